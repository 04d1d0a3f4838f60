/**
 * The narrative of a generated report, in many wordings. Whatever it claims agrees with the
 * tables; decoys (letters to the mayor, hotline calls, proposals) are counts of other things.
 */
import type { Body } from './agencies.ts';
import type { Random } from './random.ts';

export interface Figures {
  readonly received: number;
  readonly carriedIn: number;
  readonly handled: number;
  readonly carriedOut: number;
  readonly granted: number;
  readonly partiallyGranted: number;
  readonly refused: number;
  readonly unavailable: number;
  readonly notProcessed: number;
  readonly other: number;
  readonly reconsideration: number;
  readonly lawsuits: number;
  /** 制发/新制作 of normative documents. */
  readonly issued: number;
  /** Only in the form of 2021. */
  readonly inForce: number | null;
}

export interface Prose {
  readonly intro: readonly string[];
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

const period = (random: Random, year: number): string =>
  random.pick([
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `报告统计期为${year}年1月1日至${year}年12月31日。`,
    `数据统计时间范围:${year}年1月1日—12月31日。`,
  ]);

function intro(random: Random, body: Body, year: number): string[] {
  const document = year >= 2021 ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号';
  const opening = random.pick([
    `依照《中华人民共和国政府信息公开条例》(国务院令第711号)第四十九条、第五十条,${body.name}编写并公布${year}年政府信息公开工作年度报告。`,
    `按照《中华人民共和国政府信息公开条例》和${document}文件所附格式,现向社会公布${body.name}${year}年政府信息公开工作年度报告。`,
    `现将${body.name}${year}年政府信息公开工作情况报告如下,欢迎监督。`,
  ]);
  const parts = random.chance(0.4)
    ? '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。'
    : '';
  return [opening + parts + period(random, year)];
}

function applications(random: Random, body: Body, figures: Figures, year: number): string {
  const { received, carriedIn, handled, carriedOut } = figures;
  if (received + carriedIn === 0) {
    return random.pick([
      `${year}年,${body.we}未收到政府信息公开申请。`,
      '本年度没有收到公民、法人和其他组织提出的政府信息公开申请,也没有上年结转的申请。',
      '全年收到政府信息公开申请0件。',
    ]);
  }
  const results = [
    ['予以公开', figures.granted],
    ['部分公开', figures.partiallyGranted],
    ['不予公开', figures.refused],
    ['无法提供', figures.unavailable],
    ['不予处理', figures.notProcessed],
    ['其他处理', figures.other],
  ] as const;
  const told = results.filter(([, count]) => count > 0).map(([label, count]) => `${label}${count}件`);
  const tail = told.length > 0 && random.chance(0.6) ? `,其中${told.join(',')}` : '';
  const opening =
    received === 0
      ? `${year}年未收到新的政府信息公开申请,上年结转${carriedIn}件`
      : random.pick([
          `全年共收到政府信息公开申请${received}件,上年结转${carriedIn}件`,
          `${year}年新收政府信息公开申请${received}件,上年度结转${carriedIn}件`,
          `本年度${body.we}收到政府信息公开申请${received}件,加上上年结转的${carriedIn}件,共${received + carriedIn}件`,
        ]);
  return `${opening};当年办结${handled}件${tail};结转下年度继续办理${carriedOut}件。`;
}

function litigation(random: Random, figures: Figures): string {
  const { reconsideration, lawsuits } = figures;
  if (reconsideration + lawsuits === 0) {
    return random.pick([
      '未发生因政府信息公开引起的行政复议和行政诉讼。',
      '没有因政府信息公开工作被申请行政复议、被提起行政诉讼。',
      '',
    ]);
  }
  return `因政府信息公开工作被申请行政复议${reconsideration}件,被提起行政诉讼${lawsuits}件。`;
}

const decoys = [
  '县长信箱收到来信48件,12345热线转办工单1206件,均在规定时间内回复。',
  '承办人大代表建议3件、政协提案5件,办理结果已在网站公布。',
  '开展意见征集9次,收集网民留言27条,逐条作了回应。',
  '',
] as const;

function overview(random: Random, body: Body, figures: Figures, year: number): string[] {
  const documents =
    figures.inForce === null
      ? `本年新制作规范性文件${figures.issued}件。`
      : `本年制发行政规范性文件${figures.issued}件,现行有效${figures.inForce}件。`;
  const assessment = body.government
    ? '工作考核方面,政务公开列入年度绩效考核;社会评议方面,请各界代表打分评议,结果良好;责任追究方面,没有发生需要追究责任的情形。'
    : '公开工作列入科室年度考核,没有发生需要追究责任的情形。';
  const style = random.pick([
    (n: string, title: string, text: string) => `(${n})${title}。${text}`,
    (n: string, title: string, text: string) => `(${n})${title}情况。${text}`,
    (n: string, title: string, text: string) => `(${n})${title}\n${text}`,
  ]);
  const count = random.int(20, 900);
  const first = random.int(0, count);
  return [
    `${year}年,${body.we}围绕群众关心的事项推进公开,栏目逐一过了一遍,旧账基本理清。`,
    style('一', '主动公开', `网站发布信息${count}条,其中工作动态${first}条、办事信息${count - first}条。${documents}`),
    style('二', '依申请公开', applications(random, body, figures, year) + litigation(random, figures)),
    style('三', '政府信息管理', '发布前先审公开属性,再审保密内容,两道关口各有登记。'),
    style('四', '政府信息公开平台建设', `栏目按季巡检,断链当天修复。${random.pick(decoys)}`),
    style('五', '监督保障', assessment),
  ];
}

const problems = [
  [
    '一是解读材料以文字为主,图表偏少;二是个别栏目更新间隔较长。',
    '针对上述问题,改进措施是:图表解读纳入起草流程,栏目更新按月提醒。',
  ],
  ['主要问题:新到岗的同志对答复文书的格式不够熟悉。', '改进情况:编了一册常见情形的答复样稿,并组织两次演练。'],
  ['存在的不足是线下查阅点的使用率不高。', '下一步改进:把查阅点并入办事大厅,由窗口同志兼管。'],
] as const;

const fees = [
  '本年度没有收取信息处理费。',
  '按照国办函〔2020〕109号文件,本年度未发生信息处理费收取情况。',
  '本机关2项说明:一、未收取政府信息公开信息处理费;二、没有其他需要报告的事项。',
] as const;

/** The narrative around the tables, each string a paragraph (it may hold a line break). */
export function prose(random: Random, body: Body, figures: Figures, year: number): Prose {
  return {
    intro: intro(random, body, year),
    overview: overview(random, body, figures, year).flatMap((text) => text.split('\n')),
    problems: random.pick(problems),
    other: [random.pick(fees)],
  };
}

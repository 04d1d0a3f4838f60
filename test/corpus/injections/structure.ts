/** What is missing, misnamed or of another year in the form of a report. */
import type { forms } from '../../../src/report/cell.ts';
import type { Block } from '../../support/document.ts';
import { figuresOf } from '../figures.ts';
import type { Copy } from '../make.ts';
import { type Clean, type Injection, last, type Spoilt, spoilLast, withProse } from './injection.ts';

const blocks = (clean: Clean, change: NonNullable<Copy['alter']['blocks']>): Copy[] =>
  spoilLast(clean.reports, () => ({}), { blocks: change });

/** The blocks without a section: its heading and all that follows up to the next. */
function withoutSection(all: readonly Block[], number: number): Block[] {
  let section = 0;
  return all.filter((block) => {
    if (block.kind === 'heading') section++;
    return section !== number || block.kind === 'signature';
  });
}

const withoutTable = (all: readonly Block[], name: string): Block[] =>
  all.filter((block) => block.kind !== 'table' || block.name !== name);

/** Rows that are not the first of a merged group, and so can be taken out alone. */
const inner = [
  'refused.prohibitedByLaw',
  'refused.thirdPartyRights',
  'refused.enforcementFile',
  'unavailable.needsCompilation',
  'notProcessed.duplicate',
  'notProcessed.excessive',
  'carriedOut',
];

function withoutRow(clean: Clean): Spoilt {
  const row = clean.random.pick(inner);
  const start = `applications.${row}.`;
  const change = (all: readonly Block[]): Block[] =>
    all.map((block) =>
      block.kind === 'table'
        ? { ...block, grid: block.grid.filter((cells) => !cells.some((cell) => cell.address?.startsWith(start))) }
        : block,
    );
  return { copies: blocks(clean, change), cells: [`applications.${row}`] };
}

const misspelt: readonly (readonly [row: string, label: string, printed: string])[] = [
  ['refused.internalAffairs', '5.属于三类内部事务信息', '5.属于三类内容事务信息'],
  ['refused.thirdPartyRights', '4.保护第三方合法权益', '4.保护第三方合法利益'],
  ['unavailable.notHeld', '1.本机关不掌握相关政府信息', '1.本机关不掌握有关政府信息'],
  ['notProcessed.publication', '3.要求提供公开出版物', '3.要求提供公开发行物'],
  ['notProcessed.excessive', '4.无正当理由大量反复申请', '4.无正当理由大量反复申诉'],
];

function misspell(clean: Clean): Spoilt {
  const [row, label, printed] = clean.random.pick(misspelt);
  const alter = { style: { labels: { [label]: printed } } };
  return { copies: spoilLast(clean.reports, () => ({}), alter), cells: [`applications.${row}`] };
}

/** The report printed in the form of another time. */
function otherForm(clean: Clean, format: keyof typeof forms): Spoilt | null {
  if (clean.reports.length > 1 || last(clean.reports).format === format) return null;
  const cells = figuresOf(clean.random.fork(), format, { ...clean.spec, documents: 'none' }, null);
  return { copies: spoilLast(clean.reports, () => ({ format, cells, procurementUnit: '元' })) };
}

const period = (year: string): string => `统计期限为${year}年1月1日至${year}年12月31日`;
const anyPeriod = /[^。]*(?:统计|起止|时间|年度报告)[^。]*1月1日[^。]*/;
const periods = (clean: Clean, sentence: string): Spoilt => ({
  copies: withProse(clean, 'intro', (intro) => [
    ...intro.map((text) => text.replace(anyPeriod, '根据条例要求,{name}编制{year}年政府信息公开工作年度报告')),
    `本报告${sentence}。`,
  ]),
});

const section = (number: 1 | 5 | 6): Injection => ({
  id: `section ${number} missing`,
  rule: 'structure/section',
  severity: 'error',
  spoil: (clean) => ({ copies: blocks(clean, (all) => withoutSection(all, number)) }),
});

export const structureInjections: readonly Injection[] = [
  section(5),
  section(6),
  section(1),
  ...([2, 3, 4] as const).map(
    (number): Injection => ({
      id: `section ${number} missing with its table`,
      rule: 'structure/section',
      severity: 'error',
      spoil: (clean) => ({ copies: blocks(clean, (all) => withoutSection(all, number)) }),
    }),
  ),
  ...(['proactive', 'applications', 'litigation'] as const).map(
    (table): Injection => ({
      id: `table missing: ${table}`,
      rule: 'structure/table',
      severity: 'error',
      spoil: (clean) => ({ copies: blocks(clean, (all) => withoutTable(all, table)), cells: [table] }),
    }),
  ),
  { id: 'row missing', rule: 'structure/table', severity: 'error', spoil: withoutRow },
  { id: 'label misspelt', rule: 'structure/wording', severity: 'warning', spoil: misspell },
  {
    id: 'period of the year before',
    rule: 'structure/period',
    severity: 'error',
    spoil: (clean) => periods(clean, period('{year-1}')),
  },
  {
    id: 'period not the whole year',
    rule: 'structure/period',
    severity: 'error',
    spoil: (clean) =>
      periods(
        clean,
        clean.random.pick([
          '统计期限为{year}年1月1日至{year}年11月30日',
          '统计期限自{year}年2月1日起至{year}年12月31日止',
        ]),
      ),
  },
  {
    id: 'title of another year',
    rule: 'structure/period',
    severity: 'error',
    // The page prints a title of its own.
    hiddenBy: ['html-site'],
    spoil: (clean) => {
      const { year } = last(clean.reports);
      const change = (all: readonly Block[]): Block[] =>
        all.map((block) =>
          block.kind === 'title' ? { ...block, text: block.text.replace(String(year), String(year - 1)) } : block,
        );
      return clean.reports.length > 1 ? null : { copies: blocks(clean, change) };
    },
  },
  {
    id: 'the trial form after 2020',
    rule: 'structure/form',
    severity: 'warning',
    spoil: (clean) => otherForm(clean, '2019'),
  },
  {
    id: 'the new form before 2021',
    rule: 'structure/form',
    severity: 'info',
    spoil: (clean) => otherForm(clean, '2021'),
  },
  {
    id: 'number of sections',
    rule: 'structure/section-count',
    severity: 'warning',
    spoil: (clean) => ({
      copies: withProse(clean, 'intro', (intro) => [
        ...intro.map((text) => text.replace(/,全文由[^。]*组成/, '')),
        `本报告由总体情况、主动公开政府信息情况等${clean.random.pick(['五', '七', '八'])}个部分组成。`,
      ]),
    }),
  },
  {
    id: 'section five word for word',
    rule: 'years/similarity',
    severity: 'warning',
    spoil: (clean) => {
      if (clean.reports.length < 2) return null;
      const { problems } = last(clean.reports).prose;
      const long = [
        ...problems,
        '同时,公开目录更新不够及时,业务培训的次数偏少,下一步指定专人按月检查目录并组织四次培训。',
      ];
      return {
        copies: clean.reports.map((report) => ({
          report: { ...report, prose: { ...report.prose, problems: long } },
          alter: {},
        })),
      };
    },
  },
  {
    id: 'text of the year before',
    rule: 'years/similarity',
    severity: 'warning',
    spoil: (clean) => {
      const [before, now] = clean.reports;
      if (!before || !now) return null;
      const text = now.prose;
      const same = [...text.overview, ...longer];
      return {
        copies: clean.reports.map((report) => ({
          report: { ...report, prose: { ...text, intro: report.prose.intro, overview: same } },
          alter: {},
        })),
      };
    },
  },
];

/** Enough text for two years to be compared. */
const longer = [
  '年初召开会议部署任务,把公开要求分解到每个科室,明确分管领导、责任科室和经办人员,按季度对照清单检查进度,发现缺项当场记录、限期补齐。年中邀请专业老师授课,讲解条例条文、答复格式和常见错误,参训人员全部通过测试。',
  '对外公布咨询电话和办公地址,窗口安排专人值守,群众当面提出的问题能当场答复的当场答复,需要转办的出具凭条并按时反馈。年底对照上级通报的问题逐项自查,形成整改台账,由办公室跟踪销号,并把结果报主要负责同志审定。',
];

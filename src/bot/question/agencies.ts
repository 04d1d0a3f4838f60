/**
 * Names of offices in a run of text that has no year and no plain metric in it. An office is known by how
 * its name ends, so that 「行政审批服务局」 and 「信访局」 keep the words that elsewhere ask for a number.
 */

/** 和平区, 和田市, 和兴镇: the joiner is the first character of a place. Few towns have a name of one character. */
const notJoined =
  /^和(?:[\u3400-\u9fff][镇乡]|平[区县]|田[地市县]|县|硕县|静县|政县|龙[市区]|顺县|林格尔|布克)|^比如县/;

const endings = new RegExp(
  [
    '(?:人民)?政府(?!信息公开(?!.{0,6}(?:办|科|中心))|信息|集中采购|采购(?!中心)|规章)(?:办公[室厅]|办(?![理结公件]))?',
    '[县市区省州旗盟镇乡]府办(?:公室)?',
    '办公[室厅]',
    '局(?!长)',
    '委员会|(?:发改|卫健|国资|教|财|政法|经信|卫计|住建|党|纪|监|工|编|建)委(?![员托会])|管委会',
    '中心(?!城)',
    '街道(?:办事处|办)?|办事处|社区|开发区',
    '(?:公开|法制|扶贫|外事|侨务|台湾?|人防|金融|应急|防汛|党政|综合|执法|改革|编|创建|双拥|史志|招商|信访)办(?![理结公件])',
    '[镇](?!静)|乡(?!村)|(?<!全)县(?!级|域|委|直|区)|(?<!全)市(?![场民容政直监级])|(?<![全地])区(?![分划域别块级间])|(?<!全)省(?![级直])|(?<!全)州|(?<!全)旗(?!下)|盟',
    '厅(?!长)',
    '法院|检察院|医院|学院|研究院|科学院|大学|学校|中学|小学|幼儿园',
    '大队|支队|总队|海关|银行|派出所|管理[所站处]|服务站|监察站|气象台|电视台|图书馆|档案馆|博物馆',
    '集团|联合会|协会|联社|总工会|妇联|残联|工商联|团委|供销社|(?<=[\\u3400-\\u9fff]{2})公司',
    '(?:外交|国防|教育|科学技术|科技|工业和信息化|工信|公安|民政|司法|财政|人力资源和社会保障|人社|自然资源|生态环境|住房和城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|文旅|退役军人事务|应急管理|宣传|组织|统战|武装)部',
    '审计署|海关总署|国务院',
  ].join('|'),
  'g',
);
const place = /^[\u3400-\u9fff]{1,6}?(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道)/;
/** What stands before a name and is none of it. */
const leading =
  /^(?:查(?![干哈])|看(?:下|一下)?|找|想|问|搜|给|把|帮|那(?![曲坡大木])么?|还有|换成?|改成|和|与|跟|及|以及|加上?|在(?!家)|说|一下|关于|对比|比较|对(?!青)|比|问下|请)/;
const MOST_LEADING = 4;

/** Where the last ending of an office stops; 0 when there is none. */
function lastEnd(run: string): number {
  endings.lastIndex = 0;
  let end = 0;
  for (const found of run.matchAll(endings))
    if (found.index > 0 || found[0].length > 1) end = found.index + found[0].length;
  return end;
}

/** Whether a text ends like an office or a place. */
const endsLikeAgency = (text: string): boolean => text.length > 1 && lastEnd(text) === text.length;
/** 东阿县: a place and no office in it. */
export const isPlace = (text: string): boolean => /[省市县区州盟旗]$/.test(text) && !/[局厅]$/.test(text);

export interface Run {
  readonly kind: 'agency' | 'rest';
  readonly text: string;
}

/** 「东阿县教育局和体育局」 at the joiners that stand between two names. */
function parts(run: string): string[] {
  const found: string[] = [];
  let rest = 0;
  for (let at = 1; at < run.length - 1; at++) {
    if (!/[和与跟及比]/.test(run.charAt(at))) continue;
    const before = run.slice(rest, at);
    if (!endsLikeAgency(before) || notJoined.test(run.slice(at, at + 5))) continue;
    found.push(before);
    rest = at;
  }
  return [...found, run.slice(rest)];
}

/** A run of text into names of offices and what else is there. `strip` cuts a metric off the beginning. */
export function agenciesIn(run: string, strip: (text: string) => number): Run[] {
  return parts(run).flatMap((part): Run[] => {
    let from = 0;
    const end = lastEnd(part);
    if (end === 0) return [{ kind: 'rest', text: part }];
    const heads: Run[] = [];
    for (let step = 0; step < MOST_LEADING; step++) {
      const rest = part.slice(from, end);
      const word = leading.exec(rest)?.[0];
      if (word && !notJoined.test(rest) && rest.length - word.length >= 2) {
        heads.push({ kind: 'rest', text: word });
        from += word.length;
        continue;
      }
      const cut = strip(rest);
      if (cut === 0 || !place.test(rest.slice(cut))) break;
      heads.push({ kind: 'rest', text: rest.slice(0, cut) });
      from += cut;
    }
    const name = part.slice(from, end);
    const tail = part.slice(end);
    return [...heads, { kind: 'agency', text: name }, ...(tail === '' ? [] : [{ kind: 'rest', text: tail } as const])];
  });
}

/** No name begins or goes with these: what is left over is talk. */
const talk =
  /[去来吃喝做改写填怎谁我你他她它们吗呢吧啊什么没不很太好行嗯哦哈谢请问想要会能得着过已经了是的,]|为何|告诉|可以|时候|今天|明天|昨天|天气|年报|报告/;
/** A word for a quantity, which the reports do not have under this name. */
const measure = /(?:度|率|量|数|额|值|费|次|情况|比例|指数|预算|经费|资金|工资|分)$/;

const soundsLikeMeasure = (text: string): boolean =>
  measure.test(text) || /满意|粉丝|点击|浏览|信息处理费|主动公开|^公开|^按[时期]/.test(text);
/** Whether what is left may be the name of an office in short: 「东阿住建」, 「dexjyj」. */
export const mayBeAgency = (text: string): boolean =>
  (/^[\u3400-\u9fff]{2,20}$/.test(text) && !talk.test(text) && !soundsLikeMeasure(text)) || /^[a-z]{3,30}$/.test(text);

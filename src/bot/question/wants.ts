/** Words that say what is wanted of the numbers: a ranking, a sum, a comparison with the year before. */
import { count } from './years.ts';

export type Want =
  | { readonly kind: 'ranking'; readonly order: 'most' | 'least' | null; readonly top: number | null }
  | { readonly kind: 'change' }
  /** 比, 多多少: two things beside each other. */
  | { readonly kind: 'compare' }
  | { readonly kind: 'sum' }
  /** 各单位: all that are in a scope. */
  | { readonly kind: 'each' }
  /** 哪家, 谁 */
  | { readonly kind: 'which' }
  | { readonly kind: 'chat' }
  /** 全县 */
  | { readonly kind: 'area'; readonly text: string }
  /** Nothing is wanted: 请问, 多少, 的. `asks` when it shows that a number is asked for. */
  | { readonly kind: 'filler'; readonly asks: boolean };

export interface WantFound {
  readonly want: Want;
  readonly length: number;
}

const N = '([一两二三四五六七八九十]{1,3}|\\d{1,3})';
const before = '(?:去年度?|上一?年度?|前一年|往年|last year|the year before)(?:同期)?';

const topOf = (text: string | undefined): number | null => {
  const top = text ? count(text) : Number.NaN;
  return top >= 1 && top <= 1000 ? top : null;
};
const ranking = (order: 'most' | 'least' | null, top?: string): Want => ({ kind: 'ranking', order, top: topOf(top) });
const asking: Want = { kind: 'filler', asks: true };
const nothing: Want = { kind: 'filler', asks: false };

const wants: readonly (readonly [RegExp, (found: RegExpExecArray) => Want])[] = [
  [
    new RegExp(
      `(?:倒数(?:前|后|第)?|后)(?:的)?${N}(?![镇乡村号道里])(?:名|家|位|个)?(?:单位|部门)?|倒数|bottom (\\d{1,3})`,
      'y',
    ),
    (found) => ranking('least', found[1] ?? found[2]),
  ],
  [
    new RegExp(`(?:排(?:名|在)?)?前${N}(?![年季月镇乡村号道里])(?:名|家|位|个|强)?(?:单位|部门)?|top ?(\\d{1,3})`, 'y'),
    (found) => ranking('most', found[1] ?? found[2]),
  ],
  [
    new RegExp(
      `(?:最多|最高|最大)(?:的)?(?:是|前)?(?:${N}(?:名|家|位|个)(?:单位|部门)?|(?:单位|部门))?|第一名|排第一|highest|(?:the )?most(?! recent)`,
      'y',
    ),
    (found) => ranking('most', found[1]),
  ],
  [
    new RegExp(
      `(?:最少|最低(?!生活)|最小)(?:的)?(?:是|前)?(?:${N}(?:名|家|位|个)(?:单位|部门)?|(?:单位|部门))?|垫底|lowest|(?:the )?(?:least|fewest)`,
      'y',
    ),
    (found) => ranking('least', found[1]),
  ],
  [/(?:从[高大多]到[低小少])(?:排[名序列]?)?/y, () => ranking('most')],
  [/(?:从[低小少]到[高大多])(?:排[名序列]?)?/y, () => ranking('least')],
  [/排名(?:情况)?|排行榜?|排个?[名序]|排第几|第几名?|名次|排列|ranking|rank(?:ed)?/y, () => ranking(null)],
  [
    new RegExp(
      `(?:(?:对?比|较|相比于?|对比)${before}|(?:和|与|跟|同)${before}(?:相比较?|比较?|对比|的?变化))(?:起来)?|compared? (?:with|to) last year|vs\\.? last year`,
      'y',
    ),
    () => ({ kind: 'change' }),
  ],
  [
    /同比(?:增长率?|变化|增减|增幅)?|环比|增长(?:了)?(?:多少|率|情况)?|(?:增|降)幅|增加(?:了)?多少|减少(?:了)?多少|下降(?:了)?(?:多少)?|(?<!气候)变化(?:情况|多少|了)?|涨(?:了)?多少|降(?:了)?多少|year[- ]on[- ]year/y,
    () => ({ kind: 'change' }),
  ],
  [
    /(?:本|我们|这个|咱们?|该)群(?:里|内|中)?|群[里内中]|(?:in )?(?:this|our) (?:chat|group)/y,
    () => ({ kind: 'chat' }),
  ],
  [
    /全(?:[县市省区旗镇乡]|州(?!县)|国(?![人政社总妇老普]))(?:各级)?/y,
    (found) => ({ kind: 'area', text: found[0].slice(0, 2) }),
  ],
  [
    /(?:各|所有|全部|每个|每家|下属|下级|所属|辖区内?)(?:的)?(?:县级|区级|市级|县直|市直|直属)?(?:单位|部门|机关|家|县市区|县区|市县|区县|县|市|区|局|乡镇|镇街|街道|委办局)(?!长)|各个(?:单位|部门)|下属|each office|all offices/y,
    () => ({ kind: 'each' }),
  ],
  [/(?:哪一?[家个些](?:单位|部门|局|机关|镇|县|区|乡镇)?|谁家?)(?:的)?|who|which office/y, () => ({ kind: 'which' })],
  [/对比|相比|比较|多多少|少多少|vs\b|versus|compared?/y, () => ({ kind: 'compare' })],
  [/合计|总计|总共|一共|共计|之和|加起来|加在一起|总和|总数|总量|汇总|sum|in total|total/y, () => ({ kind: 'sum' })],
  [
    /多少(?:件|个|份|宗|次|条|万元|万|元|项|家|笔)?|几(?:件|个|份|宗|次|条|项|笔)|是多少|有多少|占了?多少|how (?:many|much)(?: were)?|what (?:is|was|were)|how/y,
    () => asking,
  ],
  [
    /(?:请问|请|麻烦|劳驾)(?:你|您|一下)?|(?:帮我|帮忙|帮|给我|替我|我想|我要|我来|想要|想|要)?(?:查一下|查下|查查|查询一下|查询下|查看|看一下|看看|看下|问一下|问下|知道|了解|搜一下)|告诉我?|帮我查?|给我|我想|想问|想查|我要|please|show(?: me)?|tell me/y,
    () => nothing,
  ],
  [
    /(?:政府)?信息公开(?:工作)?(?:年度报告|年报|报告)|(?:工作)?年度报告|年报|报告(?:里|中)?|annual report/y,
    () => nothing,
  ],
  // What all of it is about; in the name of an office it stays.
  [/(?:政府信息|信息|政务)公开(?:工作)?(?!.{0,6}(?:办(?![理结件])|科|中心|股))/y, () => nothing],
  [
    /分别|各自|具体|数量|数字(?![经产化政社乡城资办技管])|件数|情况|大概|到底|究竟|谢谢|你好|您好|单位名称|什么|怎么样|如何|本级|全部(?!公开)|所有(?![制权])/y,
    () => nothing,
  ],
  [/[的了吗呢吧啊呀嘛么是]|各(?![局地])/y, () => nothing],
  [/(?:我们?|咱们?|本)(?:单位|机关|局|办|部门|县|市|区|镇)|咱们?|我们/y, () => nothing],
];

/** The words that stand at a place of the text, if they say what is wanted. */
export function wantAt(text: string, at: number): WantFound | null {
  for (const [pattern, want] of wants) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || found[0] === '') continue;
    // English words stand by themselves.
    if (
      /[a-z]$/.test(found[0]) &&
      (/[a-z]/.test(text.charAt(at - 1)) || /[a-z]/.test(text.charAt(at + found[0].length)))
    )
      continue;
    return { want: want(found), length: found[0].length };
  }
  return null;
}

const kept =
  /(?:哪些|哪几份|几份|哪份|多少份|哪几个|所有的?|全部的?)(?:单位的?)?(?:年度)?的?(?:年报|年度报告|报告)|哪几年的?(?:年报|年度报告|报告)?|哪些年份?的?(?:年报|年度报告|报告)?|收到过|收过|(?:年报|报告)(?:的)?(?:清单|列表|目录)|哪些单位(?:的|有)?的?(?:年报|年度报告|报告)|(?:which|what) (?:annual )?reports(?: (?:do you have|are there|have you(?: got)?))?|reports (?:do )?you have|list (?:of )?reports/;
const isThere =
  /^哪一?[些几]?[家个]?(?:单位|部门|局)?(?:已经)?有.{0,12}(?:年报|年度报告|报告)|有没有|有.{0,60}(?:年报|年度报告|报告)(?:了?[吗么没]|没有)|有[吗么没]$|(?:do you have|is there).{0,60}report/;

/** Whether a text asks which reports there are; and what is left of it. */
export function asksWhatIsHeld(text: string): { readonly rest: string; readonly surely: boolean } | null {
  const found = kept.exec(text);
  if (found)
    return { rest: text.replace(kept, ' ').replace(/有|了$|收到/g, ' '), surely: /报|收|report/.test(found[0]) };
  return isThere.test(text)
    ? { rest: text.replace(/有没有|有|没有?|收到|do you have|is there/g, ' '), surely: /报告|年报|report/.test(text) }
    : null;
}

import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

type MessageId = 'share' | 'growth';

const number = /(\d{1,9})(?:件|条|篇|宗|份|次)/g;
/** 「予以公开66件,占66.5%」 */
const share =
  /(\d{1,9})(?:件|条|篇|宗|份|次)[,(、]?(?:约)?占(?:比|总数|总量|比例)?(?:的|为)?(约)?(\d{1,3}(?:\.\d{1,3})?)%/g;
/** 「共收到50件,较2022年增加12件,增长31.6%」 */
const growth =
  /(\d{1,9})(?:件|条|篇|宗|份|次)[,(](?:较|比|同比|与)[^,。;%]{0,16}?(增加|增长|减少|下降)了?(\d{1,9})(?:件|条|篇|宗|份|次)[,、](?:同比)?(?:增长|增幅|上升|下降|降幅|减少)(?:为|达|约)?(\d{1,4}(?:\.\d{1,3})?)%/g;
/** Wholes that a share may be of are looked for this near, so that the work stays bounded. */
const MOST_WHOLES = 40;

const sign = /[%\uff05]/g;

export const percentage = defineRule({
  id: 'narrative/percentage',
  name: { zh: '百分比和同比', en: 'percentages' },
  severity: 'info',
  basis: {
    zh: '国办公开办函〔2021〕30号「明确责任」:年度报告内容应当准确',
    en: '国办公开办函〔2021〕30号: the content of the report must be accurate',
  },
  formats: ['2019', '2021'],
  why: { zh: '百分比是算出来的,一算就知道。', en: 'Percentages are easily recomputed.' },
  caveat: {
    zh: '四舍五入、只取整数的不算错;分母在别处的也可能对。',
    en: 'Rounding is no error; the whole may also be told elsewhere.',
  },
  messages: {
    share: {
      zh: '正文写 {part} 件占 {found}%,文中没有哪个总数能算出这个比例',
      en: 'the text says that {part} are {found}%; no whole told there gives that share',
    },
    growth: {
      zh: '正文写变化 {change} 件、{found}%,按 {part} 件复算是 {expected}%',
      en: 'the text says a change of {change}, {found}%; from {part} it is {expected}%',
    },
  },
  example: {
    valid: { text: { 1: ['共答复申请100件,其中予以公开66件,占66%。'] } },
    invalid: { text: { 1: ['共答复申请100件,其中予以公开66件,占76%。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(_, read): Verdict<MessageId> {
    if (read.text === '') return cannotTell('no-text');
    const findings: Finding<MessageId>[] = [];
    for (const { plain, printed } of sentencesWhere(read, sign, [1, 3])) {
      const finding = wrongGrowth(plain) ?? wrongShare(plain);
      if (finding) findings.push({ ...finding, cells: [], quote: quoteOf(printed) });
      if (findings.length === 3) break;
    }
    return findings.length > 0 ? findings : holds;
  },
});

type Found = Omit<Finding<MessageId>, 'cells'>;

/** Half a step of the last printed figure either way, and a whole step for those who cut off. */
const near = (printed: string, value: number): boolean => {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return Math.abs(Number(printed) - value) <= 1.01 / 10 ** decimals;
};

function wrongGrowth(sentence: string): Found | null {
  for (const [, total = '', direction, difference = '', printed = ''] of sentence.matchAll(growth)) {
    const change = Number(difference);
    const before = direction === '增加' || direction === '增长' ? Number(total) - change : Number(total) + change;
    if (before <= 0) continue;
    const expected = Math.round((change / before) * 10_000) / 100;
    if (near(printed, expected)) continue;
    return { message: 'growth', expected, found: Number(printed), values: { part: Number(total), change } };
  }
  return null;
}

/** A share is told only where the sentence itself names a whole, and none of its numbers fits. */
function wrongShare(sentence: string): Found | null {
  const wholes: number[] = [];
  for (const [, value] of sentence.matchAll(number)) {
    if (wholes.push(Number(value)) === MOST_WHOLES) break;
  }
  for (const [, value = '', about, printed = ''] of sentence.matchAll(share)) {
    const part = Number(value);
    const candidates = wholes.filter((whole) => whole > part);
    if (about || part === 0 || candidates.length === 0 || !/共|总/.test(sentence)) continue;
    if (candidates.some((whole) => near(printed, (part / whole) * 100))) continue;
    return { message: 'share', found: Number(printed), values: { part } };
  }
  return null;
}

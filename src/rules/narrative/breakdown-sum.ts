import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

/** 「公开信息120条,其中」: the whole and its unit. */
const whole = /(\d{1,9})(条|篇)[,。]?(?:其中|包括)[,:]?/g;
/** One part: a noun and its number, nothing else. */
const part = /^([^\d,;、。:]{1,24})(\d{1,9})(条|篇)$/;
/** A part that does something of its own (「公众号推送40条」) is no part of the whole before. */
const verb = /发布|推送|公布|转发|转载|更新|通过|利用|依托|累计|共|收到|受理|办|答|较|比|增|减|占|新|阅|访/;
const hedge = /等|余|约|主要|近|还/;

const sign = /其中|包括/g;

export const breakdownSum = defineRule({
  id: 'narrative/breakdown-sum',
  name: { zh: '其中之和', en: 'parts of a whole' },
  severity: 'warning',
  basis: {
    zh: '国办公开办函〔2021〕30号「明确责任」:年度报告内容应当准确',
    en: '国办公开办函〔2021〕30号: the content of the report must be accurate',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '各部分加起来比总数还多,总有一个数是错的。',
    en: 'Parts that add up to more than the whole: one of the numbers is wrong.',
  },
  caveat: {
    zh: '一条信息可以在几个渠道发布;「其中」可以只列一部分,少于总数不算错。',
    en: 'One item may be published in several places; a list may name some parts only.',
  },
  messages: {
    more: {
      zh: '正文写共 {expected} {unit},其中各项相加是 {found}',
      en: 'the text says {expected} in all; the parts add up to {found}',
    },
  },
  example: {
    valid: { text: { 1: ['全年主动公开信息30条,其中工作动态20条、通知公告10条。'] } },
    invalid: { text: { 1: ['全年主动公开信息30条,其中工作动态20条、通知公告15条。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(_, read): Verdict<'more'> {
    if (read.text === '') return cannotTell('no-text');
    const findings: Finding<'more'>[] = [];
    for (const { plain, printed } of sentencesWhere(read, sign, [1])) {
      whole.lastIndex = 0;
      for (let match = whole.exec(plain); match !== null; match = whole.exec(plain)) {
        const total = Number(match[1]);
        const rest = plain.slice(match.index + match[0].length, match.index + match[0].length + 400);
        const sum = sumOfParts(rest, match[2] ?? '');
        // Twice the whole: the same items told by two divisions.
        if (sum === null || sum <= total || sum % total === 0) continue;
        findings.push({
          message: 'more',
          cells: [],
          expected: total,
          found: sum,
          values: { unit: match[2] ?? '' },
          quote: quoteOf(printed),
        });
        if (findings.length === 3) return findings;
      }
    }
    return findings.length > 0 ? findings : holds;
  },
});

/** The sum of a plain list up to the end of the sentence or a semicolon; null when it is not such a list. */
function sumOfParts(text: string, unit: string): number | null {
  const stop = text.indexOf(';');
  const list = stop < 0 ? text : text.slice(0, stop);
  if (hedge.test(list)) return null;
  let sum = 0;
  let parts = 0;
  for (const item of list.split(/[,、]/)) {
    const found = part.exec(item);
    if (!found || found[3] !== unit || verb.test(found[1] ?? '')) return null;
    sum += Number(found[2]);
    parts++;
  }
  return parts >= 2 ? sum : null;
}

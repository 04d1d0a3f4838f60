import { cannotTell, defineRule, holds } from '../rule.ts';
import { paragraphsOf, sentencesOf } from '../text.ts';

const numerals = '一二三四五六七八九十';
/** A count of parts; 「第一部分」 is an ordinal and 「一部分」 a mere share. */
const count = /(?<![第一二三四五六七八九十\d])([二三四五六七八九十]|\d{1,2})个?(?:大|主要)?部分/;
const aboutItself = /报告|全文/;
const composed = /组成|构成|分为|共分|包括|包含/;

export const sectionCount = defineRule({
  id: 'structure/section-count',
  name: { zh: '部分数目', en: 'number of sections' },
  severity: 'warning',
  basis: {
    zh: '{form}附件:年度报告由六个部分组成',
    en: 'Annex to {form}: the report has six sections',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '开头说的部分数与正文不一致,多半是沿用了旧稿。',
    en: 'An introduction that counts the sections wrongly is usually left over from an old draft.',
  },
  caveat: {
    zh: '标题在取文字时丢失的,不算数。',
    en: 'Headings that were lost when the text was taken from its source do not count.',
  },
  messages: {
    differs: {
      zh: '开头说报告由 {found} 个部分组成,实际是 {expected} 个部分',
      en: 'the introduction speaks of {found} sections; there are {expected}',
    },
  },
  example: {
    valid: { text: { 1: ['本报告由总体情况等六个部分组成。'] } },
    invalid: { text: { 1: ['本报告由总体情况等七个部分组成。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report) {
    const { evidence, tables } = report;
    if (evidence.fragment) return cannotTell('fragment');
    const numbers = new Set<number>();
    for (const { number, heading } of evidence.sections) if (number && heading) numbers.add(number);
    const lost =
      evidence.doubts.length > 0 ||
      !numbers.has(1) ||
      (!numbers.has(2) && tables.proactive) ||
      (!numbers.has(3) && tables.applications) ||
      (!numbers.has(4) && tables.litigation);
    // A heading that was not found may stand in the original all the same.
    if (lost) return cannotTell('no-headings');
    const read = numbers.size;
    const introduction = paragraphsOf(report, [null, 1]).filter((paragraph) => paragraph.includes('部分'));
    for (const sentence of sentencesOf(introduction)) {
      if (!sentence.includes('部分') || !aboutItself.test(sentence) || !composed.test(sentence)) continue;
      const said = count.exec(sentence)?.[1];
      if (said === undefined) continue;
      const found = numerals.includes(said) ? numerals.indexOf(said) + 1 : Number(said);
      return found === read ? holds : { message: 'differs', cells: [], expected: read, found, quote: sentence.trim() };
    }
    return cannotTell('not-stated');
  },
});

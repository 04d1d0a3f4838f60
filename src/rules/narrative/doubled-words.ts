import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf } from './text.ts';

// Each is short and bounded. 「。。。」 may be dots of omission and 「三四个」 is a round number.
const patterns: readonly RegExp[] = [
  /(?<![。.])。。(?![。.])|(?<![,\uff0c])[,\uff0c][,\uff0c](?![,\uff0c])|、、(?!、)|[;\uff1b]{2}|[:\uff1a]{2}|\uff0c。|。\uff0c|、。|、\uff0c|\uff0c、/,
  /(?:[二四五六七八九]两|两[一二两四五六七八九])个(?:方面|问题|部分|环节)/,
  // 「自202011月」: the 年 is missing.
  /(?<!\d)20[12]\d(?:0[1-9]|1[0-2])月/,
  /(进一步|不断|认真|积极|切实|严格|加强|及时|高度重视|我局|我县|我市|情况|下一步)\1/,
  /县县县|镇镇镇|乡乡乡|局局局|(?<![目标有的])的的(?!确|的)/,
  /年度年度/,
];
// The same, each in one piece: the longer the words that are looked for, the quicker a text is passed over.
const saidTwice =
  /进一步进一步|不断不断|认真认真|积极积极|切实切实|严格严格|加强加强|及时及时|高度重视高度重视|我局我局|我县我县|我市我市|情况情况|下一步下一步|年度年度/;
const saidThrice = /县县县|镇镇镇|乡乡乡|局局局/;
const twoMarks = /[。,\uff0c、;\uff1b:\uff1a]{2}/;
const twoNumerals = /[二四五六七八九]两个|两[一二两四五六七八九]个/;
const monthWithoutYear = /20[12]\d{3}月/;

/** One look that nearly every text passes: whatever a pattern finds holds one of these. */
const mayBeDoubled = (text: string): boolean =>
  twoMarks.test(text) ||
  saidTwice.test(text) ||
  saidThrice.test(text) ||
  text.includes('的的') ||
  twoNumerals.test(text) ||
  monthWithoutYear.test(text);

export const doubledWords = defineRule({
  id: 'narrative/doubled-words',
  name: { zh: '叠字漏字', en: 'doubled and missing words' },
  severity: 'info',
  basis: {
    zh: '国办公开办函〔2021〕30号「明确责任」:年度报告内容应当准确、全面',
    en: '国办公开办函〔2021〕30号: the content of the report must be accurate and complete',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '标点叠用、多字漏字,是没有校对的样子,改起来只要一分钟。',
    en: 'Doubled marks and stray words look like a text that nobody read again; a minute mends them.',
  },
  caveat: {
    zh: '从网页或图片取文字时也会多出或丢掉字,请看原件。',
    en: 'Taking the text from a page or picture may add or lose a sign; please see the original.',
  },
  messages: {
    doubled: { zh: '正文「{words}」疑似叠字、漏字或标点叠用', en: '「{words}」 looks like a doubled or missing sign' },
  },
  example: {
    valid: { text: { 5: ['下一步,我局将从以下四个方面改进。'] } },
    invalid: { text: { 5: ['下一步,我局将从以下四两个方面改进。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report, read): Verdict<'doubled'> {
    const { evidence } = report;
    if (read.text === '') return cannotTell('no-text');
    if (evidence.doubts.includes('garbled')) return cannotTell('garbled');
    if (!mayBeDoubled(read.text)) return holds;
    const findings: Finding<'doubled'>[] = [];
    for (const { number, paragraphs } of evidence.sections) {
      if (number === null) continue;
      for (const paragraph of paragraphs) {
        if (!mayBeDoubled(paragraph)) continue;
        for (const pattern of patterns) {
          const match = pattern.exec(paragraph);
          if (!match) continue;
          findings.push({
            message: 'doubled',
            cells: [],
            values: around(paragraph, match),
            quote: quoteAt(paragraph, match.index),
          });
          if (findings.length === 5) return findings;
        }
      }
    }
    return findings.length > 0 ? findings : holds;
  },
});

/** The words with a few signs before them, so that a mark alone is found again. */
const around = (paragraph: string, match: RegExpExecArray): { words: string } => ({
  words: paragraph
    .slice(Math.max(0, match.index - 4), match.index + match[0].length)
    .replace(/^[\d年。、,\uff0c]+(?=[\u4e00-\u9fff])/, ''),
});

/** The sentence that holds a place of a paragraph. */
function quoteAt(paragraph: string, index: number): string {
  const from = paragraph.lastIndexOf('。', index - 1) + 1;
  const stop = paragraph.indexOf('。', index + 1);
  return quoteOf(paragraph.slice(Math.max(from, index - 60), stop < 0 ? undefined : stop + 1));
}

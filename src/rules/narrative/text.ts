/** Sentences of the narrative in one spelling, for the rules that judge by words. */
import type { SectionNumber } from '../../report/forms/common.ts';
import type { Reader } from '../reader.ts';

export interface Sentence {
  /** Half-width digits and punctuation, no blanks. */
  readonly plain: string;
  readonly printed: string;
}

const QUOTE_LENGTH = 80;
/** Shorter lines are headings and the menus around an article. */
const SHORTEST_STATEMENT = 6;

/**
 * The sentences that have a sign of what a rule looks for, with its global flag set. The sign is looked for in
 * the text as a whole, and only the paragraphs where it begins are parted: most texts say nothing to most
 * rules. It must be found in a sentence alone as well as among others. Semicolons do not part sentences.
 */
export function sentencesWhere(
  read: Reader,
  sign: RegExp,
  sections?: readonly (SectionNumber | null)[],
): readonly Sentence[] {
  let found = placeOf(sign, read.text, 0);
  if (found < 0) return none;
  const sentences: Sentence[] = [];
  let end = 0;
  for (const { number, paragraphs } of read.report.evidence.sections) {
    for (const paragraph of paragraphs) {
      end += paragraph.length + 1;
      if (found >= end) continue;
      if ((!sections || sections.includes(number)) && paragraph.length >= SHORTEST_STATEMENT) {
        for (const printed of paragraph.split(/[。\uff01\uff1f\n]/)) {
          if (placeOf(sign, printed, 0) >= 0) sentences.push({ plain: plainOf(printed), printed });
        }
      }
      found = placeOf(sign, read.text, end);
      if (found < 0) return sentences;
    }
  }
  return sentences;
}

const none: readonly Sentence[] = [];

/** Where a sign is from a place on; -1 when it is not. */
function placeOf(sign: RegExp, text: string, from: number): number {
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? -1;
}

/** A sentence as it is quoted: at most 80 characters. */
export function quoteOf(printed: string): string {
  const sentence = printed.trim();
  return sentence.length <= QUOTE_LENGTH ? sentence : `${sentence.slice(0, QUOTE_LENGTH - 1)}…`;
}

const fullWidth = 0xfee0;

/** Half-width ASCII and no blanks: all that normalisation has to do for prose, at a fraction of its cost. */
function plainOf(printed: string): string {
  let from = 0;
  let plain = '';
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    const blank = code <= 0x20 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f);
    if (!blank && (code < 0xff01 || code > 0xff5e)) continue;
    plain += printed.slice(from, at);
    if (!blank) plain += String.fromCharCode(code - fullWidth);
    from = at + 1;
  }
  return from === 0 ? printed : plain + printed.slice(from);
}

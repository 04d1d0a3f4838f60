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
 * The sentences of the paragraphs that may matter to a rule. `mayMatter` is asked of the whole text, of
 * each paragraph and each sentence, and must be cheap: most say nothing to the rule. Semicolons do not part sentences.
 */
export function sentencesWhere(
  read: Reader,
  mayMatter: (printed: string) => boolean,
  sections?: readonly (SectionNumber | null)[],
): Sentence[] {
  const sentences: Sentence[] = [];
  if (!mayMatter(read.text)) return sentences;
  for (const { number, paragraphs } of read.report.evidence.sections) {
    if (sections && !sections.includes(number)) continue;
    for (const paragraph of paragraphs) {
      if (paragraph.length < SHORTEST_STATEMENT || !mayMatter(paragraph)) continue;
      for (const printed of paragraph.split(/[。\uff01\uff1f\n]/)) {
        if (mayMatter(printed)) sentences.push({ plain: plainOf(printed), printed });
      }
    }
  }
  return sentences;
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

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
        if (mayMatter(printed)) sentences.push({ plain: printed.normalize('NFKC').replace(/\s/g, ''), printed });
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

/** Reading the text of a report, for the rules that judge by words. */
import type { SectionNumber } from '../report/forms/common.ts';
import type { Report } from '../report/report.ts';

/** The paragraphs of a report, or of some of its sections (null: before the first heading). */
export function paragraphsOf({ evidence }: Report, numbers?: readonly (SectionNumber | null)[]): string[] {
  const found: string[] = [];
  for (const { number, paragraphs } of evidence.sections) {
    if (!numbers || numbers.includes(number)) for (const paragraph of paragraphs) found.push(paragraph);
  }
  return found;
}

/** The sentences of paragraphs, each with its closing mark cut off. */
export const sentencesOf = (paragraphs: readonly string[]): string[] =>
  paragraphs
    .flatMap((paragraph) => paragraph.split(/[。!?;\uff01\uff1f\uff1b\n]/))
    .filter((sentence) => sentence.trim() !== '');

/** Without white space, punctuation, quotation marks and brackets; full-width digits and letters made plain. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Words of a sentence that explain why any number does not follow from last year's. */
const explaining = /机构改革|划转|合并|更正|勘误|口径/;

/**
 * A sentence that explains a change, or null: it speaks of `subject`, and of a correction, a
 * reorganization or the like, or of what `also` names. 「以本年度报告为准」 explains everything.
 */
export function explanationOf(report: Report, subject: RegExp, also: RegExp = explaining): string | null {
  const found = sentencesOf(paragraphsOf(report)).find(
    (sentence) =>
      sentence.includes('以本年度报告为准') ||
      (subject.test(sentence) && (explaining.test(sentence) || also.test(sentence))),
  );
  return found?.trim() ?? null;
}

/** Reading the text of a report, for the rules that judge by words. */
import type { SectionNumber } from '../report/forms/common.ts';
import type { Report } from '../report/report.ts';

/** The paragraphs of a report, or of some of its sections (null: before the first heading). */
export function paragraphsOf({ evidence }: Report, numbers?: readonly (SectionNumber | null)[]): string[] {
  return evidence.sections
    .filter(({ number }) => !numbers || numbers.includes(number))
    .flatMap(({ paragraphs }) => paragraphs);
}

/** The sentences of paragraphs, each with its closing mark cut off. */
export const sentencesOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph) => paragraph.split(/[。!?!?;;\n]/)).filter((sentence) => sentence.trim() !== '');

/** Without white space, punctuation, quotation marks and brackets; full-width digits and letters made plain. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** What explains that a number does not follow from last year's. */
const explaining = /清理|调整|到期|失效|机构改革|划转|更正|勘误|口径|以本年度报告为准/;

/** A sentence that explains a change in what `subject` names, or null. */
export function explanationOf(report: Report, subject: RegExp): string | null {
  const found = sentencesOf(paragraphsOf(report)).find(
    (sentence) => explaining.test(sentence) && (subject.test(sentence) || sentence.includes('以本年度报告为准')),
  );
  return found?.trim() ?? null;
}

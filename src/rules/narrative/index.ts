/** The rules on the narrative against the tables, in the order in which they are listed. */
import type { Rule } from '../rule.ts';
import { applications } from './applications.ts';
import { breakdownSum } from './breakdown-sum.ts';
import { citation } from './citation.ts';
import { doubledWords } from './doubled-words.ts';
import { litigation } from './litigation.ts';
import { missingNumber } from './missing-number.ts';
import { normativeDocuments } from './normative-documents.ts';
import { overviewItems } from './overview-items.ts';
import { percentage } from './percentage.ts';
import { placeNames } from './place-names.ts';
import { results } from './results.ts';
import { sectionFive } from './section-five.ts';
import { slogan } from './slogan.ts';
import { wrongYear } from './wrong-year.ts';

export const narrativeRules: readonly Rule[] = [
  applications,
  results,
  litigation,
  normativeDocuments,
  breakdownSum,
  percentage,
  missingNumber,
  wrongYear,
  citation,
  slogan,
  placeNames,
  sectionFive,
  overviewItems,
  doubledWords,
];

/** The rules on the narrative against the tables, in the order in which they are listed. */
import type { Rule } from '../rule.ts';
import { applications } from './applications.ts';
import { litigation } from './litigation.ts';
import { normativeDocuments } from './normative-documents.ts';
import { results } from './results.ts';

export const narrativeRules: readonly Rule[] = [applications, results, litigation, normativeDocuments];

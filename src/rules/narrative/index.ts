/** The rules on the narrative against the tables, in the order in which they are listed. */
import type { Rule } from '../rule.ts';

export const narrativeRules: readonly Rule[] = [];

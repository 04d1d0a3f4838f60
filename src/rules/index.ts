/** The ordered catalogue of rules, and the judgement of reports by it. */
import type { Format, Language } from '../report/cell.ts';
import type { Judgement, Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { balance } from './applications/balance.ts';
import { resultSum } from './applications/result-sum.ts';
import { rowSum } from './applications/row-sum.ts';
import { regulations } from './competence/regulations.ts';
import { published } from './deadline/published.ts';
import { type Explanation, explainBy } from './explain.ts';
import { informationFee } from './fees/information-fee.ts';
import { litigationSum } from './litigation/sum.ts';
import { narrativeRules } from './narrative/index.ts';
import { order } from './order.ts';
import { pairs } from './pairs.ts';
import { inForceBounds } from './proactive/in-force-bounds.ts';
import type { Settings } from './reader.ts';
import { atLeast } from './rollup/at-least.ts';
import { equal } from './rollup/equal.ts';
import type { Rule } from './rule.ts';
import { run } from './run.ts';
import { blank } from './structure/blank.ts';
import { form } from './structure/form.ts';
import { period } from './structure/period.ts';
import { section } from './structure/section.ts';
import { sectionCount } from './structure/section-count.ts';
import { table } from './structure/table.ts';
import { wording } from './structure/wording.ts';
import { withCauses } from './suspect.ts';
import { valid } from './values/valid.ts';
import { carryOver } from './years/carry-over.ts';
import { inForce } from './years/in-force.ts';
import { magnitude } from './years/magnitude.ts';
import { similarity } from './years/similarity.ts';

export { basisOf, type Explanation, explainNotAssessed } from './explain.ts';
export type { Settings } from './reader.ts';

/** Every rule there is, in the order in which they are listed and documented. */
export const rules: readonly Rule[] = [
  balance,
  resultSum,
  rowSum,
  litigationSum,
  valid,
  inForceBounds,
  form,
  section,
  sectionCount,
  table,
  wording,
  blank,
  period,
  carryOver,
  inForce,
  magnitude,
  similarity,
  ...narrativeRules,
  regulations,
  informationFee,
  published,
  atLeast,
  equal,
];

const defaults: Settings = { similarity: { warning: 0.9, info: 0.8 } };

/**
 * Judges the reports of one input, in the order given; years of one agency are compared with
 * each other. Problems come worst first, then in the order of the tables.
 * @param beside reports that are compared with these, and not judged themselves
 */
export function judge(
  reports: readonly Report[],
  settings: Partial<Settings> = defaults,
  beside: readonly Report[] = [],
): Judgement[] {
  const all = pairs([...reports, ...beside], { ...defaults, ...settings });
  return all.slice(0, reports.length).map((one) => {
    const { problems, notAssessed } = run(rules, one);
    return {
      problems: problems.length > 0 ? order(withCauses(problems, one.read, one.previous), one.read) : problems,
      notAssessed,
    };
  });
}

/** A problem in words: what is there and what it should be, why, and what to change when that is certain. */
export function explain(problem: Problem, format: Format | null, language: Language): Explanation {
  const rule = findRule(problem.rule);
  if (!rule) throw new Error(`There is no rule ${problem.rule}.`);
  return explainBy(rule, problem, format, language);
}

const byName = new Map<string, Rule>();

/** The rules meant by a text: the one of that id or name, else all that have it in their id or name. */
export function rulesNamed(text: string): readonly Rule[] {
  const asked = text.trim().toLowerCase();
  const keys = (rule: Rule) => [rule.id, rule.name.zh, rule.name.en].map((key) => key.toLowerCase());
  const same = rules.filter((rule) => keys(rule).includes(asked));
  return same.length > 0 ? same.slice(0, 1) : rules.filter((rule) => keys(rule).some((key) => key.includes(asked)));
}

/** What a rule says of its own wrong example, in words; null when it says nothing. */
export async function exampleIn(rule: Rule, language: Language): Promise<string | null> {
  const { reportsOf, settingsOf } = await import('./example.ts');
  const reports = reportsOf(rule.example.invalid);
  for (const [index, { problems }] of judge(reports, settingsOf(rule.example.invalid)).entries()) {
    const problem = problems.find((one) => one.rule === rule.id);
    if (problem) return explain(problem, reports[index]?.format ?? null, language).message;
  }
  return null;
}

/** The rule of that id, or of that name in either language; undefined when there is none. */
export function findRule(name: string): Rule | undefined {
  if (byName.size === 0) {
    for (const rule of rules) for (const key of [rule.name.zh, rule.name.en, rule.id]) byName.set(key, rule);
  }
  return byName.get(name.trim());
}

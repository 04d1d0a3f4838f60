/**
 * What is told to a person as one thing: findings that one correction settles. The judge marks
 * them with the same `item`; here they are gathered, worst first.
 */
import type { Judgement, Problem, Severity } from '../report/problem.ts';

/** How an item is counted in the verdict: a doubtful reading accuses nobody. */
export type Weight = Severity | 'reading';

export interface Item {
  /** Its findings, the leading one first. Never empty. */
  readonly problems: readonly [Problem, ...Problem[]];
  readonly weight: Weight;
}

const order: readonly Weight[] = ['error', 'warning', 'reading', 'info'];

/** The items of a judgement, worst first, otherwise in the order of the judge. */
export function itemsOf(judgement: Judgement): Item[] {
  const groups = new Map<number, [Problem, ...Problem[]]>();
  for (const problem of judgement.problems) {
    const group = groups.get(problem.item);
    if (group) group.push(problem);
    else groups.set(problem.item, [problem]);
  }
  const items = [...groups.values()].map((problems): Item => ({ problems, weight: weightOf(problems) }));
  return items.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

function weightOf(problems: readonly Problem[]): Weight {
  const sure = problems.filter((problem) => problem.cause === 'report');
  if (sure.length === 0) return problems.every((problem) => problem.severity === 'info') ? 'info' : 'reading';
  return order.find((weight) => sure.some((problem) => problem.severity === weight)) ?? 'info';
}

/** What stays the same of an item when the report is corrected elsewhere and sent again. */
export const keysOf = (item: Item): readonly string[] =>
  item.problems.map((problem) => `${problem.rule} ${problem.message} ${problem.cells.join(' ')}`);

/** Whether it can be mended for certain without filling in what was left empty, so that mending is worth offering. */
export const canMend = (item: Item): boolean =>
  item.weight === 'error' &&
  item.problems.every(
    ({ cause, cures }) => cause === 'report' && cures.length > 0 && cures.every(({ from }) => from !== null),
  );

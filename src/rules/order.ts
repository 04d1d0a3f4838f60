/** The order in which problems are told, and their item numbers. */
import type { Address } from '../report/cell.ts';
import type { Problem, Severity } from '../report/problem.ts';
import type { Reader } from './reader.ts';

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const AFTER_THE_TABLES = 1000;

/**
 * Worst first, then by place in the tables; findings settled by the same cures, or by some of the
 * same candidates, share an item and stand together.
 */
export function order(problems: readonly Problem[], read: Reader): Problem[] {
  const place = new Map(problems.map((problem) => [problem, placeOf(problem.cells[0], read)]));
  const sorted = [...problems].sort(
    (a, b) => ranks[a.severity] - ranks[b.severity] || (place.get(a) ?? 0) - (place.get(b) ?? 0),
  );
  const items = new Map<string, Problem[]>();
  for (const [position, problem] of sorted.entries()) {
    const key = causeOf(problem) ?? String(position);
    const item = items.get(key);
    if (item) item.push(problem);
    else items.set(key, [problem]);
  }
  return [...items.values()].flatMap((item, position) =>
    item.map((problem, at) => ({ ...(at === 0 ? problem : following(problem)), item: position + 1 })),
  );
}

/** What settles a finding, or null when that is not known. */
function causeOf({ cures, message, values }: Problem): string | null {
  if (cures.length > 0) return JSON.stringify(cures);
  return message === 'candidates' ? String(values.candidates) : null;
}

/** What happened to several cells, or may have, is told once, with the first finding that it explains. */
function following(problem: Problem): Problem {
  if (problem.cures.length > 1) return { ...problem, values: { ...problem.values, follows: 1 } };
  return problem.message === 'candidates' ? { ...problem, message: 'differs' } : problem;
}

const placeOf = (address: Address | undefined, { layout }: Reader): number =>
  (address === undefined ? undefined : layout?.firstOf(address)) ?? AFTER_THE_TABLES;

/**
 * Findings that a chat has set aside: they do not come back in that chat, unless the number they
 * are about is another one. The store keeps them.
 */
import type { Judged } from '../check.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { StoredAside } from '../store/store.ts';
import { type Item, itemsOf } from './items.ts';

/** Whether a report can be known again: without name or year, others would be silenced with it. */
export const canBeKnown = ({ agency, year }: Report): boolean => agency.name !== null && year !== null;

/**
 * What a finding is known by when the report comes again: the report, the rule, the cells and the
 * value found there, so that another wrong number speaks again. A finding without cells is known by
 * what is said of it and the sentence it is said of.
 */
export function printOf(problem: Problem, { agency, year }: Pick<Report, 'agency' | 'year'>): string {
  const { rule, message, cells, found, quote } = problem;
  const at = cells.length > 0 ? [...cells].sort().join(' ') : `${message} ${(quote ?? '').replace(/\s+/g, '')}`;
  return JSON.stringify([agency.name, year, rule, at, found]);
}

export const printsOf = (item: Item, report: Pick<Report, 'agency' | 'year'>): string[] =>
  item.problems.map((problem) => printOf(problem, report));

/** What belongs to a chat's answer: the findings that are not set aside, and how many things are. */
export interface Remaining {
  readonly judged: Judged;
  readonly aside: number;
}

/** Leaves out the items of which every finding is set aside. */
export function withoutAsides(judged: Judged, asides: readonly StoredAside[]): Remaining {
  const { report, judgement } = judged;
  if (asides.length === 0 || !canBeKnown(report)) return { judged, aside: 0 };
  const isAside = asideBy(asides);
  const gone = itemsOf(judgement).filter((item) => isAside(printsOf(item, report)));
  if (gone.length === 0) return { judged, aside: 0 };
  const without = new Set(gone.flatMap((item) => item.problems));
  const problems = judgement.problems.filter((problem) => !without.has(problem));
  return { judged: { report, judgement: { ...judgement, problems } }, aside: gone.length };
}

/** Tells by the fingerprints of an item's findings whether it is set aside. */
export function asideBy(asides: readonly StoredAside[]): (prints: readonly string[]) => boolean {
  const known = new Set(asides.flatMap(({ prints }) => prints));
  return (prints) => prints.length > 0 && prints.every((print) => known.has(print));
}

/** A report that comes again: what was mended, what is new, which numbers changed. */
import type { Judged } from '../check.ts';
import { type CellAddress, cellsOf } from '../report/cell.ts';
import type { Cell, Report } from '../report/report.ts';
import { printsOf } from './aside.ts';
import { type Item, itemsOf, keysOf } from './items.ts';

/** Whether a finding with these prints is set aside now; such ones are compared with nothing. */
type IsAside = (prints: readonly string[]) => boolean;

export interface NumberChange {
  /** A cell, or the metric of a number in the text. */
  readonly at: CellAddress | { readonly metric: string };
  readonly from: Cell;
  readonly to: Cell;
}

/** What is different from the version before. Counts are of items. */
export interface Comparison {
  /** Which version this is, as the chat sees them: 2 for the second. */
  readonly version: number;
  /** It came before already, and another version since. */
  readonly back: boolean;
  readonly before: number;
  readonly mended: number;
  readonly fresh: number;
  readonly changes: readonly NumberChange[];
}

/** Compares two versions of a report, both judged by the rules of today. */
export function compare(
  before: Judged,
  now: Judged,
  { number: version, back }: { readonly number: number; readonly back: boolean },
  isAside: IsAside,
): Comparison {
  // What a piece of a report does not show is not compared: it is not mended by being left out.
  const isPiece = now.report.evidence.fragment && !before.report.evidence.fragment;
  const keysIn = ({ report, judgement }: Judged) =>
    itemsOf(judgement)
      .filter((item) => !isAside(printsOf(item, report)) && (!isPiece || isOfTables(item)))
      .map(keysOf);
  const [former, present] = [keysIn(before), keysIn(now)];
  const left = new Set(present.flat());
  const known = new Set(former.flat());
  return {
    version,
    back,
    before: former.length,
    mended: former.filter((keys) => !keys.some((key) => left.has(key))).length,
    fresh: present.filter((keys) => !keys.some((key) => known.has(key))).length,
    changes: [
      ...changedNumbers(readNumbersOf(before.report), readNumbersOf(now.report)),
      ...changedClaims(claimsOf(before.report), claimsOf(now.report)),
    ],
  };
}

const isOfTables = ({ problems }: Item): boolean =>
  problems.some(({ rule, cells }) => cells.length > 0 && !rule.startsWith('narrative/'));

function changedNumbers(before: ReadonlyMap<CellAddress, Cell>, now: ReadonlyMap<CellAddress, Cell>): NumberChange[] {
  return [...now].flatMap(([at, to]) => {
    const from = before.get(at);
    return from === undefined || from === to ? [] : [{ at, from, to }];
  });
}

function changedClaims(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): NumberChange[] {
  return [...now].flatMap(([metric, to]) => {
    const from = before.get(metric);
    return from === undefined || from === to ? [] : [{ at: { metric }, from, to }];
  });
}

/** The numbers of a report by their addresses. */
export function numbersOf(report: Report): Map<CellAddress, Cell> {
  const numbers = new Map<CellAddress, Cell>();
  if (report.format === null) return numbers;
  for (const { address, table, row, column } of cellsOf(report.format)) {
    const value = report.tables[table]?.[row]?.[column];
    if (typeof value === 'number' || value === null) numbers.set(address, value);
  }
  return numbers;
}

/** Without those that could not be read: that one reading fails is no change of the report. */
function readNumbersOf(report: Report): Map<CellAddress, Cell> {
  const numbers = numbersOf(report);
  for (const address of report.unread) numbers.delete(address);
  return numbers;
}

/** The numbers that the text states once; a metric stated twice could not be told apart. */
function claimsOf(report: Report): Map<string, number> {
  const claims = new Map<string, number>();
  const twice = new Set<string>();
  for (const { metric, value } of report.narrative) {
    if (claims.has(metric)) twice.add(metric);
    claims.set(metric, value);
  }
  for (const metric of twice) claims.delete(metric);
  return claims;
}

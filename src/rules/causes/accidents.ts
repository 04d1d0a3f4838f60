/** Known accidents of filling in a form: several wrong numbers that have one cause. */
import type { Layout } from '../layout.ts';
import type { Change, Ledger, Solution } from './ledger.ts';

export type AccidentKind =
  /** Two numbers of a row or a column stand in each other's place. */
  | 'swapped'
  /** A number stands in another cell of its row or column, which should be 0: a total under 「其他」. */
  | 'misplaced'
  /** The numbers of a row stand one column too far to the right or to the left. */
  | 'shifted-right'
  | 'shifted-left'
  /** The numbers of two neighbouring rows stand in each other's place. */
  | 'rows-exchanged'
  /** The total column, or the row of totals, was not summed up again. */
  | 'totals-not-summed'
  | 'results-not-summed';

export interface Accident {
  readonly kind: AccidentKind;
  readonly solution: Solution;
}

/** So many wrong totals are no chance. */
const MANY_TOTALS = 3;
/** More sums than this do not fail by two numbers. */
const SUMS_OF_TWO = 6;

/** The accidents that explain every failing sum of a table of this ledger; the simplest first. */
export function accidentsOf(ledger: Ledger, layout: Layout): Accident[] {
  const rows = ledger.family.length === 1 ? groupOf(ledger, layout) : rowsOf(layout);
  const wide = ledger.family.length > 1;
  const tried = [
    ...(ledger.failing.length <= SUMS_OF_TWO ? swaps(ledger, rows) : []),
    ...(wide ? shifts(ledger, rows) : []),
    ...(wide ? exchanges(ledger, rows) : []),
    ...(wide ? sumsNotMade(ledger, layout) : []),
  ];
  return tried.filter(({ solution }) => ledger.settledBy(solution));
}

type Row = readonly number[];

const rowsOf = ({ rows }: Layout): Row[] => rows.map(({ parts, total }) => [...parts, total]);

function groupOf(ledger: Ledger, { groups }: Layout): Row[] {
  const cells = ledger.system.equations[ledger.family[0] ?? -1]?.terms.map(({ cell }) => cell) ?? [];
  return groups.filter(({ total }) => cells.includes(total)).map(({ parts, total }) => [...parts, total]);
}

function swaps(ledger: Ledger, rows: readonly Row[]): Accident[] {
  // Each failing sum must hold one of the two: the cells of the first one are where to begin.
  const first = ledger.failing[0];
  const inFirst = new Set(ledger.system.equations[first ?? -1]?.terms.map(({ cell }) => cell) ?? []);
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []));
  const found: Accident[] = [];
  for (const line of [...rows, ...columns]) {
    for (const [at, one] of line.entries()) {
      for (const other of line.slice(at + 1)) {
        if (!inFirst.has(one) && !inFirst.has(other)) continue;
        const by = ledger.value(other) - ledger.value(one);
        if (by === 0) continue;
        const solution = [
          { cell: one, by },
          { cell: other, by: -by },
        ];
        const misplaced = ledger.value(one) === 0 || ledger.value(other) === 0;
        found.push({ kind: misplaced ? 'misplaced' : 'swapped', solution });
      }
    }
  }
  return found;
}

function shifts(ledger: Ledger, rows: readonly Row[]): Accident[] {
  return rows.flatMap((row) => {
    const values = row.map((cell) => ledger.value(cell));
    const parts = values.slice(0, -1);
    const total = values.at(-1) ?? 0;
    if (parts.filter((value) => value > 0).length === 0) return [];
    const found: Accident[] = [];
    const add = (kind: AccidentKind, right: readonly number[]) => {
      found.push({ kind, solution: changesTo(row, right, ledger) });
    };
    // The parts alone, beside a total in its place; or the whole row, one end of which was lost.
    if (parts[0] === 0) {
      add('shifted-right', [...parts.slice(1), 0, total]);
      add('shifted-right', [...values.slice(1), sum(values.slice(1))]);
    }
    if (parts.at(-1) === 0) add('shifted-left', [0, ...parts.slice(0, -1), total]);
    if (total === 0) {
      const rest = values.slice(0, -1);
      add('shifted-left', [(rest.at(-1) ?? 0) - sum(rest.slice(0, -1)), ...rest]);
    }
    return found;
  });
}

function exchanges(ledger: Ledger, rows: readonly Row[]): Accident[] {
  return rows.slice(1).map((row, at): Accident => {
    const above = rows[at] ?? [];
    const solution = [
      ...changesTo(above, valuesOf(row, ledger), ledger),
      ...changesTo(row, valuesOf(above, ledger), ledger),
    ];
    return { kind: 'rows-exchanged', solution };
  });
}

function sumsNotMade(ledger: Ledger, { rows, columns }: Layout): Accident[] {
  const refilled = (sums: readonly { readonly total: number; readonly parts: readonly number[] }[]): Change[] =>
    sums
      .map(({ total, parts }) => ({ cell: total, by: sum(valuesOf(parts, ledger)) - ledger.value(total) }))
      .filter(({ by }) => by !== 0);
  const found: Accident[] = [
    { kind: 'totals-not-summed', solution: refilled(rows) },
    {
      kind: 'results-not-summed',
      solution: refilled(columns.map(({ handled, results }) => ({ total: handled, parts: results }))),
    },
  ];
  return found.filter(({ solution }) => solution.length >= MANY_TOTALS);
}

const valuesOf = (row: Row, ledger: Ledger): number[] => row.map((cell) => ledger.value(cell));

const changesTo = (row: Row, values: readonly number[], ledger: Ledger): Change[] =>
  row.map((cell, at) => ({ cell, by: (values[at] ?? 0) - ledger.value(cell) })).filter(({ by }) => by !== 0);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How a slip of the hand made one number of another, or null: 31 of 13, 120 of 12, 12 of 120. */
export type Slip = 'transposed' | 'digit-added' | 'digit-dropped';

export function slipOf(from: number, to: number): Slip | null {
  if (!(from >= 10 && to >= 10) || from === to) return null;
  const printed = String(from);
  const right = String(to);
  if (printed.length === right.length) return isTransposed(printed, right) ? 'transposed' : null;
  if (printed.length === right.length + 1) return lacksOne(printed, right) ? 'digit-added' : null;
  if (printed.length + 1 === right.length) return lacksOne(right, printed) ? 'digit-dropped' : null;
  return null;
}

function isTransposed(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) {
    if (one[at] === other[at]) continue;
    return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  }
  return false;
}

function lacksOne(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  return longer.slice(at + 1) === shorter.slice(at);
}

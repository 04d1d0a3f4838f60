/**
 * Rows whose blanks vanished: the values are known, their columns are not. Tries every placement and
 * keeps what all placements agree on that satisfy the sums of the table. What stays open is not read.
 *
 * The sums of table three: in each row the total is the sum of the six columns before it; in each
 * column (七) is the sum of (一) to (六), and 一 + 二 = 三(七) + 四.
 */

/** One row in form order: seven values when placed (blank counts 0, null when not known), else the values in order. */
export type RowToSolve = { placed: (number | null)[] } | { values: number[] };

/** For each open row its columns: index into `values`, -1 for a blank, null where it stays open. */
export type Solution = Map<number, (number | null)[]>;

const columns = 7;
const total = columns - 1;
/** More combinations than this are not tried; the rows stay unread. */
const mostSteps = 300_000;

interface Option {
  /** Column of each value. */
  at: number[];
  /** The row as numbers. */
  row: number[];
}

/**
 * @param rows all rows of the table in statutory order
 * @param received,carriedIn,handled,carriedOut positions of these rows; the rest between are results
 */
export function solvePlacement(
  rows: readonly RowToSolve[],
  position: { received: number; carriedIn: number; handled: number; carriedOut: number },
): Solution {
  const options = new Map<number, Option[]>();
  for (const [index, row] of rows.entries()) {
    if ('values' in row) options.set(index, optionsOf(row.values));
  }
  const open = [...options.keys()].filter((index) => distinctRows(options.get(index) ?? []) > 1);
  const equations = equationsOf(rows.length, position);
  const surviving = search(rows, options, open, equations);
  return settle(rows, options, surviving);
}

/** All ways to place the values in order whose row sum holds. */
function optionsOf(values: readonly number[]): Option[] {
  const options: Option[] = [];
  const at: number[] = [];
  const place = (value: number, column: number): void => {
    if (value === values.length) {
      const row = new Array<number>(columns).fill(0);
      for (const [index, where] of at.entries()) row[where] = values[index] as number;
      let sum = 0;
      for (let i = 0; i < total; i++) sum += row[i] as number;
      if (sum === row[total]) options.push({ at: [...at], row });
      return;
    }
    for (let next = column; next <= columns - (values.length - value); next++) {
      at.push(next);
      place(value + 1, next + 1);
      at.pop();
    }
  };
  place(0, 0);
  return options;
}

const distinctRows = (options: readonly Option[]): number => new Set(options.map((option) => option.row.join())).size;

/** Each equation: rows on the left sum to rows on the right, in every column. */
interface Equation {
  left: number[];
  right: number[];
}

function equationsOf(
  count: number,
  {
    received,
    carriedIn,
    handled,
    carriedOut,
  }: { received: number; carriedIn: number; handled: number; carriedOut: number },
): Equation[] {
  const results = Array.from({ length: count }, (_, index) => index).filter(
    (index) => ![received, carriedIn, handled, carriedOut].includes(index),
  );
  return [
    { left: results, right: [handled] },
    { left: [received, carriedIn], right: [handled, carriedOut] },
  ];
}

/** For each open row the numeric rows that occur in some solution of all equations. */
function search(
  rows: readonly RowToSolve[],
  options: ReadonlyMap<number, Option[]>,
  open: readonly number[],
  equations: readonly Equation[],
): Map<number, Set<string>> {
  const chosen = new Map<number, readonly (number | null)[]>();
  for (const [index, row] of rows.entries()) {
    if ('placed' in row) chosen.set(index, row.placed);
    else if (!open.includes(index)) chosen.set(index, options.get(index)?.[0]?.row ?? new Array(columns).fill(null));
  }
  const surviving = new Map<number, Set<string>>(open.map((index) => [index, new Set()]));
  let steps = 0;
  const descend = (depth: number): void => {
    if (++steps > mostSteps) return;
    if (depth === open.length) {
      for (const index of open) surviving.get(index)?.add((chosen.get(index) as number[]).join());
      return;
    }
    const index = open[depth] as number;
    const tried = new Set<string>();
    for (const option of options.get(index) ?? []) {
      const name = option.row.join();
      if (tried.has(name)) continue;
      tried.add(name);
      chosen.set(index, option.row);
      if (equations.every((equation) => mayHold(equation, chosen, open, depth))) descend(depth + 1);
    }
    chosen.delete(index);
  };
  descend(0);
  if (steps > mostSteps) for (const index of open) surviving.set(index, new Set());
  return surviving;
}

/** Whether an equation holds, or still may because some of its rows are open. Counts are never negative. */
function mayHold(
  { left, right }: Equation,
  chosen: ReadonlyMap<number, readonly (number | null)[]>,
  open: readonly number[],
  depth: number,
): boolean {
  const later = open.slice(depth + 1);
  const leftOpen = left.some((index) => later.includes(index));
  const rightOpen = right.some((index) => later.includes(index));
  if (leftOpen && rightOpen) return true;
  for (let column = 0; column < columns; column++) {
    const a = sumOf(left, chosen, column);
    const b = sumOf(right, chosen, column);
    if (a === null || b === null) continue;
    if (leftOpen ? a > b : rightOpen ? b > a : a !== b) return false;
  }
  return true;
}

function sumOf(
  rows: readonly number[],
  chosen: ReadonlyMap<number, readonly (number | null)[]>,
  column: number,
): number | null {
  let sum = 0;
  for (const index of rows) {
    const row = chosen.get(index);
    if (!row) continue;
    const value = row[column];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** Turns the surviving rows into columns; zeros whose place no sum can tell follow the rows that are certain. */
function settle(
  rows: readonly RowToSolve[],
  options: ReadonlyMap<number, Option[]>,
  surviving: ReadonlyMap<number, Set<string>>,
): Solution {
  const certain = new Map<number, number[]>();
  const left = new Map<number, Option[]>();
  for (const [index, all] of options) {
    const names = surviving.get(index);
    const still = names ? all.filter((option) => names.has(option.row.join())) : all;
    left.set(index, still);
    if (still.length === 1) certain.set(index, (still[0] as Option).at);
  }
  const solution: Solution = new Map();
  for (const [index, still] of left) {
    const count = (rows[index] as { values: number[] }).values.length;
    const pattern = commonPattern(certain, rows, count);
    const fitting = pattern ? still.filter((option) => option.at.join() === pattern) : [];
    const use = fitting.length === 1 && sameNumbers(still) ? fitting : still;
    solution.set(index, agreed(use, rows[index] as { values: number[] }));
  }
  return solution;
}

const sameNumbers = (options: readonly Option[]): boolean => distinctRows(options) === 1;

/** The columns that every certain row with the same number of values uses, or null. */
function commonPattern(
  certain: ReadonlyMap<number, number[]>,
  rows: readonly RowToSolve[],
  count: number,
): string | null {
  const patterns = new Set<string>();
  for (const [index, at] of certain) {
    if ((rows[index] as { values: number[] }).values.length === count) patterns.add(at.join());
  }
  return patterns.size === 1 ? ([...patterns][0] as string) : null;
}

/** Column by column what all options agree on. */
function agreed(options: readonly Option[], row: { values: number[] }): (number | null)[] {
  const first = options[0];
  if (!first) return new Array(columns).fill(null);
  return Array.from({ length: columns }, (_, column) => {
    const index = first.at.indexOf(column);
    const same = options.every((option) => {
      const other = option.at.indexOf(column);
      if (other === index) return true;
      // The same number from another place in the row is the same reading, a blank is not.
      return other >= 0 && index >= 0 && row.values[other] === row.values[index];
    });
    return same ? index : null;
  });
}

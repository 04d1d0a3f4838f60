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
const mostSteps = 200_000;

interface Positions {
  received: number;
  carriedIn: number;
  handled: number;
  carriedOut: number;
}

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
export function solvePlacement(rows: readonly RowToSolve[], position: Positions): Solution {
  const options = new Map<number, Option[]>();
  for (const [index, row] of rows.entries()) {
    if ('values' in row) options.set(index, optionsOf(row.values));
  }
  const open = [...options.keys()].filter((index) => distinctRows(options.get(index) ?? []) > 1);
  const surviving = search(rows, options, open, signsOf(rows.length, position));
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

/** For each row its sign in the two equations: results − (七), and 一 + 二 − (七) − 四. */
function signsOf(count: number, { received, carriedIn, handled, carriedOut }: Positions): readonly [number, number][] {
  return Array.from({ length: count }, (_, index): [number, number] => {
    if (index === received || index === carriedIn) return [0, 1];
    if (index === handled) return [-1, -1];
    if (index === carriedOut) return [0, -1];
    return [1, 0];
  });
}

/** For each open row the numeric rows that occur in some solution of all equations. */
function search(
  rows: readonly RowToSolve[],
  options: ReadonlyMap<number, Option[]>,
  openRows: readonly number[],
  signs: readonly [number, number][],
): Map<number, Set<string>> {
  // What is to be reached comes first: then every further row can only add to it.
  const order = (index: number): number =>
    (signs[index] as [number, number])[0] + (signs[index] as [number, number])[1];
  const open = openRows.toSorted((a, b) => order(a) - order(b));
  const balance = new Float64Array(2 * columns);
  const add = (index: number, row: readonly (number | null)[], times: 1 | -1): void => {
    for (let equation = 0; equation < 2; equation++) {
      const sign = (signs[index] as [number, number])[equation] as number;
      if (sign === 0) continue;
      for (let column = 0; column < columns; column++) {
        const at = equation * columns + column;
        // An unread number leaves its column without a sum to hold.
        balance[at] = (balance[at] as number) + times * sign * (row[column] ?? Number.NaN);
      }
    }
  };
  for (const [index, row] of rows.entries()) {
    if ('placed' in row) add(index, row.placed, 1);
    else if (!open.includes(index)) add(index, options.get(index)?.[0]?.row ?? unknownRow, 1);
  }
  const distinct = open.map((index) => distinctOptions(options.get(index) ?? []));
  const surviving = new Map<number, Set<string>>(open.map((index) => [index, new Set()]));
  const chosen: string[] = [];
  let steps = 0;
  const descend = (depth: number): void => {
    if (depth === open.length) {
      for (const [at, index] of open.entries()) surviving.get(index)?.add(chosen[at] as string);
      return;
    }
    const index = open[depth] as number;
    for (const [name, row] of distinct[depth] as [string, number[]][]) {
      if (++steps > mostSteps) return;
      add(index, row, 1);
      chosen[depth] = name;
      if (mayHold(balance, open, depth + 1, signs)) descend(depth + 1);
      add(index, row, -1);
    }
  };
  descend(0);
  if (steps > mostSteps) for (const index of open) surviving.set(index, new Set());
  return surviving;
}

const unknownRow: readonly null[] = new Array(columns).fill(null);

const distinctOptions = (options: readonly Option[]): [string, number[]][] => [
  ...new Map(options.map((option) => [option.row.join(), option.row])),
];

/** Whether both equations hold, or still may because some rows are open. Counts are never negative. */
function mayHold(
  balance: Float64Array,
  open: readonly number[],
  from: number,
  signs: readonly [number, number][],
): boolean {
  for (let equation = 0; equation < 2; equation++) {
    let more = false;
    let less = false;
    for (let at = from; at < open.length; at++) {
      const sign = (signs[open[at] as number] as [number, number])[equation] as number;
      if (sign > 0) more = true;
      if (sign < 0) less = true;
    }
    for (let column = 0; column < columns; column++) {
      const value = balance[equation * columns + column] as number;
      if ((value > 0 && !less) || (value < 0 && !more)) return false;
    }
  }
  return true;
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

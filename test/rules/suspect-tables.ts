/** Tables made at random to try the search for causes on, and a search that is nothing but trying. */
import { cellsOf, type Format } from '../../src/report/cell.ts';
import type { Problem } from '../../src/report/problem.ts';
import { equationsOf, type System } from '../../src/rules/equations.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { judge } from '../../src/rules/index.ts';
import { type Layout, layoutOf } from '../../src/rules/layout.ts';
import { randomReport } from '../support/generate.ts';
import { type Random, random } from '../support/random.ts';

export interface Table {
  readonly layout: Layout;
  readonly system: System;
  /** The numbers of the form by number of cell. */
  readonly values: readonly number[];
}

/** A consistent table: as sparse as real ones, or with a number in every cell. */
export function tableOf(format: Format, seed: number, dense: boolean): Table {
  const layout = layoutOf(format);
  const report = randomReport({ format, seed });
  const values = layout.cells.map(({ address }) => report.cells[address] ?? 0);
  return { layout, system: equationsOf(layout), values: dense ? filled(layout, values, random(seed)) : values };
}

/** Puts applications into every result and every applicant's column, and fits the rest. */
function filled(layout: Layout, sparse: readonly number[], source: Random): number[] {
  const values = [...sparse];
  const at = (cell: number | undefined) => values[cell ?? -1] ?? 0;
  const sum = (cells: readonly number[]) => cells.reduce((total, cell) => total + at(cell), 0);
  for (const { column, received, carriedIn, results, handled, carriedOut } of layout.columns) {
    if (column === 'total') continue;
    for (const cell of results) values[cell] = source.int(1, 60);
    values[carriedOut] = source.int(1, 20);
    values[handled] = sum(results);
    values[carriedIn] = source.int(1, 9);
    values[received] = at(handled) + at(carriedOut) - at(carriedIn);
  }
  for (const { parts, total } of layout.rows) values[total] = sum(parts);
  return values;
}

export const withChanges = (table: Table, changes: ReadonlyMap<number, number>): Table => ({
  ...table,
  values: table.values.map((value, cell) => changes.get(cell) ?? value),
});

/** The cells of table three, then those of table four. */
export const summedCells = ({ layout }: Table): number[] =>
  cellsOf(layout.format).flatMap(({ table }, index) => (table === 'proactive' ? [] : [index]));

export function failingOf({ system, values }: Table): Map<number, number> {
  const failing = new Map<number, number>();
  for (const [equation, { terms }] of system.equations.entries()) {
    const residual = terms.reduce((sum, { cell, sign }) => sum + sign * (values[cell] ?? 0), 0);
    if (residual !== 0) failing.set(equation, residual);
  }
  return failing;
}

export const cellsIn = ({ layout, values }: Table): Record<string, number> =>
  Object.fromEntries(layout.cells.map(({ address }, index) => [address, values[index] ?? 0]));

/** The sum problems of a table. */
export function problemsOf(table: Table): Problem[] {
  const year = table.layout.format === '2019' ? 2020 : 2023;
  const problems = judge(reportsOf({ year, cells: cellsIn(table) }))[0]?.problems ?? [];
  return problems.filter(({ rule }) => /^(applications|litigation)\//.test(rule));
}

/** Every set of the fewest cells, one or two, that settles everything, by trying all: 「cell:by」. */
export function bruteForce(table: Table, most: 1 | 2): string[][] {
  const failing = failingOf(table);
  const amounts = [...new Set([...failing.values()].flatMap((residual) => [residual, -residual]))];
  const cells = summedCells(table);
  const touched = cells.map((cell) => new Set(table.system.touching(cell).map(({ equation }) => equation)));
  const settles = (changes: readonly (readonly [number, number])[]): boolean => {
    if (changes.some(([cell, by]) => (table.values[cell] ?? 0) + by < 0)) return false;
    const left = new Map(failing);
    for (const [cell, by] of changes) {
      for (const { equation, sign } of table.system.touching(cell)) {
        left.set(equation, (left.get(equation) ?? 0) + sign * by);
      }
    }
    return [...left.values()].every((residual) => residual === 0);
  };
  const one = cells.flatMap((cell) => amounts.filter((by) => settles([[cell, by]])).map((by) => [`${cell}:${by}`]));
  if (one.length > 0 || most === 1) return one;
  const two: string[][] = [];
  for (const [at, cell] of cells.entries()) {
    for (let next = at + 1; next < cells.length; next++) {
      const other = cells[next] ?? -1;
      if (![...failing.keys()].every((equation) => touched[at]?.has(equation) || touched[next]?.has(equation)))
        continue;
      for (const by of amounts) {
        for (const otherBy of amounts) {
          if (
            settles([
              [cell, by],
              [other, otherBy],
            ])
          )
            two.push([`${cell}:${by}`, `${other}:${otherBy}`]);
        }
      }
    }
  }
  return two;
}

/** What the judge says is wrong: each cure as 「cell:by」, and every cell that is a candidate. */
export function toldOf(table: Table, problems: readonly Problem[]) {
  const at = (address: string) => table.layout.find(address) ?? -1;
  const plain = problems.filter(({ values }) => values.accident === undefined && values.evidence === undefined);
  const cured = (some: readonly Problem[]) =>
    new Set(
      some.flatMap(({ cures }) => cures.map(({ cell, to }) => `${at(cell)}:${to - (table.values[at(cell)] ?? 0)}`)),
    );
  const candidates = problems.flatMap(({ values }) => (values.candidates ? String(values.candidates).split(',') : []));
  return { cures: cured(problems), plain: cured(plain), candidates: new Set(candidates.map(at)) };
}

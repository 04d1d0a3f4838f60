/**
 * Wrong numbers put into consistent tables at random: what the judge says is certain is held against
 * a search that tries everything, and known accidents are put in and must be recognised.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/rules/index.ts';
import {
  bruteForce,
  failingOf,
  problemsOf,
  summedCells,
  type Table,
  tableOf,
  toldOf,
  withChanges,
} from '../rules/suspect-tables.ts';

const settings = (numRuns: number) => ({ seed: 20240131, numRuns, endOnFailure: true });
const anyTable = fc
  .record({ format: fc.constantFrom('2021' as const, '2019' as const), seed: fc.nat(1_000_000), dense: fc.boolean() })
  .map(({ format, seed, dense }) => tableOf(format, seed, dense));

/** A table with so many different wrong cells; some sums of it fail. */
const wrongTable = (count: number) =>
  fc
    .tuple(
      anyTable,
      fc.uniqueArray(fc.tuple(fc.nat(10_000), fc.boolean(), fc.integer({ min: -9, max: 12 })), {
        minLength: count,
        maxLength: count,
        selector: ([place]) => place % 190,
      }),
    )
    .map(([right, wishes]) => {
      const cells = summedCells(right);
      const changes = new Map<number, number>();
      for (const [place, replaced, by] of wishes) {
        const cell = cells[(place % 190) % cells.length] ?? 0;
        const before = right.values[cell] ?? 0;
        const after = Math.max(0, replaced ? by : before + by);
        changes.set(cell, after === before ? before + 1 : after);
      }
      return { right, changes, wrong: withChanges(right, changes) };
    })
    .filter(({ wrong }) => failingOf(wrong).size > 0);

/** How often the true cells were named, and whether anything certain was wrong. */
function judged(count: number, runs: number) {
  const outcome = { tables: 0, cured: 0, named: 0, accidents: 0, falseAccidents: 0 };
  fc.assert(
    fc.property(wrongTable(count), ({ right, changes, wrong }) => {
      const told = toldOf(wrong, problemsOf(wrong));
      const brute = bruteForce(wrong, 2);
      for (const cure of told.plain) for (const solution of brute) expect(solution).toContain(cure);
      const truth = [...changes].map(([cell, value]) => `${cell}:${(right.values[cell] ?? 0) - value}`);
      outcome.tables++;
      const cured = (cure: string) => told.cures.has(cure);
      if (truth.every(cured)) outcome.cured++;
      if (truth.every((cure) => cured(cure) || told.candidates.has(Number(cure.split(':')[0])))) outcome.named++;
      if (told.cures.size > told.plain.size) {
        outcome.accidents++;
        if ([...told.cures].some((cure) => !told.plain.has(cure) && !truth.includes(cure))) outcome.falseAccidents++;
      }
    }),
    settings(runs),
  );
  return outcome;
}

describe('wrong cells at random', () => {
  test('one: named in at least 95 of 100, and no cure that is not the only one', () => {
    const { tables, cured, named, falseAccidents } = judged(1, 800);
    expect(named / tables).toBeGreaterThanOrEqual(0.95);
    expect(cured / tables).toBeGreaterThan(0.85);
    expect(falseAccidents).toBe(0);
  });

  test('two: no cure that is not the only one', () => {
    const { tables, cured, falseAccidents } = judged(2, 500);
    expect(cured / tables).toBeGreaterThan(0.7);
    expect(falseAccidents / tables).toBeLessThan(0.02);
  });

  test('three: no cure that a smaller answer contradicts', () => {
    const { tables, cured, falseAccidents } = judged(3, 400);
    expect(cured / tables).toBeGreaterThan(0.6);
    expect(falseAccidents / tables).toBeLessThan(0.02);
  });
});

type Accident = (row: readonly number[], next: readonly number[]) => readonly (readonly number[])[];
const accidents: Record<string, Accident> = {
  'two applicants swapped': ([first = 0, second = 0, ...rest]) => [[second, first, ...rest]],
  'a row shifted right': (row) => [[0, ...row.slice(0, -1)]],
  'a row shifted left': (row) => [[...row.slice(1), 0]],
  'a total under 「其他」': (row) => [[...row.slice(0, -2), row.at(-1) ?? 0, row[5] === 0 ? 0 : (row.at(-1) ?? 0)]],
  'a total of the next row': (row, next) => [[...row.slice(0, -1), next.at(-1) ?? 0]],
  'two rows exchanged': (row, next) => [next, row],
};

/** The changes of an accident to two neighbouring rows. */
function happen(table: Table, at: number, accident: Accident): Map<number, number> {
  const rows = table.layout.rows.map(({ parts, total }) => [...parts, total]);
  const cells = [rows[at % (rows.length - 1)] ?? [], rows[(at % (rows.length - 1)) + 1] ?? []];
  const [row = [], next = []] = cells.map((line) => line.map((cell) => table.values[cell] ?? 0));
  const changes = new Map<number, number>();
  for (const [line, values] of accident(row, next).entries()) {
    for (const [column, value] of values.entries()) {
      const cell = cells[line]?.[column] ?? -1;
      if (table.values[cell] !== value) changes.set(cell, value);
    }
  }
  return changes;
}

test.each(Object.entries(accidents))('%s: told as one cause, or among the candidates', (_, accident) => {
  const outcome = { tables: 0, right: 0, wrong: 0 };
  fc.assert(
    fc.property(anyTable, fc.nat(1000), (right, at) => {
      const changes = happen(right, at, accident);
      const wrong = withChanges(right, changes);
      if (failingOf(wrong).size === 0) return;
      const problems = problemsOf(wrong);
      const told = toldOf(wrong, problems);
      const truth = [...changes].map(([cell, value]) => `${cell}:${(right.values[cell] ?? 0) - value}`);
      outcome.tables++;
      if (truth.every((cure) => told.cures.has(cure)) && told.cures.size === truth.length) outcome.right++;
      else if ([...told.cures].some((cure) => !truth.includes(cure))) outcome.wrong++;
      for (const problem of problems) {
        for (const language of ['zh', 'en'] as const) {
          const { message, suggestion } = explain(problem, right.layout.format, language);
          expect(message + suggestion).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }),
    settings(200),
  );
  expect(outcome.tables).toBeGreaterThan(10);
  expect(outcome.right / outcome.tables).toBeGreaterThan(0.8);
  expect(outcome.wrong / outcome.tables).toBeLessThan(0.05);
});

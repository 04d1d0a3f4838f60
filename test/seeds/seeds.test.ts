/** Real inputs against their truth: every number, and every problem that must and may be found. */
import { describe, expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import type { Report } from '../../src/report/report.ts';
import { judge } from '../../src/rules/index.ts';
import { allowed } from './allowed.ts';
import { seedsWithGold } from './gold.ts';

const seeds = seedsWithGold();
const sorted = (cells: readonly string[]): string[] => [...cells].sort();

describe.skipIf(seeds.length === 0)('the real inputs', () => {
  for (const seed of seeds) {
    describe(seed.name, async () => {
      const reading = await read(seed.bytes, seed.name);
      const reports: Report[] = reading.status === 'report' ? reading.reports : [];

      test('is read as gold has it', () => {
        expect(reading.status).toBe('report');
        const found = reports.map(({ agency, year, format, tables }) => ({
          agency: agency.name,
          agencyStated: agency.stated,
          year,
          format,
          tables,
        }));
        expect(found).toEqual(seed.reports.map(({ mustFind: _, ...truth }) => truth));
      });

      const judgements = judge(reports);
      seed.reports.forEach((gold, index) => {
        const problems = judgements[index]?.problems ?? [];

        test.each(gold.mustFind)(`report ${index}: $rule on $cells`, (wanted) => {
          const same = problems
            .filter(
              (problem) => problem.rule === wanted.rule && problem.cells.some((cell) => wanted.cells.includes(cell)),
            )
            .map(({ rule, cells, expected, found }) => ({ rule, cells: sorted(cells), expected, found }));
          expect(same).toContainEqual({ ...wanted, cells: sorted(wanted.cells) });
        });

        test(`report ${index}: no other error or warning than those known to be true`, () => {
          const known = [
            ...gold.mustFind,
            ...allowed.filter(({ source, report }) => source === seed.name && report === index),
          ];
          const others = problems
            .filter(({ severity }) => severity !== 'info')
            .filter(
              (problem) =>
                !known.some(
                  ({ rule, cells }) =>
                    rule === problem.rule &&
                    (cells.some((cell) => problem.cells.some((one) => one === cell)) ||
                      (cells.length === 0 && problem.cells.length === 0)),
                ),
            )
            .map(({ rule, severity, cells, expected, found, quote }) => ({
              rule,
              severity,
              cells,
              expected,
              found,
              quote,
            }));
          expect(others).toEqual([]);
        });
      });
    });
  }
});

/** A consistent report has nothing to correct; one number changed, and it is named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import type { CellAddress } from '../../src/report/cell.ts';
import type { Problem } from '../../src/report/problem.ts';
import { judge } from '../../src/rules/index.ts';
import { article } from '../support/document.ts';
import { addressesOf, type GeneratedReport, randomReport } from '../support/generate.ts';
import { htmlBody, htmlTable, page } from '../support/layouts/html-page.ts';
import { asText } from '../support/layouts/layout.ts';
import { barsAround } from '../support/layouts/text-pipes.ts';
import { random } from '../support/random.ts';

const settings = (numRuns: number) => ({ seed: 20230131, numRuns, endOnFailure: true });
const anyReport = fc.record({
  format: fc.constantFrom('2021' as const, '2019' as const),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
});

async function problemsOf(report: GeneratedReport, html: boolean): Promise<readonly Problem[]> {
  const made = article(random(1), report);
  const source = html ? page(htmlBody(made, (block) => htmlTable(block.grid))) : asText(made, barsAround);
  const reading = await read(new TextEncoder().encode(source), html ? 'a.html' : 'a.txt');
  if (reading.status !== 'report') throw new Error(`${reading.status}: ${reading.reason}`);
  expect(reading.reports).toHaveLength(1);
  return judge(reading.reports).flatMap((judgement) => judgement.problems);
}

const isConstrained = (address: CellAddress): boolean => !address.startsWith('proactive.');

const change = (report: GeneratedReport, place: number, by: number) => {
  const addresses = addressesOf(report).filter(isConstrained);
  const address = addresses[place % addresses.length];
  if (!address) throw new Error('no cell');
  const before = report.cells[address] ?? 0;
  const after = before + by < 0 ? before - by : before + by;
  return { address, before, changed: { ...report, cells: { ...report.cells, [address]: after } } };
};

/**
 * A cell of table four stands in one sum only, which cannot tell which of its five numbers is
 * wrong: naming another cell of the same sum is all that can be asked.
 */
const names = (cell: string, address: CellAddress): boolean =>
  cell === address ||
  (address.startsWith('litigation.') && cell.startsWith(address.slice(0, address.lastIndexOf('.'))));

const anyChange = fc.record({
  report: anyReport,
  place: fc.nat({ max: 10_000 }),
  by: fc
    .oneof(fc.constantFrom(1, -1, 9, 10, -10, 100), fc.integer({ min: -40_000, max: 40_000 }))
    .filter((by) => by !== 0),
});

describe('a consistent report', () => {
  test('has no error and no warning', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.boolean(), async (wish, html) => {
        const serious = (await problemsOf(randomReport(wish), html)).filter(({ severity }) => severity !== 'info');
        expect(
          serious.map(({ rule, severity, cells, expected, found, quote }) => ({
            rule,
            severity,
            cells,
            expected,
            found,
            quote,
          })),
        ).toEqual([]);
      }),
      settings(80),
    );
  });
});

describe('one number changed by any amount', () => {
  test('is named by an error', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, async ({ report, place, by }) => {
        const { address, changed } = change(randomReport(report), place, by);
        const named = (await problemsOf(changed, true)).some(
          ({ severity, cells, cures }) =>
            severity === 'error' &&
            (cells.some((cell) => names(cell, address)) || cures.some(({ cell }) => cell === address)),
        );
        expect({ address, named }).toEqual({ address, named: true });
      }),
      settings(80),
    );
  });

  test('in table three has one cure: the number that was', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, async ({ report, place, by }) => {
        const { address, before, changed } = change(randomReport(report), place, by);
        fc.pre(address.startsWith('applications.'));
        const cures = (await problemsOf(changed, false))
          .filter(({ rule, severity }) => severity === 'error' && rule.startsWith('applications/'))
          .map((problem) => problem.cures.map(({ cell, to }) => ({ cell, to })));
        expect(cures.length).toBeGreaterThan(0);
        for (const cure of cures) expect(cure).toEqual([{ cell: address, to: before }]);
      }),
      settings(60),
    );
  });
});

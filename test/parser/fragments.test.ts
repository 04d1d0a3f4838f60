/** Pieces of a report, as people paste them: one table, or the tables without a word around them. */
import { describe, expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import type { Report } from '../../src/report/report.ts';
import { article } from '../support/document.ts';
import { cellOf } from '../support/expected.ts';
import { randomReport } from '../support/generate.ts';
import { htmlTable, page } from '../support/layouts/html-page.ts';
import type { TableBlock } from '../support/layouts/layout.ts';
import { barsAround, barsAtEnd, cellPerLine, expanded } from '../support/layouts/text-pipes.ts';
import { random } from '../support/random.ts';

const kinds: Readonly<Record<string, (block: TableBlock) => string>> = {
  'rows with bars': barsAround,
  'rows with bars at the end': barsAtEnd,
  'a cell a line with bars': cellPerLine,
  'rows with merged cells taken apart': expanded,
  'tabs between cells': ({ grid }) => grid.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
  'a cell a line': ({ grid }) => grid.flatMap((row) => row.map(({ text }) => text)).join('\n'),
  'an HTML table': ({ grid }) => page(htmlTable(grid)),
};
const tableNames = ['proactive', 'applications', 'litigation'] as const;

async function readTablesAlone(
  kind: string,
  format: '2019' | '2021',
  wanted: readonly (typeof tableNames)[number][],
): Promise<{ report: Report; wrong: string[] }> {
  const made = article(random(3), randomReport({ format, seed: 77 }));
  const render = kinds[kind];
  const text = made.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && wanted.includes(block.name))
    .map((block) => render?.(block))
    .join('\n');
  const reading = await read(new TextEncoder().encode(text), 'pasted');
  if (reading.status !== 'report') throw new Error(`${reading.status}: ${reading.reason}`);
  const [report] = reading.reports;
  if (!report || reading.reports.length > 1) throw new Error(`${reading.reports.length} reports`);
  const wrong = [...made.prints]
    .filter(([address]) => wanted.some((name) => address.startsWith(`${name}.`)))
    .filter(([address, print]) => cellOf(report, address) !== print.value)
    .map(([address, print]) => `${address}: printed ${print.text}, read ${cellOf(report, address)}`);
  return { report, wrong };
}

describe.each(Object.keys(kinds))('%s', (kind) => {
  test.each(['2021', '2019'] as const)('the three tables alone, form of %s', async (format) => {
    const { report, wrong } = await readTablesAlone(kind, format, tableNames);
    expect(wrong).toEqual([]);
    expect(report).toMatchObject({ format, agency: { name: null, stated: false } });
  });

  test.each(tableNames)('only the table %s', async (name) => {
    const { report, wrong } = await readTablesAlone(kind, '2021', [name]);
    expect(wrong).toEqual([]);
    for (const other of tableNames) if (other !== name) expect(report.tables[other]).toBeNull();
    expect(report.evidence.fragment).toBe(true);
  });
});

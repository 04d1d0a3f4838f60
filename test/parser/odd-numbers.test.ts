/** Prints that are no plain number: null and told, never a wrong number. */
import { describe, expect, test } from 'vitest';
import type { CellAddress } from '../../src/report/cell.ts';
import type { Report } from '../../src/report/report.ts';
import { type Article, article } from '../support/document.ts';
import { cellOf } from '../support/expected.ts';
import { randomReport } from '../support/generate.ts';
import { htmlBody, htmlTable, page } from '../support/layouts/html-page.ts';
import { asText } from '../support/layouts/layout.ts';
import { barsAround, cellPerLine } from '../support/layouts/text-pipes.ts';
import { random } from '../support/random.ts';
import { onlyReport, readWithin } from '../support/reading.ts';

describe('numbers that are none', () => {
  const address: CellAddress = 'applications.received.naturalPerson';
  const kinds = {
    'rows with bars': (made: Article) => asText(made, barsAround),
    'an HTML table': (made: Article) => page(htmlBody(made, (block) => htmlTable(block.grid))),
    'a cell a line': (made: Article) => asText(made, cellPerLine),
  };
  const names = Object.keys(kinds) as (keyof typeof kinds)[];

  async function readCell(print: string, kind: keyof typeof kinds): Promise<Report> {
    const made = article(random(1), randomReport({ format: '2021', seed: 12 }), { exact: { [address]: print } });
    return onlyReport(await readWithin(3000, kinds[kind](made)));
  }

  const said = (report: Report) => ({
    value: cellOf(report, address) ?? null,
    told: report.unread.includes(address) || report.evidence.odd[address] !== undefined,
  });

  test.each(names)('%s: thirty digits', async (name) => {
    const report = await readCell('123456789012345678901234567890', name);
    expect(said(report)).toEqual({ value: null, told: true });
  });

  test.each(names)('%s: scientific notation', async (name) => {
    expect(said(await readCell('1e9', name))).toEqual({ value: null, told: true });
  });

  test.each(names)('%s: a thousand million', async (name) => {
    expect(said(await readCell('1000000000', name)).value).toBe(1e9);
  });

  test.each(names)('%s: about a number is the print of its cell, and the row is read', async (name) => {
    const report = await readCell('约20', name);
    expect(report.evidence.odd[address]).toBe('约20');
    expect(report.unread).toEqual([address]);
    expect(report.evidence.extraRows).toEqual([]);
  });

  test.each(names)('%s: a negative count is kept for the rules, not made positive', async (name) => {
    const { value, told } = said(await readCell('-3', name));
    expect(value === -3 || (value === null && told)).toBe(true);
  });

  test.each(names)('%s: words, ranges, dates', async (name) => {
    for (const print of ['约20', '3-5', '2023.01.02', '1,23', '12..5', '0x1F', '∞', '见附件', '3/4']) {
      const { value, told } = said(await readCell(print, name));
      expect({ print, value: value === 20 && print === '约20' ? null : value, told }).toEqual({
        print,
        value: null,
        told: true,
      });
    }
  });
});

/**
 * The hand-written reports: each folder holds a source, untouched, and what it says.
 * The expectation follows the document, not the reader.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import type { Report } from '../../src/report/report.ts';

interface ExpectedReport {
  readonly agency: Report['agency'];
  readonly year: number;
  readonly format: string;
  /** Left out where only a signature is dated. */
  readonly publishedOn?: string | null;
  readonly tables: unknown;
  readonly blanks: readonly string[];
  readonly placeholders: unknown;
  readonly missingRows: readonly string[];
}

interface Fixture {
  /** Where the idea of the layout comes from. */
  readonly layout: string;
  readonly reports: readonly ExpectedReport[];
}

const folder = new URL('../fixtures/', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  // `formats` holds the same reports in every format and has a test of its own.
  .filter((entry) => entry.isDirectory() && entry.name !== 'formats')
  .map((entry) => entry.name);

test.each(names)('%s', async (name) => {
  const files = readdirSync(new URL(`${name}/`, folder));
  const source = files.find((file) => file.startsWith('source.')) ?? '';
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Fixture;
  expect(expected.layout).not.toBe('');
  const reading = await read(new Uint8Array(readFileSync(new URL(`${name}/${source}`, folder))), source);
  expect(reading).toMatchObject({ status: 'report' });
  const reports = reading.status === 'report' ? reading.reports : [];
  const found = reports.map((report, index) => ({
    agency: report.agency,
    year: report.year,
    format: report.format,
    ...(expected.reports[index]?.publishedOn === undefined ? {} : { publishedOn: report.publishedOn }),
    tables: report.tables,
    blanks: [...report.blanks].sort(),
    placeholders: report.placeholders,
    missingRows: report.evidence.missingRows,
  }));
  expect(found).toEqual(expected.reports.map((report) => ({ ...report, blanks: [...report.blanks].sort() })));
});

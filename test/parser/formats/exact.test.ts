/**
 * The same report in every format, made by the programs that people use (scripts/fixtures): every file
 * gives the numbers, blanks, agency and dates of the generator, and the same printed answer as the page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../../src/bot/say/index.ts';
import { check, print } from '../../../src/check.ts';
import { unpack } from '../../../src/parser/index.ts';
import type { PrintedReport } from '../../../src/report/schema.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { formatFile } from '../../support/format-files.ts';
import { zip } from '../../support/zip.ts';

const root = new URL('../../fixtures/formats/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'protected')
  .map((entry) => entry.name)
  .sort();
const words = await loadWords('zh');

async function reportOf(folder: string, file: string, name = file): Promise<PrintedReport> {
  const answer = await check(new Uint8Array(readFileSync(new URL(`${folder}/${file}`, root))), name);
  const { status, reason, reports } = print(answer, words);
  expect({ status, reason, count: reports.length }).toEqual({ status: 'report', reason: null, count: 1 });
  return reports[0] as PrintedReport;
}

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(new URL(`${folder}/`, root)).filter((file) => file !== 'expected.json');
  const truth = JSON.parse(readFileSync(new URL(`${folder}/expected.json`, root), 'utf8'));
  const numbers = truth.format === '2021' ? 10 + 175 + 15 : 22 + 161 + 15;

  test('the truth has every number of the form', () => {
    const cells = Object.values(truth.tables as Record<string, Record<string, Record<string, unknown>>>)
      .flatMap((table) => Object.values(table))
      .flatMap((row) => Object.entries(row))
      .filter(([column]) => column !== 'unit');
    expect(cells).toHaveLength(numbers);
  });

  test.each(files)('%s: every number, blanks kept, agency, year and date', async (file) => {
    const { agency, year, format, publishedOn, tables, blanks, placeholders, unread, inferred } = await reportOf(
      folder,
      file,
    );
    expect({ agency, year, format, publishedOn, tables, blanks: [...blanks].sort() }).toEqual({
      ...truth,
      blanks: [...truth.blanks].sort(),
    });
    expect({ placeholders, unread, inferred }).toEqual({ placeholders: {}, unread: [], inferred: [] });
  });

  test.each(files)('%s: the same answer as the page', async (file) => {
    expect(await reportOf(folder, file)).toEqual(await reportOf(folder, 'page.html'));
  });

  // WPS writes Word's binary format under a name of its own.
  test.each([
    ['writer.doc', 'report.wps'],
    ['writer.docx', 'report.doc'],
    ['page.html', 'report.doc'],
    ['page.mht', 'report.doc'],
    ['page.html', 'report.xls'],
    ['chromium.pdf', 'report.docx'],
    ['calc.xls', 'report'],
    ['writer.rtf', 'report.doc'],
  ])('%s under the name %s is read the same', async (file, name) => {
    expect(await reportOf(folder, file, name)).toEqual(await reportOf(folder, file));
  });

  test('packed together under Chinese names, and an archive in the archive: every file comes out as it was', async () => {
    const packed = files.map((file) => ({
      name: encodeGb18030(`年报/${folder}报告-${file}`),
      data: formatFile(file, folder),
    }));
    const unpacked = await unpack(zip([...packed, { name: encodeGb18030('乡镇.zip'), data: zip(packed.slice(0, 2)) }]));
    expect(unpacked).toHaveLength(files.length + 2);
    files.forEach((file, index) => {
      expect(unpacked?.[index]).toEqual({ name: `年报/${folder}报告-${file}`, bytes: formatFile(file, folder) });
    });
    expect(unpacked?.at(-1)).toMatchObject({ bytes: formatFile(files[1] ?? '', folder) });
  });
});

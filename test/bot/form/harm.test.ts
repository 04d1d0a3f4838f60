/** What came out of a document or a file name acts in no program that opens our files. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileName } from '../../../src/bot/form/offer.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { spreadsheet } from '../../../src/bot/spreadsheet.ts';
import type { Report } from '../../../src/report/report.ts';
import { bytesOf, judgedAlone, mending, readBack, reportOf } from './forms.ts';

const hostile = [
  '=HYPERLINK("http://127.0.0.1/","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  "'=1+1",
  "'5",
  '\t=1+1',
  '<script>&amp;"',
];

/** A report that says such things wherever a report can say anything. */
function reportOfTricks(trick: string): Report {
  const report = reportOf({
    agency: trick,
    claims: [{ metric: 'applications.received', value: 9, quote: trick }],
    evidence: { wording: [{ row: 'applications.refused.internalAffairs', printed: trick }] },
  });
  report.evidence.odd['applications.granted.business'] = trick;
  report.unread.push('applications.granted.business');
  if (report.tables.applications?.granted) report.tables.applications.granted.business = null;
  return report;
}

const partsOf = (bytes: Uint8Array): [string, string][] => {
  const box = XLSX.CFB.read(bytes, { type: 'buffer' });
  return box.FullPaths.flatMap((path: string, index: number): [string, string][] => {
    const content = box.FileIndex[index]?.content;
    return content && content.length > 0 ? [[path, Buffer.from(content as Uint8Array).toString('utf8')]] : [];
  });
};

describe.each(hostile)('%j', (trick) => {
  const made = mending(judgedAlone(reportOfTricks(trick)), 'mend');

  test('is a text in the sheets of a form, and unchanged', async () => {
    const bytes = await bytesOf(made, 'xlsx');
    for (const [, xml] of partsOf(bytes)) expect(xml).not.toMatch(/<f[ >]/);
    const book = XLSX.read(bytes, { cellFormula: true, cellNF: true });
    const cells = Object.values(book.Sheets).flatMap((sheet) =>
      Object.values(sheet).filter((cell) => typeof cell === 'object' && 't' in cell),
    );
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const own = cells.filter(({ v }) => typeof v === 'string' && v === trick.replaceAll('\t', ' '));
    expect(own.length).toBeGreaterThan(0);
    for (const { t, z } of own) expect([t, z]).toEqual(['s', '@']);
  });

  test('is a text in the sheet of a batch', async () => {
    const { before } = made;
    const bytes = await spreadsheet([{ source: trick, status: 'report', judged: [judgedAlone(before)] }], zh);
    for (const [, xml] of partsOf(bytes)) expect(xml).not.toMatch(/<f[ >]/);
    expect(XLSX.utils.sheet_to_csv(XLSX.read(bytes).Sheets.汇总 ?? {})).toContain(
      trick.replaceAll('\t', ' ').replaceAll('"', '""'),
    );
  });

  test('is no field and no link in a document', async () => {
    const parts = new Map(partsOf(await bytesOf(made, 'docx')));
    for (const [path, xml] of parts) {
      expect(path).not.toMatch(/vba|macro|embeddings/i);
      expect(xml).not.toMatch(/<w:(?:fldSimple|instrText|hyperlink)[ >]|<script/);
    }
  });

  test('makes a name that is no path', () => {
    expect(fileName(`${trick} · 2023`, 'xlsx')).toMatch(
      /^[^\\/:*?"<>|=+@\-'\s][^\\/:*?"<>|\n\t]*\.xlsx$|^'[^\\/:*?"<>|\n\t]*\.xlsx$/,
    );
  });
});

test('a number stays a number and a text that looks like one a text', async () => {
  const report = reportOf({ cells: { 'applications.received.total': 1, 'applications.received.naturalPerson': 1 } });
  report.evidence.odd['applications.granted.total'] = '1.2.3';
  report.unread.push('applications.granted.total');
  if (report.tables.applications?.granted) report.tables.applications.granted.total = null;
  const back = await readBack(mending(judgedAlone(report), 'keep'), 'xlsx');
  expect(back.report.evidence.odd).toEqual({ 'applications.granted.total': '1.2.3' });
  expect(back.report.tables.applications?.received?.total).toBe(1);
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

describe.skipIf(!office)('opened in LibreOffice', () => {
  let csv = '';
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-office-'));
    try {
      const book = join(folder, 'form.xlsx');
      await writeFile(book, await bytesOf(mending(judgedAlone(reportOfTricks('=1+1')), 'mend'), 'xlsx'));
      const all = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const options = [profile, '--headless', '--convert-to', all, '--outdir', folder, book];
      // The sheets' names are Chinese: without such a locale no file is written.
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      await new Promise((done, fail) => {
        execFile(office ?? '', options, { env }, (error) => (error ? fail(error) : done(null)));
      });
      const sheets = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
      csv = (await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test('nothing is computed', () => {
    expect(csv).toContain('=1+1');
    expect(csv).toContain('=1+12023年政府信息公开工作年度报告');
    expect(csv).toContain('(一)予以公开,,0,=1+1,0');
  });

  test('a number of 0 is there as 0', () => {
    expect(csv).toMatch(/一、本年新收政府信息公开申请数量,,,0,0,0,0,0,0,0/);
  });
});

/** The spreadsheet of a batch, read back with another library: every finding, every number, nothing that acts. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/bot/items.ts';
import { en } from '../../src/bot/say/en.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { spreadsheet } from '../../src/bot/spreadsheet.ts';
import { type Answer, check } from '../../src/check.ts';
import { cellsOf } from '../../src/report/cell.ts';

const names = ['医保局.txt', '医保局-改.txt', '没写单位.txt', '老年报.txt', '工作要点.txt', '两年.txt'];
const bytesOf = (name: string) => readFileSync(new URL(`../conversations/files/${name}`, import.meta.url));

type Row = (string | number | null)[];
const rowsOf = (book: XLSX.WorkBook, sheet: string): Row[] =>
  XLSX.utils.sheet_to_json<Row>(book.Sheets[sheet] ?? {}, { header: 1, defval: null });

let answers: Answer[];
let book: XLSX.WorkBook;
beforeAll(async () => {
  answers = await Promise.all(names.map((name) => check(bytesOf(name), name)));
  answers.push({ source: '县水利局.wps', status: 'unreadable', reason: 'password' });
  book = XLSX.read(await spreadsheet(answers, zh));
});

test('has a sheet for results, findings, the numbers of each form, and those of the texts', () => {
  expect(book.SheetNames).toEqual(['汇总', '问题', '数字', '正文里的数']);
});

test('results: one row for each report or file, worst first, with what could not be read before the clean ones', () => {
  const [heading, ...rows] = rowsOf(book, '汇总');
  expect(heading?.slice(0, 4)).toEqual(['单位', '年度', '结果', '必须改']);
  expect(rows.map((row) => [row.at(-1), row[2]])).toEqual([
    ['医保局.txt', '1 处要改,1 处请核实'],
    ['没写单位.txt', '1 处请核实'],
    ['两年.txt', '1 处请核实'],
    ['县水利局.wps', zh.refused.password],
    ['工作要点.txt', zh.refused['other-document']],
    ['医保局-改.txt', '没有问题'],
    ['老年报.txt', zh.before2019(2016)],
    ['两年.txt', '没有问题'],
  ]);
  expect(rows[0]).toEqual(['示例市医疗保障局', 2023, '1 处要改,1 处请核实', 1, 1, 0, 0, 5, 0, 5, 0, '医保局.txt']);
});

test('findings: as many as the chat counts, each with its place, what is there and what should be', () => {
  const [heading, ...rows] = rowsOf(book, '问题');
  const counted = answers.flatMap((answer) =>
    answer.status === 'report' ? answer.judged.flatMap(({ judgement }) => itemsOf(judgement)) : [],
  );
  expect(rows).toHaveLength(counted.length);
  const first = Object.fromEntries((heading ?? []).map((name, index) => [name, rows[0]?.[index]]));
  expect(first).toMatchObject({
    单位: '示例市医疗保障局',
    年度: 2023,
    级别: '必须改',
    表: '表三',
    行: '(一)予以公开',
    栏: '总计',
    填的: 5,
    应为: 4,
    文件: '医保局.txt',
  });
  expect(first.为什么).toContain('自然人 3 + 法人 1 = 4');
  expect(first.怎么改).toContain('5 改为 4');
  expect(first.依据).toContain('国办公开办函〔2021〕30号');
});

test('numbers: the whole form, a column for each report, in both forms', async () => {
  const [heading, ...rows] = rowsOf(book, '数字');
  expect(rows).toHaveLength(cellsOf('2021').length);
  expect(heading?.slice(3)).toEqual([
    '示例市医疗保障局\n2023',
    '示例市医疗保障局\n2023',
    '没写单位.txt\n2023',
    '示例县柳河镇人民政府\n2023',
    '示例县柳河镇人民政府\n2022',
  ]);
  const index = cellsOf('2021').findIndex(({ address }) => address === 'applications.granted.total');
  expect(rows[index]?.slice(0, 5)).toEqual(['表三', '(一)予以公开', '总计', 5, 4]);

  const old = await check(readFileSync(new URL('../../examples/faulty.txt', import.meta.url)), 'faulty.txt');
  const both = XLSX.read(await spreadsheet([...answers, old], en));
  expect(both.SheetNames).toEqual(['Results', 'Findings', 'Numbers', 'Numbers (2019 form)', 'Numbers in the text']);
  expect(rowsOf(both, 'Numbers (2019 form)')).toHaveLength(cellsOf('2019').length + 1);
});

describe('a number that could not be read is 「?」, an empty one is empty, and neither is 0', () => {
  test('in the sheet', async () => {
    const [answer] = answers;
    if (answer?.status !== 'report') throw new Error('no report');
    const [judged] = answer.judged;
    if (!judged) throw new Error('no report');
    const report = structuredClone(judged.report);
    const row = report.tables.applications?.granted;
    Object.assign(row ?? {}, { total: null, business: null });
    report.unread.push('applications.granted.total');
    report.blanks.push('applications.granted.business');
    const made = XLSX.read(await spreadsheet([{ ...answer, judged: [{ ...judged, report }] }], zh));
    const rows = rowsOf(made, '数字');
    const valueAt = (address: string) => rows[cellsOf('2021').findIndex((cell) => cell.address === address) + 1]?.[3];
    expect(valueAt('applications.granted.total')).toBe('?');
    expect(valueAt('applications.granted.business')).toBeNull();
    expect(valueAt('applications.granted.research')).toBe(0);
  });
});

test.each(['=1+1', '=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r\n=1', '<b>&"\u0001\ud800'])(
  'a name that begins like a formula (%j) is a text',
  async (name) => {
    const hostile: Answer[] = [
      { source: `${name}.docx`, status: 'unreadable', reason: { sentence: `${name} 读不了` } },
    ];
    const made = XLSX.read(await spreadsheet(hostile, zh), { cellFormula: true, cellNF: true });
    const sheet = made.Sheets.汇总 ?? {};
    const cells = Object.entries(sheet).filter(([place]) => /^[A-Z]+2$/.test(place));
    expect(cells.length).toBe(2);
    for (const [, cell] of cells) expect(cell).toMatchObject({ t: 's', z: '@' });
    for (const [, cell] of cells) expect(cell.f).toBeUndefined();
    expect(String(sheet.L2?.v)).toContain('.docx');
  },
);

test('two hundred reports make a file in reasonable time', async () => {
  const [one] = answers;
  if (!one) throw new Error('no answer');
  const began = performance.now();
  const bytes = await spreadsheet(
    Array.from({ length: 200 }, (_, index) => ({ ...one, source: `${index}.txt` })),
    zh,
  );
  expect(performance.now() - began).toBeLessThan(8000);
  expect(bytes.length).toBeLessThan(2_000_000);
});

/** Batches from the command line: archives, the spreadsheet, isolation, and the files of the terminal. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { answerSchema } from '../../src/report/schema.ts';
import { zip } from '../support/zip.ts';
import { fileOf, gouji, newFolder } from './run-gouji.ts';

const bytesOf = (name: string) => readFileSync(fileOf(name));
const packed = () => {
  const file = join(newFolder(), '年报.zip');
  const files = ['医保局.txt', '没写单位.txt', '工作要点.txt'];
  writeFileSync(file, zip(files.map((name) => ({ name, data: bytesOf(name) }))));
  return file;
};

test.each(['json', 'jsonl'])('a zip has an answer for each of its files (%s)', async (format) => {
  const file = packed();
  const { out, status, errors } = await gouji(['check', '--format', format, file]);
  const printed: unknown =
    format === 'json'
      ? JSON.parse(out)
      : out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
  const answers = answerSchema.array().parse(printed);
  expect(answers.map(({ source, status: own }) => [source, own])).toEqual([
    [`${file} › 医保局.txt`, 'report'],
    [`${file} › 没写单位.txt`, 'report'],
    [`${file} › 工作要点.txt`, 'not-a-report'],
  ]);
  expect([status, errors]).toEqual([1, '']);
});

test('a zip without a file is a sentence', async () => {
  const file = join(newFolder(), '空.zip');
  writeFileSync(file, zip([]));
  const { out, status } = await gouji(['check', file]);
  expect(out).toContain('这个压缩包里没有文件');
  expect(status).toBe(2);
});

test('--xlsx writes the results beside what is printed', async () => {
  const file = join(newFolder(), '结果.xlsx');
  const { out, status } = await gouji(['check', '--xlsx', file, packed(), fileOf('医保局-改.txt')]);
  expect(out).toContain('4 份核对完:1 份没有问题,2 份要看,1 份不是年报');
  expect(status).toBe(1);
  const book = XLSX.read(readFileSync(file));
  expect(book.SheetNames).toEqual(['汇总', '问题', '数字', '正文里的数']);
  const alone = await gouji(['check', '--format', 'json', '--xlsx', file, fileOf('医保局.txt')]);
  expect(JSON.parse(alone.out)).toHaveLength(1);
  expect(XLSX.utils.sheet_to_json(XLSX.read(readFileSync(file)).Sheets.问题 ?? {})).toHaveLength(2);
});

test('a spreadsheet that cannot be written is told before anything is checked', async () => {
  const file = join(newFolder(), 'no', 'such', 'folder', 'a.xlsx');
  const { out, errors, status } = await gouji(['check', '--xlsx', file, fileOf('医保局.txt')]);
  expect(errors).toContain('写不进去');
  expect([out, status]).toEqual(['', 2]);
});

test('a terminal puts the spreadsheet of a zip into the data folder, each beside the last', async () => {
  const folder = newFolder();
  const line = `/file ${packed()}\n`;
  const { out, errors, status } = await gouji(['chat'], line + line, { GOUJI_DATA: folder });
  expect([status, errors]).toEqual([0, '']);
  for (const name of ['核对结果.xlsx', '核对结果-2.xlsx']) {
    expect(out).toContain(`(附件)已存到 ${join(folder, name)}`);
    expect(existsSync(join(folder, name))).toBe(true);
  }
});

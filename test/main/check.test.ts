/** `gouji check` as a script sees it. */
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerSchema, type PrintedAnswer } from '../../src/report/schema.ts';
import { endOf, fileOf, gouji, newFolder, start } from './run-gouji.ts';

const faulty = fileOf('医保局.txt');
const clean = fileOf('医保局-改.txt');
const noReport = fileOf('工作要点.txt');
const answersOf = (text: string): PrintedAnswer[] => answerSchema.array().parse(JSON.parse(text));

describe('exit status', () => {
  test.each([
    ['nothing that must be corrected', [clean], 0],
    ['a warning only', [fileOf('没写单位.txt')], 0],
    ['something must be corrected', [faulty], 1],
    ['no report', [noReport], 0],
    ['no such file', ['gone.txt'], 2],
    ['an address that is not public', ['http://10.0.0.1/a.html'], 2],
    ['the worst of many', [clean, 'gone.txt', faulty], 2],
    ['no file at all', [], 2],
    ['a wrong format', ['--format', 'xml', clean], 2],
    ['an unknown option', ['--colour', clean], 2],
  ])('%s', async (_, parameters, status) => {
    const ended = await gouji(['check', ...parameters]);
    expect(ended.status, ended.errors).toBe(status);
    expect(ended.errors).not.toMatch(/\n\s+at /);
  });
});

describe('--format json', () => {
  test('prints one array with an answer per input, in order, by the schema', async () => {
    const ended = await gouji(['check', '--format', 'json', faulty, noReport, 'gone.txt', clean]);
    const answers = answersOf(ended.out);
    expect(answers.map(({ source, status }) => [source, status])).toEqual([
      [faulty, 'report'],
      [noReport, 'not-a-report'],
      ['gone.txt', 'unreadable'],
      [clean, 'report'],
    ]);
    expect(answers.map(({ reason }) => reason === null)).toEqual([true, false, false, true]);
    const [report] = answers[0]?.reports ?? [];
    expect(report?.agency).toEqual({ name: '示例市医疗保障局', stated: true });
    expect(report?.year).toBe(2023);
    expect(report?.tables.applications?.granted?.total).toBe(5);
    const [problem] = report?.problems ?? [];
    expect(problem).toMatchObject({
      rule: 'applications/row-sum',
      severity: 'error',
      cells: ['applications.granted.total'],
      expected: 4,
      found: 5,
    });
    expect(problem?.basis).toContain('国办公开办函〔2021〕30号');
  });

  test('speaks English when asked', async () => {
    const { out } = await gouji(['check', '--format', 'json', '--lang', 'en', faulty, noReport]);
    const [report, other] = answersOf(out);
    expect(report?.reports[0]?.problems[0]?.message).toMatch(/^table 3/);
    expect(other?.reason).toMatch(/annual report/);
    const { out: bySetting } = await gouji(['check', '--format', 'json', faulty], '', { GOUJI_LANG: 'en' });
    expect(answersOf(bySetting)[0]?.reports[0]?.problems[0]?.message).toMatch(/^table 3/);
  });

  test('reads standard input as pasted text', async () => {
    const { out, status } = await gouji(['check', '--format', 'json', '-'], readFileSync(faulty, 'utf8'));
    expect(answersOf(out).map(({ source, status: kind }) => [source, kind])).toEqual([['pasted text', 'report']]);
    expect(status).toBe(1);
  });
});

test('--format jsonl prints an answer a line', async () => {
  const { out } = await gouji(['check', '--format', 'jsonl', faulty, clean]);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => answerSchema.parse(JSON.parse(line)));
  expect(answers.map(({ source }) => source)).toEqual([faulty, clean]);
});

test('a folder stands for its files, by name, and many inputs end with a summary', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'deeper'));
  copyFileSync(faulty, join(folder, 'b.txt'));
  copyFileSync(clean, join(folder, 'a.txt'));
  writeFileSync(join(folder, '.hidden'), 'x');
  const { out, errors, status } = await gouji(['check', folder]);
  expect(out.match(/── .*/g)?.map((line) => line.slice(-5))).toEqual(['a.txt', 'b.txt']);
  expect(out.trimEnd().split('\n').slice(-2)).toEqual([
    '2 份核对完:1 份没有问题,1 份要看',
    '❌ 示例市医疗保障局 · 2023 年 2 处',
  ]);
  expect(errors, 'progress is for terminals only').toBe('');
  expect(status).toBe(1);
});

describe('what cannot be read', () => {
  test('a file over the limit is refused before it is read', async () => {
    const file = join(newFolder(), '大.txt');
    writeFileSync(file, '');
    truncateSync(file, 200 * 1024 * 1024);
    const began = performance.now();
    const { out, status } = await gouji(['check', file]);
    expect(out).toContain('文件超过 20 MB,没有读。');
    expect(status).toBe(2);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('standard input over the limit is refused', async () => {
    const { out, status } = await gouji(['check', '-'], 'x'.repeat(3000), { GOUJI_MAX_BYTES: '2000' });
    expect(out).toContain('没有读');
    expect(status).toBe(2);
  });

  test('empty, binary and absurd files get a sentence, and the others their answer', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, '1-empty.txt'), '');
    writeFileSync(
      join(folder, '2-binary.txt'),
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 31) % 256),
    );
    writeFileSync(
      join(folder, '3-spans.html'),
      `<table>${'<tr><td colspan=99999 rowspan=99999>1'.repeat(2000)}</table>`,
    );
    writeFileSync(join(folder, '4-deep.html'), '<div>'.repeat(100_000));
    writeFileSync(join(folder, '5-controls.txt'), '\u0000\u0007\u001b[2J政府信息公开'.repeat(300));
    copyFileSync(faulty, join(folder, '6.txt'));
    const { out, errors, status } = await gouji(['check', '--format', 'json', folder]);
    const answers = answersOf(out);
    expect(errors).toBe('');
    expect(answers).toHaveLength(6);
    for (const { status: kind, reason, source } of answers.slice(0, 5)) {
      expect(kind === 'report' || (reason?.length ?? 0) > 8, `${source}: ${reason}`).toBe(true);
    }
    expect(answers[5]?.status).toBe('report');
    expect(status).toBeGreaterThan(0);
  });

  test('a folder without files says so', async () => {
    const { out, status } = await gouji(['check', newFolder()]);
    expect(out).toContain('这个文件夹里没有文件');
    expect(status).toBe(2);
  });
});

test('a reader that stops early is no error', async () => {
  const child = start(['check', ...Array<string>(40).fill(faulty)]);
  const ended = endOf(child);
  child.stdout.once('data', () => child.stdout.destroy());
  const { errors } = await ended;
  expect(errors).toBe('');
});

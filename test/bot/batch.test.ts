/** Many inputs at once: their order, archives among them, failures; and what comes one after another. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import { Batch, type BatchWork } from '../../src/bot/batch.ts';
import type { IncomingFile, Message } from '../../src/bot/channel.ts';
import { Bot } from '../../src/bot/index.ts';
import type { Outcome } from '../../src/bot/reading/outcome.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/user-error.ts';
import { memoryStore } from '../support/memory-store.ts';
import { zip } from '../support/zip.ts';
import { scriptedChannel } from './scripted-channel.ts';
import { silentLog } from './silent-log.ts';

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../conversations/files/${name}`, import.meta.url)));
const text = (said: string) => new TextEncoder().encode(said);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a batch of inputs', () => {
  const answerOf = (source: string): Outcome => ({
    kind: 'answer',
    answer: { source, status: 'unreadable', reason: { sentence: 'read' } },
  });

  function newBatch(work: Partial<BatchWork>) {
    const told: string[] = [];
    const batch = new Batch({
      width: 2,
      read: async (_, source) => answerOf(source),
      failed: async (error) => `ours: ${error}`,
      emptyArchive: 'empty archive',
      progress: ({ done, total, name }) => told.push(`${done}/${total} ${name}`),
      ...work,
    });
    return { batch, told };
  }

  const input = (name: string, said = name) => ({ name, open: async () => text(said) });

  test('answers in the order of the inputs, whichever is ready first, and works on several at a time', async () => {
    let now = 0;
    let most = 0;
    const { batch, told } = newBatch({
      async read(_, source) {
        most = Math.max(most, ++now);
        await pause(source === '1' ? 60 : 5);
        now -= 1;
        return answerOf(source);
      },
    });
    batch.add(['1', '2', '3', '4', '5'].map((name) => input(name)));
    await batch.settled();
    expect(batch.answers().map(({ source }) => source)).toEqual(['1', '2', '3', '4', '5']);
    expect(most).toBe(2);
    expect(told).toEqual(['0/5 1', '1/5 2', '2/5 3', '3/5 4', '4/5 5']);
  });

  test('an archive stands for its files, in its place; what could not be unpacked has its reason', async () => {
    const inner: string[] = [];
    const { batch, told } = newBatch({
      async read(bytes, source, within) {
        if (within) inner.push(source);
        if (!source.endsWith('.zip') || within) return answerOf(source);
        const files = new TextDecoder().decode(bytes).split(' ');
        return {
          kind: 'files',
          files: files.map((name) =>
            name === '密' ? { name, reason: 'password' as const } : { name, bytes: text(name) },
          ),
        };
      },
    });
    batch.add([input('a'), input('b.zip', '甲 密 丙.zip'), input('c')]);
    await batch.settled();
    expect(batch.answers().map(({ source }) => source)).toEqual([
      'a',
      'b.zip › 甲',
      'b.zip › 密',
      'b.zip › 丙.zip',
      'c',
    ]);
    expect(batch.answers()[2]).toMatchObject({ status: 'unreadable', reason: 'password' });
    expect(inner).toEqual(['b.zip › 甲', 'b.zip › 丙.zip']);
    expect(batch.size).toBe(5);
    expect(told.at(-1)).toMatch(/^4\/5 /);
  });

  test('one that cannot be opened or read, and an empty archive, cost the others nothing', async () => {
    const { batch } = newBatch({
      async read(_, source) {
        if (source === 'crash') throw new Error('crashed');
        return source === 'empty.zip' ? { kind: 'files', files: [] } : answerOf(source);
      },
    });
    const gone = { name: 'gone', open: () => Promise.reject(new UserError('no such file')) };
    batch.add([gone, input('crash'), input('empty.zip'), input('good')]);
    await batch.settled();
    expect(batch.answers().map((answer) => answer.status === 'unreadable' && answer.reason)).toEqual(
      ['no such file', 'ours: Error: crashed', 'empty archive', 'read'].map((sentence) => ({ sentence })),
    );
  });

  test('what is added later settles later; an empty batch is settled', async () => {
    const { batch } = newBatch({});
    await batch.settled();
    batch.add([input('1')]);
    await batch.settled();
    batch.add([input('2'), input('3')]);
    await batch.settled();
    expect(batch.answers()).toHaveLength(3);
  });
});

const bots: Bot[] = [];
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});

const fileOf = (name: string, bytes: Uint8Array = bytesOf(name), delay = 0): IncomingFile => ({
  name,
  async open() {
    if (delay > 0) await pause(delay);
    return bytes;
  },
});
const withFiles = (...files: IncomingFile[]): Message => ({ chat: 'a', text: '', files });

/** A chat with a bot: what it sent, and when. */
async function newChat(settings: { quietMs?: number; gathers?: boolean } = {}) {
  const { quietMs = 500, gathers = true } = settings;
  const log = silentLog();
  const bot = new Bot({ ...(await readConfig({})), quietMs }, log, { store: await memoryStore() });
  bots.push(bot);
  const { channel, sent, told, say } = scriptedChannel({ can: { progress: true, buttons: false, gathers } });
  await bot.connect(channel);
  // The processes that read are started before anything is timed.
  await bot.answer({ chat: 'warm', text: '', files: [fileOf('医保局.txt'), fileOf('工作要点.txt')] });
  return { bot, sent, told, log, receive: say };
}

const clean = '医保局-改.txt';

describe('what comes one after another', () => {
  test('a single file is answered as soon as it is read', async () => {
    const { receive, sent } = await newChat({ quietMs: 3000 });
    const began = performance.now();
    await receive(withFiles(fileOf('医保局.txt')));
    expect(performance.now() - began).toBeLessThan(1500);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('示例市医疗保障局 · 2023 年:1 处要改');
  });

  test('several messages at once get one answer, with a spreadsheet of all', async () => {
    const { receive, sent } = await newChat();
    const names = ['没写单位.txt', clean, '公众号.txt', '工作要点.txt', '老年报.txt'];
    await Promise.all(names.map((name) => receive(withFiles(fileOf(name)))));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('5 份核对完:');
    const file = sent[0]?.reply?.blocks.find((block) => block.kind === 'file');
    const book = XLSX.read(await file?.open());
    expect(XLSX.utils.sheet_to_json(book.Sheets.汇总 ?? {})).toHaveLength(5);
  });

  test('one that comes while the first is read joins it, and the answer waits for quiet', async () => {
    const { receive, sent } = await newChat();
    const first = receive(withFiles(fileOf('医保局.txt', bytesOf('医保局.txt'), 250)));
    await pause(60);
    const second = receive(withFiles(fileOf('工作要点.txt')));
    const came = performance.now();
    await Promise.all([first, second]);
    expect(sent).toHaveLength(1);
    expect((sent[0]?.at ?? 0) - came).toBeGreaterThan(450);
    expect(sent[0]?.text).toContain('示例市医疗保障局');
    expect(sent[0]?.text).toContain('工作要点.txt');
  });

  test('those that come after the first was answered are one answer more, which tells each once', async () => {
    const { receive, sent } = await newChat();
    await receive(withFiles(fileOf('医保局.txt')));
    expect(sent).toHaveLength(1);
    await Promise.all(['没写单位.txt', '工作要点.txt'].map((name) => receive(withFiles(fileOf(name)))));
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toContain('未写单位名称 · 2023 年');
    expect(sent[1]?.text).not.toContain('示例市医疗保障局');
    const file = sent[1]?.reply?.blocks.find((block) => block.kind === 'file');
    const book = XLSX.read(await file?.open());
    expect(XLSX.utils.sheet_to_json(book.Sheets.汇总 ?? {})).toHaveLength(3);
  });

  test('a summary counts the one that was told before as well, and it is no second version', async () => {
    const { receive, sent, bot } = await newChat();
    await receive(withFiles(fileOf('医保局.txt')));
    await Promise.all(['没写单位.txt', '老年报.txt', '工作要点.txt'].map((name) => receive(withFiles(fileOf(name)))));
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toContain('4 份核对完:');
    expect(sent[1]?.text).toContain('❌ 示例市医疗保障局 · 2023 年 2 处');
    await pause(600);
    expect(plain(await bot.answer(withFiles(fileOf(clean))), zh)).toContain('第 2 版:上次 2 处都已改好');
  });

  test('after the quiet time a file is of no batch', async () => {
    const { receive, sent } = await newChat({ quietMs: 100 });
    await receive(withFiles(fileOf('医保局.txt')));
    await pause(250);
    await receive(withFiles(fileOf(clean)));
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).toContain('第 2 版:上次 2 处都已改好');
    expect(sent[1]?.reply?.blocks.some(({ kind }) => kind === 'file')).toBe(false);
  });

  test('a question ends the waiting, and is answered after the batch', async () => {
    const { receive, sent } = await newChat({ quietMs: 20_000 });
    const files = ['医保局.txt', '工作要点.txt'].map((name) => receive(withFiles(fileOf(name))));
    await pause(30);
    const began = performance.now();
    await Promise.all([...files, receive({ chat: 'a', text: '详情 1', files: [] })]);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(sent.map((one) => one.text.split('\n')[0])).toEqual([
      '❌ 示例市医疗保障局 · 2023 年:1 处要改,1 处请核实',
      '1 ❌ 表三「(一)予以公开」总计填 5,应为 4',
    ]);
  });

  test.each([
    ['a channel in which each message waits for the answer before', { gathers: false }],
    ['a quiet time of 0', { quietMs: 0 }],
  ])('%s: each message has its answer', async (_, settings) => {
    const { receive, sent } = await newChat(settings);
    await Promise.all(['医保局.txt', '工作要点.txt'].map((name) => receive(withFiles(fileOf(name)))));
    expect(sent).toHaveLength(2);
  });
});

describe('in one message', () => {
  test('a zip is as many files, read one by one; a bad one spoils nothing', async () => {
    const { receive, sent, told, log } = await newChat();
    const packed = zip([
      { name: '县教育局.txt', data: bytesOf('医保局.txt') },
      { name: '__MACOSX/._县教育局.txt', data: 'x' },
      { name: '县水利局.txt', data: bytesOf('没写单位.txt'), flags: 1 },
      { name: '乱.txt', data: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256) },
      { name: '两年.txt', data: bytesOf('两年.txt') },
    ]);
    await receive(withFiles(fileOf('年报.zip', packed)));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('4 份核对完:2 份要看,2 份读不了');
    expect(sent[0]?.text).toContain(`✗ 年报.zip › 县水利局.txt:${zh.refused.password}`);
    expect(sent[0]?.text).toContain(`✗ 年报.zip › 乱.txt:${zh.refused.binary}`);
    expect(sent[0]?.text).toContain('(附件)核对结果.xlsx');
    expect(told.filter(({ total }) => total === 4).length).toBeGreaterThan(0);
    expect(log.errors).toEqual([]);
  });

  test('the years of one agency in several files are compared with each other', async () => {
    const { bot } = await newChat();
    const both = new TextDecoder().decode(bytesOf('两年.txt'));
    const at = both.indexOf('示例县柳河镇人民政府', both.indexOf('四、政府信息公开行政复议'));
    const years = [both.slice(0, at), both.slice(at)].map((one, index) => fileOf(`${index}.txt`, text(one)));
    const each = await Promise.all(years.map((file) => bot.answer({ chat: file.name, text: '', files: [file] })));
    expect(each.map((reply) => plain(reply, zh)).join()).not.toContain('上一年「结转下年度继续办理」是 1');
    const together = plain(await bot.answer(withFiles(...years)), zh);
    expect(together).toContain('上一年「结转下年度继续办理」是 1');
  });
});

/** The bot as a whole: order within a chat, separate memories, errors as sentences, bounded memory. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Message } from '../../src/bot/channel.ts';
import { Bot } from '../../src/bot/index.ts';
import { plain } from '../../src/bot/say/plain.ts';
import type { Reply } from '../../src/bot/say/reply.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/user-error.ts';
import { memoryStore } from '../support/memory-store.ts';
import { scriptedChannel } from './scripted-channel.ts';
import { silentLog } from './silent-log.ts';

const text = (reply: Reply) => plain(reply, zh);
const said = (words: string, chat = 'a'): Message => ({ chat, text: words, files: [] });
const report = readFileSync(new URL('../conversations/files/医保局.txt', import.meta.url), 'utf8');

async function newBot(settings: Partial<Awaited<ReturnType<typeof readConfig>>> = {}) {
  const log = silentLog();
  return { bot: new Bot({ ...(await readConfig({})), ...settings }, log, { store: await memoryStore() }), log };
}

test('a pasted report is checked, in whole or only its table', async () => {
  const { bot } = await newBot();
  expect(text(await bot.answer(said(report)))).toContain('示例市医疗保障局 · 2023 年:1 处要改');
  const table = report.slice(report.indexOf('| 一、本年新收'), report.indexOf('四、政府信息公开行政复议'));
  expect(text(await bot.answer(said(table)))).toContain('总计填 5,应为 4');
});

test('conversations do not know of each other', async () => {
  const { bot } = await newBot();
  await bot.answer(said(report, 'a'));
  expect(text(await bot.answer(said('详情 1', 'b')))).toBe(zh.detail.nothingYet);
  await bot.answer(said('lang en', 'b'));
  expect(text(await bot.answer(said('帮助', 'a')))).toBe(zh.help.lines.join('\n'));
});

test('a file that cannot be had is a sentence and does not stop the others', async () => {
  const { bot, log } = await newBot();
  const gone = { name: 'a.txt', open: () => Promise.reject(new UserError(zh.refused.missing)) };
  const broken = { name: 'b.txt', open: () => Promise.reject(new Error('disk on fire')) };
  const good = { name: 'c.txt', open: async () => new TextEncoder().encode(report) };
  const reply = text(await bot.answer({ chat: 'a', text: '', files: [gone, broken, good] }));
  expect(reply).toContain(`✗ a.txt:${zh.refused.missing}`);
  expect(reply).toContain(`✗ b.txt:${zh.refused.ours('abcd')}`);
  expect(reply).toContain('示例市医疗保障局');
  expect(log.errors).toEqual([new Error('disk on fire')]);
});

test('a text beyond the limit is refused with the limit', async () => {
  const { bot } = await newBot({ maxBytes: 2048 });
  expect(text(await bot.answer(said(report)))).toBe(zh.refused['text-over-limit']('2 KB'));
});

test('bad input gets a sentence: empty, binary, a picture, control characters', async () => {
  const { bot, log } = await newBot();
  const inputs = [
    new Uint8Array(),
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(500).fill(0)]),
    new TextEncoder().encode('\u0000\u0001\u0002'.repeat(500)),
    new TextEncoder().encode(report.slice(0, report.indexOf('二、上年结转'))),
  ];
  for (const [index, bytes] of inputs.entries()) {
    const reply = text(
      await bot.answer({ chat: 'a', text: '', files: [{ name: `${index}.txt`, open: async () => bytes }] }),
    );
    expect(reply.length, `input ${index}`).toBeGreaterThan(5);
  }
  expect(log.errors).toEqual([]);
});

test('messages of one chat are answered in turn, and progress is told for many files', async () => {
  const { bot } = await newBot();
  const { channel, sent: all, told, say } = scriptedChannel({ can: { progress: true, buttons: false } });
  await bot.connect(channel);
  const file = (name: string) => ({ name, open: async () => new TextEncoder().encode(report) });
  await Promise.all([
    say({ chat: 'a', text: '', files: [file('1.txt'), file('2.txt')] }),
    say(said('详情 9')),
    say(said('你好', 'b')),
  ]);
  const sent = all.map(({ text: whole }) => whole.split('\n')[0]);
  expect(sent).toContain(zh.help.lines[0]);
  expect(sent.filter((line) => line !== zh.help.lines[0])).toEqual([
    '❌ 示例市医疗保障局 · 2023 年:1 处要改,1 处请核实',
    zh.detail.noSuchNumber(9, 4),
  ]);
  expect(told.map(({ done, total, name }) => `${done}/${total} ${name}`)).toEqual(['0/2 1.txt', '1/2 2.txt']);
});

/** A command that quotes an answer of the bot is about what that answer is about, or nothing is done. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Bot } from '../../src/bot/index.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { memoryStore } from '../support/memory-store.ts';
import { silentLog } from './silent-log.ts';

const report = readFileSync(new URL('../conversations/files/医保局.txt', import.meta.url), 'utf8');
const other = report.replaceAll('示例市医疗保障局', '示例市教育局');
const unnamed = readFileSync(new URL('../conversations/files/没写单位.txt', import.meta.url), 'utf8');
const asks = ['详情 1', '详情', '忽略 1 已经核实', '为什么 1', '全部数字', '图', '改好的表', '分享'];

async function newBot() {
  const store = await memoryStore();
  const bot = new Bot(await readConfig({}), silentLog(), { store });
  const say = async (text: string, quoted?: string) =>
    plain(await bot.answer({ chat: 'a', text, files: [], ...(quoted === undefined ? {} : { quoted }) }), zh);
  return { say, store };
}

test('of an older answer nothing is done, and it is said why', async () => {
  const { say, store } = await newBot();
  const older = await say(report);
  const numbers = await say('全部数字');
  await say(other);
  for (const quoted of [older, numbers, older.split('\n')[0] ?? '', older.replace('示例市医', '**示例市医')]) {
    for (const ask of asks) expect(await say(ask, quoted), ask).toBe(zh.button.older);
  }
  expect(await store.asides.list('a')).toEqual([]);
});

test('of the last answer it is done as if nothing were quoted', async () => {
  const { say } = await newBot();
  await say(other);
  const last = await say(report);
  for (const ask of ['详情 1', '为什么 1', '全部数字']) expect(await say(ask, last)).toBe(await say(ask));
});

test('where it cannot be told, the report is named', async () => {
  const { say } = await newBot();
  await say(report);
  const detail = await say('详情 1');
  await say(other);
  const named = zh.button.lastOne('示例市教育局 · 2023 年');
  expect((await say('详情 1', detail)).split('\n')[0]).toBe(named);
  expect((await say('忽略 1 已经核实', '好的')).split('\n')[0]).toBe(named);
  expect(await say('全部数字', '好的')).not.toContain(named);
});

test('a name that was given since, and a year of another office, are told apart', async () => {
  const { say } = await newBot();
  const asked = await say(unnamed);
  await say('示例市应急管理局');
  expect(await say('详情 1', asked)).not.toBe(zh.button.older);
  expect(await say('详情 1', '❌ 示例市应急管理局 · 2022 年:1 处要改')).toBe(zh.button.older);
  expect(await say('详情 1', '❌ 大示例市应急管理局 · 2023 年:1 处要改')).toBe(zh.button.older);
});

test('what is not about the last answer may quote whatever it likes', async () => {
  const { say } = await newBot();
  const older = await say(report);
  await say(other);
  expect(await say('规则 行合计', older)).toContain('行合计');
  expect(await say('示例市医疗保障局 2023 新收', older)).toMatch(/^5 件/);
  expect(await say('示例市医疗保障局 2023 表格', older)).toContain('示例市医疗保障局');
});

test('a quotation may be long, and hold nothing but names', async () => {
  const { say } = await newBot();
  await say(report);
  const named = zh.button.lastOne('示例市医疗保障局 · 2023 年');
  for (const quoted of ['字'.repeat(50_000), '字('.repeat(50_000)])
    expect((await say('详情 1', quoted)).split('\n')[0]).toBe(named);
  expect(await say('详情 1', '字 · 2023 '.repeat(10_000))).toBe(zh.button.older);
});

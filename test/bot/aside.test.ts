/** Setting aside: what a finding is known by, in which chat, and for how long. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printOf } from '../../src/bot/aside.ts';
import { Bot } from '../../src/bot/index.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { judge } from '../../src/rules/index.ts';
import type { Store } from '../../src/store/index.ts';
import { memoryStore } from '../support/memory-store.ts';
import { silentLog } from './silent-log.ts';

const report = readFileSync(new URL('../conversations/files/医保局.txt', import.meta.url), 'utf8');
const unnamed = readFileSync(new URL('../conversations/files/没写单位.txt', import.meta.url), 'utf8');

async function newBot(given?: Store) {
  const store = given ?? (await memoryStore());
  const bot = new Bot(await readConfig({}), silentLog(), { store, now: () => new Date('2023-12-31T16:05:00Z') });
  return async (text: string, chat = 'a', sender?: string) =>
    plain(await bot.answer({ chat, text, files: [], ...(sender === undefined ? {} : { sender }) }), zh);
}

test('a finding set aside in one chat is untouched in another', async () => {
  const say = await newBot();
  await say(report, 'a');
  await say('忽略 2 有一件当面撤回', 'a');
  expect(await say(report, 'a')).toContain('已忽略 1 处');
  const other = await say(report, 'b');
  expect(other).toContain('1 处要改,1 处请核实');
  expect(other).not.toContain('已忽略');
  expect(await say('已忽略', 'b')).toBe(zh.aside.none);
  expect(await say('恢复 1', 'b')).toBe(zh.aside.noSuchNumber(1));
});

test('it is kept across a restart, with who, when in China and why', async () => {
  const store = await memoryStore();
  const before = await newBot(store);
  await before(report);
  await before('忽略 2 有一件\n当面撤回', 'a', ' 张三 ');
  await before('忽略 1 按旧口径', 'a');
  const after = await newBot(store);
  const answer = await after(report);
  expect(answer).toContain(`2023 年,与上次是同一份:${zh.aside.nothingElse}\n`);
  expect(answer).toContain('已忽略 2 处');
  const list = await after('已忽略');
  expect(list).toContain('张三 · 2024-01-01 00:05 · 原因:有一件 当面撤回');
  expect(list).toContain('未记名 · 2024-01-01 00:05 · 原因:按旧口径');
});

test('a changed wrong number speaks again', async () => {
  const say = await newBot();
  await say(report);
  await say('忽略 2 有一件当面撤回');
  const seven = await say(report.replace('政府信息公开申请6件', '政府信息公开申请7件'));
  expect(seven).toContain('正文写「收到」7 件');
  expect(seven).not.toContain('已忽略');
});

test('another year or another agency speaks', async () => {
  const say = await newBot();
  await say(report);
  await say('忽略 2 有一件当面撤回');
  expect(await say(report.replaceAll('2023', '2022'))).not.toContain('已忽略');
  expect(await say(report.replaceAll('示例市', '样本市'))).not.toContain('已忽略');
});

test('「恢复」 takes the number of the finding where no other number fits', async () => {
  const say = await newBot();
  await say(report);
  await say('忽略 2 有一件当面撤回');
  expect(await say('恢复 2')).toContain('已恢复');
  const again = await say(report);
  expect(again).toContain('2 ⚠️ 正文写「收到」6 件');
  expect(again).not.toContain('已忽略');
});

test('a report without a name cannot be known again', async () => {
  const say = await newBot();
  const answer = await say(unnamed.replace(/收到([^\d]{0,20})\d+件/, '收到$199件'));
  expect(answer).toContain('是哪个单位');
  expect(await say('忽略 1 没有错')).toBe(zh.aside.notKnown);
});

test('a long reason is cut, a blank one is asked for', async () => {
  const say = await newBot();
  await say(report);
  expect(await say('忽略 2 ,。')).toBe(zh.aside.why(2));
  await say(`忽略 2 ${'长'.repeat(350)}`);
  expect((await say('已忽略')).match(/长+/)?.[0]).toHaveLength(200);
});

test('a summary of many counts them too', async () => {
  const bot = new Bot(await readConfig({}), silentLog(), { store: await memoryStore() });
  const files = [1, 2, 3, 4].map((number) => ({
    name: `${number}.txt`,
    open: async () => new TextEncoder().encode(report.replaceAll('示例市', `示例${'甲乙丙丁'[number - 1]}市`)),
  }));
  const send = async () => plain(await bot.answer({ chat: 'a', text: '', files }), zh);
  expect(await send()).toContain('示例甲市医疗保障局 · 2023 年 2 处');
  await bot.answer({ chat: 'a', text: '忽略 2 有一件当面撤回', files: [] });
  const again = await send();
  expect(again).toContain('示例甲市医疗保障局 · 2023 年 1 处');
  expect(again).toContain('示例乙市医疗保障局 · 2023 年 2 处');
  expect(again).toContain('\n已忽略 1 处\n');
  await bot.stop();
});

test('the print tells rule, cells and value apart, and not the order of the cells', () => {
  const [one] = reportsOf({ cells: { 'applications.granted.total': 20 } });
  if (!one) throw new Error('no report');
  const [problem] = judge([one])[0]?.problems ?? [];
  if (!problem) throw new Error('no problem');
  const print = printOf(problem, one);
  const turned = { ...problem, cells: [...problem.cells].reverse() };
  expect(printOf(turned, one)).toBe(print);
  expect(printOf({ ...problem, found: 21 }, one)).not.toBe(print);
  expect(printOf({ ...problem, rule: 'other/rule' }, one)).not.toBe(print);
  // Which cause is told depends on other numbers; the finding stays the same.
  expect(printOf({ ...problem, message: 'other' }, one)).toBe(print);
  const sentence = { ...problem, cells: [], quote: '共收到 6 件' };
  expect(printOf(sentence, one)).not.toBe(printOf({ ...sentence, quote: '共收到7件' }, one));
  expect(printOf(sentence, one)).not.toBe(printOf({ ...sentence, message: 'other' }, one));
  expect(printOf(sentence, one)).toBe(printOf({ ...sentence, quote: '共收到6件' }, one));
});

/** A list among several people: taken from the one who was asked for it, and from nobody else. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { IncomingFile, Message } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { workbook } from '../../../src/bot/spreadsheet.ts';
import { readConfig } from '../../../src/config.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { scriptedChannel } from '../scripted-channel.ts';
import { silentLog } from '../silent-log.ts';
import { fileOf } from './support.ts';

const bots: Bot[] = [];
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});

/** A group that 小王 has paired, through the dispatcher; whoever speaks mentions nobody. */
async function group() {
  const store = await memoryStore();
  const clock = { now: new Date('2026-01-12T01:00:00Z') };
  const scripted = scriptedChannel();
  const bot = new Bot({ ...(await readConfig({})), quietMs: 0 }, silentLog(), { store, now: () => clock.now });
  await bot.connect(scripted.channel);
  bots.push(bot);
  await store.chats.set('test:g', { owner: 'wang', ownerName: '小王' });
  const say = async (senderId: string, said: string | IncomingFile, change: Partial<Message> = {}) => {
    const before = scripted.sent.length;
    const brought = typeof said === 'string' ? { text: said, files: [] } : { text: '', files: [said] };
    const chat = { chat: 'test:g', group: true, addressed: false, senderId, sender: senderId };
    await scripted.say({ ...chat, ...brought, ...change });
    return scripted.sent
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  };
  const at = (senderId: string, text: string, change: Partial<Message> = {}) =>
    say(senderId, text, { addressed: true, ...change });
  const names = async () => (await store.rosters.units('test:g')).map(({ name }) => name);
  return { say, at, names, clock };
}

const xlsx = fileOf(
  '单位.xlsx',
  await workbook([{ name: '名单', widths: [30], fixed: 1, rows: [['单位'], ['东阿县教育局'], ['东阿县民政局']] }]),
);
const csv = fileOf('单位.csv', new TextEncoder().encode('单位\r\n东阿县水利局\r\n东阿县审计局\r\n'));
const report = fileOf('医保局.txt', readFileSync(new URL('../../conversations/files/医保局.txt', import.meta.url)));

test('a list that nobody asked for gets no word, whoever sends it', async () => {
  const { say, names } = await group();
  for (const who of ['wang', 'li']) for (const file of [xlsx, csv]) expect(await say(who, file)).toBe('');
  expect(await say('wang', '东阿县教育局\n东阿县民政局')).toBe('');
  expect(await say('wang', '导入名单')).toBe('');
  expect(await names()).toEqual([]);
});

test.each([
  ['XLSX', xlsx, ['东阿县教育局', '东阿县民政局']],
  ['CSV of one column', csv, ['东阿县水利局', '东阿县审计局']],
])('who was asked sends it without a mention, whatever is said meanwhile: %s', async (_, file, expected) => {
  const { say, at, names } = await group();
  expect(await at('wang', '导入名单')).toBe(zh.roster.send);
  expect(await say('li', file)).toBe('');
  for (const chatter of ['大家中午好,辛苦了', '今天下午三点在县教育局开会,请准时参加', '好的'])
    expect(await say('wang', chatter), chatter).toBe('');
  // What others bring and ask is answered, and does not make them the one who was asked.
  expect(await say('li', report)).toContain('示例市医疗保障局 · 2023 年');
  expect(await at('li', '名单')).toBe(zh.roster.empty);
  expect(await say('li', file)).toBe('');
  expect(await names()).toEqual([]);

  expect(await say('wang', file)).toBe(
    ['名单:新加 2 家;现在共 2 家(部门 2)', '回复 名单 · 谁没交 · 名单 撤销'].join('\n'),
  );
  expect(await names()).toEqual(expected);
  // One list was asked for.
  expect(await say('wang', xlsx)).toBe('');
  expect(await say('wang', csv)).toBe('');
  expect(await names()).toEqual(expected);
});

test('a report that comes while a list is waited for is checked, and the list still waited for', async () => {
  const { say, at, names } = await group();
  await at('wang', '导入名单');
  expect(await say('wang', report)).toContain('示例市医疗保障局 · 2023 年');
  expect(await say('wang', csv)).toContain('新加 2 家');
  expect(await names()).toHaveLength(2);
});

test('pasted lines, and 「取消」, need no mention either', async () => {
  const { say, at, names } = await group();
  await at('wang', '导入名单');
  expect(await say('wang', '东阿县教育局\n东阿县民政局')).toContain('新加 2 家');
  await at('wang', '导入名单');
  expect(await say('li', '取消')).toBe('');
  expect(await say('wang', '取消')).toBe(zh.roster.cancelled);
  expect(await say('wang', csv)).toBe('');
  expect(await names()).toHaveLength(2);
});

test('a message that was sent before is taken as the list where it is quoted', async () => {
  const { at, names } = await group();
  expect(await at('wang', '导入名单', { quoted: '东阿县教育局\n东阿县民政局' })).toContain('新加 2 家');
  expect(await names()).toEqual(['东阿县教育局', '东阿县民政局']);
});

test('after ten minutes nothing is waited for', async () => {
  const { say, at, names, clock } = await group();
  await at('wang', '导入名单');
  clock.now = new Date(clock.now.getTime() + 10 * 60_000 + 1);
  expect(await say('wang', csv)).toBe('');
  expect(await names()).toEqual([]);
});

test('who does not administer the group is told so, and is not waited for', async () => {
  const { say, at, names } = await group();
  expect(await at('li', '导入名单')).toBe(zh.group.refused.owner);
  expect(await say('li', csv)).toBe('');
  expect(await names()).toEqual([]);
});

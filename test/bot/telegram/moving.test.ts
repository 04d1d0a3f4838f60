/** A group that becomes a supergroup: for its people the bot is the same as before. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Channel } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { calendarOf } from '../../../src/bot/reminders/calendar.ts';
import { instantOf } from '../../../src/bot/reminders/day.ts';
import { Reminders } from '../../../src/bot/reminders/index.ts';
import { pusher } from '../../../src/bot/reminders/push.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store } from '../../../src/store/index.ts';
import { memoryStore } from '../../support/memory-store.ts';
import type { Group, Person } from '../../support/telegram/people.ts';
import { TelegramServer } from '../../support/telegram/server.ts';
import { silentLog } from '../silent-log.ts';
import { channelFor } from './listening.ts';

const report = readFileSync(new URL('../../conversations/files/医保局.txt', import.meta.url));

let server: TelegramServer;
let store: Store;
let bot: Bot;
let channel: Channel;
let li: Person;
let group: Group;
const log = silentLog();

async function start() {
  bot = new Bot({ ...(await readConfig({})), quietMs: 0 }, log, { store });
  channel = channelFor(server, { words: (chat) => bot.wordsFor(chat) });
  await bot.connect(channel);
}
async function stop() {
  await bot.stop();
  await channel.stop();
}

beforeEach(async () => {
  server = await TelegramServer.start();
  store = await memoryStore();
  await start();
  li = server.person('小李');
  group = server.group('年报群', [li], { kind: 'group' });
});
afterEach(async () => {
  await stop();
  await server.close();
  await store.close();
  expect(log.errors.splice(0)).toEqual([]);
});

/** Says something to the bot, and gives what it answers. */
async function ask(where: Group, text: string): Promise<string> {
  const { message_id: asked } = await li.write(`@gouji_bot ${text}`, { in: where });
  return (await server.until(() => where.heard.find(({ answers }) => answers === asked), `an answer to ${text}`)).text;
}

async function prepare() {
  await ask(group, '导入名单\n示例市医疗保障局\n示例市教育局');
  const before = group.heard.length;
  await li.sendDocument('医保局.txt', report, { in: group, caption: '@gouji_bot 看看' });
  await server.until(
    () => group.heard.slice(before).some(({ text }) => text.includes('示例市医疗保障局')),
    'an answer',
  );
  await ask(group, '忽略 1 已经核实');
}

async function isTheSame(grown: Group) {
  expect(await ask(grown, '名单')).toMatch(/示例市医疗保障局[\s\S]*示例市教育局/);
  expect(await ask(grown, '已忽略')).toContain('已经核实');
  expect(await ask(grown, '全部数字')).toContain('示例市医疗保障局 · 2023 年');
  expect(await ask(grown, '示例市医疗保障局 2023 新收')).toMatch(/^5 件/);
}

test('told of it, the bot has the list, what was set aside, the conversation and the reports', async () => {
  await prepare();
  const grown = group.upgrade();
  await isTheSame(grown);
}, 30_000);

test('what happens while the bot is away is the same', async () => {
  await prepare();
  await stop();
  const grown = group.upgrade();
  const asked = ask(grown, '名单');
  await start();
  expect(await asked).toMatch(/示例市医疗保障局[\s\S]*示例市教育局/);
  await isTheSame(grown);
}, 30_000);

test('a reminder that finds the group gone goes once, to where it is now', async () => {
  await ask(group, '导入名单\n示例市医疗保障局\n示例市教育局');
  const grown = group.upgrade(false);
  let now = instantOf('2027-01-26', '09:30');
  const reminders = new Reminders({
    store,
    calendar: async () => calendarOf(),
    pusher: pusher(
      () => [channel],
      (chat) => bot.wordsFor(chat),
      new AbortController().signal,
    ),
    wordsFor: (chat) => bot.wordsFor(chat),
    close: (chat) => bot.close(chat),
    moved: (from, to) => bot.moved(from, to),
    log,
    now: () => now,
  });
  await reminders.tick();
  await expect.poll(() => store.rosters.chats()).toEqual([`telegram:${grown.id}`]);
  for (const time of ['09:31', '09:32', '10:30']) {
    now = instantOf('2027-01-26', time);
    await reminders.tick();
  }
  expect(grown.heard.map(({ text }) => text)).toEqual([expect.stringContaining('示例市教育局')]);
  const sent = await store.reminders.of(`telegram:${grown.id}`, 2026);
  expect(sent.map(({ state }) => state)).toEqual(['sent']);
}, 30_000);

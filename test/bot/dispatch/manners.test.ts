/** Among several people: when the bot speaks, who may change that, and what it remembers over a restart. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Channel, Message } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store } from '../../../src/store/index.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { scriptedChannel } from '../scripted-channel.ts';
import { silentLog } from '../silent-log.ts';

const bytesOf = (name: string) => readFileSync(new URL(`../../conversations/files/${name}`, import.meta.url));
const bots: Bot[] = [];
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});

async function group(more: Partial<Channel> = {}, given?: Store) {
  const store = given ?? (await memoryStore());
  const scripted = scriptedChannel(more);
  const bot = new Bot({ ...(await readConfig({})), quietMs: 30 }, silentLog(), { store });
  await bot.connect(scripted.channel);
  bots.push(bot);
  const say = async (text: string, change: Partial<Message> = {}) => {
    const before = scripted.sent.length;
    await scripted.say({
      chat: 'test:g',
      group: true,
      addressed: false,
      senderId: 'li',
      sender: '小李',
      text,
      files: [],
      ...change,
    });
    return scripted.sent
      .slice(before)
      .map((one) => one.text)
      .join('\n');
  };
  const send = (name: string, change: Partial<Message> = {}) =>
    say('', { files: [{ name, open: async () => bytesOf(name) }], ...change });
  return { store, bot, say, send, at: (text: string, change = {}) => say(text, { addressed: true, ...change }) };
}

test('chatter is neither answered nor kept; a mention is answered; a bot never', async () => {
  const { say, at, store } = await group();
  expect(await say('今天开会')).toBe('');
  expect(await store.inbox.conversation('test:g')).toBeNull();
  expect(await at('帮助')).toContain(zh.help.lines[0]);
  expect(await at('帮助', { fromBot: true })).toBe('');
});

test('in private the first word is answered with a welcome and one example, once; in a group without it', async () => {
  const { say, at } = await group();
  const mine = { chat: 'test:p', group: false };
  expect(await say('你好', mine)).toContain(zh.group.welcome);
  const again = await say('你好', mine);
  expect(again).not.toBe('');
  expect(again).not.toContain(zh.group.welcome);
  expect(await at('你好')).not.toContain(zh.group.welcome);
});

test('a report that is only seen is answered once, what is none not at all', async () => {
  const { send } = await group();
  expect(await send('工作要点.txt')).toBe('');
  expect(await send('医保局.txt')).toContain('示例市医疗保障局 · 2023 年');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await send('医保局.txt')).toBe('');
  expect(await send('工作要点.txt', { addressed: true })).not.toBe('');
});

test('the answer to a question of the bot needs no mention, by the one who was asked', async () => {
  const { send, say, at } = await group();
  expect(await send('没写单位.txt', { addressed: true })).toContain('是哪个单位');
  // What another asks meanwhile does not put the question to them.
  expect(await at('帮助', { senderId: 'wang' })).not.toBe('');
  expect(await say('示例县水利局', { senderId: 'wang' })).toBe('');
  expect(await say('我们中午吃什么')).toBe('');
  expect(await say('示例县水利局')).toContain('示例县水利局 · 2023 年');
});

test('only admins change what holds for a group', async () => {
  const { at, send } = await group({ administers: async (_, who) => who === 'boss' });
  expect(await at('安静')).toBe(zh.group.refused.admins);
  expect(await at('语言 en')).toBe(zh.group.refused.admins);
  expect(await at('安静', { senderId: 'boss' })).toBe(zh.group.silent);
  expect(await send('医保局.txt')).toBe('');
  expect(await at('说话', { senderId: 'boss' })).toBe(zh.group.speaking);
  expect(await send('医保局.txt')).toContain('示例市医疗保障局');
});

test('where the platform knows no admins, the one who paired the bot is one; a code is good once', async () => {
  const { at, store } = await group();
  expect(await at('安静')).toBe(zh.group.refused.unpaired);
  await store.chats.addCode('ABCD2345', '2099-01-01T00:00:00.000Z');
  expect(await at('配对 WRONG234')).toBe(zh.group.wrongCode);
  expect(await at('配对 abcd2345')).toBe(zh.group.paired('小李'));
  expect(await at('配对 ABCD2345', { senderId: 'wang' })).toBe(zh.group.wrongCode);
  expect(await at('安静', { senderId: 'wang' })).toBe(zh.group.refused.owner);
  expect(await at('安静')).toBe(zh.group.silent);
});

test('details, the office asked for and the language go on after a restart, and little is kept for it', async () => {
  const { store, at, send, bot } = await group();
  const mine = { group: false, chat: 'test:p' };
  await send('医保局.txt', mine);
  const detail = await at('详情 1', mine);
  expect(detail).toContain('表三');
  const state = (await store.inbox.conversation('test:p')) ?? '';
  expect(Buffer.byteLength(state)).toBeLessThan(3000);
  await bot.stop();
  const again = await group({}, store);
  expect(await again.at('详情 1', mine)).toBe(detail);
  await again.send('没写单位.txt', mine);
  await again.bot.stop();
  const third = await group({}, store);
  expect(await third.at('示例县水利局', mine)).toContain('示例县水利局 · 2023 年');
});

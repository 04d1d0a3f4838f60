/** A chat that goes on under another name while messages wait, are worked on, or are being sent. */
import { afterEach, describe, expect, test } from 'vitest';
import { ChatMoved, type Message } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store } from '../../../src/store/index.ts';
import { engines } from '../../store/engines.ts';
import { type Scripted, scriptedChannel } from '../scripted-channel.ts';
import { silentLog } from '../silent-log.ts';
import { until } from '../until.ts';

const OLD = 'test:old';
const NEW = 'test:new';
const timing = { pollMs: 30, leaseMs: 600, graceMs: 300, sending: { retryMs: 5, tries: 3 } };
let count = 0;
const said = (text: string, chat: string, more: Partial<Message> = {}): Message => {
  count += 1;
  return { id: `m${count}`, chat, text, files: [], ...more };
};

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0).reverse()) await stop();
});

async function botOn(store: Store, { channel }: Scripted, shared = false) {
  const config = { ...(await readConfig({})), quietMs: 0, databaseUrl: shared ? 'postgres://elsewhere' : null };
  const log = silentLog();
  const bot = new Bot(config, log, { store, timing });
  await bot.connect(channel);
  stopping.push(() => bot.stop());
  return { bot, log };
}

/** A platform on which the old chat is no more from an instant on. */
function platform() {
  const scripted = scriptedChannel();
  const { deliver } = scripted.channel;
  const state = { moved: false };
  const channel = {
    ...scripted.channel,
    async deliver(...[piece, to]: Parameters<typeof deliver>) {
      if (state.moved && to.chat === OLD) throw new ChatMoved(NEW);
      return deliver(piece, to);
    },
  };
  return { ...scripted, channel, state };
}

describe.each(await engines())('$name', (engine) => {
  test('what is sent to the old name arrives once under the new one, and the settings go along', async () => {
    const store = await engine.open();
    const scripted = platform();
    const { log } = await botOn(store, scripted);
    await store.chats.set(OLD, { language: 'en' });
    await scripted.say(said('help', OLD));
    scripted.state.moved = true;
    const message = said('help', OLD);
    await scripted.say(message);
    await until(() => scripted.sent.length === 2, 'the answer under the new name');
    expect(scripted.sent[1]).toMatchObject({ chat: NEW, answers: message.id });
    expect(await store.chats.get(NEW)).toMatchObject({ language: 'en', closed: false });
    expect(await store.chats.get(OLD)).toBeNull();
    await expect.poll(() => store.inbox.unanswered()).toBe(0);
    expect(log.errors).toEqual([]);
  });

  test('what comes under the new name waits for what the old one had, after a restart too', async () => {
    const store = await engine.open();
    const deaf = scriptedChannel({ deliver: () => new Promise(() => {}) });
    const first = await botOn(store, deaf);
    await store.chats.set(OLD, { language: 'en' });
    await deaf.receive(said('help', OLD)).kept;
    await deaf.receive(said('', OLD, { movedTo: NEW })).kept;
    await deaf.receive(said('', NEW, { movedFrom: OLD })).kept;
    await deaf.receive(said('在吗', NEW)).kept;
    await first.bot.stop();
    stopping.pop();
    await store.inbox.releaseAll();
    const scripted = platform();
    scripted.state.moved = true;
    await botOn(store, scripted);
    await until(() => scripted.sent.length === 2, 'both answers');
    expect(scripted.sent.map(({ chat }) => chat)).toEqual([NEW, NEW]);
    for (const { text } of scripted.sent) expect(text).toMatch(/[a-z]{4} [a-z]/);
    await expect.poll(() => store.inbox.unanswered()).toBe(0);
    await scripted.say(said('', OLD, { movedTo: NEW }));
    expect(await store.chats.get(NEW)).toMatchObject({ language: 'en' });
  });

  test('several processes, both messages at once, a piece under way: each message is answered once', async () => {
    const store = await engine.open();
    const here = platform();
    const there = platform();
    await botOn(store, here, true);
    await botOn(store, there, true);
    await store.chats.set(OLD, { language: 'en' });
    for (const text of ['help', 'rules', 'help']) await here.receive(said(text, OLD)).kept;
    here.state.moved = there.state.moved = true;
    const told = [said('', OLD, { movedTo: NEW }), said('', NEW, { movedFrom: OLD }), said('help', NEW)];
    await Promise.all(told.map((message) => there.receive(message).kept));
    await expect.poll(() => store.inbox.unanswered(), { timeout: 5000 }).toBe(0);
    const answered = [...here.sent, ...there.sent].map(({ answers }) => answers);
    expect(answered.length).toBe(4);
    expect(new Set(answered).size).toBe(4);
    expect(await store.chats.get(NEW)).toMatchObject({ language: 'en' });
  });
});

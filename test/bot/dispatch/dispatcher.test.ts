/** Messages through the inbox: each answered once, in order, chats side by side, over crashes and refusals. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Channel, ChatClosed, type Message, type Piece, TryLater } from '../../../src/bot/channel.ts';
import type { DispatchTiming } from '../../../src/bot/dispatch/dispatcher.ts';
import { Bot } from '../../../src/bot/index.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store } from '../../../src/store/index.ts';
import { engines } from '../../store/engines.ts';
import { type Scripted, scriptedChannel } from '../scripted-channel.ts';
import { silentLog } from '../silent-log.ts';
import { until } from '../until.ts';

const timing: Partial<DispatchTiming> = { pollMs: 30, leaseMs: 600, graceMs: 500, sending: { retryMs: 5, tries: 3 } };
const rule = (number: number): string => `规则 ${number}不存在的规则`;
let count = 0;
const said = (text: string, chat = 'test:a', more: Partial<Message> = {}): Message => ({
  id: `m${++count}`,
  chat,
  text,
  files: [],
  ...more,
});

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const stop of stopping.splice(0).reverse()) await stop();
});

async function botOn(store: Store, scripted: Scripted, { shared = false, how = timing } = {}) {
  const log = silentLog();
  const config = { ...(await readConfig({})), quietMs: 50, databaseUrl: shared ? 'postgres://elsewhere' : null };
  const bot = new Bot(config, log, { store, timing: how });
  await bot.connect(scripted.channel);
  stopping.push(() => bot.stop());
  return { bot, log };
}

describe.each(await engines())('$name', (engine) => {
  test('each message is answered once, those of a chat in order', async () => {
    const store = await engine.open();
    const scripted = scriptedChannel();
    await botOn(store, scripted);
    const chats = ['test:a', 'test:b', 'test:c'];
    const all = Array.from({ length: 30 }, (_, index) => said(`问题${index}`, chats[index % 3]));
    await Promise.all(all.map((message) => scripted.say(message)));
    for (const chat of chats) {
      const answers = scripted.sent.filter((one) => one.chat === chat);
      expect(answers.map((one) => one.answers)).toEqual(all.filter((one) => one.chat === chat).map(({ id }) => id));
      for (const one of answers) expect(one.text).toContain(all.find(({ id }) => id === one.answers)?.text);
    }
    expect(await store.inbox.unanswered()).toBe(0);
  });

  test('a message that is delivered again is not answered again, whenever', async () => {
    const store = await engine.open();
    const scripted = scriptedChannel();
    await botOn(store, scripted);
    const message = said('帮助');
    await Promise.all([scripted.say(message), scripted.say(message)]);
    await scripted.receive(message).kept;
    await scripted.say(said('在吗'));
    expect(scripted.sent).toHaveLength(2);
  });

  test('what was kept and not answered is answered after a restart, with its files', async () => {
    const store = await engine.open();
    const deaf = scriptedChannel({ deliver: () => new Promise(() => {}) });
    const first = await botOn(store, deaf);
    const bytes = new TextEncoder().encode('这不是年报,只是一份通知。'.repeat(20));
    const messages = [
      said('帮助'),
      said('', 'test:b', { files: [{ name: '通知.txt', open: async () => bytes }] }),
      said('在吗', 'test:c'),
    ];
    await Promise.all(messages.map((message) => deaf.receive(message).kept));
    await first.bot.stop();
    stopping.pop();
    await store.inbox.releaseAll();
    const scripted = scriptedChannel();
    await botOn(store, scripted);
    await until(() => scripted.sent.length === 3, 'three answers');
    expect(new Set(scripted.sent.map(({ answers }) => answers))).toEqual(new Set(messages.map(({ id }) => id)));
    expect(scripted.sent.find(({ chat }) => chat === 'test:b')?.text).toContain('没有政府信息公开年度报告的内容');
    await expect.poll(() => store.inbox.unanswered()).toBe(0);
  });

  test('what is being read when the bot is stopped is not answered by an error, but after the restart', async () => {
    const store = await engine.open();
    const mute = scriptedChannel();
    const { bot, log } = await botOn(store, mute, { how: { ...timing, graceMs: 1 } });
    const bytes = new TextEncoder().encode('这不是年报,只是一份通知。'.repeat(20));
    await mute.receive(said('', 'test:a', { files: [{ name: '通知.txt', open: async () => bytes }] })).kept;
    await until(() => bot.readings().busy === 1, 'a reading');
    await bot.stop();
    stopping.pop();
    expect(await store.inbox.unanswered()).toBe(1);
    const scripted = scriptedChannel();
    await botOn(store, scripted);
    await until(() => scripted.sent.length === 1, 'an answer');
    expect(scripted.sent[0]?.text).toContain('没有政府信息公开年度报告的内容');
    await expect.poll(() => store.inbox.unanswered()).toBe(0);
    expect(mute.sent).toEqual([]);
    expect(log.errors).toEqual([]);
  });

  test('an answer that takes the place of a message takes the same place again after a restart', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const store = await engine.open();
    const bytes = new TextEncoder().encode('这不是年报,只是一份通知。'.repeat(20));
    // While a file is fetched so much time goes by that the bot says how far it is.
    const open = async () => {
      vi.setSystemTime(Date.now() + 2000);
      return bytes;
    };
    const files = Array.from({ length: 12 }, (_, index) => ({ name: `通知${index}.txt`, ref: `${index}`, open }));
    const edits: string[][] = [[], []];
    const editing = (into: string[] | undefined, ends: boolean) => {
      const edit: Channel['edit'] = async (sent, { text }) => {
        if (!text.includes('没有政府信息公开')) return true;
        into?.push(`${sent}:${text}`);
        return ends ? true : new Promise(() => {});
      };
      const scripted = scriptedChannel({ edit, open });
      const { progress: _, ...channel } = scripted.channel;
      return { ...scripted, channel };
    };
    const first = editing(edits[0], false);
    const { bot } = await botOn(store, first, { how: { ...timing, graceMs: 1 } });
    await first.receive(said('', 'test:a', { files })).kept;
    await until(() => edits[0]?.length === 1, 'the answer');
    await bot.stop();
    stopping.pop();
    const second = editing(edits[1], true);
    await botOn(store, second);
    await expect.poll(() => store.inbox.unanswered()).toBe(0);
    expect(edits[1]).toEqual(edits[0]);
    expect(edits[1]).toHaveLength(1);
    expect([first.sent.length, second.sent.length]).toEqual([1, 0]);
  });

  test('a conversation goes on after a restart', async () => {
    const store = await engine.open();
    const scripted = scriptedChannel();
    const first = await botOn(store, scripted);
    await scripted.say(said(rule(1)));
    await scripted.say(said('语言 en'));
    await first.bot.stop();
    stopping.pop();
    const after = scriptedChannel();
    const { bot } = await botOn(store, after);
    expect(bot.wordsFor('test:a').code).toBe('en');
  });

  test('several processes on one store share the work; each message has one answer', async () => {
    if (engine.name === 'sqlite') return;
    const store = await engine.open();
    const others = [await engine.open(store.where), await engine.open(store.where)];
    const channels: Scripted[] = [];
    for (const one of [store, ...others]) {
      const scripted = scriptedChannel();
      await botOn(one, scripted, { shared: true });
      channels.push(scripted);
    }
    const all = Array.from({ length: 60 }, (_, index) => said(`问题${index}`, `test:${index % 6}`));
    await Promise.all(all.map((message, index) => channels[index % 3]?.say(message)));
    const sent = channels.flatMap((one) => one.sent);
    expect(sent.map(({ answers }) => answers).sort()).toEqual(all.map(({ id }) => id).sort());
    for (let chat = 0; chat < 6; chat++) {
      const own = sent.filter((one) => one.chat === `test:${chat}`).sort((a, b) => a.at - b.at);
      expect(own.map((one) => one.answers)).toEqual(
        all.filter((one) => one.chat === `test:${chat}`).map(({ id }) => id),
      );
    }
  });
});

const memory = async () => (await import('../../support/memory-store.ts')).memoryStore();

describe('fairness', () => {
  test('five hundred messages of one chat delay another by one answer at most', async () => {
    const store = await memory();
    const scripted = scriptedChannel();
    await botOn(store, scripted, { how: { ...timing, width: 1 } });
    const many = Array.from({ length: 500 }, (_, index) => said(`问题${index}`, 'test:many'));
    const kept = many.map((message) => scripted.receive(message).kept);
    await Promise.all(kept.slice(0, 20));
    const before = scripted.sent.length;
    await scripted.say(said('在吗', 'test:one'));
    const place = scripted.sent.findIndex(({ chat }) => chat === 'test:one');
    await Promise.all(kept);
    // One was being answered, one may have been taken while the message was written.
    expect(place - before).toBeLessThanOrEqual(3);
  });

  test('a machine that slept longer than its leases goes on with what it had in hand, once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const store = await memory();
    const held = Promise.withResolvers<void>();
    const scripted = scriptedChannel();
    const deliver = scripted.channel.deliver.bind(scripted.channel);
    let begun = 0;
    const slow: Channel = {
      ...scripted.channel,
      async deliver(piece, to) {
        begun += 1;
        await held.promise;
        return deliver(piece, to);
      },
    };
    await botOn(store, { ...scripted, channel: slow });
    const answered = scripted.say(said('在吗'));
    await until(() => begun === 1, 'the sending');
    vi.setSystemTime(Date.now() + 3_600_000);
    // Another chat makes it look for work at once, before its leases are prolonged.
    await scripted.receive(said('在吗', 'test:b')).kept;
    await until(() => begun >= 2, 'the other chat');
    held.resolve();
    await answered;
    await expect.poll(() => store.inbox.unanswered()).toBe(0);
    expect(scripted.sent.map(({ chat }) => chat).sort()).toEqual(['test:a', 'test:b']);
  });

  test('slow work does not keep other chats waiting', async () => {
    const store = await memory();
    const scripted = scriptedChannel({ open: () => new Promise(() => {}) });
    await botOn(store, scripted);
    const slow = { name: '慢.txt', ref: 'slow', open: () => new Promise<Uint8Array>(() => {}) };
    for (let index = 0; index < 20; index++) {
      await scripted.receive(said('', `test:slow${index}`, { files: [slow] })).kept;
    }
    await scripted.say(said('在吗', 'test:quick'));
    expect(scripted.sent.map(({ chat }) => chat)).toEqual(['test:quick']);
  });
});

describe('sending', () => {
  const failing = (fail: (piece: Piece, attempt: number) => void, more: Partial<Channel> = {}) => {
    let attempts = 0;
    const scripted = scriptedChannel(more);
    const deliver = scripted.channel.deliver.bind(scripted.channel);
    const channel: Channel = {
      ...scripted.channel,
      async deliver(piece, to) {
        fail(piece, ++attempts);
        return deliver(piece, to);
      },
    };
    return { ...scripted, channel };
  };

  test('the platform is asked later when it says so', async () => {
    const scripted = failing((_, attempt) => {
      if (attempt === 1) throw new TryLater(0.2);
    });
    await botOn(await memory(), scripted);
    const began = performance.now();
    await scripted.say(said('在吗'));
    expect(performance.now() - began).toBeGreaterThan(200);
    expect(scripted.sent).toHaveLength(1);
  });

  test('a broken connection is tried again; what the platform never takes is given up and logged', async () => {
    const scripted = failing((piece, attempt) => {
      if (attempt === 1 || piece.text.includes('坏的')) throw new Error('broken');
    });
    const { log } = await botOn(await memory(), scripted);
    await scripted.say(said('在吗'));
    await scripted.say(said('坏的'));
    await scripted.say(said('还在吗'));
    expect(scripted.sent).toHaveLength(2);
    expect(log.errors).toHaveLength(1);
  });

  test('while the channel is down nothing is given up', async () => {
    let down = true;
    const health = () => ({ state: down ? ('down' as const) : ('up' as const), why: null });
    const scripted = failing(
      () => {
        if (down) throw new Error('unreachable');
      },
      { health },
    );
    await botOn(await memory(), scripted);
    const answered = scripted.say(said('在吗'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    down = false;
    await answered;
    expect(scripted.sent).toHaveLength(1);
  });

  test('a closed chat hears nothing more until somebody writes there again', async () => {
    let gone = true;
    let tries = 0;
    const scripted = failing(() => {
      tries += 1;
      if (gone) throw new ChatClosed('gone');
    });
    const store = await memory();
    await botOn(store, scripted);
    await Promise.all([scripted.say(said('一')), scripted.say(said('二')), scripted.say(said('三'))]);
    expect(tries).toBe(1);
    expect((await store.chats.get('test:a'))?.closed).toBe(true);
    expect(await store.inbox.unanswered()).toBe(0);
    gone = false;
    await scripted.say(said('在吗'));
    expect(scripted.sent).toHaveLength(1);
  });

  test('the platform’s rates are kept to', async () => {
    const scripted = scriptedChannel({ rates: { chat: { count: 2, seconds: 0.3 } } });
    await botOn(await memory(), scripted);
    await Promise.all(Array.from({ length: 6 }, (_, index) => scripted.say(said(`问题${index}`))));
    const times = scripted.sent.map(({ at }) => at);
    for (let index = 2; index < 6; index++) {
      expect((times[index] ?? 0) - (times[index - 2] ?? 0)).toBeGreaterThan(280);
    }
  });

  test('one that cannot be answered is a sentence with a number, and the next is answered', async () => {
    const store = await memory();
    const message = said('毒');
    await store.inbox.add(
      { channel: 'test', id: 'poison', chat: 'test:a', body: JSON.stringify(message), files: [] },
      '2026-01-01',
    );
    const far = '2099-01-01T00:00:00.000Z';
    for (let time = 0; time < 3; time++) {
      await store.inbox.claim(`crashed${time}`, '2026-01-01', far, 1);
      await store.inbox.releaseAll();
    }
    const scripted = scriptedChannel();
    const { log } = await botOn(store, scripted);
    await scripted.say(said('在吗'));
    expect(scripted.sent[0]?.text).toBe(zh.refused.ours('abcd'));
    expect(scripted.sent).toHaveLength(2);
    expect(log.errors).toHaveLength(1);
  });
});

/** Who may have pages watched, which pages, when they are looked at, and that no chat hears of another's. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startReminders } from '../../../src/bot/reminders/start.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import type { Store } from '../../../src/store/index.ts';
import { engines } from '../../store/engines.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { type Route, redirect, site } from '../download/site.ts';
import { scriptedChannel } from '../scripted-channel.ts';
import { silentLog } from '../silent-log.ts';
import { CHAT, listPage, nameOf, reportPage, unit, watcher } from './town.ts';

vi.mock('../../../src/bot/download/address.ts', async (original) => {
  const { publicHere } = await import('./town.ts');
  return publicHere(await original());
});

const all = await engines();
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

const routes = {
  '/nb/': listPage({ '1.html': nameOf('教育局', 2026) }),
  '/nb/1.html': reportPage('教育局', 2026),
};

async function serve(given: Readonly<Record<string, Route>> = routes, host?: string) {
  const server = await site(given, host);
  undo.push(() => server.close());
  return server;
}

async function begin(store: Store, ...more: readonly [Parameters<typeof watcher>[1]?, Parameters<typeof watcher>[2]?]) {
  const process = await watcher(store, ...more);
  undo.unshift(process.stop);
  return process;
}

async function inMemory() {
  const store = await memoryStore();
  await store.rosters.put(CHAT, [unit('教育局'), unit('民政局')]);
  return store;
}

describe.each(all)('on $name', (engine) => {
  test('two processes on one store look once', async () => {
    const server = await serve();
    const store = await engine.open();
    await store.rosters.put(CHAT, [unit('教育局'), unit('民政局')]);
    const other = engine.name === 'postgresql' ? await engine.open(store.where) : store;
    const [one, two] = [await begin(store), await begin(other)];
    await one.say(`关注 ${server.url}/nb/`);
    await Promise.all([one.tick('2027-01-04', '08:00'), two.tick('2027-01-04', '08:00')]);
    await two.tick('2027-01-04', '09:00');
    expect(server.asked).toEqual(['/nb/', '/nb/1.html']);
    expect(await two.say('进度')).toContain('2 家已交 1 家');
  });
});

describe('when', () => {
  async function watching(kind: 'department' | 'government' = 'department') {
    const server = await serve();
    const store = await memoryStore();
    await store.rosters.put(CHAT, [unit('教育局', kind), unit('民政局', kind)]);
    const process = await begin(store);
    await process.say(`关注 ${server.url}/nb/`);
    const on = async (...moments: readonly string[]) => {
      for (const moment of moments) {
        const [day = '', time = ''] = moment.split(' ');
        await process.tick(day, time);
      }
      return server.asked.splice(0).filter((path) => path === '/nb/').length;
    };
    return { ...process, store, on };
  }

  test('not before the season, not on holidays, not at night; 2027 is not announced and works', async () => {
    const { on } = await watching();
    const none = ['2026-12-15 09:00', '2026-12-31 09:00', '2027-01-01 09:00', '2027-01-02 09:00', '2027-01-03 09:00'];
    expect(await on(...none, '2027-01-04 07:59', '2027-01-04 18:00')).toBe(0);
    expect(await on('2027-01-04 17:59')).toBe(1);
    // The Spring Festival, as far as the law has it; and the weekend.
    expect(await on('2027-02-06 09:00', '2027-02-07 09:00', '2027-02-08 09:00', '2027-02-13 09:00')).toBe(0);
    expect(await on('2027-02-10 09:00', '2027-11-30 09:00')).toBe(2);
    expect(await on('2027-12-01 09:00', '2027-12-15 09:00')).toBe(0);
  });

  test('governments in March', async () => {
    const { on } = await watching('government');
    expect(await on('2027-01-04 09:00', '2027-01-29 09:00', '2027-02-26 09:00')).toBe(0);
    expect(await on('2027-03-01 09:00', '2027-03-02 09:00')).toBe(2);
  });

  test('an hour before the chat’s own time; also when its reminders are stopped, and not in a chat that is closed', async () => {
    const { on, say, store } = await watching();
    await say('提醒时间 14:30');
    await say('停止提醒');
    expect(await on('2027-01-05 13:29')).toBe(0);
    expect(await on('2027-01-05 13:30')).toBe(1);
    await store.chats.set(CHAT, { closed: true });
    expect(await on('2027-01-06 13:30')).toBe(0);
  });

  test('a clock that is set back looks at nothing again', async () => {
    const { on } = await watching();
    expect(await on('2027-01-06 09:00')).toBe(1);
    expect(await on('2027-01-05 09:00', '2027-01-06 08:30')).toBe(0);
  });
});

test('only who administers a group may, and what others ask changes nothing', async () => {
  const server = await serve();
  const store = await inMemory();
  await store.watched.add(CHAT, `${server.url}/nb/`, null, '2027-01-01T00:00:00.000Z');
  await store.chats.set(CHAT, { owner: 'zhang', ownerName: '张三' });
  const { say } = await begin(store);
  const group = { group: true, addressed: true } as const;
  for (const said of [`关注 ${server.url}/x/`, '取消关注 1', `取消关注 ${server.url}/nb/`, '看关注的网页'])
    expect(await say(said, CHAT, { ...group, senderId: 'li' }), said).toBe(zh.group.refused.owner);
  expect((await store.watched.of(CHAT)).map(({ url }) => url)).toEqual([`${server.url}/nb/`]);
  expect(server.asked).toEqual([]);
  expect(await say('关注的网页', CHAT, { ...group, senderId: 'li' })).toContain('关注的网页 1 个');
  expect(await say(`关注 ${server.url}/x/`, CHAT, { ...group, senderId: 'zhang' })).toContain('已关注 2 个网页');
  expect(await say('取消关注 2', CHAT, { ...group, senderId: 'zhang' })).toContain(`不再关注 ${server.url}/x/。`);
});

test('a page of one chat is told in no other, and what was found there is public', async () => {
  const server = await serve();
  const store = await inMemory();
  await store.rosters.put('other', [unit('教育局')]);
  const { say } = await begin(store);
  await say(`关注 ${server.url}/nb/`);
  await say('看关注的网页');
  expect(await say('关注的网页', 'other')).toBe(zh.watch.none);
  expect(await say('看关注的网页', 'other')).toBe(zh.watch.none);
  expect(await say('取消关注 1', 'other')).toBe(zh.watch.none);
  const progress = await say('进度', 'other');
  expect(progress).toContain('1 家全部交齐');
  expect(progress).not.toContain('关注');
});

test('pages of the own network are refused, and no link of a public page leads there', async () => {
  const inner = await serve({ '/1.html': reportPage('教育局', 2026) }, '127.0.0.2');
  const server = await serve({
    '/nb/': listPage({
      [`http://127.0.0.2:${inner.port}/1.html`]: nameOf('教育局', 2026),
      '2.html': nameOf('民政局', 2026),
      'http://10.0.0.1/3.html': nameOf('水利局', 2026),
    }),
    '/nb/2.html': redirect(`http://127.0.0.2:${inner.port}/1.html`),
  });
  const store = await inMemory();
  const { say } = await begin(store, {}, { GOUJI_PRIVATE_HOSTS: '127.0.0.2,oa.donge.gov.cn' });
  for (const link of [`http://127.0.0.2:${inner.port}/1.html`, 'http://oa.donge.gov.cn/nb/', 'http://192.168.1.1/'])
    expect(await say(`关注 ${link}`)).toBe(`没有关注 ${link}:${zh.watch.notPublic}`);
  expect(await say('关注 http://donge.gov.cn:22/')).toContain(zh.link['not-allowed'].port);
  expect(await store.watched.of(CHAT)).toEqual([]);
  await say(`关注 ${server.url}/nb/`);
  await say('看关注的网页');
  expect(inner.asked).toEqual([]);
  expect(await say('进度')).toContain('2 家已交 0 家');
  expect(await say('关注的网页')).toContain(`${nameOf('教育局', 2026)}:只能关注谁都能打开的公网网页`);
});

test('a page is watched once, a chat has so many at most, and a page to be watched is not checked', async () => {
  const store = await inMemory();
  const { say } = await begin(store);
  const links = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `https://www.donge.gov.cn/${from + at}/`);
  expect(await say(`关注 ${links(0, 2).join('、')}`)).toContain('已关注 2 个网页');
  expect(await say('关注:https://www.donge.gov.cn/0/#top')).toBe('已经在关注:https://www.donge.gov.cn/0/');
  expect(await say(`watch\n${links(2, 25).join('\n')}`)).toContain(zh.watch.full(20));
  expect(await store.watched.of(CHAT)).toHaveLength(20);
  expect(await say('关注 www.donge.gov.cn/nb/')).toBe(zh.watch.usage);
  expect(await say('取消关注 21')).toBe(zh.watch.noSuch(20));
  expect(await say('unwatch 20')).toContain('不再关注 https://www.donge.gov.cn/19/。');
});

test('through the inbox, too, a page to be watched is no link to be checked; said to others it is nothing', async () => {
  const server = await serve();
  const store = await inMemory();
  const { bot } = await begin(store);
  const scripted = scriptedChannel();
  await bot.connect(scripted.channel);
  const message = { chat: CHAT, text: `关注 ${server.url}/nb/`, files: [] };
  await scripted.say({ ...message, id: '1' });
  expect(scripted.sent.map(({ text }) => text)).toEqual([zh.watch.added(1)]);
  await scripted.say({ ...message, id: '2', group: true, addressed: false, senderId: 'li' });
  expect(scripted.sent).toHaveLength(1);
  expect(server.asked).toEqual([]);
});

test('the clock of the reminders starts the looks and waits for none', async () => {
  const data = await mkdtemp(join(tmpdir(), 'gouji-watch-'));
  undo.push(() => rm(data, { recursive: true }));
  const log = silentLog();
  let looks = 0;
  const { stop } = await startReminders({
    store: await inMemory(),
    data,
    channels: () => [],
    wordsFor: () => zh,
    close: () => {},
    moved: () => {},
    log,
    alone: true,
    look: async (calendar) => {
      looks += Number((await calendar()).isWorkday('2027-01-04'));
      await new Promise(() => {});
    },
  });
  await expect.poll(() => looks).toBe(1);
  await stop();
  expect(log.errors).toEqual([]);
});

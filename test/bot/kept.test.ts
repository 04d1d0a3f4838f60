/** What the bot keeps: versions and years across restarts, names put right, and a store that fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zh } from '../../src/bot/say/zh.ts';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { openTables, type Store, storeOf } from '../../src/store/index.ts';
import { memoryStore } from '../support/memory-store.ts';
import { agency, faulty, lastYear, mended, type Talk, talkWith } from './kept-reports.ts';

let store: Store;
let talk: Talk;
beforeEach(async () => {
  store = await memoryStore();
  talk = await talkWith(store);
});
afterEach(async () => {
  await talk.stop();
  await store.close();
});

async function restart(): Promise<void> {
  await talk.stop();
  talk = await talkWith(store);
}

const keyOf = async (name = agency, chat = 'a') => {
  const found = await store.agencies.find(chat, name);
  return found.kind === 'one' ? found.agency.key : null;
};

test('the corrected report is compared with the one before, also after a restart', async () => {
  await talk.send({ '年报.txt': faulty });
  await restart();
  const half = mended.replace('收到政府信息公开申请5件', '收到政府信息公开申请6件');
  expect(await talk.send({ '年报-改.txt': half })).toContain('第 2 版:上次 2 处,改好 1 处,还有 1 处\n变化:表三');
  await restart();
  expect(await talk.send({ '年报-再改.txt': mended })).toContain('第 3 版:上次 1 处已改好\n变化:正文新收 6 → 5');
});

test('exactly the same again is said to be the same, in another file too', async () => {
  await talk.send({ '年报.txt': faulty });
  await restart();
  const again = await talk.send({ '年报(1).txt': faulty });
  expect(again).toContain(`${agency} · 2023 年${zh.version.same}:1 处要改,1 处请核实\n新收`);
});

test('the former version is judged by the rules of today, without what is set aside', async () => {
  await talk.send({ '年报.txt': faulty });
  await talk.say('忽略 2 有一件当面撤回');
  await restart();
  expect(await talk.send({ '年报.txt': mended })).toContain('第 2 版:上次 1 处已改好');
});

test('a report is compared with last year’s, which came before; only what concerns the new one is told', async () => {
  await talk.send({ '去年.txt': lastYear });
  await restart();
  const answer = await talk.send({ '今年.txt': mended });
  expect(answer).toContain(`${agency} · 2023 年:`);
  expect(answer).toMatch(/⚠️ .*上年结转/);
  expect(answer).toContain(zh.version.comparedWith('2022'));
  expect(answer).not.toContain('2022 年:');
});

test('without a finding that rests on it, the year before is not mentioned', async () => {
  await talk.send({ '去年.txt': lastYear });
  expect(await talk.send({ '前年.txt': mended.replaceAll('2023', '2021') })).not.toContain('年年报比');
});

test('a batch is compared with the store, each file by its own office', async () => {
  await talk.send({ '去年.txt': lastYear });
  await restart();
  const others = Object.fromEntries(
    ['茌平区', '高唐县', '阳谷县'].map((place) => [`${place}.txt`, mended.replaceAll('东阿县', place)]),
  );
  const answer = await talk.send({ ...others, '今年.txt': mended });
  expect(answer).toContain('4 份核对完');
  expect(answer).toMatch(new RegExp(`⚠️ ${agency} · 2023 年 \\d 处`));
  expect(answer).toContain('3 份没有问题');
});

test('years and versions within one message are kept too', async () => {
  await talk.send({ '去年.txt': lastYear, '今年.txt': mended });
  const key = (await keyOf()) ?? '';
  expect(await store.reports.years('a', key)).toEqual([2022, 2023]);
  await restart();
  expect(await talk.send({ '今年.txt': mended })).toContain(zh.version.same);
});

test('an office that the person names is kept then, and a wrong name leaves nothing behind', async () => {
  const unnamed = mended.replaceAll(agency, '').replaceAll('东阿县', '');
  await talk.send({ '年报.txt': unnamed });
  expect(await keyOf()).toBeNull();
  await talk.say('东阿县水利局');
  expect(await store.reports.years('a', (await keyOf('东阿县水利局')) ?? '')).toEqual([2023]);
  await talk.say(`不是,应该是${agency}`);
  expect(await keyOf('东阿县水利局')).toBeNull();
  expect(await store.reports.years('a', (await keyOf()) ?? '')).toEqual([2023]);
});

test('where it is from, and who sent it, is kept with it', async () => {
  await talk.send({ '年报.txt': faulty }, 'a', ' 张三 ');
  const [figures] = await store.reports.figures('a', [(await keyOf()) ?? '']);
  expect(figures?.source).toEqual({ kind: 'file', name: '年报.txt', url: null });
  await talk.say(mended, 'b');
  const [pasted] = await store.reports.figures('b', [(await keyOf(agency, 'b')) ?? '']);
  expect(pasted?.source).toEqual({ kind: 'text', name: zh.pastedText, url: null });
});

test('a full disk costs nobody an answer: it is said beneath it, and nothing is half kept', async () => {
  const data = mkdtempSync(join(tmpdir(), 'gouji-full-'));
  const { database, close } = await openTables({ data }, { words: zhStore });
  const full = await talkWith({ ...(await storeOf(database)), close });
  try {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(database);
    const answer = await full.send({
      '年报.txt': faulty.replace('(一)主动公开。', `(一)主动公开。${'很长'.repeat(9000)}。`),
    });
    expect(answer).toContain(`${agency} · 2023 年:1 处要改`);
    expect(answer).toContain('\n⚠️ ');
    expect(answer.split('\n').at(-1)).toContain(zhStore.full('').slice(0, 4));
    expect(full.errors).toEqual([]);
    await sql`pragma max_page_count = 1000000`.execute(database);
    expect(await full.send({ '年报.txt': faulty })).toContain('2023 年:1 处要改');
  } finally {
    await full.stop();
    await close();
    rmSync(data, { recursive: true });
  }
});

test('a defect of ours in the store is logged and costs no answer', async () => {
  const broken = { ...store, reports: { ...store.reports, keep: () => Promise.reject(new Error('a defect')) } };
  const other = await talkWith(broken);
  const answer = await other.send({ '年报.txt': faulty, '去年.txt': lastYear });
  expect(answer).toContain(`${agency} · 2023 年:`);
  expect(answer).toContain(zh.refused.ours('abcd'));
  expect(other.errors).toEqual([new Error('a defect')]);
  await other.stop();
});

/** Export and import: a store becomes lines, and lines become its equal on either engine. */
import { describe, expect, test } from 'vitest';
import { zhStore as words } from '../../src/bot/say/zh-store.ts';
import { exportStore, importStore } from '../../src/store/index.ts';
import type { Tables } from '../../src/store/tables.ts';
import { type Engine, engines, type Opened } from './engines.ts';
import { forwardOf, reportOf } from './report.ts';

const all = await engines();
const tables = [
  'agencies',
  'agency_keys',
  'agency_grams',
  'agency_chats',
  'agency_links',
  'versions',
  'version_reports',
  'forwards',
  'asides',
  'roster_units',
  'roster_ticks',
  'watched_pages',
] as const satisfies readonly (keyof Tables)[];

/** Every row of every table, in an order that no engine decides. */
async function everything({ database }: Opened): Promise<Record<string, string[]>> {
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = await database.selectFrom(table).selectAll().execute();
      const sorted = all.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))));
      return [table, sorted.toSorted()] as const;
    }),
  );
  return Object.fromEntries(rows);
}

async function exported({ where }: Opened): Promise<string[]> {
  const lines: string[] = [];
  expect(await exportStore(where, words, (line) => lines.push(line))).toBe(lines.length);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function imported({ where }: Opened, lines: readonly string[]) {
  const bad: string[] = [];
  const result = await importStore(where, words, given(lines), {
    bad: (line, why) => bad.push(`${line} ${why.kind}${why.kind === 'wrong' ? ` ${why.path}` : ''}`),
    progress: () => {},
  });
  return { result, bad };
}

const offices = [
  '东阿县人民政府办公室',
  '聊城市东阿县教育局',
  '山东省济南市历下区卫生健康局',
  '官庄镇人民政府',
  '朝阳区民政局',
];

const unit = { aliases: [], agency: null, contact: null, kind: 'department', parent: null } as const;
const roster = [
  { ...unit, id: 'a', name: '东阿县人民政府', kind: 'government', aliases: ['县政府'] },
  { ...unit, id: 'b', name: '县水利局', agency: '371524|水利局', contact: '张三 138', parent: 'a' },
] as const;

/** A store with something of everything. */
async function filled(engine: Engine): Promise<Opened> {
  const store = await engine.open();
  let count = 0;
  for (const office of offices) {
    for (const year of [2020, 2021, 2022]) {
      const chat = `chat-${count % 3}`;
      await store.reports.keep(reportOf(office, year, count), forwardOf(chat, `hash-${count}`, count % 2 === 0));
      count++;
    }
  }
  const first = await store.reports.keep(reportOf('东阿县水利局', 2022, 1), forwardOf('chat-0', 'first', false));
  await store.reports.keep(reportOf('东阿县水利局', 2022, 2), forwardOf('chat-0', 'second', false));
  const at = '2026-11-22T01:02:03.004Z';
  await store.reports.share('chat-0', first.agency.key, 2022, '张三', at);
  await store.agencies.link('chat-0', 'former|key', first.agency.key, '张三', at);
  const aside = { prints: ['a'], title: '东阿县水利局 · 2022 年', what: '一处', who: null, at, why: '口径\u2028不同' };
  await store.rosters.put('chat-0', roster);
  await store.rosters.tick('chat-0', { unit: 'b', year: 2025, who: '张三', at, why: '纸质已报送' });
  const page = 'https://www.donge.gov.cn/nb/';
  await store.watched.add('chat-0', 'https://www.donge.gov.cn/zc/', null, at);
  await store.watched.add('chat-0', page, '张三', at);
  await store.watched.take('chat-0', page, '2027-01-15');
  const reports = [{ agency: first.agency.key, name: '东阿县水利局', year: 2022 }];
  const link = { url: `${page}1.html`, title: '县水利局年报', at, hash: 'first', reports, unnamed: 1, trouble: null };
  await store.watched.looked('chat-0', page, { at, trouble: '网页打不开', left: 2, links: [link] });
  await store.asides.add('chat-0', aside);
  await store.asides.add('chat-0', { ...aside, what: '两处' });
  await store.asides.restore('chat-0', 1, '李四', at);
  return store;
}

/** From each engine to each. */
const ways = all.flatMap((from) => all.map((to) => ({ from, to, name: `${from.name} to ${to.name}` })));

describe.each(ways)('$name', ({ from, to }) => {
  test('and back again, all is equal', async () => {
    const store = await filled(from);
    const lines = await exported(store);
    const other = await to.open();
    const { result, bad } = await imported(other, lines);
    expect({ bad, whole: typeof result === 'object' && result.whole }).toEqual({ bad: [], whole: true });
    expect(await everything(other)).toEqual(await everything(store));
    const back = await from.open();
    await imported(back, await exported(other));
    expect(await everything(back)).toEqual(await everything(store));
    // The same engine gives the same bytes.
    expect(await exported(back)).toEqual(lines);
  });
});

describe.each(all)('$name', (engine) => {
  test('what is there already stays, and nothing comes twice', async () => {
    const store = await filled(engine);
    const lines = await exported(store);
    const before = await everything(store);
    expect((await imported(store, lines)).result).toMatchObject({ added: 0, bad: 0, lines: lines.length });
    expect(await everything(store)).toEqual(before);
    // An aside of another store that bears a number of this one gets the next.
    const other = await engine.open();
    const aside = { prints: ['b'], title: '别的', what: '别处', who: null, at: '2026-11-21T01:02:03.004Z', why: '因' };
    await other.asides.add('chat-0', aside);
    await imported(store, await exported(other));
    await imported(store, await exported(other));
    expect((await store.asides.list('chat-0')).map(({ number, what }) => `${number} ${what}`)).toEqual([
      '2 两处',
      '3 别处',
    ]);
  });

  test('bad lines are told by number, and no part of them is kept', async () => {
    const store = await filled(engine);
    const lines = await exported(store);
    const at = (kind: string) => lines.findIndex((line) => line.startsWith(`{"${kind}"`));
    const [agency, version, forward, aside] = [at('agency'), at('version'), at('forward'), at('aside')];
    const spoilt = [...lines];
    const spoil = (index: number, change: (line: string) => string) => {
      spoilt[index] = change(lines[index] ?? '');
    };
    spoil(version, (line) => line.replace(/"total":\d+/, '"total":987654'));
    spoil(aside, (line) => line.replace('"number":1', '"number":"1"'));
    const lastAgency = lines.findLastIndex((line) => line.startsWith('{"agency"'));
    spoil(lastAgency, (line) => line.slice(0, -5));
    const other = await engine.open();
    const { bad } = await imported(other, spoilt);
    expect(bad).toContain(`${version + 1} altered`);
    expect(bad).toContain(`${version + 2} noVersion`);
    expect(bad).toContain(`${aside + 1} wrong aside.number`);
    expect(bad).toContain(`${lastAgency + 1} notJson`);
    expect(bad.filter((one) => one.endsWith('noAgency')).length).toBeGreaterThan(1);
    expect([agency, forward]).not.toContain(-1);
    const kept = await everything(other);
    expect(JSON.stringify(kept)).not.toContain('987654');
    expect(kept.versions?.length).toBe(kept.version_reports?.length);
    // Once the file is right, the rest follows.
    await imported(other, lines);
    expect(await everything(other)).toEqual(await everything(store));
  });

  test('a file of something else, of a newer program, and one that ends early', async () => {
    const store = await filled(engine);
    const lines = await exported(store);
    const other = await engine.open();
    expect((await imported(other, ['{"a":1}'])).result).toBe('other');
    expect((await imported(other, [])).result).toBe('other');
    expect((await imported(other, ['{"gouji":"store","version":2}', ...lines.slice(1)])).result).toBe('newer');
    expect((await everything(other)).agencies).toEqual([]);
    const early = lines.slice(0, lines.findLastIndex((line) => line.startsWith('{"version"')) + 2);
    expect((await imported(other, early)).result).toMatchObject({ whole: false, bad: 0 });
    const kept = await everything(other);
    expect(kept.versions).toEqual((await everything(store)).versions);
  });
});

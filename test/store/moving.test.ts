/** A chat that goes on under another name keeps everything, and takes nothing from what the name had. */
import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import type { Store } from '../../src/store/index.ts';
import { unit } from '../support/unit.ts';
import { engines } from './engines.ts';
import { forwardOf, reportOf } from './report.ts';

const OLD = 'telegram:-7';
const NEW = 'telegram:-1007';
const now = '2027-01-20T01:00:00.000Z';
const later = '2027-01-20T01:00:10.000Z';

const aside = (what: string) => ({ prints: ['p'], title: '某局', what, who: null, at: now, why: '原因' });
const move = ({ chats }: Store, holds = false) => chats.move(OLD, NEW, now, holds);

/** What the database itself says has a chat. */
async function tablesWithChat(database: Database) {
  const tables = await database.introspection.getTables();
  return tables.filter(({ columns }) => columns.some(({ name }) => name === 'chat'));
}
type Any = { selectFrom(table: string): { selectAll(): { execute(): Promise<Record<string, unknown>[]> } } } & {
  insertInto(table: string): { values(row: object): { execute(): Promise<unknown> } };
};
const any = (database: Database) => database as unknown as Any;

describe.each(await engines())('$name', (engine) => {
  test('each table with a chat follows it, and once is enough', async () => {
    const store = await engine.open();
    const tables = await tablesWithChat(store.database);
    expect(tables.length).toBeGreaterThan(10);
    for (const { name, columns } of tables) {
      const row = columns.map((column) => {
        if (column.name === 'chat') return ['chat', OLD];
        return [column.name, /int/i.test(column.dataType) ? 1 : '[]'];
      });
      await any(store.database)
        .insertInto(name)
        .values({ ...Object.fromEntries(row), ...(name === 'inbox_chats' ? { lease_until: null } : {}) })
        .execute();
    }
    const chats = async () => {
      const found = tables.map(async ({ name }) => {
        const rows = await any(store.database).selectFrom(name).selectAll().execute();
        return [name, rows.map(({ chat }) => chat)];
      });
      return Object.fromEntries(await Promise.all(found)) as Record<string, unknown[]>;
    };
    const all = Object.fromEntries(tables.map(({ name }) => [name, [NEW]]));
    for (const _ of [1, 2]) {
      expect(await move(store)).toBe(true);
      expect(await chats()).toEqual(all);
    }
  });

  test('an office that is known by its chat alone is the same one afterwards', async () => {
    const store = await engine.open();
    const { reports, rosters, agencies } = store;
    const kept = await reports.keep(reportOf('县教育局', 2026, 3), forwardOf(OLD, 'a', false));
    expect(kept.agency.key).toContain(OLD);
    await rosters.put(OLD, [unit('a', '县教育局', kept.agency.key)]);
    await move(store);
    const again = await reports.keep(reportOf('县教育局', 2026, 4), forwardOf(NEW, 'b', false));
    expect(again).toMatchObject({ number: 2, agency: { key: kept.agency.key.replace(OLD, NEW) } });
    expect((await rosters.units(NEW)).map(({ agency }) => agency)).toEqual([again.agency.key]);
    const handed = await reports.handedIn(NEW, 2026, [again.agency.key]);
    expect(handed.map(({ version }) => version.print)).toEqual([again.version.print]);
    expect(await reports.years(NEW, again.agency.key)).toEqual([2026]);
    expect(await reports.years(OLD, kept.agency.key)).toEqual([]);
    expect(JSON.stringify(await agencies.find(NEW, '县教育局'))).toContain(again.agency.key);
    expect(await agencies.get(OLD, kept.agency.key)).toBeNull();
  });

  test('what the new name has stays, and what can stand beside it is added', async () => {
    const store = await engine.open();
    const { chats, asides, rosters, reminders, inbox } = store;
    await chats.set(OLD, { language: 'en', owner: '1', ownerName: '老李', silent: true, closed: true });
    await chats.set(NEW, { language: 'zh' });
    await asides.add(OLD, aside('旧一'));
    await asides.add(OLD, aside('旧二'));
    await asides.add(NEW, aside('新一'));
    await rosters.put(OLD, [unit('a', '甲局'), { ...unit('b', '乙局'), parent: 'a' }]);
    await rosters.tick(OLD, { unit: 'a', year: 2026, who: '旧', at: now, why: '纸质' });
    await rosters.put(NEW, [unit('c', '丙局'), unit('d', '甲局')]);
    const key = { year: 2026, stage: 'start', date: '2027-01-04' };
    for (const [chat, print] of [
      [OLD, 'old'],
      [NEW, 'new'],
    ] as const) {
      await reminders.claim({ chat, ...key }, 'me', { at: now, print, state: 'claimed' });
      await inbox.remember(chat, print, now);
    }
    await move(store);
    expect(await chats.get(NEW)).toMatchObject({ language: 'zh', owner: '1', ownerName: '老李', silent: true });
    expect((await chats.get(NEW))?.closed).toBe(false);
    expect((await asides.list(NEW)).map(({ number, what }) => [number, what])).toEqual([
      [1, '新一'],
      [2, '旧一'],
      [3, '旧二'],
    ]);
    expect((await rosters.units(NEW)).map(({ id, parent }) => [id, parent])).toEqual([
      ['c', null],
      ['d', null],
      ['b', 'd'],
    ]);
    expect((await rosters.ticks(NEW, 2026)).map(({ unit: of, who }) => [of, who])).toEqual([['d', '旧']]);
    expect((await reminders.of(NEW, 2026)).map(({ print }) => print)).toEqual(['new']);
    expect(await inbox.conversation(NEW)).toBe('new');
  });

  test('while somebody answers in the chat it stays, unless they move it themselves', async () => {
    const store = await engine.open();
    const { inbox, chats } = store;
    await chats.set(OLD, { language: 'en' });
    for (const id of ['1', '2']) await inbox.add({ channel: 'test', id, chat: OLD, body: '{}', files: [] }, now);
    await inbox.claim('other', now, later, 9);
    expect(await move(store)).toBe(false);
    expect([await chats.get(NEW), (await inbox.waiting(OLD)).length]).toEqual([null, 2]);
    await inbox.plan([{ channel: 'test', id: '1' }], [{ text: '答', buttons: null, file: null }], null);
    expect(await move(store, true)).toBe(true);
    expect((await inbox.unsent(NEW)).map(({ id, pieces }) => [id, pieces.map(({ text }) => text)])).toEqual([
      ['1', ['答']],
    ]);
    expect((await inbox.waiting(NEW)).map(({ id }) => id)).toEqual(['2']);
    expect(await inbox.claim('third', now, later, 9)).toEqual([{ chat: NEW, channel: 'test', attempts: 0 }]);
    await inbox.sent({ channel: 'test', id: '1' }, 0, 'x');
    await inbox.plan([{ channel: 'test', id: '2' }], [], null);
    expect(await inbox.unanswered()).toBe(0);
  });

  test('many at once, while messages come: each is there once, and none is lost', async () => {
    const store = await engine.open();
    const { inbox, asides } = store;
    await asides.add(OLD, aside('一'));
    const add = (id: string) => inbox.add({ channel: 'test', id, chat: OLD, body: '{}', files: [] }, now);
    await Promise.all([add('1'), move(store), add('2'), move(store), add('3'), move(store)]);
    await move(store);
    expect((await inbox.waiting(NEW)).map(({ id }) => id).sort()).toEqual(['1', '2', '3']);
    expect(await inbox.unanswered()).toBe(3);
    expect((await asides.list(NEW)).map(({ number }) => number)).toEqual([1]);
  });
});

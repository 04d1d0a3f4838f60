/**
 * A chat that goes on under another name, as a group of Telegram does that becomes a supergroup: all that was kept
 * for it goes along, in one transaction. What the new name has already stays; of what both have its own holds, and
 * what can stand beside it does (findings set aside get the next numbers, units that only the old roster has are
 * added behind the others). Doing it again changes nothing.
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { moveRoster } from './moving-roster.ts';
import { chunks } from './seen.ts';
import type { Tables } from './tables.ts';

export interface Move {
  readonly from: string;
  readonly to: string;
  /** ISO instant; a lease that ran out before it is none. */
  readonly now: string;
  /** Whoever moves it has the turn of the chat. */
  readonly holds: boolean;
}

/** The tables that have a column of that name. */
type TablesWith<Column extends string> = {
  [Table in keyof Tables]: Column extends keyof Tables[Table] ? Table : never;
}[keyof Tables];

type Row = Record<string, unknown>;
type Follow = (open: Database, move: Move) => Promise<void>;

/** How the rows of each table with a chat follow it. */
const following: Readonly<Record<TablesWith<'chat'>, Follow>> = {
  inbox_chats: async () => {
    // The turn was taken first of all.
  },
  inbox: async (open, { from, to }) => {
    await open.updateTable('inbox').set({ chat: to }).where('chat', '=', from).execute();
  },
  chats: moveSettings,
  asides: moveAsides,
  roster_units: (open, move) => moveRoster(open, move, (text) => renamed(text, move)),
  // The ticks of a roster go with its units.
  roster_ticks: async () => {},
  conversations: take('conversations'),
  agency_chats: take('agency_chats'),
  agency_links: take('agency_links'),
  forwards: take('forwards'),
  reminders: take('reminders'),
  reminder_settings: take('reminder_settings'),
  roster_undo: take('roster_undo'),
  watched_pages: take('watched_pages'),
};

/** The tables that name an office; the name of some tells the chat that they came from. */
const officeColumns: Readonly<Record<TablesWith<'agency'> | 'agencies', readonly string[]>> = {
  agencies: ['key'],
  agency_keys: ['agency'],
  agency_grams: ['agency'],
  agency_chats: ['agency'],
  agency_links: ['agency', 'former'],
  versions: ['agency'],
  version_reports: ['agency'],
  forwards: ['agency'],
  roster_units: ['agency'],
};

/** @returns false when somebody is answering in the chat: then nothing is changed */
export async function moveChat(database: Database, move: Move): Promise<boolean> {
  if (move.from === move.to) return true;
  return database.transaction().execute(async (open) => {
    if (!(await takeTurn(open, move))) return false;
    for (const follow of Object.values(following)) await follow(open, move);
    await renameOffices(open, move);
    return true;
  });
}

/** What waits in the old chat waits in the new one. */
async function takeTurn(open: Database, { from, to, now, holds }: Move): Promise<boolean> {
  const [turn] = await open
    .deleteFrom('inbox_chats')
    .where('chat', '=', from)
    .$if(!holds, (held) => held.where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<', now)])))
    .returningAll()
    .execute();
  if (!turn) {
    const held = await open.selectFrom('inbox_chats').select('chat').where('chat', '=', from).execute();
    return held.length === 0;
  }
  await open
    .insertInto('inbox_chats')
    .values({ ...turn, chat: to, lease_owner: null, lease_until: null, attempts: 0 })
    .onConflict((conflict) =>
      conflict.column('chat').doUpdateSet(({ ref, eb }) => ({
        waiting: eb('inbox_chats.waiting', '+', ref('excluded.waiting')),
      })),
    )
    .execute();
  return true;
}

/** What was never chosen under the new name is as it was; that the old chat is closed says nothing of the new one. */
async function moveSettings(open: Database, { from, to }: Move): Promise<void> {
  const [old] = await open.deleteFrom('chats').where('chat', '=', from).returningAll().execute();
  if (!old) return;
  await open
    .insertInto('chats')
    .values({ ...old, chat: to, closed: 0 })
    .onConflict((conflict) =>
      conflict.column('chat').doUpdateSet(({ ref, fn }) => ({
        language: fn.coalesce('chats.language', ref('excluded.language')),
        silent: sql<number>`case when excluded.silent > chats.silent then excluded.silent else chats.silent end`,
        owner_name: sql<
          string | null
        >`case when chats.owner is null then excluded.owner_name else chats.owner_name end`,
        owner: fn.coalesce('chats.owner', ref('excluded.owner')),
        asked: fn.coalesce('chats.asked', ref('excluded.asked')),
      })),
    )
    .execute();
}

/** Numbers that are given under the new name stay what they are. */
async function moveAsides(open: Database, { from, to }: Move): Promise<void> {
  const rows = await open.deleteFrom('asides').where('chat', '=', from).returningAll().execute();
  const last = await open
    .selectFrom('asides')
    .select((of) => of.fn.max('number').as('number'))
    .where('chat', '=', to)
    .executeTakeFirst();
  const before = Number(last?.number ?? 0);
  for (const some of chunks(rows.map((row) => ({ ...row, chat: to, number: row.number + before })))) {
    await open.insertInto('asides').values(some).execute();
  }
}

function take(table: TablesWith<'chat'>): Follow {
  return (open, move) => rewrite(open, table, 'chat', move.from, (row) => ({ ...followed(row, move), chat: move.to }));
}

/** Offices that are known by the chat that they came from are the same offices there. */
async function renameOffices(open: Database, move: Move): Promise<void> {
  const ends = `%chat:${move.from}`;
  const rows = await open.selectFrom('agencies').select('key').where('key', 'like', ends).execute();
  for (const { key } of rows) {
    const now = renamed(key, move);
    if (now === key) continue;
    for (const [table, columns] of Object.entries(officeColumns)) {
      for (const column of columns) await rewrite(open, table, column, key, (row) => ({ ...row, [column]: now }));
    }
  }
}

/** Writes rows anew as they are now called; one that is there already stays as it is. */
async function rewrite(open: Database, table: string, column: string, was: string, change: (row: Row) => Row) {
  // Which table it is makes no difference here.
  const any = open as unknown as Kysely<Record<string, Row>>;
  const rows = await any.deleteFrom(table).where(column, '=', was).returningAll().execute();
  for (const some of chunks(rows)) {
    await any
      .insertInto(table)
      .values(some.map(change))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const followed = (row: Row, move: Move): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? renamed(value, move) : value]),
  );

/** The key of an office as it is now; in JSON each of them, and the name of the chat itself. */
function renamed(text: string, { from, to }: Move): string {
  for (const before of ['|', ' ']) {
    const end = `${before}chat:${from}`;
    if (text.endsWith(end)) return `${text.slice(0, -end.length)}${before}chat:${to}`;
  }
  if (!/^[[{]/.test(text)) return text;
  const quoted = (name: string) => JSON.stringify(name).slice(1);
  return text
    .replaceAll(`chat:${quoted(from)}`, () => `chat:${quoted(to)}`)
    .replaceAll(`"chat":"${quoted(from)}`, () => `"chat":"${quoted(to)}`);
}

/** What the last change of a roster is taken back with: written with the change, so that there is never one without. */
import type { Database } from './database.ts';
import { putRows, putTicks, removeUnits } from './roster-rows.ts';
import type { UnitTable } from './roster-tables.ts';
import { chunks } from './seen.ts';
import type { Tick } from './store.ts';

/** How to bring back what was before. */
interface Undo {
  readonly remove: readonly string[];
  readonly put: readonly UnitTable[];
  readonly ticks: readonly Tick[];
}

/** Before units are put. */
export async function rememberPut(open: Database, chat: string, ids: readonly string[]): Promise<void> {
  const put = await rowsOf(open, chat, 'id', ids);
  const known = new Set(put.map(({ id }) => id));
  await remember(open, chat, { remove: ids.filter((id) => !known.has(id)), put, ticks: [] });
}

/** Before units are removed, with their ticks of all years; those below them lose what is above them. */
export async function rememberRemoval(open: Database, chat: string, ids: readonly string[]): Promise<void> {
  const put = [...(await rowsOf(open, chat, 'parent', ids)), ...(await rowsOf(open, chat, 'id', ids))];
  const ticks: Tick[] = [];
  for (const some of chunks(ids)) {
    const rows = open.selectFrom('roster_ticks').select(['unit', 'year', 'who', 'at', 'why']);
    ticks.push(...(await rows.where('chat', '=', chat).where('unit', 'in', some).execute()));
  }
  // A unit may be removed together with the one above it.
  await remember(open, chat, { remove: [], put: [...new Map(put.map((row) => [row.id, row])).values()], ticks });
}

/** @returns whether there was a change to take back */
export async function takeBack(open: Database, chat: string): Promise<boolean> {
  const [row] = await open.deleteFrom('roster_undo').where('chat', '=', chat).returning('undo').execute();
  if (!row) return false;
  const { remove, put, ticks } = JSON.parse(row.undo) as Undo;
  await removeUnits(open, chat, remove);
  await putRows(open, put);
  await putTicks(open, chat, ticks);
  return true;
}

async function rowsOf(open: Database, chat: string, column: 'id' | 'parent', ids: readonly string[]) {
  const found: UnitTable[] = [];
  for (const some of chunks(ids)) {
    const rows = open.selectFrom('roster_units').selectAll().where('chat', '=', chat).where(column, 'in', some);
    found.push(...(await rows.execute()));
  }
  return found;
}

async function remember(open: Database, chat: string, before: Undo): Promise<void> {
  const row = { undo: JSON.stringify(before) };
  await open
    .insertInto('roster_undo')
    .values({ chat, ...row })
    .onConflict((conflict) => conflict.column('chat').doUpdateSet(row))
    .execute();
}

/** The rows of rosters, within a transaction or without. */
import type { Database } from './database.ts';
import type { UnitTable } from './roster-tables.ts';
import { chunks } from './seen.ts';
import type { Tick, Unit, UnitKind } from './store.ts';

export async function unitsOf(database: Database, chat: string): Promise<Unit[]> {
  const rows = await database
    .selectFrom('roster_units')
    .select(['id', 'name', 'agency', 'aliases', 'contact', 'kind', 'parent'])
    .where('chat', '=', chat)
    .orderBy('place')
    .orderBy('id')
    .execute();
  return rows.map(({ aliases, kind, ...unit }) => ({
    ...unit,
    aliases: JSON.parse(aliases) as string[],
    kind: kind as UnitKind,
  }));
}

/** Writes units in a transaction; new ones stand behind those that are there. */
export async function putUnits(open: Database, chat: string, units: readonly Unit[]): Promise<void> {
  const last = await open
    .selectFrom('roster_units')
    .select((of) => of.fn.max('place').as('place'))
    .where('chat', '=', chat)
    .executeTakeFirst();
  let place = Number(last?.place ?? 0);
  // One statement may not name the same row twice.
  const once = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  const rows = once.map(({ aliases, ...unit }): UnitTable => {
    place += 1;
    return { chat, place, ...unit, aliases: JSON.stringify(aliases) };
  });
  await putRows(open, rows);
}

/** Writes rows; one that is there stays where it stands. */
export async function putRows(open: Database, rows: readonly UnitTable[]): Promise<void> {
  for (const some of chunks(rows)) {
    await open
      .insertInto('roster_units')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['chat', 'id']).doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          agency: ref('excluded.agency'),
          aliases: ref('excluded.aliases'),
          contact: ref('excluded.contact'),
          kind: ref('excluded.kind'),
          parent: ref('excluded.parent'),
        })),
      )
      .execute();
  }
}

export async function putTicks(open: Database, chat: string, ticks: readonly Tick[]): Promise<void> {
  for (const some of chunks(ticks)) {
    await open
      .insertInto('roster_ticks')
      .values(some.map(({ unit, year, who, at, why }) => ({ chat, unit, year, who, at, why })))
      .onConflict((conflict) =>
        conflict.columns(['chat', 'unit', 'year']).doUpdateSet(({ ref }) => ({
          who: ref('excluded.who'),
          at: ref('excluded.at'),
          why: ref('excluded.why'),
        })),
      )
      .execute();
  }
}

export async function removeUnits(open: Database, chat: string, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids)) {
    await open.deleteFrom('roster_ticks').where('chat', '=', chat).where('unit', 'in', some).execute();
    await open.deleteFrom('roster_units').where('chat', '=', chat).where('id', 'in', some).execute();
    await open
      .updateTable('roster_units')
      .set({ parent: null })
      .where('chat', '=', chat)
      .where('parent', 'in', some)
      .execute();
  }
}

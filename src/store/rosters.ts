/** The rosters of the chats, and what was ticked off in them by hand. */
import type { Database } from './database.ts';
import { chunks } from './seen.ts';
import type { Rosters, Tick, Unit, UnitKind } from './store.ts';

export function rostersOf(database: Database): Rosters {
  return {
    units: (chat) => unitsOf(database, chat),
    put: (chat, units) => database.transaction().execute((open) => putUnits(open, chat, units)),
    remove: (chat, ids) => database.transaction().execute((open) => remove(open, chat, ids)),
    async ticks(chat, year) {
      const rows = await database
        .selectFrom('roster_ticks')
        .select(['unit', 'year', 'who', 'at', 'why'])
        .where('chat', '=', chat)
        .where('year', '=', year)
        .orderBy('unit')
        .execute();
      return rows;
    },
    tick: (chat, tick) => putTicks(database, chat, [tick]),
    async untick(chat, unit, year) {
      const { numDeletedRows } = await database
        .deleteFrom('roster_ticks')
        .where('chat', '=', chat)
        .where('unit', '=', unit)
        .where('year', '=', year)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async chats() {
      const rows = await database.selectFrom('roster_units').select('chat').distinct().orderBy('chat').execute();
      return rows.map(({ chat }) => chat);
    },
  };
}

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
  for (const some of chunks(once)) {
    await open
      .insertInto('roster_units')
      .values(
        some.map(({ id, name, agency, aliases, contact, kind, parent }) => {
          place += 1;
          return { chat, id, place, name, agency, aliases: JSON.stringify(aliases), contact, kind, parent };
        }),
      )
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

async function remove(open: Database, chat: string, ids: readonly string[]): Promise<void> {
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

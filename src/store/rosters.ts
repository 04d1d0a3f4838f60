/** The rosters of the chats, and what was ticked off in them by hand. */
import type { Database } from './database.ts';
import { putTicks, putUnits, removeUnits, unitsOf } from './roster-rows.ts';
import { rememberPut, rememberRemoval, takeBack } from './roster-undo.ts';
import type { Rosters } from './store.ts';

export function rostersOf(database: Database): Rosters {
  return {
    units: (chat) => unitsOf(database, chat),
    put: (chat, units) =>
      database.transaction().execute(async (open) => {
        const ids = units.map(({ id }) => id);
        await rememberPut(open, chat, ids);
        await putUnits(open, chat, units);
      }),
    remove: (chat, ids) =>
      database.transaction().execute(async (open) => {
        await rememberRemoval(open, chat, ids);
        await removeUnits(open, chat, ids);
      }),
    undo: (chat) => database.transaction().execute((open) => takeBack(open, chat)),
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

/** What the chats have set aside. Numbers are never given again, also not to what was brought back. */
import type { Database } from './database.ts';
import type { Asides, StoredAside } from './store.ts';

/** Several may take the next number at the same time; one of them gets it. */
const TRIES = 20;

export function asidesOf(database: Database): Asides {
  return {
    async list(chat) {
      const rows = await database
        .selectFrom('asides')
        .selectAll()
        .where('chat', '=', chat)
        .where('restored_at', 'is', null)
        .orderBy('number')
        .execute();
      return rows.map(asideOf);
    },
    async add(chat, aside) {
      for (let tries = 1; ; tries++) {
        const added = await database.transaction().execute((open) => addNext(open, chat, aside));
        if (added) return added;
        if (tries >= TRIES) throw new Error('No number could be given to what was set aside.');
      }
    },
    restore: (chat, number, who, at) =>
      database.transaction().execute(async (open) => {
        const rows = await open
          .updateTable('asides')
          .set({ restored_at: at, restored_by: who })
          .where('chat', '=', chat)
          .where('number', '=', number)
          .where('restored_at', 'is', null)
          .returningAll()
          .execute();
        const [row] = rows;
        return row ? asideOf(row) : null;
      }),
  };
}

/** Null when another one took the number. */
async function addNext(open: Database, chat: string, aside: Omit<StoredAside, 'number'>): Promise<StoredAside | null> {
  const highest = await open
    .selectFrom('asides')
    .select((of) => of.fn.max('number').as('number'))
    .where('chat', '=', chat)
    .executeTakeFirst();
  const number = Number(highest?.number ?? 0) + 1;
  const { prints, title, what, who, at, why } = aside;
  const restored = { restored_at: null, restored_by: null };
  const rows = await open
    .insertInto('asides')
    .values({ chat, number, prints: JSON.stringify(prints), title, what, who, at, why, ...restored })
    .onConflict((conflict) => conflict.columns(['chat', 'number']).doNothing())
    .returning('number')
    .execute();
  return rows.length > 0 ? { number, prints, title, what, who, at, why } : null;
}

function asideOf(row: Omit<StoredAside, 'prints'> & { readonly prints: string }): StoredAside {
  const { number, title, what, who, at, why } = row;
  return { number, prints: JSON.parse(row.prints) as string[], title, what, who, at, why };
}

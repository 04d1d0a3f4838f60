/** The watched pages in the table. */
import type { Database } from './database.ts';
import type { PageLook, WatchedPages } from './watched.ts';

export function watchedPagesOf(database: Database): WatchedPages {
  return {
    async of(chat) {
      const rows = await database
        .selectFrom('watched_pages')
        .select(['url', 'look'])
        .where('chat', '=', chat)
        .orderBy('place')
        .orderBy('url')
        .execute();
      return rows.map(({ url, look }) => ({ url, look: look === null ? null : (JSON.parse(look) as PageLook) }));
    },
    add: (chat, url, who, at) => putPage(database, { chat, url, who, since: at, taken_on: null, look: null }),
    async remove(chat, url) {
      const { numDeletedRows } = await database
        .deleteFrom('watched_pages')
        .where('chat', '=', chat)
        .where('url', '=', url)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async untaken(day) {
      const rows = await database
        .selectFrom('watched_pages')
        .select('chat')
        .distinct()
        .where(({ or, eb }) => or([eb('taken_on', 'is', null), eb('taken_on', '<', day)]))
        .orderBy('chat')
        .execute();
      return rows.map(({ chat }) => chat);
    },
    async take(chat, url, day) {
      const taken = await database
        .updateTable('watched_pages')
        .set({ taken_on: day })
        .where('chat', '=', chat)
        .where('url', '=', url)
        .where(({ or, eb }) => or([eb('taken_on', 'is', null), eb('taken_on', '<', day)]))
        .returning('url')
        .execute();
      return taken.length > 0;
    },
    async looked(chat, url, look) {
      await database
        .updateTable('watched_pages')
        .set({ look: JSON.stringify(look) })
        .where('chat', '=', chat)
        .where('url', '=', url)
        .execute();
    },
  };
}

/** A page as it is written, but for its place, which is behind those of its chat that are there. */
interface PageRow {
  readonly chat: string;
  readonly url: string;
  readonly who: string | null;
  readonly since: string;
  readonly taken_on: string | null;
  readonly look: string | null;
}

/** @returns whether it was not there yet */
export async function putPage(open: Database, page: PageRow): Promise<boolean> {
  const last = await open
    .selectFrom('watched_pages')
    .select((of) => of.fn.max('place').as('place'))
    .where('chat', '=', page.chat)
    .executeTakeFirst();
  const written = await open
    .insertInto('watched_pages')
    .values({ ...page, place: Number(last?.place ?? 0) + 1 })
    .onConflict((conflict) => conflict.columns(['chat', 'url']).doNothing())
    .returning('url')
    .execute();
  return written.length > 0;
}

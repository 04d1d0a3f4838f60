/** Watched pages in an export and from one. */
import type { Database } from './database.ts';
import type { Line, Numbered } from './transfer-line.ts';
import { putPage } from './watched-pages.ts';

export async function exportWatched(open: Database, put: (line: string) => void): Promise<void> {
  const pages = await open
    .selectFrom('watched_pages')
    .selectAll()
    .orderBy('chat')
    .orderBy('place')
    .orderBy('url')
    .execute();
  for (const { chat, url, who, since, taken_on, look } of pages)
    put(
      JSON.stringify({
        watched: {
          chat,
          url,
          who,
          since,
          takenOn: taken_on,
          look: look === null ? null : (JSON.parse(look) as unknown),
        },
      }),
    );
}

/** @returns how many pages were new */
export async function importWatched(open: Database, lines: readonly Numbered<Line>[]): Promise<number> {
  let count = 0;
  for (const { is: line } of lines) {
    if (!('watched' in line)) continue;
    const { takenOn, look, ...page } = line.watched;
    const row = { ...page, taken_on: takenOn, look: look === null ? null : JSON.stringify(look) };
    count += Number(await putPage(open, row));
  }
  return count;
}

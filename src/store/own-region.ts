/** Where a chat is at home: the division that most of its own offices belong to. */
import { parentOf } from '../agencies/divisions.ts';
import type { Database } from './database.ts';

export async function regionOf(database: Database, chat: string): Promise<string | null> {
  const rows = await database
    .selectFrom('agency_chats')
    .innerJoin('agencies', 'agencies.key', 'agency_chats.agency')
    .select(['agencies.region', (count) => count.fn.countAll<number | string>().as('offices')])
    .where('agency_chats.chat', '=', chat)
    .where('agencies.region', 'is not', null)
    .groupBy('agencies.region')
    .execute();
  const counts = new Map(rows.map(({ region, offices }) => [region ?? '', Number(offices)]));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // More than half in one division; else in one with those below it; else in a whole province.
  for (let step = 0; step < 3; step++) {
    for (const [code, count] of counts) if (count * 2 > all) return code;
    const above = new Map<string, number>();
    for (const [code, count] of counts) {
      const next = parentOf(code) ?? code;
      above.set(next, (above.get(next) ?? 0) + count);
    }
    counts.clear();
    for (const [code, count] of above) counts.set(code, count);
  }
  return null;
}

/** Sharing: what a chat was sent may be looked up by everybody from then on. */
import type { Database } from './database.ts';

export interface Sharing {
  readonly chat: string;
  readonly agency: string;
  readonly year: number;
  readonly who: string | null;
  readonly at: string;
}

/** @returns how many versions were shared; null when the chat forwarded none that is not public already */
export async function share(transaction: Database, { chat, agency, year, who, at }: Sharing): Promise<number | null> {
  const own = await transaction
    .selectFrom('forwards')
    .innerJoin('versions', (join) =>
      join
        .onRef('versions.agency', '=', 'forwards.agency')
        .onRef('versions.year', '=', 'forwards.year')
        .onRef('versions.print', '=', 'forwards.print'),
    )
    .select(['forwards.id', 'forwards.print'])
    .where('forwards.agency', '=', agency)
    .where('forwards.year', '=', year)
    .where('forwards.chat', '=', chat)
    .where('versions.is_public', '=', 0)
    .execute();
  if (own.length === 0) return null;
  const prints = [...new Set(own.map(({ print }) => print))];
  await transaction
    .updateTable('forwards')
    .set({ is_public: 1, shared_by: who, shared_at: at })
    .where(
      'id',
      'in',
      own.map(({ id }) => id),
    )
    .execute();
  await transaction
    .updateTable('versions')
    .set({ is_public: 1 })
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('print', 'in', prints)
    .execute();
  await transaction.updateTable('agencies').set({ is_public: 1 }).where('key', '=', agency).execute();
  return prints.length;
}

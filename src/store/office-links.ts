/** Renamed offices, linked by hand in a chat: who follows them, and that no link leads back to itself. */
import { readName } from '../agencies/asked.ts';
import { identify } from '../agencies/identity.ts';
import type { Database } from './database.ts';
import { RENAMES } from './seen.ts';

/** Each key, or that of the office that it became; in the same order, without repetitions. */
export async function successors(database: Database, chat: string, keys: readonly string[]): Promise<string[]> {
  let now = [...new Set(keys)];
  for (let step = 0; step < RENAMES && now.length > 0; step++) {
    const links = await database
      .selectFrom('agency_links')
      .select(['chat', 'former', 'agency'])
      .where('former', 'in', now)
      .where('chat', 'in', ['', chat])
      .execute();
    if (links.length === 0) break;
    // The chat's own link goes before one that holds everywhere.
    const next = new Map(
      links.toSorted((a, b) => a.chat.length - b.chat.length).map((link) => [link.former, link.agency]),
    );
    now = [...new Set(now.map((key) => next.get(key) ?? key))];
  }
  return now;
}

export interface Link {
  readonly chat: string;
  /** A key, or the name of an office that was never kept. */
  readonly former: string;
  readonly agency: string;
  readonly who: string | null;
  readonly at: string;
}

/** Links; what led from the successor back to the former office leads there no more. */
export async function link(transaction: Database, { chat, former, agency, who, at }: Link): Promise<void> {
  const key = keyOf(former, chat);
  if (key === agency) return;
  // The newest link is right: the chain that leads from the successor to the former office is cut.
  for (let at = agency, step = 0; step < RENAMES; step++) {
    const next = await transaction
      .selectFrom('agency_links')
      .select('agency')
      .where('chat', '=', chat)
      .where('former', '=', at)
      .executeTakeFirst();
    if (!next) break;
    if (next.agency === key) {
      await transaction.deleteFrom('agency_links').where('chat', '=', chat).where('former', '=', at).execute();
      break;
    }
    at = next.agency;
  }
  await transaction
    .insertInto('agency_links')
    .values({ chat, former: key, agency, who, at })
    .onConflict((conflict) => conflict.columns(['chat', 'former']).doUpdateSet({ agency, who, at }))
    .execute();
}

/** Takes back the link of a former office, named by its key or by any of its names. */
export async function unlink(database: Database, chat: string, former: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('agency_links')
    .where('chat', '=', chat)
    .where('former', 'in', await keysOf(database, former, chat))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

const isKey = (text: string): boolean => text.includes('|');

const keyOf = (former: string, chat: string): string =>
  isKey(former) ? former : identify(former, { host: null, chat }).key;

/** An office whose place is open may have been kept under a key that its name alone does not give. */
async function keysOf(database: Database, former: string, chat: string): Promise<string[]> {
  if (isKey(former)) return [former];
  const { keys, loose, names } = readName(former);
  const rows = await database
    .selectFrom('agency_keys')
    .select('agency')
    .where('search_key', 'in', [...names])
    .where('kind', '=', 'name')
    .execute();
  return [keyOf(former, chat), ...keys, ...loose, ...rows.map(({ agency }) => agency)];
}

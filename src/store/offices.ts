/** The rows of offices: made when a report names one for the first time, known to the chats that it came to. */

import { type Identity, identify } from '../agencies/identity.ts';
import type { AgencyKind, AgencyLevel } from '../report/agency-kind.ts';
import type { Database } from './database.ts';
import { indexAgencies } from './search.ts';
import { chunks } from './seen.ts';
import type { Agency, Forward } from './store.ts';

/** What is to be known of an office, and by whom. */
export interface Naming {
  readonly office: Identity;
  readonly chat: string;
  readonly isPublic: boolean;
}

/** Which office a report means by a name; a place that exists several times is told apart by where it came from. */
export function officeNamed(name: string, { chat, origin }: Forward): Identity {
  const host = origin.isPublic && origin.url !== null && URL.canParse(origin.url) ? new URL(origin.url).hostname : null;
  return identify(name, { host, chat });
}

/** Writes down offices, for whom they are known, and what they are searched by. */
export async function keepOffices(database: Database, namings: readonly Naming[]): Promise<void> {
  const offices = new Map<string, Naming>();
  for (const naming of namings) {
    const { key } = naming.office;
    if (naming.isPublic || !offices.has(key)) offices.set(key, naming);
  }
  const known = new Map<string, number>();
  for (const keys of chunks([...offices.keys()])) {
    const rows = await database.selectFrom('agencies').select(['key', 'is_public']).where('key', 'in', keys).execute();
    for (const { key, is_public } of rows) known.set(key, is_public);
  }
  // Always in one order, so that two processes wait for each other instead of holding each other up.
  const changed = [...offices.values()]
    .filter(({ office, isPublic }) => (known.get(office.key) ?? -1) < Number(isPublic))
    .sort((a, b) => (a.office.key < b.office.key ? -1 : 1));
  if (changed.length > 0) {
    await database
      .insertInto('agencies')
      .values(
        changed.map(({ office: { key, name, region, level, kind }, isPublic }) => ({
          key,
          name,
          region,
          level,
          kind,
          is_public: Number(isPublic),
        })),
      )
      .onConflict((conflict) =>
        conflict
          .column('key')
          // The wording of a private report stays where it came.
          .doUpdateSet(({ ref }) => ({ is_public: 1, name: ref('excluded.name') }))
          .whereRef('excluded.is_public', '>', 'agencies.is_public'),
      )
      .execute();
  }
  const fresh = changed.map(({ office }) => office).filter(({ key }) => !known.has(key));
  if (fresh.length > 0) await indexAgencies(database, fresh);
  await keepChats(database, namings);
}

async function keepChats(database: Database, namings: readonly Naming[]): Promise<void> {
  const pairs = new Map(
    namings.map(({ office, chat }) => [JSON.stringify([chat, office.key]), { chat, agency: office.key }]),
  );
  if (pairs.size === 0) return;
  await database
    .insertInto('agency_chats')
    .values([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair))
    .onConflict((conflict) => conflict.columns(['chat', 'agency']).doNothing())
    .execute();
}

/** The offices of these keys, for those who may see them. */
export async function agenciesByKey(database: Database, keys: readonly string[]): Promise<Map<string, Agency>> {
  const found = new Map<string, Agency>();
  for (const some of chunks([...new Set(keys)])) {
    const rows = await database
      .selectFrom('agencies')
      .select(['key', 'name', 'region', 'level', 'kind'])
      .where('key', 'in', some)
      .execute();
    for (const row of rows) found.set(row.key, agencyOf(row));
  }
  return found;
}

/** An office as its row has it. */
export const agencyOf = (row: {
  readonly key: string;
  readonly name: string;
  readonly region: string | null;
  readonly level: string | null;
  readonly kind: string | null;
}): Agency => ({
  key: row.key,
  name: row.name,
  region: row.region,
  level: row.level as AgencyLevel | null,
  kind: row.kind as AgencyKind | null,
});

/** What an office can be searched by, written when it is first kept. */
import { spelledParts } from '../agencies/aliases.ts';
import { gramsOfOffice } from '../agencies/grams.ts';
import { bodyOf, type Identity } from '../agencies/identity.ts';
import { loadPinyin, spellings } from '../agencies/pinyin.ts';
import type { Database } from './database.ts';

/** So many rows go into one statement; engines limit the values of one. */
const TOGETHER = 2000;

interface KeyRow {
  readonly agency: string;
  readonly search_key: string;
  readonly kind: string;
}

export async function indexAgencies(transaction: Database, identities: readonly Identity[]): Promise<void> {
  await loadPinyin();
  const keys = identities.flatMap(keyRows);
  for (let from = 0; from < keys.length; from += TOGETHER)
    await transaction
      .insertInto('agency_keys')
      .values(keys.slice(from, from + TOGETHER))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const grams = identities.flatMap((identity) =>
    gramsOfOffice(identity).map((gram) => ({ gram, agency: identity.key })),
  );
  for (let from = 0; from < grams.length; from += TOGETHER)
    await transaction
      .insertInto('agency_grams')
      .values(grams.slice(from, from + TOGETHER))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

function keyRows(identity: Identity): KeyRow[] {
  const agency = identity.key;
  const { pinyin, initials } = spellings(spelledParts(identity));
  return [
    { agency, search_key: identity.name, kind: 'name' },
    { agency, search_key: bodyOf(identity), kind: 'body' },
    ...pinyin.map((search_key) => ({ agency, search_key, kind: 'pinyin' })),
    ...initials.map((search_key) => ({ agency, search_key, kind: 'initials' })),
  ];
}

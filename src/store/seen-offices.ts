/** The offices that a chat may know of: the public ones, and those of what came to it. No search reads past this. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Database } from './database.ts';
import { agencyOf } from './offices.ts';
import { chunks } from './seen.ts';
import type { Agency } from './store.ts';

export interface SeenOffice {
  readonly agency: Agency;
  /** Something of it came to this very chat. */
  readonly own: boolean;
}

export type KeyKind = 'name' | 'body' | 'pinyin' | 'initials';

const ownOf = (chat: string) =>
  sql<number>`exists (select 1 from agency_chats where agency_chats.agency = agencies.key and agency_chats.chat = ${chat})`;

const visibleTo = (chat: string): Expression<SqlBool> =>
  sql<SqlBool>`(agencies.is_public = 1 or exists (select 1 from agency_chats where agency_chats.agency = agencies.key and agency_chats.chat = ${chat}))`;

function offices(database: Database, chat: string) {
  return database
    .selectFrom('agencies')
    .select(['agencies.key', 'agencies.name', 'agencies.region', 'agencies.level', 'agencies.kind'])
    .select(ownOf(chat).as('own'))
    .where(visibleTo(chat));
}

type Row = Parameters<typeof agencyOf>[0] & { readonly own: number | boolean };
const seenOf = (row: Row): SeenOffice => ({ agency: agencyOf(row), own: Boolean(row.own) });

/** In the order of the keys. */
export async function officesByKey(database: Database, chat: string, keys: readonly string[]): Promise<SeenOffice[]> {
  const found = new Map<string, SeenOffice>();
  for (const some of chunks([...new Set(keys)])) {
    const rows = await offices(database, chat).where('agencies.key', 'in', some).execute();
    for (const row of rows) found.set(row.key, seenOf(row));
  }
  return [...new Set(keys)].flatMap((key) => found.get(key) ?? []);
}

/** How a search by keys is narrowed. */
interface Narrowed {
  /** Own offices only. */
  readonly own?: boolean;
  readonly region?: string | null;
  /** Those of this division go before others. */
  readonly home?: string | null;
}

function byKeys(chat: string, keys: readonly string[], kinds: readonly KeyKind[], { own, region }: Narrowed) {
  const key = sql`agency_keys.search_key in (${sql.join(keys)}) and agency_keys.kind in (${sql.join(kinds)})`;
  const who = own
    ? sql`exists (select 1 from agency_chats where agency_chats.agency = agencies.key and agency_chats.chat = ${chat})`
    : visibleTo(chat);
  const range = region ? rangeOf(region) : null;
  const where = range ? sql`agencies.region >= ${range[0]} and agencies.region < ${range[1]}` : sql`1 = 1`;
  return sql`from agency_keys join agencies on agencies.key = agency_keys.agency where ${key} and ${who} and ${where}`;
}

export interface SomeOffices {
  readonly found: readonly SeenOffice[];
  /** How many there are beside those found. */
  readonly more: number;
}

/** Offices by what they are searched by: the chat's own first, then those of its home, then by name; so many at most. */
export async function officesByWords(
  database: Database,
  chat: string,
  words: { readonly keys: readonly string[]; readonly kinds: readonly KeyKind[]; readonly most: number } & Narrowed,
): Promise<SomeOffices> {
  if (words.keys.length === 0) return { found: [], more: 0 };
  const from = byKeys(chat, words.keys, words.kinds, words);
  const [first, end] = words.home ? rangeOf(words.home) : ['', ''];
  const { rows } = await sql<Row>`
    select distinct agencies.key, agencies.name, agencies.region, agencies.level, agencies.kind, ${ownOf(chat)} as own,
      case when agencies.region >= ${first} and agencies.region < ${end} then 1 else 0 end as here
    ${from} order by own desc, here desc, agencies.name limit ${words.most + 1}`.execute(database);
  const found = rows.slice(0, words.most).map(seenOf);
  if (rows.length <= words.most) return { found, more: 0 };
  const counted = await sql<{ readonly all: number | string }>`
    select count(distinct agencies.key) as "all" ${from}`.execute(database);
  return { found, more: Number(counted.rows[0]?.all ?? 0) - found.length };
}

/** So many of those that a prefix fits are put in order; there may be thousands. */
const PREFIXED = 400;

/** Offices whose spelling begins so; letters only, which every collation orders alike. */
export async function officesByPrefix(database: Database, chat: string, letters: string, most: number) {
  // After z comes no letter: 「dez」 ends before 「df」.
  const stem = letters.replace(/z+$/, '');
  if (stem === '') return [];
  const end = stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) + 1);
  const fits = sql`search_key >= ${letters} and search_key < ${end} and agency_keys.kind in ('pinyin', 'initials')`;
  // What may not be seen is left out before they are counted: it must not push out what may.
  const { rows } = await sql<Row>`
    select agencies.key, agencies.name, agencies.region, agencies.level, agencies.kind, ${ownOf(chat)} as own
    from (
      select agency_keys.agency from agency_chats join agency_keys on agency_keys.agency = agency_chats.agency
      where agency_chats.chat = ${chat} and ${fits}
      union
      select agency from (
        select agency_keys.agency from agency_keys join agencies on agencies.key = agency_keys.agency
        where ${fits} and ${visibleTo(chat)} limit ${PREFIXED}
      ) as visible
    ) as hits join agencies on agencies.key = hits.agency
    order by own desc, agencies.name limit ${most}`.execute(database);
  return rows.map(seenOf);
}

/** The offices that share most pairs of characters. */
export async function officesByGrams(database: Database, chat: string, grams: readonly string[], most: number) {
  if (grams.length === 0) return [];
  // No limit on the hits themselves: those that may not be seen must not push out those that may.
  const { rows } = await sql<Row>`
    select agencies.key, agencies.name, agencies.region, agencies.level, agencies.kind, ${ownOf(chat)} as own
    from (select agency, count(*) as shared from agency_grams where gram in (${sql.join(grams)})
      group by agency) as hits
    join agencies on agencies.key = hits.agency where ${visibleTo(chat)}
    order by hits.shared desc, agencies.key limit ${most}`.execute(database);
  return rows.map(seenOf);
}

/** The offices of these divisions themselves, not of what lies in them. */
export async function officesOfDivisions(database: Database, chat: string, codes: readonly string[], most: number) {
  if (codes.length === 0) return [];
  const rows = await offices(database, chat)
    .where('agencies.region', 'in', [...codes])
    .limit(most)
    .execute();
  return rows.map(seenOf);
}

/** All offices in a division and below it. */
export async function officesInRegion(database: Database, chat: string, code: string): Promise<SeenOffice[]> {
  const [from, to] = rangeOf(code);
  const rows = await offices(database, chat)
    .where('agencies.region', '>=', from)
    .where('agencies.region', '<', to)
    .execute();
  return rows.map(seenOf);
}

/** What came to the chat itself. */
export async function ownOffices(database: Database, chat: string, most?: number): Promise<SeenOffice[]> {
  let query = database
    .selectFrom('agency_chats')
    .innerJoin('agencies', 'agencies.key', 'agency_chats.agency')
    .select(['agencies.key', 'agencies.name', 'agencies.region', 'agencies.level', 'agencies.kind'])
    .where('agency_chats.chat', '=', chat)
    .orderBy('agencies.key');
  if (most !== undefined) query = query.limit(most);
  return (await query.execute()).map((row) => ({ agency: agencyOf(row), own: true }));
}

/** From and up to, of the codes that lie in a division. */
function rangeOf(code: string): readonly [string, string] {
  const digits = code.endsWith('0000') ? 2 : code.endsWith('00') ? 4 : 6;
  const width = 10 ** (6 - digits);
  return [code, String(Number(code) + width)];
}

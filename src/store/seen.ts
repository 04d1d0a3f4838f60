/** Which versions a chat may see: those that it forwarded, and those that are public. Nothing is read past this. */
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { VersionKey } from './store.ts';

/** So many values go into one list of a query. */
const LIST = 500;
/** A renamed office may have been renamed before: so many names are followed. */
export const RENAMES = 4;

/** A version that the chat may see. */
export interface Seen {
  readonly version: VersionKey;
  /** Since when the chat could see it. */
  readonly since: string;
  /** What puts the one seen first first. */
  readonly first: string;
  /** What puts the newest last: the chat's own last forward of it, else when it became public. */
  readonly last: string;
  /** The chat has forwarded it itself. */
  readonly own: boolean;
  /** The forward that says where it is from. */
  readonly forward: string;
}

/** Between an instant and the id of its forward; both have a fixed width before it. */
const AND = ' ';

/** @param years all of them when none is named */
export async function seenBy(
  database: Database,
  chat: string,
  agencies: readonly string[],
  years?: readonly number[],
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const some of chunks(agencies)) {
    let query = database
      .selectFrom('forwards')
      .select([
        'agency',
        'year',
        'print',
        sql<string | null>`min(case when chat = ${chat} then at || ${AND} || id end)`.as('first'),
        sql<string | null>`max(case when chat = ${chat} then at || ${AND} || id end)`.as('own'),
        sql<string | null>`min(case when chat <> ${chat} then coalesce(shared_at, at) || ${AND} || id end)`.as('open'),
      ])
      .where('agency', 'in', some)
      .where((either) => either.or([either('chat', '=', chat), either('is_public', '=', 1)]))
      .groupBy(['agency', 'year', 'print']);
    if (years) query = query.where('year', 'in', years);
    for (const { agency, year, print, first, own, open } of await query.execute()) {
      const last = own ?? open;
      if (last === null) continue;
      const since = first === null || (open !== null && open < first) ? (open ?? last) : first;
      seen.push({
        version: { agency, year, print },
        since: since.slice(0, since.indexOf(AND)),
        first: since,
        last,
        own: own !== null,
        forward: last.slice(last.indexOf(AND) + 1),
      });
    }
  }
  return seen;
}

/** Begins the print of a piece of a report (a pasted table): it never stands before a whole one. */
export const PART = 'part-';

const isWhole = ({ version }: Seen): boolean => !version.print.startsWith(PART);

/** The newest whole report last. */
const byAge = (a: Seen, b: Seen): number =>
  Number(isWhole(a)) - Number(isWhole(b)) || (a.last < b.last ? -1 : a.last > b.last ? 1 : 0);

/** The order in which the chat came to know them: the number of a version is its place. */
export const bySince = (a: Seen, b: Seen): number => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0);

export const newestOf = (seen: readonly Seen[]): Seen | undefined => seen.toSorted(byAge).at(-1);

/** Each office with those that it was before, by the links of the chat and those that hold everywhere. */
export async function withFormer(
  database: Database,
  chat: string,
  agencies: readonly string[],
): Promise<Map<string, string[]>> {
  const offices = new Map(agencies.map((key) => [key, [key]]));
  let open = new Map(agencies.map((key) => [key, [key]]));
  for (let step = 0; step < RENAMES && open.size > 0; step++) {
    const next = new Map<string, string[]>();
    for (const some of chunks([...open.keys()])) {
      const links = await database
        .selectFrom('agency_links')
        .select(['former', 'agency'])
        .where('agency', 'in', some)
        .where('chat', 'in', ['', chat])
        .execute();
      for (const { former, agency } of links) {
        for (const root of open.get(agency) ?? []) {
          const names = offices.get(root);
          if (!names || names.includes(former)) continue;
          names.push(former);
          next.set(former, [...(next.get(former) ?? []), root]);
        }
      }
    }
    open = next;
  }
  return offices;
}

/** The rows of these versions, found by their key: three lists would be tried in every combination. */
export const isOneOf = (versions: readonly VersionKey[]) => {
  const keys = versions.map(({ agency, year, print }) => sql`(${agency}, cast(${year} as integer), ${print})`);
  return sql<boolean>`(agency, year, print) in (values ${sql.join(keys)})`;
};

/** A version as the key of a map. */
export const keyOf = ({ agency, year, print }: VersionKey): string => JSON.stringify([agency, year, print]);

export function* chunks<T>(all: readonly T[], size = LIST): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

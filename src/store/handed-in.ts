/** What was handed in: the reports of a year that came to a chat itself, or stand at a public link. */
import type { Report } from '../report/report.ts';
import type { Database } from './database.ts';
import { agenciesByKey } from './offices.ts';
import { chunks, isOneOf, keyOf, newestOf, PART, RENAMES, type Seen, seenBy, withFormer } from './seen.ts';
import type { HandedIn, HandedInBeside, HandedInReport, VersionKey } from './store.ts';

interface Row {
  readonly agency: string;
  readonly print: string;
  readonly first: string;
  readonly own: string | null;
  readonly last: string;
}

/** @param agencies offices whose public reports count too; of what came to the chat itself all does */
export async function handedIn(
  database: Database,
  chat: string,
  year: number,
  agencies: readonly string[],
): Promise<HandedIn[]> {
  const called = await calledNow(database, chat);
  const asked = called.allOf(agencies);
  const rows = [...(await ownRows(database, chat, year)), ...(await openRows(database, chat, year, asked))];
  const offices = new Map<string, { row: Row; first: string; keys: Set<string> }>();
  for (const row of rows) {
    const key = called.now(row.agency);
    const before = offices.get(key);
    if (!before) offices.set(key, { row, first: row.first, keys: new Set([key, row.agency]) });
    else {
      before.keys.add(row.agency);
      if (row.first < before.first) before.first = row.first;
      if (isNewer(row, before.row)) before.row = row;
    }
  }
  for (const key of asked) offices.get(called.now(key))?.keys.add(key);
  const known = await agenciesByKey(
    database,
    [...offices.values()].map(({ row }) => row.agency),
  );
  return [...offices.values()].flatMap(({ row, first, keys }) => {
    const agency = known.get(row.agency);
    const version = { agency: row.agency, year, print: row.print };
    return agency ? [{ agency, keys: [...keys], version, at: first }] : [];
  });
}

/** Each with the version of the year before that stands beside it, as far as the chat may see one. */
export async function besideHandedIn(
  database: Database,
  chat: string,
  handed: readonly HandedIn[],
): Promise<HandedInBeside[]> {
  const [one] = handed;
  if (!one) return [];
  const year = one.version.year - 1;
  const former = await withFormer(
    database,
    chat,
    handed.map(({ version }) => version.agency),
  );
  const seen = new Map<string, Seen[]>();
  for (const each of await seenBy(database, chat, [...new Set([...former.values()].flat())], [year])) {
    seen.set(each.version.agency, [...(seen.get(each.version.agency) ?? []), each]);
  }
  return handed.map((each) => {
    const names = former.get(each.version.agency) ?? [];
    const own = names.map((name) => seen.get(name)).find((all) => all !== undefined);
    return { handed: each, before: (own && newestOf(own)?.version) ?? null };
  });
}

/** The reports that were handed in, whole. */
export async function handedInReports(
  database: Database,
  handed: readonly HandedInBeside[],
): Promise<HandedInReport[]> {
  const texts = await textsOf(
    database,
    handed.flatMap(({ handed: { version }, before }) => (before ? [version, before] : [version])),
  );
  return handed.flatMap(({ handed: each, before }) => {
    const named = (version: VersionKey): Report | null => {
      const text = texts.get(keyOf(version));
      return text === undefined
        ? null
        : { ...(JSON.parse(text) as Report), agency: { name: each.agency.name, stated: true } };
    };
    const report = named(each.version);
    return report ? [{ handed: each, report, before: before && named(before) }] : [];
  });
}

async function textsOf(database: Database, versions: readonly VersionKey[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of chunks(versions)) {
    const rows = await database.selectFrom('version_reports').selectAll().where(isOneOf(some)).execute();
    for (const row of rows) found.set(keyOf(row), row.report);
  }
  return found;
}

/** The chat's own last one goes before what is public; a piece of a report never before a whole one. */
function isNewer(one: Row, other: Row): boolean {
  const rank = ({ print, own, last }: Row) => `${print.startsWith(PART) ? 0 : 1}${own === null ? 0 : 1}${last}`;
  return rank(one) > rank(other);
}

async function ownRows(database: Database, chat: string, year: number): Promise<Row[]> {
  const rows = await database
    .selectFrom('forwards')
    .select(['agency', 'print', (of) => of.fn.min('at').as('first'), (of) => of.fn.max('at').as('last')])
    .where('chat', '=', chat)
    .where('year', '=', year)
    .groupBy(['agency', 'print'])
    .execute();
  return rows.map((row) => ({ ...row, own: row.last }));
}

async function openRows(database: Database, chat: string, year: number, agencies: readonly string[]): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of chunks(agencies)) {
    const rows = await database
      .selectFrom('forwards')
      .select(['agency', 'print', (of) => of.fn.min('at').as('first'), (of) => of.fn.max('at').as('last')])
      .where('agency', 'in', some)
      .where('year', '=', year)
      .where('chat', '<>', chat)
      .where('kind', '=', 'link')
      .where('is_public', '=', 1)
      // What another chat shared did not come here, and stands nowhere.
      .where('shared_at', 'is', null)
      .groupBy(['agency', 'print'])
      .execute();
    found.push(...rows.map((row) => ({ ...row, own: null })));
  }
  return found;
}

/** What offices are called now, by the links of the chat and those that hold everywhere. */
async function calledNow(database: Database, chat: string) {
  const links = await database
    .selectFrom('agency_links')
    .select(['chat', 'former', 'agency'])
    .where('chat', 'in', ['', chat])
    .execute();
  // The chat's own link goes before one that holds everywhere.
  const next = new Map(links.toSorted((a, b) => a.chat.length - b.chat.length).map((one) => [one.former, one.agency]));
  const now = (key: string): string => {
    let at = key;
    for (let step = 0; step < RENAMES; step++) at = next.get(at) ?? at;
    return at;
  };
  /** These offices under every name that they have or had. */
  const allOf = (keys: readonly string[]): string[] => {
    const meant = new Set(keys.map(now));
    const others = [...next.keys(), ...next.values()].filter((key) => meant.has(now(key)));
    return [...new Set([...keys, ...others])];
  };
  return { now, allOf };
}

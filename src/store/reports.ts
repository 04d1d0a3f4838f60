/** The reports of the store: kept with their versions, and given to those who may see them. */
import type { Report } from '../report/report.ts';
import type { Database } from './database.ts';
import { formatOf, StoredFigures } from './figures.ts';
import { besideHandedIn, handedIn, handedInReports } from './handed-in.ts';
import { agenciesByKey, officeNamed } from './offices.ts';
import { bySince, chunks, isOneOf, keyOf, newestOf, type Seen, seenBy, withFormer } from './seen.ts';
import { share } from './sharing.ts';
import type { Figures, Kept, Reports, VersionKey } from './store.ts';
import { withdraw } from './withdrawing.ts';
import { type Entry, printOf, write } from './writing.ts';

/** So many reports are written with one statement. */
const TOGETHER = 100;

export function reportsOf(database: Database): Reports {
  return {
    keep: (report, forward) => database.transaction().execute((open) => keep(open, { report, forward })),
    withdraw: (version, chat, at) => database.transaction().execute((open) => withdraw(open, version, chat, at)),
    async report(chat, agency, year) {
      const newest = newestOf(await seenBy(database, chat, [agency], [year]));
      if (!newest) return null;
      const [report] = await reportsIn(database, [newest.version]);
      return report ?? null;
    },
    async version(chat, { agency, year, print }) {
      const seen = await seenBy(database, chat, [agency], [year]);
      const [report] = await reportsIn(
        database,
        seen.map(({ version }) => version).filter((version) => version.print === print),
      );
      return report ?? null;
    },
    async otherYears(chat, agency, year) {
      const newest = await newestByYear(database, chat, [agency]);
      return reportsIn(
        database,
        newest.filter(({ seen }) => seen.version.year !== year).map(({ seen }) => seen.version),
      );
    },
    async figures(chat, agencies, years) {
      return figuresIn(database, await newestByYear(database, chat, agencies, years));
    },
    async otherFigures(chat, { agency, year, print }) {
      const seen = await seenBy(database, chat, [agency], [year]);
      const others = seen.toSorted(bySince).filter(({ version }) => version.print !== print);
      const all = [...seen.filter(({ version }) => version.print === print), ...others.reverse()];
      const [newest, ...rest] = await figuresIn(
        database,
        all.map((one) => ({ seen: one, others: seen.length - 1 })),
      );
      return newest ? rest.filter((one) => !newest.saysTheSame(one)) : [];
    },
    async years(chat, agency) {
      const offices = [...(await withFormer(database, chat, [agency])).values()].flat();
      const seen = await seenBy(database, chat, offices);
      return [...new Set(seen.map(({ version }) => version.year))].sort((a, b) => a - b);
    },
    handedIn: (chat, year, agencies) => handedIn(database, chat, year, agencies),
    besideHandedIn: (chat, handed) => besideHandedIn(database, chat, handed),
    handedInReports: (handed) => handedInReports(database, handed),
    share: (chat, agency, year, who, at) =>
      database.transaction().execute((open) => share(open, { chat, agency, year, who, at })),
  };
}

/** Keeps many reports at once: all of them, or none. */
export async function keepAll(database: Database, entries: readonly Entry[]): Promise<void> {
  await database.transaction().execute(async (open) => {
    for (const some of chunks(entries, TOGETHER)) await write(open, some);
  });
}

async function keep(transaction: Database, entry: Entry): Promise<Kept> {
  const { report, forward } = entry;
  const year = report.year ?? 0;
  const print = printOf(report);
  const { key } = officeNamed(report.agency.name ?? '', forward);
  const earlier = await seenBy(transaction, forward.chat, [key], [year]);
  await write(transaction, [entry]);
  const seen = (await seenBy(transaction, forward.chat, [key], [year])).sort(bySince);
  // A version that is no more was another reading of these bytes.
  const isThis = ({ version }: Seen) =>
    version.print === print || !seen.some((one) => one.version.print === version.print);
  const known = earlier.find(isThis);
  const last = newestOf(earlier);
  const other = newestOf(earlier.filter((one) => !isThis(one)));
  const agency = (await agenciesByKey(transaction, [key])).get(key);
  if (!agency) throw new Error('An office was not kept.');
  const [before] = other ? await reportsIn(transaction, [other.version]) : [];
  return {
    agency,
    version: { agency: key, year, print },
    number: seen.findIndex(({ version }) => version.print === print) + 1,
    before: before ?? null,
    again: !known?.own ? null : last && isThis(last) ? 'last' : 'earlier',
  };
}

/** The newest version that the chat may see of a year of an office. */
interface Newest {
  readonly seen: Seen;
  /** How many others of the same office and year there are for this chat. */
  readonly others: number;
}

/** By office in the given order, then year. An office's own report goes before one under its former name. */
async function newestByYear(
  database: Database,
  chat: string,
  agencies: readonly string[],
  years?: readonly number[],
): Promise<Newest[]> {
  const offices = await withFormer(database, chat, agencies);
  const byOffice = new Map<string, Map<number, Seen[]>>();
  for (const one of await seenBy(database, chat, [...new Set([...offices.values()].flat())], years)) {
    const { agency, year } = one.version;
    const own = byOffice.get(agency) ?? new Map<number, Seen[]>();
    byOffice.set(agency, own);
    own.set(year, [...(own.get(year) ?? []), one]);
  }
  const told = new Set<Seen>();
  return [...offices.values()].flatMap((names) => {
    const reported = new Set(names.flatMap((name) => [...(byOffice.get(name)?.keys() ?? [])]));
    return [...reported]
      .sort((a, b) => a - b)
      .flatMap((year) => {
        const all = names.map((name) => byOffice.get(name)?.get(year)).find((versions) => versions !== undefined) ?? [];
        const seen = newestOf(all);
        if (!seen || told.has(seen)) return [];
        told.add(seen);
        return [{ seen, others: all.length - 1 }];
      });
  });
}

async function figuresIn(database: Database, newest: readonly Newest[]): Promise<StoredFigures[]> {
  const found: StoredFigures[] = [];
  for (const some of chunks(newest)) {
    const keys = some.map(({ seen }) => seen.version.agency);
    const [agencies, sources, versions] = [
      await agenciesByKey(database, keys),
      await sourcesOf(database, some),
      await versionsOf(database, some),
    ];
    for (const { seen, others } of some) {
      const agency = agencies.get(seen.version.agency);
      const source = sources.get(seen.forward);
      const version = versions.get(keyOf(seen.version));
      if (!agency || !source || !version) continue;
      const { format, numbers, marks, claims, published_on: publishedOn } = version;
      const about = {
        agency,
        version: seen.version,
        publishedOn,
        receivedAt: seen.since,
        source,
        otherVersions: others,
      };
      const known = formatOf(format);
      found.push(new StoredFigures(about, { format: known, numbers: known && numbers, marks, claims }));
    }
  }
  return found;
}

async function versionsOf(database: Database, newest: readonly Newest[]) {
  const rows = await database
    .selectFrom('versions')
    .selectAll()
    .where(isOneOf(newest.map(({ seen }) => seen.version)))
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Where versions are from; of what another chat shared it is not said. */
async function sourcesOf(database: Database, newest: readonly Newest[]): Promise<Map<string, Figures['source']>> {
  const own = new Set(newest.filter(({ seen }) => seen.own).map(({ seen }) => seen.forward));
  const rows = await database
    .selectFrom('forwards')
    .select(['id', 'kind', 'name', 'url', 'shared_at'])
    .where(
      'id',
      'in',
      newest.map(({ seen }) => seen.forward),
    )
    .execute();
  return new Map(
    rows.map(({ id, kind, name, url, shared_at }): [string, Figures['source']] => {
      if (shared_at !== null && !own.has(id)) return [id, { kind: 'file', name: null, url: null }];
      return [id, { kind: kind as Figures['source']['kind'], name, url }];
    }),
  );
}

/** Whole reports, in the order asked for. */
async function reportsIn(database: Database, versions: readonly VersionKey[]): Promise<Report[]> {
  if (versions.length === 0) return [];
  const agencies = await agenciesByKey(
    database,
    versions.map(({ agency }) => agency),
  );
  const rows = await database.selectFrom('version_reports').selectAll().where(isOneOf(versions)).execute();
  const texts = new Map(rows.map((row) => [keyOf(row), row.report]));
  return versions.flatMap((version) => {
    const text = texts.get(keyOf(version));
    const name = agencies.get(version.agency)?.name ?? null;
    return text === undefined ? [] : [{ ...(JSON.parse(text) as Report), agency: { name, stated: true } }];
  });
}

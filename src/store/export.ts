/** The store as lines of JSON, the same from either engine: what another store needs to be its equal. */
import type { Database } from './database.ts';
import { unitsOf } from './roster-rows.ts';
import { keyOf } from './seen.ts';
import type { VersionKey } from './store.ts';
import { HEAD } from './transfer-line.ts';
import { exportReminders } from './transfer-reminders.ts';
import { exportWatched } from './transfer-watched.ts';

/** Rows that are read at once. */
const PAGE = 500;

/**
 * Gives the lines as they were at one moment, whatever is written meanwhile.
 * @param put is given each line, without its end
 * @returns how many lines there are
 */
export async function exportLines(database: Database, put: (line: string) => void): Promise<number> {
  let count = 0;
  const line = (text: string) => {
    put(text);
    count++;
  };
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (open) => {
      line(JSON.stringify(HEAD));
      await exportAgencies(open, line);
      await exportVersions(open, line);
      await exportChoices(open, line);
      await exportReminders(open, line);
      await exportWatched(open, line);
    });
  line(JSON.stringify({ end: count }));
  return count;
}

type Put = (line: string) => void;

interface Page<T> {
  execute(): Promise<T[]>;
}

/** Page after page, each from behind the last row of the one before. */
async function paged<T>(
  first: Page<T>,
  behind: (last: T) => Page<T>,
  each: (rows: readonly T[]) => Promise<void> | void,
): Promise<void> {
  for (let rows = await first.execute(); ; ) {
    await each(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    rows = await behind(last).execute();
  }
}

async function exportAgencies(open: Database, put: Put): Promise<void> {
  const agencies = open
    .selectFrom('agencies')
    .select(['key', 'name', 'region', 'level', 'kind', 'is_public'])
    .orderBy('key')
    .limit(PAGE);
  await paged(
    agencies,
    (last) => agencies.where('key', '>', last.key),
    (rows) => {
      for (const { key, name, region, level, kind, is_public } of rows)
        put(JSON.stringify({ agency: { key, name, region, level, kind, public: is_public === 1 } }));
    },
  );
  const known = open
    .selectFrom('agency_chats')
    .select(['chat', 'agency'])
    .orderBy('chat')
    .orderBy('agency')
    .limit(PAGE);
  await paged(
    known,
    (last) =>
      known.where(({ eb, refTuple, tuple }) => eb(refTuple('chat', 'agency'), '>', tuple(last.chat, last.agency))),
    (rows) => {
      for (const { chat, agency } of rows) put(JSON.stringify({ known: { chat, agency } }));
    },
  );
}

/** Each version is followed by its forwards, so that a file that ends early is good as far as it goes. */
async function exportVersions(open: Database, put: Put): Promise<void> {
  const versions = open
    .selectFrom('versions')
    .innerJoin('version_reports', (join) =>
      join
        .onRef('version_reports.agency', '=', 'versions.agency')
        .onRef('version_reports.year', '=', 'versions.year')
        .onRef('version_reports.print', '=', 'versions.print'),
    )
    .select(['versions.agency', 'versions.year', 'versions.print', 'received_at', 'is_public', 'report'])
    .orderBy('versions.agency')
    .orderBy('versions.year')
    .orderBy('versions.print')
    .limit(PAGE);
  await paged(
    versions,
    (last) =>
      versions.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('versions.agency', 'versions.year', 'versions.print'),
          '>',
          tuple(last.agency, last.year, last.print),
        ),
      ),
    async (rows) => {
      const forwards = await forwardsOf(open, rows);
      for (const { agency, year, print, received_at, is_public, report } of rows) {
        const head = JSON.stringify({ agency, year, print, receivedAt: received_at, public: is_public === 1 });
        // The report is JSON already, in the very form that its print was made of.
        put(`{"version":${head.slice(0, -1)},"report":${report}}}`);
        for (const line of forwards.get(keyOf({ agency, year, print })) ?? []) put(line);
      }
    },
  );
}

/** The lines of the forwards of these versions, which are neighbours. */
async function forwardsOf(open: Database, versions: readonly VersionKey[]): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>();
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) return lines;
  const rows = await open
    .selectFrom('forwards')
    .selectAll()
    .where(({ eb, and, refTuple, tuple }) =>
      and([
        eb(refTuple('agency', 'year', 'print'), '>=', tuple(first.agency, first.year, first.print)),
        eb(refTuple('agency', 'year', 'print'), '<=', tuple(last.agency, last.year, last.print)),
      ]),
    )
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const { id, agency, year, print, chat, sender, at, kind, name, url, hash } = row;
    const shared = { public: row.is_public === 1, sharedBy: row.shared_by, sharedAt: row.shared_at };
    const forward = { id, agency, year, print, chat, sender, at, kind, name, url, hash, ...shared };
    const key = keyOf(row);
    lines.set(key, [...(lines.get(key) ?? []), JSON.stringify({ forward })]);
  }
  return lines;
}

/** What people decided by hand: there is little of it. */
async function exportChoices(open: Database, put: Put): Promise<void> {
  const links = await open.selectFrom('agency_links').selectAll().orderBy('chat').orderBy('former').execute();
  for (const { chat, former, agency, who, at } of links)
    put(JSON.stringify({ link: { chat, former, agency, who, at } }));
  const asides = await open.selectFrom('asides').selectAll().orderBy('chat').orderBy('number').execute();
  for (const { chat, number, prints, title, what, who, at, why, restored_at, restored_by } of asides) {
    const restored = { restoredAt: restored_at, restoredBy: restored_by };
    const found = JSON.parse(prints) as string[];
    put(JSON.stringify({ aside: { chat, number, prints: found, title, what, who, at, why, ...restored } }));
  }
  // A roster is one line: half of one would be another roster.
  const chats = await open.selectFrom('roster_units').select('chat').distinct().orderBy('chat').execute();
  for (const { chat } of chats) {
    const ticks = await open
      .selectFrom('roster_ticks')
      .select(['unit', 'year', 'who', 'at', 'why'])
      .where('chat', '=', chat)
      .orderBy('unit')
      .orderBy('year')
      .execute();
    put(JSON.stringify({ roster: { chat, units: await unitsOf(open, chat), ticks } }));
  }
}

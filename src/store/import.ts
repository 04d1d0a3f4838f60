/** Lines of an export written into a store; what is there already stays as it is. */
import { identify } from '../agencies/identity.ts';
import type { AgencyKind, AgencyLevel } from '../report/agency-kind.ts';
import type { Database } from './database.ts';
import { importChoices } from './import-choices.ts';
import { writeForwards, writeVersions } from './import-versions.ts';
import { indexAgencies } from './search.ts';
import { chunks } from './seen.ts';
import {
  type AgencyLine,
  type Bad,
  type ForwardLine,
  type KnownLine,
  type Line,
  LONGEST_LINE,
  type Numbered,
  readHead,
  readLine,
  type VersionLine,
  versionOf,
} from './transfer-line.ts';
import { importReminders } from './transfer-reminders.ts';
import { importWatched } from './transfer-watched.ts';

/** Lines that are written in one transaction. */
const TOGETHER = 500;

export interface Imported {
  /** Of the file, the first one included. */
  readonly lines: number;
  /** Rows that the store did not have. */
  readonly added: number;
  readonly bad: number;
  /** The closing line was there: the file is whole. */
  readonly whole: boolean;
}

/** What is done with what goes wrong. */
export interface Telling {
  bad(line: number, why: Bad): void;
  progress(lines: number): void;
}

/**
 * Writes the lines, many at a time; a line is written whole or not at all.
 * @param lines of the file, in its order
 * @returns `other` or `newer` when the first line is not one that this program wrote
 */
export async function importLines(
  database: Database,
  lines: AsyncIterable<string>,
  telling: Telling,
): Promise<Imported | 'other' | 'newer'> {
  let count = 0;
  let added = 0;
  let existed = 0;
  let bad = 0;
  let whole = false;
  let batch: Numbered<Line>[] = [];
  const refuse = (at: number, why: Bad) => {
    bad++;
    telling.bad(at, why);
  };
  const write = async () => {
    const taken = batch;
    batch = [];
    if (taken.length === 0) return;
    const written = await writeBatch(database, taken, refuse);
    added += written.added;
    existed += written.existed;
  };
  for await (const text of lines) {
    count++;
    if (count === 1) {
      const head = readHead(text);
      if (head !== 'ours') return head;
      continue;
    }
    if (text.trim() === '') continue;
    const read = text.length > LONGEST_LINE ? { bad: { kind: 'tooLong' } as const } : readLine(text);
    if ('bad' in read) refuse(count, read.bad);
    else if ('end' in read.line) whole = true;
    else batch.push({ at: count, is: read.line });
    if (batch.length < TOGETHER) continue;
    await write();
    telling.progress(count);
  }
  await write();
  if (count === 0) return 'other';
  if (existed > 0 || bad > 0) await removeUnused(database);
  return { lines: count, added, bad, whole };
}

type Refuse = (at: number, why: Bad) => void;

interface Written {
  /** Rows that are new. */
  readonly added: number;
  /** Forwards that were there already, or were refused. */
  readonly existed: number;
}

async function writeBatch(database: Database, batch: readonly Numbered<Line>[], refuse: Refuse): Promise<Written> {
  const refused: Parameters<Refuse>[] = [];
  const later: Refuse = (at, why) => void refused.push([at, why]);
  const written = await database.transaction().execute(async (open) => {
    const agencies = batch.flatMap(({ is }) => ('agency' in is ? [is.agency] : []));
    const offices = await writeAgencies(open, agencies);
    const { chats, versions, forwards } = await ofKnownOffices(open, batch, later);
    const pairs = await writeKnown(open, chats);
    const reports = await writeVersions(open, versions);
    const acts = await writeForwards(open, forwards, later);
    const chosen = (await importChoices(open, batch)) + (await importReminders(open, batch));
    const choices = chosen + (await importWatched(open, batch));
    return { added: offices + pairs + reports + acts + choices, existed: forwards.length - acts };
  });
  for (const [at, why] of refused.sort(([a], [b]) => a - b)) refuse(at, why);
  return written;
}

/** The lines that speak of an office, if it is one of the file or of the store. */
async function ofKnownOffices(open: Database, batch: readonly Numbered<Line>[], refuse: Refuse) {
  const keys = new Set<string>();
  for (const { is } of batch) {
    const one = 'known' in is ? is.known : 'version' in is ? is.version : 'forward' in is ? is.forward : null;
    if (one) keys.add(one.agency);
  }
  const known = await knownOffices(open, [...keys]);
  const isKnown = (at: number, key: string) => {
    if (!known.has(key)) refuse(at, { kind: 'noAgency' });
    return known.has(key);
  };
  const chats: Numbered<KnownLine>[] = [];
  const versions: Numbered<VersionLine>[] = [];
  const forwards: Numbered<ForwardLine>[] = [];
  for (const { at, is } of batch) {
    if ('known' in is && isKnown(at, is.known.agency)) chats.push({ at, is: is.known });
    else if ('version' in is && isKnown(at, is.version.agency)) versions.push({ at, is: versionOf(is) });
    else if ('forward' in is && isKnown(at, is.forward.agency)) forwards.push({ at, is: is.forward });
  }
  return { chats, versions, forwards };
}

async function knownOffices(open: Database, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks(keys)) {
    const rows = await open.selectFrom('agencies').select('key').where('key', 'in', some).execute();
    for (const { key } of rows) known.add(key);
  }
  return known;
}

async function writeAgencies(open: Database, lines: readonly AgencyLine[]): Promise<number> {
  const agencies = [...new Map(lines.map((line) => [line.key, line])).values()];
  if (agencies.length === 0) return 0;
  const there = await knownOffices(
    open,
    agencies.map(({ key }) => key),
  );
  await open
    .insertInto('agencies')
    .values(agencies.map(({ public: isPublic, ...agency }) => ({ ...agency, is_public: Number(isPublic) })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ is_public: 1 }).whereRef('excluded.is_public', '>', 'agencies.is_public'),
    )
    .execute();
  const made = agencies.filter(({ key }) => !there.has(key));
  // What an office is searched by follows from its name; this program may know more than the one that wrote the file.
  if (made.length > 0) await indexAgencies(open, made.map(identityOf));
  return made.length;
}

const identityOf = ({ key, name, region, level, kind }: AgencyLine) => ({
  ...identify(name, { host: null, chat: '' }),
  key,
  name,
  region,
  level: level as AgencyLevel | null,
  kind: kind as AgencyKind | null,
});

async function writeKnown(open: Database, lines: readonly Numbered<KnownLine>[]): Promise<number> {
  if (lines.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await open
    .insertInto('agency_chats')
    .values(lines.map(({ is }) => is))
    .onConflict((conflict) => conflict.columns(['chat', 'agency']).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/**
 * A version that nobody forwarded is not one: the store has read the same bytes better since the export
 * was written, and its forwards belong to that reading.
 */
async function removeUnused(database: Database): Promise<void> {
  await database.transaction().execute(async (open) => {
    for (const table of ['version_reports', 'versions'] as const)
      await open
        .deleteFrom(table)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('forwards')
                .select('id')
                .whereRef('forwards.agency', '=', `${table}.agency`)
                .whereRef('forwards.year', '=', `${table}.year`)
                .whereRef('forwards.print', '=', `${table}.print`),
            ),
          ),
        )
        .execute();
  });
}

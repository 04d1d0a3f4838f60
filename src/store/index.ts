/** The door of the store: where it is kept is decided here, and nobody else need know. */
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Database } from './database.ts';
import { type StoreWords, saying } from './errors.ts';
import type { Imported, Telling } from './import.ts';
import type { Inspected } from './inspect.ts';
import type { Use } from './lock.ts';
import type { Store } from './store.ts';

export type { StoreWords } from './errors.ts';
export type * from './store.ts';
export type { Bad } from './transfer-line.ts';

export interface Where {
  /** The folder for data; holds the store unless there is a server. */
  readonly data: string;
  /** A PostgreSQL server instead, as `postgres://user:password@host/database`. */
  readonly databaseUrl?: string | null;
}

export interface Options {
  readonly words: StoreWords;
  /** `bot` for what answers chats: only one may use a folder at a time. */
  readonly use?: Exclude<Use, 'alone'>;
  /** Refuses a folder where nothing was ever kept, instead of beginning a store there. */
  readonly mustExist?: boolean;
}

/** An open database, and the lock on its folder. */
export interface OpenTables {
  readonly database: Database;
  close(): Promise<void>;
}

/** The file of the embedded store. */
const storeFile = (data: string): string => join(data, 'gouji.db');

/**
 * Opens the tables behind the store, brought to the form that this program knows.
 * @throws UserError that says what to do when they cannot be opened
 */
export async function openTables(where: Where, { words, use = 'use', mustExist }: Options): Promise<OpenTables> {
  const embedded = !where.databaseUrl;
  if (embedded && mustExist) await refuseEmpty(where.data, words);
  await saying(where.data, words, () => mkdir(where.data, { recursive: true, mode: 0o700 }));
  // What is on a server may be used from many folders; a folder answers for one bot in any case.
  const { lockFolder } = await import('./lock.ts');
  const lock = embedded || use === 'bot' ? lockFolder(where.data, use, words) : null;
  try {
    const database = await (where.databaseUrl
      ? openServer(where.databaseUrl, words)
      : openEmbedded(storeFile(where.data), words));
    return {
      database,
      async close() {
        await database.destroy();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/**
 * Opens the store. Its methods say in a sentence what the database could not do.
 * @throws UserError that says what to do when it cannot be opened
 */
export async function openStore(where: Where, options: Options): Promise<Store> {
  const { database, close } = await openTables(where, options);
  return { ...(await storeOf(database)), close };
}

/** What the store offers, upon its tables. */
export async function storeOf(database: Database): Promise<Omit<Store, 'close'>> {
  const [{ reportsOf }, { agenciesOf }, { asidesOf }, { inboxOf }, { chatsOf }, { rostersOf }] = await Promise.all([
    import('./reports.ts'),
    import('./agencies.ts'),
    import('./asides.ts'),
    import('./inbox.ts'),
    import('./chats.ts'),
    import('./rosters.ts'),
  ]);
  return {
    reports: reportsOf(database),
    agencies: agenciesOf(database),
    asides: asidesOf(database),
    inbox: inboxOf(database),
    chats: chatsOf(database),
    rosters: rostersOf(database),
    reminders: (await import('./reminders.ts')).remindersOf(database),
    watched: (await import('./watched-pages.ts')).watchedPagesOf(database),
  };
}

/** Writes a whole copy of the embedded store to a file; over one that is there only when it is forced. */
export async function backUp(data: string, file: string, words: StoreWords, force: boolean): Promise<void> {
  return (await import('./backup.ts')).backUp(storeFile(data), file, words, force);
}

/** Puts a copy in the place of the embedded store; gives where the former one is kept, null when there was none. */
export async function restore(data: string, file: string, words: StoreWords, at: Date): Promise<string | null> {
  return (await import('./backup.ts')).restore(storeFile(data), file, words, at);
}

/**
 * Gives the store as lines of JSON, the same from either engine.
 * @returns how many there are
 */
export async function exportStore(where: Where, words: StoreWords, put: (line: string) => void): Promise<number> {
  const { exportLines } = await import('./export.ts');
  const { database, close } = await openTables(where, { words, mustExist: true });
  return exportLines(database, put).finally(close);
}

/**
 * Writes the lines of an export into the store; what is there already stays.
 * @returns `other` or `newer` when the lines are none that this program wrote
 */
export async function importStore(
  where: Where,
  words: StoreWords,
  lines: AsyncIterable<string>,
  telling: Telling,
): Promise<Imported | 'other' | 'newer'> {
  const { importLines } = await import('./import.ts');
  const { database, close } = await openTables(where, { words });
  return importLines(database, lines, telling).finally(close);
}

/** Looks at the store without changing it, for `gouji doctor`. */
export async function inspectStore({ data, databaseUrl }: Where, words: StoreWords): Promise<Inspected> {
  const inspect = await import('./inspect.ts');
  return databaseUrl ? inspect.inspectServer(databaseUrl, words) : inspect.inspectEmbedded(storeFile(data), words);
}

async function openEmbedded(file: string, words: StoreWords): Promise<Database> {
  const [{ openDatabase }, { sqliteDialect }] = await Promise.all([import('./database.ts'), import('./sqlite.ts')]);
  return openDatabase(sqliteDialect(file), { place: file, words });
}

async function openServer(url: string, words: StoreWords): Promise<Database> {
  const [{ openDatabase }, postgres] = await Promise.all([import('./database.ts'), import('./postgres.ts')]);
  const { host, database } = postgres.serverOf(url);
  const place = words.server(host, database);
  const judge = (opened: Parameters<typeof postgres.refuseOld>[0]) => postgres.refuseOld(opened, place, words);
  return openDatabase(postgres.postgresDialect(url), { place, words, judge });
}

async function refuseEmpty(data: string, words: StoreWords): Promise<void> {
  try {
    await access(storeFile(data), constants.F_OK);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new UserError(words.nothingKept(data)) : error;
  }
}

/** The database's errors as sentences: what happened to which file or server, and what to do. */
import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import { UserError } from '../user-error.ts';

/** What can befall a store. */
export type Fault =
  | 'full'
  | 'readOnly'
  | 'notOpened'
  | 'corrupt'
  | 'busy'
  | 'denied'
  | 'broken'
  | 'unreachable'
  | 'gone'
  | 'login'
  | 'noDatabase';

/** The sentences of the store; the bot has them in each of its languages. */
export interface StoreWords extends Readonly<Record<Fault, (place: string) => string>> {
  /** A server, without its password. */
  readonly server: (host: string, database: string) => string;
  readonly newer: (place: string) => string;
  readonly tooOld: (place: string, version: string) => string;
  readonly inUse: (folder: string) => string;
  readonly nothingKept: (folder: string) => string;
  readonly exists: (file: string) => string;
  readonly notOurs: (file: string) => string;
  readonly damaged: (file: string) => string;
}

/** How SQLite numbers its errors; the lower byte of an extended code. */
const SQLITE: Readonly<Record<number, Fault>> = {
  3: 'denied',
  5: 'busy',
  6: 'busy',
  8: 'readOnly',
  10: 'broken',
  11: 'corrupt',
  13: 'full',
  14: 'notOpened',
  23: 'denied',
  26: 'corrupt',
};

/** PostgreSQL's codes, and those of the operating system. */
const CODES: Readonly<Record<string, Fault>> = {
  '25006': 'readOnly',
  '28000': 'login',
  '28P01': 'login',
  '3D000': 'noDatabase',
  '40001': 'busy',
  '40P01': 'busy',
  '42501': 'denied',
  '53100': 'full',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '57P01': 'gone',
  '57P02': 'gone',
  '57P03': 'unreachable',
  XX001: 'corrupt',
  XX002: 'corrupt',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  EDQUOT: 'full',
  ENOSPC: 'full',
  EEXIST: 'notOpened',
  ENOTDIR: 'notOpened',
  EIO: 'broken',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'gone',
  EPIPE: 'gone',
};

/** Errors that the client library names by their text only. */
const TEXTS: readonly (readonly [RegExp, Fault])[] = [
  [/connection timeout|timeout exceeded when trying to connect/i, 'unreachable'],
  [/Connection terminated|Client has encountered a connection error|not queryable|Query read timeout/i, 'gone'],
  [/password must be a string|SASL/i, 'login'],
];

/** What an error of the database means; null for one that is a mistake of ours. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return SQLITE[errcode & 0xff] ?? null;
  if (typeof code === 'string') return CODES[code] ?? (code.startsWith('08') ? 'gone' : null);
  return TEXTS.find(([text]) => text.test(error.message))?.[1] ?? null;
}

/** The error for the person; anything that is a mistake of ours stays what it is. */
export function said(error: unknown, place: string, words: StoreWords): unknown {
  const fault = error instanceof UserError ? null : faultOf(error);
  return fault === null ? error : new UserError(words[fault](place), { cause: error });
}

/** Does it, and says it in a sentence when the database or the disk could not. */
export async function saying<T>(place: string, words: StoreWords, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw said(error, place, words);
  }
}

/** The same dialect; whatever is asked of its database fails with a sentence. */
export function inSentences(dialect: Dialect, place: string, words: StoreWords): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createDriver: () => speaking(dialect.createDriver(), place, words),
  };
}

/** Every question to the database passes a connection, those that begin and end transactions too. */
function speaking(driver: Driver, place: string, words: StoreWords): Driver {
  const known = new WeakSet<DatabaseConnection>();
  const init = driver.init.bind(driver);
  const acquire = driver.acquireConnection.bind(driver);
  driver.init = (options) => saying(place, words, () => init(options));
  driver.acquireConnection = async (options) => {
    const connection = await saying(place, words, () => acquire(options));
    if (!known.has(connection)) {
      known.add(connection);
      const execute = connection.executeQuery.bind(connection) as DatabaseConnection['executeQuery'];
      connection.executeQuery = (query, also) => saying(place, words, () => execute(query, also));
    }
    return connection;
  };
  return driver;
}

/** Copies of the embedded store, made beside a running bot and brought back in its absence. */
import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { UserError } from '../user-error.ts';
import { faultOf, type StoreWords, said, saying } from './errors.ts';
import { lockFolder } from './lock.ts';
import { migrations } from './migrations/index.ts';

/** Pages that are copied before the bot may write again. */
const PAGES = 2000;

/**
 * Writes a whole copy of the store to one file.
 * @param store the file of the store
 * @param force writes over a file that is there
 */
export async function backUp(store: string, file: string, words: StoreWords, force: boolean): Promise<void> {
  if (!existsSync(store)) throw new UserError(words.nothingKept(dirname(store)));
  if (!force && existsSync(file)) throw new UserError(words.exists(file));
  const lock = lockFolder(dirname(store), 'use', words);
  const copy = beside(file);
  // Damage that shows while it is copied is the store's.
  const copying = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      throw said(error, faultOf(error) === 'corrupt' ? store : file, words);
    }
  };
  try {
    const source = await saying(store, words, () => new DatabaseSync(store, { readOnly: true }));
    try {
      await saying(file, words, () => access(dirname(copy), constants.W_OK));
      await copying(() => backup(source, copy, { rate: PAGES }));
    } finally {
      source.close();
    }
    await copying(() => finish(copy));
    // A damaged store must not take the place of a good copy of former days.
    judge(copy, store, words, words.corrupt(store));
    await saying(file, words, () => rename(copy, file));
    await sync(dirname(file));
  } finally {
    lock.release();
    await removeDatabase(copy);
  }
}

/**
 * Puts a copy in the place of the store. Nothing is touched before the copy is known to be whole and ours.
 * @returns where the former store is now; null when there was none
 */
export async function restore(store: string, file: string, words: StoreWords, at: Date): Promise<string | null> {
  const folder = dirname(store);
  if (!existsSync(file)) throw new UserError(words.notOurs(file));
  await saying(folder, words, () => mkdir(folder, { recursive: true }));
  const lock = lockFolder(folder, 'alone', words);
  const copy = beside(store);
  try {
    await saying(folder, words, () => copyFile(file, copy));
    judge(copy, file, words, words.damaged(file));
    await saying(folder, words, () => finish(copy));
    return await saying(folder, words, async () => {
      const former = existsSync(store) ? await setAside(store, at) : null;
      await rename(copy, store);
      await sync(folder);
      return former;
    });
  } finally {
    await removeDatabase(copy);
    lock.release();
  }
}

/** Keeps the present store under a dated name, and leaves it where it is until another takes its place. */
async function setAside(store: string, at: Date): Promise<string> {
  try {
    // What is still in the log beside the file belongs into the copy.
    const database = new DatabaseSync(store);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
  } catch {
    // Damaged: that is why it is replaced. Its log goes with it.
  }
  const former = freeName(store, at);
  await link(store, former).catch(() => copyFile(store, former, constants.COPYFILE_EXCL));
  // The log of one database, found beside another, would spoil it.
  for (const end of ['-wal', '-shm']) if (existsSync(store + end)) await rename(store + end, former + end);
  return former;
}

/** `gouji-20261122-093000.db`; never a name that is taken. */
function freeName(store: string, at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let count = 1; ; count++) {
    const name = join(dirname(store), `gouji-${stamp}${count === 1 ? '' : `-${count}`}.db`);
    if (!existsSync(name)) return name;
  }
}

/** @throws UserError unless the file is a whole store that this program knows */
function judge(copy: string, named: string, words: StoreWords, damaged: string): void {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(copy);
    const ran = migrationsIn(database);
    if (ran === null) throw new UserError(words.notOurs(named));
    if (ran.some((name) => !(name in migrations))) throw new UserError(words.newer(named));
    if (fileFault(database) !== null) throw new UserError(damaged);
  } catch (error) {
    const fault = error instanceof UserError ? null : faultOf(error);
    if (fault === 'corrupt') throw new UserError(damaged, { cause: error });
    throw said(error, named, words);
  } finally {
    database?.close();
  }
}

/** The migrations that the file says have run; null for a database of somebody else. */
function migrationsIn(database: DatabaseSync): string[] | null {
  const found = database
    .prepare("select count(*) as count from sqlite_schema where name in ('kysely_migration', 'versions')")
    .get();
  if (found?.count !== 2) return null;
  return database
    .prepare('select name from kysely_migration')
    .all()
    .map(({ name }) => String(name));
}

/** What SQLite finds wrong with the file; null when it is whole. */
function fileFault(database: DatabaseSync): string | null {
  try {
    const [first] = database.prepare('pragma integrity_check(1)').all();
    return first?.integrity_check === 'ok' ? null : String(first?.integrity_check);
  } catch (error) {
    if (faultOf(error) === 'corrupt') return String(error);
    throw error;
  }
}

/** Makes one file of a copy, on the disk before it gets its name. */
async function finish(copy: string): Promise<void> {
  const database = new DatabaseSync(copy);
  database.exec('pragma journal_mode = delete');
  database.close();
  await sync(copy);
}

/** A name that nobody looks at, in the folder where the file will be. */
const beside = (file: string): string => join(dirname(resolve(file)), `.${basename(file)}.${randomUUID()}`);

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  // Some systems know no such thing for folders.
  await handle.sync().catch(() => {});
  await handle.close();
}

async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(file + end, { force: true });
}

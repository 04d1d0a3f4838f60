/**
 * Who is using the folder for data. The lock is one of the operating system's, held by an open
 * transaction in a file of its own; it ends with the process, however that ends.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../user-error.ts';
import { faultOf, type StoreWords, said } from './errors.ts';

/**
 * - `use`: one of many that read and write the store: a question, an import
 * - `bot`: the same, and the only one that answers chats
 * - `alone`: nobody else may have the store open
 */
export type Use = 'use' | 'bot' | 'alone';

/** SQLite's own locks: any number may share; one may reserve beside them; one may have it alone. */
const BEGIN: Record<Use, string> = {
  use: 'begin; select count(*) from sqlite_schema',
  bot: 'begin immediate',
  alone: 'begin exclusive',
};
/** A moment of patience: somebody may be trying for the lock without getting it. */
const PATIENCE_MS = 200;

export interface Lock {
  release(): void;
}

/** @throws UserError when the folder is in use in a way that does not go together */
export function lockFolder(folder: string, use: Use, words: StoreWords): Lock {
  let file: DatabaseSync | null = null;
  try {
    file = new DatabaseSync(join(folder, 'lock.db'), { timeout: PATIENCE_MS });
    file.exec(BEGIN[use]);
  } catch (error) {
    file?.close();
    throw faultOf(error) === 'busy' ? new UserError(words.inUse(folder)) : said(error, folder, words);
  }
  const held = file;
  return { release: () => held.isOpen && held.close() };
}

/**
 * Writes that may wait for the disk: they are as safe as others when the program is killed, and when the power fails
 * what they said comes out the same once more. The next write that may not wait takes them along.
 */
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether there is anything to be gained: a server is asked as usual, to tell it would take as long as it saves. */
export const isLazy = (database: Database): boolean => !database.getExecutor().adapter.supportsMultipleConnections;

export function lazily<T>(database: Database, write: (open: Database) => Promise<T>): Promise<T> {
  if (!isLazy(database)) return write(database);
  return database.connection().execute(async (open) => {
    await sql`pragma synchronous = normal`.execute(open);
    try {
      return await write(open);
    } finally {
      await sql`pragma synchronous = full`.execute(open);
    }
  });
}

/** A write that waits for the disk and says nothing: all that was written before it is there when it comes back. */
export function flushOf(database: Database): () => Promise<unknown> {
  let mark = Math.floor(Date.now() / 1000) % 2 ** 31;
  return () => {
    mark = (mark + 1) % 2 ** 31;
    return sql`pragma user_version = ${sql.raw(String(mark))}`.execute(database);
  };
}

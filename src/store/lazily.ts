/**
 * Writes that may wait for the disk: they are as safe as others when the program is killed, and when the power fails
 * what they said comes out the same once more. The next write that may not wait takes them along.
 */
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A server is asked as usual: to tell it would take as long as it saves. */
export function lazily<T>(database: Database, write: (open: Database) => Promise<T>): Promise<T> {
  if (database.getExecutor().adapter.supportsMultipleConnections) return write(database);
  return database.connection().execute(async (open) => {
    await sql`pragma synchronous = normal`.execute(open);
    try {
      return await write(open);
    } finally {
      await sql`pragma synchronous = full`.execute(open);
    }
  });
}

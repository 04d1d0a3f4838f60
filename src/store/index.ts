/** The door of the store: where it is kept is decided here, and nobody else need know. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';

export type * from './store.ts';

export interface Where {
  /** The folder for data; holds `gouji.db` unless there is a server. */
  readonly data: string;
  /** A PostgreSQL server instead, as `postgres://user:password@host/database`. */
  readonly databaseUrl?: string | undefined;
}

/** The database alone; `openStore` is what the program uses. */
export async function openTables(where: Where): Promise<Database> {
  if (where.databaseUrl !== undefined) {
    const { postgresDialect } = await import('./postgres.ts');
    return openDatabase(postgresDialect(where.databaseUrl));
  }
  await mkdir(where.data, { recursive: true });
  const { sqliteDialect } = await import('./sqlite.ts');
  return openDatabase(sqliteDialect(join(where.data, 'gouji.db')));
}

/** The embedded engine: SQLite as Node carries it, in one file, safe against power loss. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

/** How long a writer waits for another process, in milliseconds. */
const BUSY_MS = 5000;
/** Statements kept ready; the store has fewer kinds of them. */
const PREPARED = 200;

/** @param file its folder must exist */
export function sqliteDialect(file: string): Dialect {
  return new SqliteDialect({ database: async () => connection(openFile(file)) });
}

/** Opens the file with the settings that keep it whole: a write is on the disk before it is acknowledged. */
export function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  return database;
}

/** What Kysely asks of a database. */
function connection(database: DatabaseSync) {
  const prepared = new Map<string, ReturnType<typeof statement>>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const known = prepared.get(sql);
      if (known) return known;
      const made = statement(database.prepare(sql));
      if (prepared.size >= PREPARED) prepared.clear();
      prepared.set(sql, made);
      return made;
    },
  };
}

function statement(prepared: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: prepared.columns().length > 0,
    all: (parameters: readonly unknown[]) => prepared.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => prepared.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => prepared.iterate(...values(parameters)),
  };
}

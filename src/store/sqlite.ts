/** The embedded engine: SQLite as Node carries it, in one file, safe against power loss. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { faultOf } from './errors.ts';

/** How long a writer waits for another process, in milliseconds. */
const BUSY_MS = 5000;
/** Between two attempts, in milliseconds. */
const PAUSE_MS = 10;
/** Statements kept ready; the store has fewer kinds of them. */
const PREPARED = 200;

/** @param file its folder must exist */
export function sqliteDialect(file: string): Dialect {
  return new EmbeddedDialect({ database: async () => connection(openFile(file)) });
}

/** Opens the file with the settings that keep it whole: a write is on the disk before it is acknowledged. */
function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    useLog(database);
    database.exec('pragma synchronous = full; pragma foreign_keys = on');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Writes go to a log beside the file, once for all. Two that begin it at one moment do not wait by themselves. */
function useLog(database: DatabaseSync): void {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (faultOf(error) !== 'busy' || waited >= BUSY_MS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

class EmbeddedDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new EmbeddedDriver(this.#config);
  }

  override createAdapter() {
    return new EmbeddedAdapter();
  }
}

class EmbeddedAdapter extends SqliteAdapter {
  /** A migration that fails leaves nothing behind. */
  override get supportsTransactionalDdl() {
    return true;
  }
}

class EmbeddedDriver extends SqliteDriver {
  /**
   * A transaction asks for the right to write when it begins, and waits for it. One that began by reading
   * would be refused at once, however patient, when another process has written in between.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    const kind = settings?.accessMode === 'read only' ? 'deferred' : 'immediate';
    await connection.executeQuery(CompiledQuery.raw(`begin ${kind}`));
  }

  /** On a full disk the engine has rolled back already; saying it again would hide what happened. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
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
      // Settings take effect when they are prepared.
      if (sql.startsWith('pragma')) return made;
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

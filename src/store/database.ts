/** Opens the database behind the store and brings it to the form that this program knows. */
import { type Dialect, Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { UserError } from '../user-error.ts';
import { inSentences, type StoreWords } from './errors.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** What Kysely writes down about the migrations that ran. */
interface Ledger {
  kysely_migration: { name: string; timestamp: string };
}

export interface Opening {
  /** What a person calls the database. */
  readonly place: string;
  readonly words: StoreWords;
  /** May refuse it before anything is changed. */
  readonly judge?: (database: Kysely<unknown>) => Promise<void>;
  readonly known?: Readonly<Record<string, Migration>>;
}

/**
 * @param dialect of `sqlite.ts` or `postgres.ts`
 * @throws UserError when it cannot be opened, or belongs to a newer program
 */
export async function openDatabase(dialect: Dialect, opening: Opening): Promise<Database> {
  const { place, words, judge, known = migrations } = opening;
  const database = new Kysely<Tables & Ledger>({ dialect: inSentences(dialect, place, words) });
  try {
    await judge?.(database as unknown as Kysely<unknown>);
    const ran = await migrationsOf(database);
    if (ran.some((name) => !(name in known))) throw new UserError(words.newer(place));
    if (!Object.keys(known).every((name) => ran.includes(name))) await migrate(database, known);
    return database as unknown as Database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function migrationsOf(database: Kysely<Tables & Ledger>): Promise<string[]> {
  try {
    const rows = await database.selectFrom('kysely_migration').select('name').execute();
    return rows.map(({ name }) => name);
  } catch (error) {
    // There is no such table in a database that nobody has used yet.
    if (/no such table|does not exist/.test(String(error)) && !(error instanceof UserError)) return [];
    throw error;
  }
}

/** Runs what is missing, all or nothing, while no other process does. */
async function migrate(database: Kysely<Tables & Ledger>, known: Readonly<Record<string, Migration>>): Promise<void> {
  const schema = await schemaOf(database);
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...known }) },
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Where the tables of a server are; without it those of other schemas would be taken for ours. */
async function schemaOf(database: Kysely<Tables & Ledger>): Promise<string | null> {
  if (!database.getExecutor().adapter.supportsMultipleConnections) return null;
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(database);
  return rows[0]?.name ?? null;
}

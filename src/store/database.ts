/** Opens the database behind the store and brings it to the form that this program knows. */
import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { UserError } from '../bot/user-error.ts';
import { inSentences, type StoreWords } from './errors.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** What Kysely writes down about the migrations that ran. */
interface Ledger {
  kysely_migration: { name: string; timestamp: string };
}

/**
 * @param dialect of `sqlite.ts` or `postgres.ts`
 * @param place what a person calls the database
 * @param judge may refuse it before anything is changed
 * @throws UserError when it cannot be opened, or belongs to a newer program
 */
export async function openDatabase(
  dialect: Dialect,
  place: string,
  words: StoreWords,
  judge?: (database: Kysely<unknown>) => Promise<void>,
): Promise<Database> {
  const database = new Kysely<Tables & Ledger>({ dialect: inSentences(dialect, place, words) });
  try {
    await judge?.(database as unknown as Kysely<unknown>);
    if (await isCurrent(database, place, words)) return database as unknown as Database;
    await migrate(database);
    return database as unknown as Database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Whether every migration has run, and none that this program does not know. */
async function isCurrent(database: Kysely<Tables & Ledger>, place: string, words: StoreWords): Promise<boolean> {
  const ran = await migrationsOf(database);
  if (ran.some((name) => !(name in migrations))) throw new UserError(words.newer(place));
  return Object.keys(migrations).every((name) => ran.includes(name));
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
async function migrate(database: Kysely<Tables & Ledger>): Promise<void> {
  const schema = await schemaOf(database);
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
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

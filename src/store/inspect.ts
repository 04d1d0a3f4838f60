/** A look at the store for `gouji doctor`: it changes nothing, and begins nothing where there is nothing yet. */
import { existsSync } from 'node:fs';
import { type Dialect, Kysely, sql } from 'kysely';
import { UserError } from '../user-error.ts';
import { inSentences, type StoreWords } from './errors.ts';
import { migrations } from './migrations/index.ts';

export interface Inspected {
  /** With its version: 「SQLite 3.51.1」. */
  readonly engine: string;
  readonly place: string;
  /** `new`: nothing was ever kept; `behind`: the next start brings the tables up to date. */
  readonly state: 'new' | 'behind' | 'current';
  /** Messages that came and are not answered. */
  readonly unanswered: number;
}

interface Ledger {
  kysely_migration: { name: string };
}

/** @throws UserError when it cannot be opened, or belongs to a newer program */
export async function inspectServer(url: string, words: StoreWords): Promise<Inspected> {
  const { postgresDialect, refuseOld, serverOf } = await import('./postgres.ts');
  const { host, database } = serverOf(url);
  const place = words.server(host, database);
  return inspect(postgresDialect(url), place, words, async (opened) => {
    await refuseOld(opened as unknown as Parameters<typeof refuseOld>[0], place, words);
    const { rows } = await sql<{ version: string }>`select version() as version`.execute(opened);
    return /^\S+ [\d.]+/.exec(rows[0]?.version ?? '')?.[0] ?? 'PostgreSQL';
  });
}

/** @throws UserError when it cannot be opened, is damaged, or belongs to a newer program */
export async function inspectEmbedded(file: string, words: StoreWords): Promise<Inspected> {
  const { sqliteDialect } = await import('./sqlite.ts');
  const engine = `SQLite ${process.versions.sqlite}`;
  if (!existsSync(file)) return { engine, place: file, state: 'new', unanswered: 0 };
  return inspect(sqliteDialect(file), file, words, async () => engine);
}

async function inspect(
  dialect: Dialect,
  place: string,
  words: StoreWords,
  engineOf: (database: Kysely<Ledger>) => Promise<string>,
): Promise<Inspected> {
  const database = new Kysely<Ledger>({ dialect: inSentences(dialect, place, words) });
  try {
    const engine = await engineOf(database);
    const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
    if (!tables.some(({ name }) => name === 'kysely_migration')) return { engine, place, state: 'new', unanswered: 0 };
    const ran = (await database.selectFrom('kysely_migration').select('name').execute()).map(({ name }) => name);
    if (ran.some((name) => !(name in migrations))) throw new UserError(words.newer(place));
    if (ran.length < Object.keys(migrations).length) return { engine, place, state: 'behind', unanswered: 0 };
    const { inboxOf } = await import('./inbox.ts');
    const unanswered = await inboxOf(database as unknown as Parameters<typeof inboxOf>[0]).unanswered();
    return { engine, place, state: 'current', unanswered };
  } finally {
    await database.destroy();
  }
}

/**
 * The engines that hold the store. What both must do is tested with both:
 *
 *     describe.each(await engines())('$name', (engine) => {
 *       test('…', async () => {
 *         const { database } = await engine.open();
 *
 * Each `open()` is a new, empty database; `open(where)` opens one of them again. All are closed and
 * removed after the file's tests. PostgreSQL is the server of GOUJI_TEST_DATABASE_URL, which
 * `scripts/postgres.sh` starts and sets; without it those tests are skipped, and say why.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, test } from 'vitest';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import type { Database } from '../../src/store/database.ts';
import { openTables, type Store, storeOf, type Where } from '../../src/store/index.ts';

export interface Opened extends Store {
  readonly database: Database;
  /** For opening it again. */
  readonly where: Where;
}

export interface Engine {
  readonly name: 'sqlite' | 'postgresql';
  /** A new, empty place for a database that is not opened yet. */
  place(): Promise<Where>;
  open(where?: Where): Promise<Opened>;
}

/** Called once at the top of a test file. */
export async function engines(): Promise<Engine[]> {
  const opened: Opened[] = [];
  const undo: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const one of opened) await one.close();
    for (const each of undo) await each();
  });

  const folder = async () => {
    const data = await mkdtemp(join(tmpdir(), 'gouji-store-'));
    undo.push(() => rm(data, { recursive: true, force: true }));
    return data;
  };
  const open = async (where: Where): Promise<Opened> => {
    const tables = await openTables(where, { words: zhStore });
    let closing: Promise<void> | null = null;
    const one = {
      ...(await storeOf(tables.database)),
      database: tables.database,
      where,
      close() {
        closing ??= tables.close();
        return closing;
      },
    };
    opened.push(one);
    return one;
  };

  const engine = (name: Engine['name'], place: Engine['place']): Engine => ({
    name,
    place,
    open: async (where) => open(where ?? (await place())),
  });
  const sqlite = engine('sqlite', async () => ({ data: await folder() }));
  const server = await reach();
  if ('why' in server) {
    test.skip(`postgresql: ${server.why}`, () => {});
    return [sqlite];
  }
  undo.push(() => server.client.end());
  const schema = async (): Promise<Where> => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await server.client.query(`create schema ${name}`);
    undo.unshift(async () => void (await server.client.query(`drop schema ${name} cascade`)));
    const url = new URL(server.url);
    url.searchParams.set('options', `-c search_path=${name} -c client_min_messages=warning`);
    return { data: await folder(), databaseUrl: url.href };
  };
  return [sqlite, engine('postgresql', schema)];
}

/** The server of the tests, or why there is none. */
async function reach(): Promise<{ url: string; client: pg.Client } | { why: string }> {
  const url = process.env.GOUJI_TEST_DATABASE_URL;
  if (!url) return { why: 'GOUJI_TEST_DATABASE_URL is not set (scripts/postgres.sh sets it)' };
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return { url, client };
  } catch (error) {
    return { why: `the server of GOUJI_TEST_DATABASE_URL cannot be reached (${(error as Error).message})` };
  }
}

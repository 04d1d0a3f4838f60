/** Places for a store of the bench: a folder, and a new database of the server for the tests. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface Place {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** The settings that lead a program to it. */
  readonly environment: Readonly<Record<string, string>>;
  bytes(): Promise<number>;
  remove(): Promise<void>;
}

/** Where there is no server, why. */
export const noServer = (): string | null =>
  process.env.GOUJI_TEST_DATABASE_URL ? null : 'GOUJI_TEST_DATABASE_URL is not set (scripts/postgres.sh sets it)';

export async function folder(): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  return {
    name: 'SQLite',
    environment: { GOUJI_DATA: data },
    async bytes() {
      const files = (await readdir(data)).map((file) => stat(join(data, file)));
      return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0);
    },
    remove: () => rm(data, { recursive: true, force: true }),
  };
}

export async function database(): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  const url = new URL(process.env.GOUJI_TEST_DATABASE_URL ?? '');
  const name = `bench_${process.pid}_${Date.now()}`;
  const run = async (sql: string): Promise<unknown> => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    const { rows } = await client.query<{ answer: unknown }>(sql).finally(() => client.end());
    return rows[0]?.answer;
  };
  await run(`create database ${name}`);
  const own = new URL(url);
  own.pathname = name;
  return {
    name: 'PostgreSQL',
    environment: { GOUJI_DATA: data, DATABASE_URL: own.href },
    bytes: async () => Number(await run(`select pg_database_size('${name}') as answer`)),
    async remove() {
      await run(`drop database ${name} with (force)`);
      await rm(data, { recursive: true, force: true });
    },
  };
}

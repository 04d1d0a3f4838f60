/** Starting: two at once, a database of a newer program, a migration that fails, an old server, a second bot. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openTables, type Where } from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { oldVersion, postgresDialect } from '../../src/store/postgres.ts';
import { sqliteDialect } from '../../src/store/sqlite.ts';
import { UserError } from '../../src/user-error.ts';
import { engines } from './engines.ts';

const keeper = new URL('keeper.ts', import.meta.url).pathname;
const words = zhStore;

const start = (where: Where, ...args: string[]) =>
  spawn(process.execPath, [keeper, JSON.stringify(where), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

/** What a keeper has said when it ended. */
async function saidBy(child: ReturnType<typeof start>): Promise<string[]> {
  const out = await text(child.stdout);
  return out.trim().split('\n');
}

describe.each(await engines())('$name', (engine) => {
  test('several that start at the same moment all get a whole store', async () => {
    for (let round = 0; round < 3; round++) {
      const where = await engine.place();
      const lines = await Promise.all(['a', 'b', 'c', 'd'].map((name) => saidBy(start(where, '2', name))));
      expect(lines.map((one) => one.at(-1))).toEqual(['done', 'done', 'done', 'done']);
      const { database } = await engine.open(where);
      expect(await database.selectFrom('forwards').select('hash').execute()).toHaveLength(8);
    }
  });

  test('a database of a newer program is left alone', async () => {
    const first = await engine.open();
    await sql`insert into kysely_migration (name, timestamp) values ('999-future', '2030-01-01T00:00:00.000Z')`.execute(
      first.database,
    );
    await first.close();
    await expect(engine.open(first.where)).rejects.toThrow(/更新版本的 gouji 写的.*没有动它.*请升级/);
    await expect(engine.open(first.where)).rejects.toThrow(UserError);
  });

  test('a migration that fails leaves nothing half-done, and the next start goes on', async () => {
    const { databaseUrl, data } = await engine.place();
    const dialect = () => (databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(join(data, 'gouji.db')));
    const failing = {
      ...migrations,
      '900-failing': {
        async up(database: Parameters<(typeof migrations)[string]['up']>[0]) {
          await database.schema.createTable('half').addColumn('a', 'text').execute();
          throw new Error('in the middle');
        },
      },
    };
    await expect(openDatabase(dialect(), { place: 'x', words, known: failing })).rejects.toThrow('in the middle');
    const database = await openDatabase(dialect(), { place: 'x', words });
    await expect(sql`select * from half`.execute(database)).rejects.toThrow(/half/);
    expect(await database.selectFrom('versions').selectAll().execute()).toEqual([]);
    await database.destroy();
  });

  test('what others drop on the same server meanwhile disturbs no start', async () => {
    const { database } = await engine.open();
    if (engine.name === 'sqlite') return;
    let others = true;
    const dropping = async (worker: number) => {
      for (let round = 0; others; round++) {
        const schema = sql.raw(`other_${worker}_${round}_${process.pid}`);
        await sql`create schema ${schema} create table a (id serial) create table b (id serial)`.execute(database);
        await sql`drop schema ${schema} cascade`.execute(database);
      }
    };
    const all = [dropping(0), dropping(1), dropping(2)];
    try {
      for (let round = 0; round < 4; round++) await (await engine.open()).close();
    } finally {
      others = false;
      await Promise.all(all);
    }
  });

  test('a second bot on the folder is told which; questions and imports go beside it', async () => {
    const where = await engine.place();
    const bot = start(where, '1000000', 'bot', 'bot');
    await new Promise((resolve) => bot.stdout.once('data', resolve));
    await expect(openTables(where, { words, use: 'bot' })).rejects.toThrow(new UserError(words.inUse(where.data)));
    const beside = await openTables(where, { words });
    await beside.close();
    // However the first one ends, the folder is free.
    const ended = new Promise((resolve) => bot.once('close', resolve));
    bot.kill('SIGKILL');
    await ended;
    const next = await openTables(where, { words, use: 'bot' });
    await next.close();
  });
});

test('an older PostgreSQL is refused by its version; relatives that count otherwise are not', () => {
  expect(oldVersion('PostgreSQL 14.11 (Debian 14.11-1.pgdg120+2) on x86_64-pc-linux-gnu')).toBe('14.11');
  expect(oldVersion('PostgreSQL 9.6.24 on x86_64-pc-linux-gnu')).toBe('9.6.24');
  expect(oldVersion('PostgreSQL 15.14 (Debian 15.14-0+deb12u1) on x86_64-pc-linux-gnu')).toBeNull();
  expect(oldVersion('PostgreSQL 9.2.4 (openGauss 5.0.0 build a07d57c3) compiled at 2023-03-29')).toBeNull();
  expect(oldVersion('KingbaseES V008R006C008B0014 on x86_64-pc-linux-gnu')).toBeNull();
});

test('a folder where nothing was kept is not begun by a question', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-empty-'));
  const data = join(folder, 'none');
  await expect(openTables({ data }, { words, mustExist: true })).rejects.toThrow(words.nothingKept(data));
  await expect(openTables({ data }, { words, mustExist: true })).rejects.toThrow(UserError);
  await rm(folder, { recursive: true });
});

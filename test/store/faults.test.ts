/** What can befall a disk, a file and a server: each has its sentence, and nothing is half-written. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { zhStore as words } from '../../src/bot/say/zh-store.ts';
import { openTables, storeOf, type Where } from '../../src/store/index.ts';
import { UserError } from '../../src/user-error.ts';
import { engines } from './engines.ts';
import { forwardOf, reportOf } from './report.ts';

const keeper = new URL('keeper.ts', import.meta.url).pathname;
const isRoot = process.getuid?.() === 0;
const undo: (() => void)[] = [];
afterAll(() => {
  for (const each of undo.reverse()) each();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-faults-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the store, and keeps reports under counted names until it cannot. */
async function opened(where: Where) {
  const tables = await openTables(where, { words });
  const { reports } = await storeOf(tables.database);
  let count = 0;
  return {
    ...tables,
    async keep() {
      await reports.keep(reportOf('示例县教育局', 2000 + (count % 20), count), forwardOf('chat', `keep-${count}`));
      count++;
      return `keep-${count - 1}`;
    },
    hashes: async () => (await tables.database.selectFrom('forwards').select('hash').execute()).map(({ hash }) => hash),
  };
}

/** A small disk of its own, when this may be made. */
function smallDisk(): string | null {
  const folder = newFolder();
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status !== 0) return null;
  undo.push(() => execFileSync('umount', ['-l', folder]));
  return folder;
}

async function fill(store: Awaited<ReturnType<typeof opened>>): Promise<{ kept: string[]; refusal: unknown }> {
  const kept: string[] = [];
  for (;;) {
    try {
      kept.push(await store.keep());
    } catch (refusal) {
      return { kept, refusal };
    }
  }
}

describe('a full disk', () => {
  test.skipIf(!isRoot)(
    'is said; what was kept can be read, and it goes on when there is room (a small disk, as root)',
    async (context) => {
      const disk = smallDisk();
      if (disk === null) return context.skip('no disk may be mounted here');
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(1_000_000, 1));
      const data = join(disk, 'data');
      const store = await opened({ data });
      const { kept, refusal } = await fill(store);
      expect(kept.length).toBeGreaterThan(5);
      expect(refusal).toEqual(new UserError(words.full(join(data, 'gouji.db'))));
      await expect(store.keep()).rejects.toThrow(words.full(join(data, 'gouji.db')));
      expect((await store.hashes()).toSorted()).toEqual(kept.toSorted());
      rmSync(ballast);
      kept.push(await store.keep());
      await store.close();
      const again = await opened({ data });
      expect((await again.hashes()).toSorted()).toEqual(kept.toSorted());
      await again.close();
    },
  );

  test('a database that may not grow says the same', async () => {
    const data = newFolder();
    const store = await opened({ data });
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.database);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 40)}`.execute(store.database);
    const { kept, refusal } = await fill(store);
    expect(refusal).toEqual(new UserError(words.full(join(data, 'gouji.db'))));
    expect((await store.hashes()).toSorted()).toEqual(kept.toSorted());
    await sql`pragma max_page_count = 1000000`.execute(store.database);
    kept.push(await store.keep());
    expect((await store.hashes()).toSorted()).toEqual(kept.toSorted());
    await store.close();
  });
});

/** A keeper that has no more rights than the permissions of the files give it. */
async function keeperWithoutRights(where: Where): Promise<string> {
  const command = [process.execPath, keeper, JSON.stringify(where), '1', 'rights'];
  const plain = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search,-fowner', ...command];
  const [program = '', ...args] = isRoot ? plain : command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return (await text(child.stdout)).trim().split('\n').at(-1) ?? '';
}

describe('no permission to write', () => {
  test('a folder that may not be written', async () => {
    const data = newFolder();
    chmodSync(data, 0o555);
    expect(await keeperWithoutRights({ data })).toMatch(/^refused .*(没有写入的权限|打不开).*GOUJI_DATA/);
    chmodSync(data, 0o755);
  });

  test('a folder that cannot be made', async () => {
    const above = newFolder();
    chmodSync(above, 0o555);
    const data = join(above, 'data');
    expect(await keeperWithoutRights({ data })).toBe(`refused ${words.readOnly(data)}`);
    chmodSync(above, 0o755);
    writeFileSync(data, 'a file');
    expect(await keeperWithoutRights({ data })).toBe(`refused ${words.notOpened(data)}`);
  });

  test('a store that may be read only', async () => {
    const data = newFolder();
    const store = await opened({ data });
    await store.keep();
    await store.close();
    for (const name of ['gouji.db', 'lock.db']) chmodSync(join(data, name), 0o444);
    expect(await keeperWithoutRights({ data })).toMatch(/^refused 没有写入的权限:/);
  });
});

describe('a damaged file', async () => {
  const data = newFolder();
  const store = await opened({ data });
  for (let count = 0; count < 40; count++) await store.keep();
  await store.close();
  const whole = readFileSync(join(data, 'gouji.db'));
  const PAGE = 4096;

  const places: [what: string, from: number, to: number][] = [
    ['its first bytes', 0, 16],
    ['its header', 16, 100],
    ['the list of its tables', 100, PAGE],
    ['all behind its first page', PAGE, whole.length],
  ];
  test.each(places)('%s', async (_, from, to) => {
    const place = newFolder();
    const spoilt = Buffer.from(whole).fill(0xff, from, to);
    const file = join(place, 'gouji.db');
    writeFileSync(file, spoilt);
    const reading = async () => {
      const damaged = await opened({ data: place });
      try {
        await damaged.keep();
      } finally {
        await damaged.close();
      }
    };
    await expect(reading()).rejects.toThrow(new UserError(words.corrupt(file)));
    // It is left as it was, for whoever can mend it.
    expect(readFileSync(file).equals(spoilt)).toBe(true);
  });

  test('a file that was cut off', async () => {
    const place = newFolder();
    const file = join(place, 'gouji.db');
    writeFileSync(file, whole.subarray(0, PAGE * 5 + 100));
    const damaged = opened({ data: place }).then(async (one) => {
      try {
        return await one.keep();
      } finally {
        await one.close();
      }
    });
    await expect(damaged).rejects.toThrow(new UserError(words.corrupt(file)));
  });

  test('a folder where the file should be', async () => {
    const place = newFolder();
    mkdirSync(join(place, 'gouji.db'));
    await expect(opened({ data: place })).rejects.toThrow(new UserError(words.notOpened(join(place, 'gouji.db'))));
  });
});

const server = (await engines()).find(({ name }) => name === 'postgresql');
const url = (given: Where, change: (url: URL) => void) => {
  const changed = new URL(given.databaseUrl ?? '');
  change(changed);
  return { ...given, databaseUrl: changed.href };
};

describe.skipIf(!server)('a server', () => {
  const placeOf = async () => (await server?.place()) ?? { data: '' };

  test('that is not there, a wrong password, a missing database: each is said, and no password', async () => {
    const where = await placeOf();
    const refusal = async (change: (url: URL) => void) => {
      const error = await openTables(url(where, change), { words }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).not.toContain(new URL(where.databaseUrl ?? '').password);
      return (error as UserError).message;
    };
    const place = words.server('127.0.0.1', 'postgres');
    expect(await refusal((one) => (one.port = '1'))).toBe(words.unreachable(place));
    expect(await refusal((one) => (one.password = 'wrong'))).toBe(words.login(place));
    expect(await refusal((one) => (one.password = ''))).toBe(words.login(place));
    expect(await refusal((one) => (one.pathname = '/nowhere'))).toBe(
      words.noDatabase(words.server('127.0.0.1', 'nowhere')),
    );
  });

  test('that ends the connection in the middle loses nothing but that, and the next call works', async () => {
    const where = await placeOf();
    const store = await opened(where);
    const other = await openTables(where, { words });
    const kept = [await store.keep()];
    const sleeping = store.database.transaction().execute(async (open) => {
      await open.insertInto('agency_grams').values({ gram: '东阿', agency: 'half' }).execute();
      await sql`select pg_sleep(20)`.execute(open);
    });
    const asleep = () => sql<{ pid: number }>`
      select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`;
    const ended = expect(sleeping).rejects.toThrow(new UserError(words.gone(words.server('127.0.0.1', 'postgres'))));
    while ((await asleep().execute(other.database)).rows.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await ended;
    expect(await store.database.selectFrom('agency_grams').where('agency', '=', 'half').selectAll().execute()).toEqual(
      [],
    );
    kept.push(await store.keep());
    expect(await store.hashes()).toHaveLength(kept.length);
    await store.close();
    await other.close();
  });

  test('that is gone and comes back', async () => {
    const where = await placeOf();
    const { hostname, port } = new URL(where.databaseUrl ?? '');
    const sockets = new Set<net.Socket>();
    const listen = (at: number) =>
      new Promise<net.Server>((resolve) => {
        const proxy = net.createServer((near) => {
          const far = net.connect(Number(port), hostname);
          for (const [from, to] of [
            [near, far],
            [far, near],
          ] as const) {
            sockets.add(from);
            from.on('error', () => to.destroy()).on('close', () => to.destroy());
            from.pipe(to);
          }
        });
        proxy.listen(at, '127.0.0.1', () => resolve(proxy));
      });
    const stop = (proxy: net.Server) => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    };
    let proxy = await listen(0);
    const at = (proxy.address() as net.AddressInfo).port;
    const store = await opened(url(where, (one) => (one.port = String(at))));
    const kept = [await store.keep()];
    stop(proxy);
    const place = words.server('127.0.0.1', 'postgres');
    for (let count = 0; count < 3; count++) {
      const error = await store.keep().then(String, (reason: UserError) => reason);
      expect([words.gone(place), words.unreachable(place)]).toContain((error as UserError).message);
    }
    proxy = await listen(at);
    kept.push(await store.keep());
    expect(await store.hashes()).toEqual(kept);
    await store.close();
    stop(proxy);
  });
});

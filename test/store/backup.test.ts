/** Backups: made beside a running bot, brought back in its absence, refused when they are not whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { zhStore as words } from '../../src/bot/say/zh-store.ts';
import { backUp, openTables, restore, storeOf } from '../../src/store/index.ts';
import { UserError } from '../../src/user-error.ts';
import { forwardOf, reportOf } from './report.ts';

const keeper = new URL('keeper.ts', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-backup-'));
  folders.push(folder);
  return folder;
}

/** Keeps reports, and gives the hashes of all that are kept then. */
async function keep(data: string, ...hashes: string[]): Promise<string[]> {
  const { database, close } = await openTables({ data }, { words });
  const { reports } = await storeOf(database);
  for (const [index, hash] of hashes.entries())
    await reports.keep(reportOf('东阿县教育局', 2020, index + hash.length), forwardOf('chat', hash));
  const rows = await database.selectFrom('forwards').select('hash').orderBy('hash').execute();
  await close();
  return rows.map(({ hash }) => hash);
}

const at = new Date('2026-11-22T09:30:00Z');

test('a backup is one whole file; restored, it is the store, and the former one is kept beside it', async () => {
  const [data, file] = [newFolder(), join(newFolder(), 'copy.db')];
  await keep(data, 'a', 'bb');
  await backUp(data, file, words, false);
  expect(readdirSync(join(file, '..'))).toEqual(['copy.db']);
  expect(await keep(data, 'ccc')).toEqual(['a', 'bb', 'ccc']);

  const former = await restore(data, file, words, at);
  expect(former).toBe(join(data, 'gouji-20261122-093000.db'));
  expect(await keep(data)).toEqual(['a', 'bb']);
  // Nothing is ever written over.
  expect(await restore(data, file, words, at)).toBe(join(data, 'gouji-20261122-093000-2.db'));
  expect(await restore(data, former ?? '', words, at)).toBe(join(data, 'gouji-20261122-093000-3.db'));
  expect(await keep(data)).toEqual(['a', 'bb', 'ccc']);
  expect(readdirSync(data).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a backup may be restored into a folder that is not there yet', async () => {
  const [data, file] = [newFolder(), join(newFolder(), 'copy.db')];
  await keep(data, 'a');
  await backUp(data, file, words, false);
  const other = join(newFolder(), 'new');
  expect(await restore(other, file, words, at)).toBeNull();
  expect(await keep(other)).toEqual(['a']);
});

test('a file that is there is written over only when that is asked for', async () => {
  const [data, file] = [newFolder(), join(newFolder(), 'copy.db')];
  await keep(data, 'a');
  writeFileSync(file, 'something');
  await expect(backUp(data, file, words, false)).rejects.toThrow(new UserError(words.exists(file)));
  expect(readFileSync(file, 'utf8')).toBe('something');
  await backUp(data, file, words, true);
  await restore(data, file, words, at);
  expect(await keep(data)).toEqual(['a']);
});

test('a folder without a store has nothing to back up', async () => {
  const data = newFolder();
  const file = join(newFolder(), 'copy.db');
  await expect(backUp(data, file, words, false)).rejects.toThrow(new UserError(words.nothingKept(data)));
  expect(existsSync(file)).toBe(false);
});

test('a copy that cannot be written is said', async () => {
  const data = newFolder();
  await keep(data, 'a');
  const file = join(newFolder(), 'none', 'copy.db');
  await expect(backUp(data, file, words, false)).rejects.toThrow(UserError);
});

test('beside a bot that writes, a backup holds all that was kept before it; restoring waits for the bot to end', async () => {
  const [data, file] = [newFolder(), join(newFolder(), 'copy.db')];
  const bot = spawn(process.execPath, [keeper, JSON.stringify({ data }), '1000000', 'bot', 'bot'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  bot.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (said.split('\n').length < 30) await once(bot.stdout, 'data');
  const before = said
    .split('\n')
    .filter((line) => line.startsWith('kept '))
    .slice(0, -1);
  await backUp(data, file, words, false);
  await expect(restore(data, file, words, at)).rejects.toThrow(new UserError(words.inUse(data)));
  const ended = once(bot, 'close');
  bot.kill('SIGKILL');
  await ended;
  await restore(data, file, words, at);
  const kept = new Set(await keep(data));
  expect(before.filter((line) => !kept.has(line.slice('kept '.length)))).toEqual([]);
});

describe('nothing is touched when the file is not', () => {
  const cases: [what: string, spoil: (whole: Buffer) => Buffer, refusal: (file: string) => string][] = [
    ['a database', () => Buffer.from('not a database, only a text of some length'.repeat(200)), words.damaged],
    ['whole', (whole) => Buffer.from(whole).fill(0xff, 4096 * 3, 4096 * 9), words.damaged],
    ['complete', (whole) => whole.subarray(0, 4096 * 6), words.damaged],
    ['a store: it is empty', () => Buffer.alloc(0), words.notOurs],
    ['there at all', () => Buffer.alloc(0), words.notOurs],
  ];
  test.each(cases)('%s', async (what, spoil, refusal) => {
    const [data, folder] = [newFolder(), newFolder()];
    await keep(data, 'a');
    const good = join(folder, 'good.db');
    await backUp(data, good, words, false);
    const file = join(folder, 'spoilt.db');
    if (what !== 'there at all') writeFileSync(file, spoil(readFileSync(good)));
    const before = readdirSync(data).sort();
    await expect(restore(data, file, words, at)).rejects.toThrow(new UserError(refusal(file)));
    expect(readdirSync(data).sort()).toEqual(before);
    expect(await keep(data)).toEqual(['a']);
  });

  test('of this program: a database of another, and one of a newer gouji', async () => {
    const [data, folder] = [newFolder(), newFolder()];
    await keep(data, 'a');
    const foreign = join(folder, 'foreign.db');
    const other = new DatabaseSync(foreign);
    other.exec('create table versions (a)');
    other.close();
    await expect(restore(data, foreign, words, at)).rejects.toThrow(new UserError(words.notOurs(foreign)));
    const newer = join(folder, 'newer.db');
    await backUp(data, newer, words, false);
    const changed = new DatabaseSync(newer);
    changed.exec("insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')");
    changed.close();
    await expect(restore(data, newer, words, at)).rejects.toThrow(new UserError(words.newer(newer)));
    expect(await keep(data)).toEqual(['a']);
  });
});

test('a damaged store is not backed up, and can be replaced by a backup', async () => {
  const [data, folder] = [newFolder(), newFolder()];
  await keep(data, 'a');
  const good = join(folder, 'good.db');
  await backUp(data, good, words, false);
  const store = join(data, 'gouji.db');
  const spoilt = readFileSync(store).fill(0xff, 4096 * 2);
  writeFileSync(store, spoilt);
  await expect(backUp(data, good, words, true)).rejects.toThrow(new UserError(words.corrupt(store)));
  const former = await restore(data, good, words, at);
  expect(readFileSync(former ?? '').equals(spoilt)).toBe(true);
  expect(await keep(data)).toEqual(['a']);
});

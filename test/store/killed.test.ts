/** Killed at any moment: whatever was acknowledged is there, and the store opens again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { type OpenTables, openTables } from '../../src/store/index.ts';
import { random } from '../support/random.ts';

const keeper = new URL('keeper.ts', import.meta.url).pathname;
/** The store is killed so often at each of so many places. */
const KILLS = 26;
const PLACES = 4;
/** What the time is counted from: the start, the store being open, the first report that was kept. */
const MOMENTS = ['', 'open\n', 'kept '];
/** So long after its start, or after it has said so, it is killed at the latest, in milliseconds. */
const STARTING = 400;
const WRITING = 80;

/** @param from what it must have said before the time runs */
async function killedAfter(child: ChildProcess, from: string, milliseconds: number): Promise<string[]> {
  let out = '';
  const { promise: said, resolve: say } = Promise.withResolvers<void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.includes(from)) say();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (from !== '') await Promise.race([said, ended]);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await ended;
  // A line that was cut off was not acknowledged.
  return out.split('\n').slice(0, -1);
}

/** What is wrong with the store after a kill; nothing must be. */
async function faultsOf({ database }: OpenTables, acknowledged: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
  faults.push(...rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'));
  const kept = await database
    .selectFrom('forwards')
    .leftJoin('versions', (join) =>
      join
        .onRef('versions.agency', '=', 'forwards.agency')
        .onRef('versions.year', '=', 'forwards.year')
        .onRef('versions.print', '=', 'forwards.print'),
    )
    .leftJoin('version_reports', (join) =>
      join
        .onRef('version_reports.agency', '=', 'forwards.agency')
        .onRef('version_reports.year', '=', 'forwards.year')
        .onRef('version_reports.print', '=', 'forwards.print'),
    )
    .leftJoin('agencies', 'agencies.key', 'forwards.agency')
    .select(['hash', 'versions.print as version', 'version_reports.print as report', 'agencies.key as agency'])
    .execute();
  const half = kept.filter(({ version, report, agency }) => version === null || report === null || agency === null);
  faults.push(...half.map(({ hash }) => `half written: ${hash}`));
  const hashes = new Set(kept.map(({ hash }) => hash));
  faults.push(...acknowledged.filter((hash) => !hashes.has(hash)).map((hash) => `lost: ${hash}`));
  return faults;
}

describe('a process that is killed while it writes', () => {
  test.concurrent.each(Array.from({ length: PLACES }, (_, place) => place + 1))(
    'loses nothing that it acknowledged, place %i',
    async (place) => {
      const chance = random(place);
      const acknowledged: string[] = [];
      // A new folder: the first kills fall into its making.
      const where = { data: join(await mkdtemp(join(tmpdir(), 'gouji-killed-')), 'data') };
      let inTheMiddle = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const args = [keeper, JSON.stringify(where), '1000000', `kill-${kill}`];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        const from = MOMENTS[kill % MOMENTS.length] ?? '';
        const lines = await killedAfter(child, from, chance.int(0, from === '' ? STARTING : WRITING));
        const kept = lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice('kept '.length));
        acknowledged.push(...kept);
        inTheMiddle += Number(kept.length > 0);
        const again = await openTables(where, { words: zhStore });
        expect(await faultsOf(again, acknowledged), `kill ${kill}`).toEqual([]);
        await again.close();
      }
      await rm(dirname(where.data), { recursive: true });
      // Otherwise it was only ever killed before it wrote.
      expect(inTheMiddle).toBeGreaterThan(KILLS / 4);
    },
    120_000,
  );
});

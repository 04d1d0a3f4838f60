/** Readings that run away, with real processes: each becomes an answer, and the pool goes on. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/bot/reading/outcome.ts';
import { type PoolOptions, ReadingPool } from '../../../src/bot/reading/pool.ts';

const pools: ReadingPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});

const program = new URL('./misbehave.ts', import.meta.url);
const MB = 1024 * 1024;

function newPool(options: Partial<PoolOptions> = {}): ReadingPool {
  const pool = new ReadingPool({ size: 1, timeLimit: 10_000, memoryLimit: 200 * MB, program, ...options });
  pools.push(pool);
  return pool;
}

const ask = (pool: ReadingPool, what: string): Promise<Outcome> => pool.read(new TextEncoder().encode(what), 'a.txt');

/** The reason of the answer, or its sentence. */
async function reasonFrom(asked: Promise<Outcome>): Promise<string> {
  const outcome = await asked;
  if (outcome.kind !== 'answer' || outcome.answer.status !== 'unreadable') return outcome.kind;
  const { reason } = outcome.answer;
  return typeof reason === 'string' ? reason : reason.sentence;
}

async function processOf(asked: Promise<Outcome>): Promise<number> {
  const outcome = await asked;
  return outcome.kind === 'answer' ? Number(outcome.answer.source.split(' ')[1]) : Number.NaN;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a reading that', () => {
  test.each(['loop', 'hang'])('never ends (%s) is ended in time, and the next one is read', async (what) => {
    const pool = newPool({ timeLimit: 700 });
    const began = performance.now();
    expect(await reasonFrom(ask(pool, what))).toBe('too-slow');
    expect(performance.now() - began).toBeLessThan(3000);
    expect(await reasonFrom(ask(pool, '1'))).toBe('1');
  });

  test.each(['heap', 'buffers'])('takes memory without end (%s) is ended, and the next one is read', async (what) => {
    const pool = newPool();
    expect(await reasonFrom(ask(pool, what))).toBe('too-much-memory');
    expect(await reasonFrom(ask(pool, '1'))).toBe('1');
  });

  test.each(['exit', 'throw', 'throw later', 'function'])(
    'fails (%s) is a defect of ours, and the next one is read',
    async (what) => {
      const pool = newPool();
      await expect(ask(pool, what)).rejects.toThrow(/reading/);
      expect(await reasonFrom(ask(pool, '1'))).toBe('1');
    },
  );
});

test('one process serves one input after the other; one that has grown is replaced', async () => {
  const pool = newPool();
  const first = await processOf(ask(pool, '1'));
  expect(await processOf(ask(pool, '1'))).toBe(first);
  expect(await processOf(ask(pool, 'grow'))).toBe(first);
  expect(await processOf(ask(pool, '1'))).not.toBe(first);
  expect(isAlive(first)).toBe(false);
});

test('inputs are read at the same time, at most as many as there are processes', async () => {
  const pool = newPool({ size: 2 });
  const used = await Promise.all(['100', '100', '100', '100'].map((what) => processOf(ask(pool, what))));
  expect(new Set(used).size).toBe(2);
});

test('a runaway does not hold up the other process', async () => {
  const pool = newPool({ size: 2, timeLimit: 2500 });
  const runaway = reasonFrom(ask(pool, 'loop'));
  const others = await Promise.all(['1', '2', '3'].map((what) => reasonFrom(ask(pool, what))));
  expect(others).toEqual(['1', '2', '3']);
  expect(await runaway).toBe('too-slow');
});

test('stopping ends every process and gives up what is under way', async () => {
  const pool = newPool({ size: 2 });
  const used = await processOf(ask(pool, '1'));
  const left = [ask(pool, 'loop'), ask(pool, 'hang'), ask(pool, '1')];
  const given = Promise.allSettled(left);
  await pool.stop();
  expect((await given).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(isAlive(used)).toBe(false);
});

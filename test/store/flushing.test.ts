/** Who waits for the disk hears of it only when a write that began later has come back. */
import { expect, test } from 'vitest';
import { Flushing } from '../../src/store/flushing.ts';

const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  const open = Symbol('open');
  return (await Promise.race([promise, Promise.resolve(open)])) !== open;
};

test('what nothing else takes along is flushed soon, many at once', async () => {
  let flushes = 0;
  const flushing = new Flushing(async () => {
    flushes += 1;
  });
  for (let time = 0; time < 10; time++) flushing.wrote();
  await flushing.settled();
  expect(flushes).toBe(1);
  await flushing.settled();
  expect(flushes).toBe(1);
});

test('a write that waits for the disk takes along what came before it began, and no more', async () => {
  const flushed = Promise.withResolvers<void>();
  const flushing = new Flushing(() => flushed.promise);
  flushing.wrote();
  const first = flushing.settled();
  const disk = Promise.withResolvers<void>();
  const writing = flushing.with(() => disk.promise);
  // Still under way: asked now, it is not there either.
  expect(await isSettled(flushing.settled())).toBe(false);
  flushing.wrote();
  const both = flushing.settled();
  disk.resolve();
  await writing;
  await first;
  expect(await isSettled(both)).toBe(false);
  flushed.resolve();
  await both;
});

test('a write that failed is told to those who waited for it', async () => {
  const flushing = new Flushing(async () => {});
  flushing.wrote();
  const settled = flushing.settled();
  await expect(flushing.with(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await expect(settled).rejects.toThrow('full');
  await flushing.settled();
});

/** Whatever becomes of a text on its way, the reader neither fails nor says a wrong number in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import { layouts } from '../support/layouts/index.ts';
import type { Layout } from '../support/layouts/layout.ts';
import { mutateLines } from '../support/mutate.ts';
import { random } from '../support/random.ts';
import { silentlyWrong } from '../support/silent.ts';

const settings = (numRuns: number) => ({ seed: 20240131, numRuns, endOnFailure: true });
const anyLayout = fc.constantFrom(...layouts.map(({ name }) => name));
const layoutOf = (name: string): Layout => {
  const layout = layouts.find((one) => one.name === name);
  if (!layout) throw new Error(`no layout ${name}`);
  return layout;
};
const anySeed = fc.integer({ min: 0, max: 100_000 });
const anyFormat = fc.constantFrom('2021' as const, '2019' as const);
/** Layouts that lose nothing by themselves, so that what is wrong comes of the accident. */
const wholeTexts = layouts
  .map(({ name }) => name)
  .filter((name) => /^text-(bars|cell|markdown|bar-below|break|tabs|vertical$|vertical-spaced)/.test(name));

describe('the reader', () => {
  test('never fails on a document cut at any byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLayout,
        anyFormat,
        anySeed,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (layout, format, seed, part) => {
          const { bytes, name } = layoutOf(layout).render(format, seed);
          const reading = await read(bytes.subarray(0, Math.floor(bytes.length * part)), name);
          expect(['report', 'not-a-report', 'unreadable']).toContain(reading.status);
        },
      ),
      settings(150),
    );
  });

  test('never fails on bytes changed at random', async () => {
    await fc.assert(
      fc.asyncProperty(anyLayout, anyFormat, anySeed, async (layout, format, seed) => {
        const { bytes, name } = layoutOf(layout).render(format, seed);
        const source = random(seed);
        const damaged = bytes.slice();
        for (let time = 0; time < 60; time++) damaged[source.int(0, damaged.length - 1)] = source.int(0, 255);
        const reading = await read(damaged, name);
        expect(['report', 'not-a-report', 'unreadable']).toContain(reading.status);
      }),
      settings(80),
    );
  });

  test('never fails on arbitrary text and bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
          fc.uint8Array(),
        ),
        async (bytes) => {
          expect((await read(bytes, 'x')).status).not.toBe('report');
        },
      ),
      settings(100),
    );
  });

  test('says no wrong number in silence after an accident to some lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wholeTexts), anyFormat, anySeed, async (layout, format, seed) => {
        const rendering = layoutOf(layout).render(format, seed);
        const text = mutateLines(new TextDecoder().decode(rendering.bytes), random(seed));
        const reading = await read(new TextEncoder().encode(text), rendering.name);
        expect({ layout, format, seed, wrong: silentlyWrong(reading, rendering.expected) }).toEqual({
          layout,
          format,
          seed,
          wrong: [],
        });
      }),
      settings(150),
    );
  });
});

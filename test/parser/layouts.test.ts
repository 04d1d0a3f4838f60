/** Every layout of the wild, in both forms, over several seeds: every number, year, form and agency. */
import { describe, expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import { differences } from '../support/expected.ts';
import { layouts } from '../support/layouts/index.ts';

const perLayout = 4;

for (const [index, layout] of layouts.entries()) {
  // Seeds of their own for each layout, so that together they see many reports.
  const seeds = Array.from({ length: perLayout }, (_, place) => index * perLayout + place);
  describe(layout.name, () => {
    test.each(['2021', '2019'] as const)('form of %s', async (format) => {
      const wrong: string[] = [];
      for (const seed of seeds) {
        const { bytes, name, expected } = layout.render(format, seed);
        for (const difference of differences(await read(bytes, name), expected))
          wrong.push(`seed ${seed}: ${difference}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}

/** However a consistent report is laid out, nobody is accused of what the layout did. */
import { expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import { judge } from '../../src/rules/index.ts';
import { layouts } from '../support/layouts/index.ts';

/** What is true of a layout and must be said. Empty cells are always told; 雷同 and the like are no matter of layout. */
const isTrue = (layout: string, rule: string): boolean =>
  rule === 'structure/blank' ||
  (rule === 'structure/wording' && layout === 'style-misspelt-labels') ||
  (rule === 'structure/table' && layout.endsWith('-missing')) ||
  (rule === 'structure/section' && layout.startsWith('text-heading-three-lost')) ||
  (rule === 'structure/form' && layout.startsWith('text-form-of-another-year'));

/** Reports of several years made at random do not follow from each other. */
const single = layouts.filter(({ name }) => !name.startsWith('text-several-years'));

test.each(single.map(({ name }, index) => ({ name, index })))('$name', async ({ name, index }) => {
  const found: unknown[] = [];
  for (const format of ['2021', '2019'] as const) {
    for (const seed of [index, index + 1000]) {
      const rendering = single[index]?.render(format, seed);
      const reading = await read(rendering?.bytes ?? new Uint8Array(), rendering?.name ?? '');
      for (const judgement of reading.status === 'report' ? judge(reading.reports) : []) {
        for (const { rule, severity, cells, expected, found: read, quote } of judgement.problems) {
          if (severity !== 'info' && !isTrue(name, rule))
            found.push({ format, seed, rule, cells, expected, read, quote });
        }
      }
    }
  }
  expect(found).toEqual([]);
});

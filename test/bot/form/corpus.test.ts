/** Every kind of error of the corpus that breaks a table: what was mended for certain reads as free of it. */
import { describe, expect, test } from 'vitest';
import { injections } from '../../corpus/injections/index.ts';
import { cleanOf } from '../../corpus/injections/injection.ts';
import { judged, reportsOf } from '../../corpus/make.ts';
import { specs } from '../../corpus/spec.ts';
import { random } from '../../support/random.ts';
import { judgedAlone, mending, readBack } from './forms.ts';

const ofTables = injections.filter(({ rule }) => /^(?:applications|litigation|values)\//.test(rule));

let mended = 0;

describe.each(ofTables.map((injection, index) => [injection.id, injection, index] as const))(
  '%s',
  (_, injection, index) => {
    const some = specs.filter((__, place) => place % 9 === index % 9);

    test('is mended for certain, or left as it is', async () => {
      for (const [seed, spec] of some.entries()) {
        const reports = reportsOf(spec, seed);
        const clean = cleanOf(spec, reports, random(seed), () => reports);
        const spoilt = injection.spoil(clean);
        if (!spoilt) continue;
        const report = (await judged(spoilt.copies, spec.layout, seed)).read.at(-1);
        if (!report?.format) continue;
        const made = mending(judgedAlone(report), 'mend');
        const open = made.open.filter(({ item }) => item.weight === 'error');
        const right = reports.at(-1);
        for (const { changed } of made.mended) {
          for (const { cell, to } of changed) expect([cell, to]).toEqual([cell, right?.cells[cell]]);
        }
        if (open.length > 0 || made.mended.length === 0) continue;
        mended += 1;
        const { judgement } = await readBack(made, seed % 2 === 0 ? 'xlsx' : 'docx');
        expect(judgement.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    });
  },
);

test('some were mended', () => {
  expect(mended).toBeGreaterThan(20);
});

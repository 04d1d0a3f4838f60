/**
 * The rules against the whole corpus: everything that is wrong is found, nothing that is right is
 * accused, and no change of a rule goes unseen. A wanted change is accepted with
 * `npm run corpus -- --write`; the diff of result.json then shows what it does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { fixtureName, fixtures, toldOf, truths } from './fixtures.ts';
import { injections } from './injections/index.ts';
import { judged, reportsOf } from './make.ts';
import { type Kind, measure, type Result } from './measure.ts';
import { specs } from './spec.ts';

let result: Result;
beforeAll(async () => {
  result = await measure();
}, 120_000);

const missed = (kinds: readonly Kind[]): string[] =>
  kinds.flatMap(({ id, missed }) => missed.map((place) => `${id}: ${place}`));

describe('the corpus', () => {
  test('has at least 60 reports, of every level and both forms', () => {
    expect(specs.length + fixtures.length).toBeGreaterThanOrEqual(60);
    expect(new Set(specs.map(({ level }) => level)).size).toBe(6);
    expect(new Set(specs.map(({ year }) => year >= 2021)).size).toBe(2);
    expect(specs.filter(({ before }) => before).length).toBeGreaterThanOrEqual(8);
  });

  test.each(specs.map((spec) => [spec.name, spec] as const))('%s is read and judged as it is', async (_, spec) => {
    const copies = reportsOf(spec, 0).map((report) => ({ report, alter: {} }));
    const { misread, problems } = await judged(copies, spec.layout, 0);
    expect(misread).toEqual([]);
    // Empty totals are what the layout makes of zeros; the measurement looks at them.
    const told = problems
      .filter(({ severity, rule }) => severity !== 'info' && rule !== 'structure/blank')
      .map(({ severity, rule }) => `${severity} ${rule}`);
    expect(told).toEqual(spec.finds.map(({ severity, rule }) => `${severity} ${rule}`));
  });

  test.each(fixtures)('%s has what it has and nothing more', async (file) => {
    expect(await toldOf(file)).toEqual(truths[fixtureName(file)] ?? []);
  });
});

describe('errors put into clean reports', () => {
  test('are of every rule', () => {
    const covered = new Set(injections.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  test('can be put in often enough to tell', () => {
    expect(result.kinds.filter(({ injected }) => injected < 10).map(({ id }) => id)).toEqual([]);
  });

  test('are all found where they are errors', () => {
    expect(missed(result.kinds.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  test('are found in 95 of a hundred cases where they are warnings or hints', () => {
    const kinds = result.kinds.filter(({ severity }) => severity !== 'error');
    const injected = kinds.reduce((sum, kind) => sum + kind.injected, 0);
    expect(missed(kinds).length, missed(kinds).join('\n')).toBeLessThanOrEqual(injected * 0.05);
  });
});

describe('clean reports', () => {
  const found = (severity: string): string[] => result.false.filter((one) => one.includes(`: ${severity} `));

  test('are at least 300', () => {
    expect(result.clean).toBeGreaterThanOrEqual(300);
  });

  test('are never told to have an error', () => {
    expect(found('error')).toEqual([]);
  });

  test('get less than one wrong warning in a hundred', () => {
    expect(found('warning').length, found('warning').join('\n')).toBeLessThan(result.clean / 100);
  });
});

test('the result is the one that is kept; accept a wanted change with npm run corpus -- --write', () => {
  const kept: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'result.json'), 'utf8'));
  expect(result, 'npm run corpus -- --write, and look at the diff').toEqual(kept);
});

import { expect, test } from 'vitest';
import { figuresOf } from '../../src/bot/answer/figures.ts';
import { wordsOf } from '../../src/bot/say/languages.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { reportsOf } from '../../src/rules/example.ts';

const words = wordsOf('zh');

function told(example: Parameters<typeof reportsOf>[0]): string[] {
  const [report] = reportsOf(example);
  return report ? plain({ blocks: figuresOf(report, words) }, words).split('\n') : [];
}

test('cases that are none are told as none', () => {
  expect(told({})).toContain('行政复议、诉讼 0');
});

test('a total of cases that cannot be read is not told as 0', () => {
  expect(told({ cells: { 'litigation.reconsideration.total': null } })).toContain('行政复议 看不清 · 行政诉讼 0');
  const cells = { 'litigation.directLawsuit.total': 3, 'litigation.lawsuitAfterReconsideration.total': null };
  expect(told({ cells })).toContain('行政复议 0 · 行政诉讼 看不清');
});

test('a total of cases that was left empty is told as empty', () => {
  expect(told({ blanks: ['litigation.directLawsuit.total'] })).toContain('行政复议 0 · 行政诉讼 空');
  const lawsuits = { 'litigation.directLawsuit.total': 9 };
  const blanks = ['litigation.lawsuitAfterReconsideration.total'] as const;
  expect(told({ cells: lawsuits, blanks })).toContain('行政复议 0 · 行政诉讼 9(另有空格)');
});

test('results of which a total was left empty have no sum', () => {
  const cells = {
    'applications.granted.total': 1,
    'applications.refused.stateSecret.total': 2,
    'applications.refused.internalAffairs.naturalPerson': 3,
    'applications.handled.total': 6,
  };
  const [line] = told({ cells, blanks: ['applications.refused.internalAffairs.total'] });
  expect(line).toContain('办结 6(公开 1,不予公开 空)');
  const [other] = told({ cells, blanks: ['applications.refused.thirdPartyRights.total'] });
  expect(other).toContain('不予公开 2');
});

test('results of which a row cannot be read have no sum', () => {
  const [line] = told({
    cells: {
      'applications.refused.stateSecret.total': 2,
      'applications.refused.internalAffairs.total': null,
      'applications.handled.total': 5,
    },
  });
  expect(line).toContain('办结 5(不予公开 看不清)');
});

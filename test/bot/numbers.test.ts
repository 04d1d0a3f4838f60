import { expect, test } from 'vitest';
import { numberBlocks } from '../../src/bot/answer/numbers.ts';
import { wordsOf } from '../../src/bot/say/languages.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { compare } from '../../src/bot/versions.ts';
import { type Judged, judgeAll } from '../../src/check.ts';
import { reportsOf } from '../../src/rules/example.ts';

type Example = Parameters<typeof reportsOf>[0];
const words = wordsOf('zh');

function judged(example: Example): Judged {
  const [one] = judgeAll(reportsOf(example));
  if (!one) throw new Error('no report');
  return one;
}
const told = (example: Example): string => plain({ blocks: numberBlocks(judged(example).report, words) }, words);

test('rows that were left empty are not told as 0', () => {
  expect(told({})).toContain('表四:各行都是 0。');
  expect(told({ blanks: ['litigation.directLawsuit.total'] })).toContain('表四:各行都是 0 或空。');
  const text = told({ cells: { 'applications.received.total': 1 }, blanks: ['applications.granted.research'] });
  expect(text).toContain('其余 24 行都是 0 或空。');
});

test('a number that cannot be read in the newer version has not changed', () => {
  const address = 'applications.received.total';
  const version = { number: 2, back: false };
  const before = judged({ cells: { [address]: 20 } });
  const unread = compare(before, judged({ cells: { [address]: null } }), version, () => false);
  expect(unread.changes).toEqual([]);
  const emptied = compare(before, judged({ blanks: [address] }), version, () => false);
  expect(emptied.changes).toEqual([{ at: address, from: 20, to: null }]);
});

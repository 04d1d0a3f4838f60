import { expect, test } from 'vitest';
import { batchBlocks } from '../../src/bot/answer/batch.ts';
import { wordsOf } from '../../src/bot/say/languages.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { type Answer, judgeAll } from '../../src/check.ts';
import { reportsOf } from '../../src/rules/example.ts';

const words = wordsOf('zh');
const answer = (source: string, total: number): Answer => {
  const cells = { 'applications.received.naturalPerson': 1, 'applications.received.total': total } as const;
  const balanced = {
    ...cells,
    'applications.granted.naturalPerson': 1,
    'applications.granted.total': 1,
    'applications.handled.naturalPerson': 1,
    'applications.handled.total': 1,
  };
  return { source, status: 'report', judged: judgeAll(reportsOf({ cells: balanced })) };
};

test('two files of one name are two: the clean one does not hide the faulty one', () => {
  const text = plain({ blocks: batchBlocks([answer('年报.docx', 1), answer('年报.docx', 2)], words) }, words);
  expect(text.split('\n')[0]).toBe('2 份核对完:1 份没有问题,1 份要看');
});

import { expect, test } from 'vitest';
import { plain } from '../../src/bot/say/plain.ts';
import { strong } from '../../src/bot/say/reply.ts';
import { zh } from '../../src/bot/say/zh.ts';

test('a reply as lines of text', () => {
  const text = plain(
    {
      blocks: [
        { kind: 'verdict', mark: 'error', runs: [strong('某局 · 2023 年'), ':1 处要改'] },
        { kind: 'item', number: 1, mark: 'error', runs: ['总计填 ', strong('20')], details: ['10 + 0 = 10'] },
        { kind: 'divider' },
        {
          kind: 'table',
          caption: '表四',
          columns: ['结果维持', '总计'],
          rows: [{ label: '行政复议', cells: ['1', '1'] }],
        },
        { kind: 'buttons', steps: [{ say: '是', label: null }] },
        {
          kind: 'next',
          steps: [
            { say: '详情 1', label: '看依据' },
            { say: null, label: '再发一次' },
          ],
        },
      ],
    },
    zh,
    (run) => `*${run}*`,
  );
  expect(text.split('\n')).toEqual([
    '❌ *某局 · 2023 年*:1 处要改',
    '1 ❌ 总计填 *20*',
    '  10 + 0 = 10',
    '',
    '表四(结果维持 | 总计)',
    '  行政复议:1 | 1',
    '回复 详情 1 看依据 · 再发一次',
  ]);
});

test('what a report or a file name holds cannot command the terminal', () => {
  const hostile = '\u001b]0;title\u0007\u001b[31mred\u202egnp.exe\r\nnext';
  const text = plain({ blocks: [{ kind: 'line', mark: null, runs: [hostile, strong(hostile)] }] }, zh);
  expect(text).toBe(']0;title[31mredgnp.exenext'.repeat(2));
});

import { describe, expect, it } from 'vitest';
import { findings, testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 5: sentences } });
const odd = (title: string, sentence: string, words: string) => ({
  title,
  report: text(sentence),
  finds: [{ severity: 'info' as const, cells: [] }],
  says: [words],
});

testRule('narrative/doubled-words', {
  valid: [
    { title: 'a round number', report: text('从三四个方面改进,解决七八个问题,落实两三个部分。') },
    { title: 'a compound number', report: text('从十二个方面改进,解决二十个问题。') },
    { title: 'a number of two', report: text('解决两个问题,第二个方面是培训。') },
    { title: 'dots of omission', report: text('更新了目录。。。其余照旧。') },
    { title: 'a month', report: text('自2020年11月完成升级改版,文号为202011号,电话20201105。') },
    { title: '目的的, 的确', report: text('这一目的的实现,的的确确不易。') },
    { title: 'words that meet', report: text('做好主动公开公开栏建设,情况和下一步打算。') },
  ],
  invalid: [
    odd('two numerals', '下一步,我局将从以下四两个方面进行改进。', '以下四两个方面'),
    odd('a month without its year', '自202011月完成升级改版。', '202011月'),
    odd('two full stops', '保障了工作落到实处。。', '落到实处。。'),
    odd('two commas', '加强培训\uff0c\uff0c提高水平。', '\uff0c\uff0c'),
    odd('two marks that exclude each other', '加强培训、。', '、。'),
    odd('a word twice', '我们将进一步进一步加强培训。', '进一步进一步'),
    odd('a sign thrice', '东阿县县县本级公开信息。', '县县县'),
  ],
  unread: [
    { title: 'no text', report: {}, reason: 'no-text' },
    { title: 'garbled', report: { ...text('落实。。'), evidence: { doubts: ['garbled'] } }, reason: 'garbled' },
  ],
});

describe('a long text', () => {
  it('is read in linear time', () => {
    const started = performance.now();
    findings('narrative/doubled-words', text('情'.repeat(500_000), '的、'.repeat(200_000), '2020'.repeat(100_000)));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

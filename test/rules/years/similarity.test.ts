import { expect, it } from 'vitest';
import { reportsOf } from '../../../src/rules/example.ts';
import { judge } from '../../../src/rules/index.ts';
import { testRule } from '../support.ts';

/** Sentences of our own making, each unlike the others. */
const topics =
  '目录 网站 培训 答复 解读 年报 热线 会议 档案 公报 考核 专栏 预算 采购 民生 教育 医保 供水 道路 住房'.split(' ');
const sentence = (at: number) => {
  const [a, b, c] = [topics[at % 20], topics[(at * 7 + 3) % 20], topics[(at * 11 + 5) % 20]];
  return `围绕${a}工作,由${b}科室在第${at}周核对${c}清单并登记改进结果。`;
};
const text = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => sentence(from + at)).join('');
const prefixes = '请各单位按照职责分工抓好落实';

testRule('years/similarity', {
  valid: [
    {
      title: 'a text of its own',
      report: {
        text: { 1: [text(0, 20)] },
        previous: { text: { 1: [`${prefixes}。${topics.join('和')}`.repeat(8)] } },
      },
    },
    {
      title: 'set phrases are not counted',
      report: {
        text: { 1: [text(0, 20), '根据条例要求编制本报告,统计期限为全年,欢迎查阅。'.repeat(9)] },
        previous: {
          text: { 1: [topics.join('须').repeat(6), '根据条例要求编制本报告,统计期限为全年,欢迎查阅。'.repeat(9)] },
        },
      },
    },
  ],
  invalid: [
    {
      title: 'the same text with other numbers',
      report: { text: { 1: [text(0, 20)] }, previous: { text: { 1: [text(0, 20).replaceAll('第1', '第9')] } } },
      finds: [{ severity: 'warning', message: 'alike', found: 100 }],
      says: ['有 100% 相同'],
    },
    {
      title: 'section five word for word',
      report: {
        text: { 1: [text(0, 14)], 5: [text(30, 34)] },
        previous: { text: { 1: [topics.join('又').repeat(9)], 5: [text(30, 34)] } },
      },
      finds: [{ severity: 'warning', message: 'section-five' }],
    },
  ],
  unread: [
    { title: 'too little text', report: { text: { 1: ['全年无变化。'] }, previous: {} }, reason: 'too-short' },
    { title: 'no report of last year', report: {}, reason: 'no-previous-year' },
  ],
});

it('takes its limits from the settings', () => {
  const reports = reportsOf({ text: { 1: [text(0, 20)] }, previous: { text: { 1: [text(0, 20)] } } });
  const severity = (warning: number, info: number) =>
    judge(reports, { similarity: { warning, info } })[0]
      ?.problems.filter(({ rule }) => rule === 'years/similarity')
      .map((problem) => problem.severity);
  expect(severity(0.9, 0.8)).toEqual(['warning']);
  expect(severity(1.1, 0.8)).toEqual(['info']);
  expect(severity(1.2, 1.1)).toEqual([]);
});

it('is quick on a hostile text', () => {
  const long = text(0, 20_000);
  const started = performance.now();
  judge(reportsOf({ text: { 1: [long] }, previous: { text: { 1: [long] } } }));
  expect(performance.now() - started).toBeLessThan(2_000);
});

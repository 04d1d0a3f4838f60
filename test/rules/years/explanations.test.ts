/** Sentences that explain why a number does not follow from last year's make the finding a note. */
import { describe, expect, it } from 'vitest';
import type { ExampleReport } from '../../../src/rules/rule.ts';
import { findings } from '../support.ts';

const severities = (rule: string, report: ExampleReport): string[] =>
  findings(rule, report).problems.map(({ severity }) => severity);
const inForce = (sentence: string): ExampleReport => ({
  cells: { 'proactive.normativeDocuments.inForce': 6 },
  text: { 1: [sentence] },
  previous: { cells: { 'proactive.normativeDocuments.inForce': 3 } },
});
const carried = (sentence: string): ExampleReport => ({
  text: { 1: [sentence] },
  previous: { cells: { 'applications.carriedOut.total': 1 } },
});

describe('documents in force', () => {
  it.each([
    '对规范性文件开展了清理。',
    '对现行有效的规范性文件作了调整。',
    '部分规范性文件到期失效。',
    '因机构改革,规范性文件由新单位公布。',
    '规范性文件随职能划转。',
    '上年规范性文件件数有误,现予更正。',
    '规范性文件的统计口径有变化。',
    '往年数据以本年度报告为准。',
  ])('%s', (sentence) => {
    expect(severities('years/in-force', inForce(sentence))).toEqual(['info']);
  });
  it('are not explained by another matter', () => {
    expect(severities('years/in-force', inForce('对网站栏目作了清理和调整。'))).toEqual(['warning']);
  });
});

describe('what was carried over', () => {
  it.each([
    '因机构改革,上年结转的申请移交新单位。',
    '上年结转件数有误,现予更正。',
    '结转数据有所调整。',
    '两局合并,申请件数重新统计。',
    '往年数据以本年度报告为准。',
  ])('%s', (sentence) => {
    expect(severities('years/carry-over', carried(sentence))).toEqual(['info']);
  });
  it('is not explained by another matter', () => {
    expect(severities('years/carry-over', carried('领导小组成员作了调整,申请按时答复。'))).toEqual(['warning']);
  });
});

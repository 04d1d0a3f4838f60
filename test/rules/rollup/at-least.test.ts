import { describe, expect, it } from 'vitest';
import type { ExampleReport } from '../../../src/rules/rule.ts';
import { findings, testRule } from '../support.ts';

const ofArea = { 1: ['本报告汇总全县各级行政机关的数据。'] };
const penalties = (agency: string, count: number): ExampleReport => ({
  agency,
  cells: { 'proactive.penalties.decisions': count },
});
const county = (count: number, ...offices: ExampleReport[]): ExampleReport => ({
  ...penalties('示例县人民政府', count),
  text: ofArea,
  offices,
});

testRule('rollup/at-least', {
  valid: [
    {
      title: 'the sum itself',
      report: county(7, penalties('示例县教育局', 3), penalties('示例县水利局', 4)),
    },
    {
      title: 'a vertical organ does not count',
      report: county(3, penalties('示例县教育局', 3), penalties('国家税务总局示例县税务局', 90)),
    },
    {
      title: 'offices of another county',
      report: county(3, penalties('示例县教育局', 3), penalties('样板县教育局', 90)),
    },
    {
      title: 'another year',
      report: county(3, penalties('示例县教育局', 3), { ...penalties('示例县教育局', 90), year: 2022 }),
    },
    {
      title: 'joint documents',
      report: {
        agency: '示例县人民政府',
        text: ofArea,
        cells: { 'proactive.normativeDocuments.issued': 1, 'proactive.normativeDocuments.inForce': 1 },
        offices: ['示例县教育局', '示例县水利局'].map((agency) => ({
          agency,
          cells: { 'proactive.normativeDocuments.issued': 1, 'proactive.normativeDocuments.inForce': 1 },
        })),
      },
    },
    {
      title: 'what a county has summed already',
      report: {
        ...penalties('云州市人民政府', 9),
        text: ofArea,
        offices: [penalties('云州市富县人民政府', 8), penalties('云州市富县公安局', 8)],
      },
    },
    {
      title: 'a number of an office that was not read',
      report: county(3, { agency: '示例县教育局', cells: { 'proactive.penalties.decisions': null } }),
    },
  ],
  invalid: [
    {
      title: 'less than one office',
      report: county(3, penalties('示例县教育局', 1), penalties('示例县公安局', 8)),
      finds: [
        { severity: 'warning', message: 'office', cells: ['proactive.penalties.decisions'], expected: 8, found: 3 },
      ],
      says: ['少于下级「示例县公安局」的 8'],
    },
    {
      title: 'less than the sum',
      report: county(5, penalties('示例县教育局', 3), penalties('示例县官庄镇人民政府', 4)),
      finds: [{ message: 'sum', expected: 7, found: 5 }],
      says: ['2 家下级之和 7'],
    },
    {
      title: 'much at once is told together',
      report: {
        agency: '示例县人民政府',
        text: ofArea,
        offices: [
          {
            agency: '示例县教育局',
            cells: {
              'proactive.licensing.decisions': 1,
              'proactive.penalties.decisions': 1,
              'proactive.coercion.decisions': 1,
              'proactive.fees.amount': 1,
              'proactive.normativeDocuments.inForce': 1,
            },
          },
        ],
      },
      finds: [{}, {}, {}, { message: 'more', cells: ['proactive.coercion.decisions', 'proactive.fees.amount'] }],
    },
  ],
  unread: [
    {
      title: 'a government’s office is not its area',
      report: { ...county(1, penalties('示例县教育局', 3)), agency: '示例县人民政府办公室' },
      reason: 'not-area',
    },
    { title: 'nobody else', report: county(1), reason: 'no-offices' },
    {
      title: 'its own numbers alone',
      report: { ...county(1, penalties('示例县教育局', 3)), text: { 1: ['我办收到申请3件。'] } },
      reason: 'scope-unknown',
    },
    {
      title: 'the office twice',
      report: county(1, penalties('示例县教育局', 3), penalties('示例县教育局', 4)),
      reason: 'no-offices',
    },
  ],
});

describe('whose number it is', () => {
  it('is read from the claims too', () => {
    const report = {
      ...county(3, penalties('示例县公安局', 8)),
      text: {},
      claims: [{ metric: 'applications.received', value: 0, of: 'area' }] as const,
    };
    expect(findings('rollup/at-least', report).problems).toHaveLength(1);
  });
});

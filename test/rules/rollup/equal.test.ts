import type { ExampleReport } from '../../../src/rules/rule.ts';
import { testRule } from '../support.ts';

const text = { 1: ['本报告汇总全县各级行政机关的数据。'] };
const documents = (agency: string, count: number): ExampleReport => ({
  agency,
  cells: { 'proactive.normativeDocuments.issued': count, 'proactive.normativeDocuments.inForce': count },
});
const penalties = (agency: string, count: number | null): ExampleReport => ({
  agency,
  cells: { 'proactive.penalties.decisions': count },
});
const roster = ['示例县教育局', '示例县水利局'];
const both = [penalties('示例县教育局', 1), penalties('示例县水利局', 2)];
const county = (report: ExampleReport): ExampleReport => ({ agency: '示例县人民政府', text, roster, ...report });

testRule('rollup/equal', {
  valid: [
    { title: 'the sum', report: county({ ...penalties('示例县人民政府', 3), offices: both }) },
    {
      title: 'less is told by the other rule',
      report: county({ ...penalties('示例县人民政府', 2), offices: both }),
    },
  ],
  invalid: [
    {
      title: 'more than the sum',
      report: county({ ...penalties('示例县人民政府', 5), offices: both }),
      finds: [
        { severity: 'warning', message: 'more', cells: ['proactive.penalties.decisions'], expected: 3, found: 5 },
      ],
      says: ['2 家下级相加是 3'],
    },
    {
      title: 'joint documents',
      report: county({
        ...documents('示例县人民政府', 1),
        offices: [documents('示例县教育局', 1), documents('示例县水利局', 1)],
      }),
      finds: [
        { severity: 'info', message: 'joint', expected: 2, found: 1 },
        { severity: 'info', message: 'joint' },
      ],
    },
    {
      title: 'an office that is missing',
      report: county({ ...penalties('示例县人民政府', 5), offices: both.slice(1) }),
      finds: [{ severity: 'info', message: 'missing', cells: [] }],
      says: ['还缺 1 家下级的报告,没有核对合计:示例县教育局'],
    },
  ],
  unread: [
    {
      title: 'no list of offices',
      report: { agency: '示例县人民政府', text, offices: both },
      reason: 'no-roster',
    },
    {
      title: 'no government',
      report: { ...penalties('示例县公安局', 5), offices: both },
      reason: 'not-area',
    },
    {
      title: 'its own numbers alone',
      report: county({ ...penalties('示例县人民政府', 5), offices: both, text: {} }),
      reason: 'scope-unknown',
    },
    {
      title: 'an office that was not read',
      report: county({
        ...penalties('示例县人民政府', 5),
        offices: [penalties('示例县教育局', null), penalties('示例县水利局', 1)],
      }),
      reason: 'unread',
    },
  ],
});

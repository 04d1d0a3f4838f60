import { testRule } from '../support.ts';

const issued = (value: number, quote = `全年制发行政规范性文件${value}件。`) =>
  ({ metric: 'proactive.normativeDocuments.issued', value, word: '制发', quote }) as const;
const inForce = (value: number) =>
  ({
    metric: 'proactive.normativeDocuments.inForce',
    value,
    word: '现行有效',
    quote: `现行有效规范性文件${value}件。`,
  }) as const;

const cells = { 'proactive.normativeDocuments.issued': 3, 'proactive.normativeDocuments.inForce': 12 } as const;

testRule('narrative/normative-documents', {
  valid: [
    { title: 'both numbers', report: { cells, claims: [issued(3), inForce(12)] } },
    { title: 'numbers that add up', report: { cells, claims: [issued(2), issued(1)] } },
    {
      title: 'newly made ones of the trial form',
      report: {
        year: 2020,
        cells: { 'proactive.normativeDocuments.created': 2, 'proactive.normativeDocuments.published': 2 },
        claims: [issued(2)],
      },
    },
  ],
  invalid: [
    {
      title: 'another number',
      report: { cells, claims: [issued(5)] },
      finds: [{ severity: 'warning', cells: ['proactive.normativeDocuments.issued'], expected: 3, found: 5 }],
      says: ['制发'],
    },
    {
      title: 'another number in force',
      report: { cells, claims: [inForce(11)] },
      finds: [{ cells: ['proactive.normativeDocuments.inForce'], expected: 12, found: 11 }],
    },
  ],
  unread: [
    { title: 'no claim', report: { cells }, reason: 'no-claim' },
    { title: 'no table', report: { without: ['proactive'], claims: [issued(1)] }, reason: 'no-table' },
    {
      title: 'the office’s own documents in a county’s report',
      report: { agency: '示例县人民政府', cells, claims: [issued(1, '县政府办公室制发规范性文件1件。')] },
      reason: 'no-claim',
    },
    {
      title: 'an unread number',
      report: { cells: { 'proactive.normativeDocuments.issued': null }, claims: [issued(1)] },
      reason: 'unread',
      cells: ['proactive.normativeDocuments.issued'],
    },
  ],
});

import type { Claim, ClaimMetric } from '../../../src/report/report.ts';
import { testRule } from '../support.ts';

const said = (
  metric: ClaimMetric,
  value: number,
  more: Partial<Claim> = {},
): Partial<Claim> & Pick<Claim, 'metric' | 'value'> => ({
  metric,
  value,
  word: '行政复议',
  quote: '因信息公开引起的行政复议和行政诉讼如下。',
  ...more,
});
const none = (metric: ClaimMetric) => said(metric, 0, { word: '未发生', zeroInWords: true });

const cells = {
  'litigation.reconsideration.upheld': 2,
  'litigation.reconsideration.corrected': 1,
  'litigation.reconsideration.total': 3,
  'litigation.directLawsuit.upheld': 1,
  'litigation.directLawsuit.total': 1,
  'litigation.lawsuitAfterReconsideration.pending': 2,
  'litigation.lawsuitAfterReconsideration.total': 2,
} as const;

testRule('narrative/litigation', {
  valid: [
    {
      title: 'none and none',
      report: { claims: [none('litigation.reconsiderationAndLawsuits'), none('litigation.corrected')] },
    },
    {
      title: 'each kind, and all together',
      report: {
        cells,
        claims: [
          said('litigation.reconsideration', 3),
          said('litigation.lawsuits', 3),
          said('litigation.directLawsuit', 1),
          said('litigation.lawsuitAfterReconsideration', 2),
          said('litigation.reconsiderationAndLawsuits', 6),
        ],
      },
    },
    { title: 'lawsuits of one kind', report: { cells, claims: [said('litigation.lawsuits', 2)] } },
    {
      title: 'cases that add up',
      report: { cells, claims: [said('litigation.reconsideration', 2), said('litigation.reconsideration', 1)] },
    },
    {
      title: 'all upheld',
      report: {
        cells: { 'litigation.reconsideration.upheld': 2, 'litigation.reconsideration.total': 2 },
        claims: [
          said('litigation.reconsideration', 2),
          said('litigation.notUpheld', 0, { zeroInWords: true, word: '均维持' }),
        ],
      },
    },
    { title: 'a number of corrected ones', report: { cells, claims: [said('litigation.corrected', 5)] } },
  ],
  invalid: [
    {
      title: 'none in the text, some in the table',
      report: { cells, claims: [none('litigation.reconsideration')] },
      finds: [{ severity: 'error', cells: ['litigation.reconsideration.total'], expected: 3, found: 0 }],
      says: ['没有发生'],
    },
    {
      title: 'none of both, told at the groups that have some, and once',
      report: {
        cells: { 'litigation.directLawsuit.upheld': 1, 'litigation.directLawsuit.total': 1 },
        claims: [none('litigation.reconsiderationAndLawsuits'), none('litigation.lawsuits')],
      },
      finds: [{ severity: 'error', cells: ['litigation.directLawsuit.total'], expected: 1, found: 0 }],
    },
    {
      title: 'another number',
      report: { cells, claims: [said('litigation.reconsideration', 5)] },
      finds: [{ severity: 'warning', cells: ['litigation.reconsideration.total'], expected: 3, found: 5 }],
    },
    {
      title: 'all upheld in the text only',
      report: { cells, claims: [said('litigation.notUpheld', 0, { zeroInWords: true, word: '均维持' })] },
      finds: [
        {
          severity: 'warning',
          cells: ['litigation.reconsideration.corrected', 'litigation.lawsuitAfterReconsideration.pending'],
          expected: 3,
        },
      ],
      says: ['均维持'],
    },
    {
      title: 'none corrected in the text only',
      report: { cells, claims: [none('litigation.corrected')] },
      finds: [{ severity: 'warning', cells: ['litigation.reconsideration.corrected'], expected: 1, found: 0 }],
    },
  ],
  unread: [
    { title: 'no claim', report: { cells }, reason: 'no-claim' },
    {
      title: 'no table',
      report: { without: ['litigation'], claims: [none('litigation.reconsideration')] },
      reason: 'no-table',
    },
    {
      title: 'an unread total',
      report: {
        cells: { ...cells, 'litigation.reconsideration.total': null },
        claims: [none('litigation.reconsideration')],
      },
      reason: 'unread',
      cells: ['litigation.reconsideration.total'],
    },
  ],
});

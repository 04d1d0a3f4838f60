import { testRule } from '../support.ts';

testRule('litigation/sum', {
  valid: [
    {
      title: 'the four parts make the total',
      report: {
        cells: {
          'litigation.directLawsuit.upheld': 2,
          'litigation.directLawsuit.pending': 1,
          'litigation.directLawsuit.total': 3,
        },
      },
    },
    { title: 'blanks count as 0', report: { blanks: ['litigation.reconsideration.upheld'] } },
  ],
  invalid: [
    {
      title: 'a total that is too small; which cell is wrong cannot be known',
      report: {
        cells: {
          'litigation.lawsuitAfterReconsideration.upheld': 2,
          'litigation.lawsuitAfterReconsideration.corrected': 1,
          'litigation.lawsuitAfterReconsideration.total': 1,
        },
      },
      finds: [
        {
          severity: 'error',
          cells: ['litigation.lawsuitAfterReconsideration.total'],
          expected: 3,
          found: 1,
          cures: [],
        },
      ],
      says: ['表四「复议后起诉」总计填 1,四项相加是 3'],
    },
    {
      title: 'only the total can be wrong when no part is large enough',
      report: { cells: { 'litigation.reconsideration.upheld': 1, 'litigation.reconsideration.pending': 1 } },
      finds: [{ cures: [{ cell: 'litigation.reconsideration.total', from: 0, to: 2 }] }],
      says: ['应为 2'],
    },
  ],
  unread: [
    {
      title: 'an unread part',
      report: { cells: { 'litigation.reconsideration.upheld': null } },
      reason: 'unread',
      cells: ['litigation.reconsideration.upheld'],
    },
    { title: 'no table four', report: { without: ['litigation'] }, reason: 'no-table' },
  ],
});

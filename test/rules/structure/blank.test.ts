import { tableThree, testRule } from '../support.ts';

testRule('structure/blank', {
  valid: [{ title: 'every cell is filled in', report: {} }],
  invalid: [
    {
      title: 'one finding for a table lists all its blanks and placeholders',
      report: {
        blanks: ['applications.granted.research', 'applications.granted.business'],
        placeholders: { 'applications.carriedIn.research': '/' },
      },
      finds: [
        {
          severity: 'info',
          cells: ['applications.carriedIn.research', 'applications.granted.business', 'applications.granted.research'],
        },
      ],
      says: ['表三有 3 个空格或「/」「-」,按 0 核对'],
    },
    {
      title: 'a finding for each table',
      report: { blanks: ['proactive.fees.amount', 'litigation.reconsideration.upheld'] },
      finds: [
        { severity: 'info', cells: ['proactive.fees.amount'] },
        { severity: 'info', cells: ['litigation.reconsideration.upheld'] },
      ],
    },
    {
      title: 'an empty total is worth a warning',
      report: { blanks: ['applications.carriedIn.total', 'applications.carriedIn.business'] },
      finds: [{ severity: 'warning', message: 'totals' }],
      says: ['其中总计有 1 格没有填数:表三「二、上年结转政府信息公开申请数量」总计'],
    },
    {
      title: 'an empty total of numbers is left to the sum',
      report: {
        cells: tableThree(['granted', 'research', 2]),
        blanks: ['applications.granted.total', 'applications.granted.business'],
      },
      finds: [{ severity: 'info', cells: ['applications.granted.business'] }],
    },
  ],
  unread: [{ title: 'a missing table', report: { without: ['litigation'] }, reason: 'no-table' }],
});

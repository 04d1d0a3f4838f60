import { testRule } from '../support.ts';

testRule('values/valid', {
  valid: [
    { title: 'counts and a fee with six decimals', report: { cells: { 'proactive.fees.amount': 779.592415 } } },
    { title: 'a decrease in the trial form', report: { year: 2020, cells: { 'proactive.fees.change': -12 } } },
    {
      title: 'a decrease that was marked as odd by its sign',
      report: {
        year: 2020,
        cells: { 'proactive.coercion.change': -3 },
        evidence: { odd: { 'proactive.coercion.change': '-3' } },
      },
    },
    { title: 'an amount of procurement', report: { year: 2020, cells: { 'proactive.procurement.amount': 251000.5 } } },
    { title: 'blanks', report: { blanks: ['applications.granted.total'] } },
  ],
  invalid: [
    {
      title: 'a negative count',
      report: { cells: { 'litigation.reconsideration.upheld': -1 } },
      finds: [{ severity: 'error', message: 'negative', cells: ['litigation.reconsideration.upheld'], found: -1 }],
    },
    {
      title: 'half an application',
      report: { cells: { 'applications.received.business': 1.5 } },
      finds: [{ message: 'fraction', found: 1.5 }],
      says: ['表三「一、本年新收政府信息公开申请数量」商业企业填 1.5,件数应是整数'],
    },
    {
      title: 'seven decimals',
      report: { cells: { 'proactive.fees.amount': 0.1234567 } },
      finds: [{ message: 'decimals' }],
    },
    { title: 'a negative fee', report: { cells: { 'proactive.fees.amount': -2 } }, finds: [{ message: 'negative' }] },
    {
      title: 'what is no number is told as printed, though the cell is unread',
      report: {
        cells: { 'applications.granted.total': null },
        evidence: { odd: { 'applications.granted.total': '约20' } },
      },
      finds: [{ message: 'not-a-number', found: '约20' }],
      says: ['填「约20」'],
    },
    {
      title: 'thirty digits',
      report: { cells: { 'proactive.licensing.decisions': 1e29 } },
      finds: [{ message: 'too-large' }],
    },
  ],
  unread: [
    {
      title: 'an unread cell',
      report: { cells: { 'proactive.licensing.decisions': null } },
      reason: 'unread',
      cells: ['proactive.licensing.decisions'],
    },
  ],
});

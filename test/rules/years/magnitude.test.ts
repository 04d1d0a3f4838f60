import { testRule } from '../support.ts';

const licences = (decisions: number | null) => ({ cells: { 'proactive.licensing.decisions': decisions } });
const fees = (amount: number) => ({ cells: { 'proactive.fees.amount': amount } });

testRule('years/magnitude', {
  valid: [
    { title: 'a growth to less than five times', report: { ...licences(240), previous: licences(50) } },
    { title: 'a small base says nothing', report: { ...licences(400), previous: licences(49) } },
    { title: 'fees that doubled', report: { ...fees(26.4), previous: fees(13.2) } },
    { title: 'an unread number is not 0', report: { ...licences(null), previous: licences(900) } },
  ],
  invalid: [
    {
      title: 'five times as many',
      report: { ...licences(250), previous: licences(50) },
      finds: [{ severity: 'info', cells: ['proactive.licensing.decisions'], found: 250, values: { before: 50 } }],
    },
    { title: 'a fifth', report: { ...licences(10), previous: licences(50) }, finds: [{ severity: 'info', found: 10 }] },
    {
      title: 'yuan for 10,000 yuan',
      report: { ...fees(132_500), previous: fees(13.2) },
      finds: [{ severity: 'warning', message: 'fee-unit', cells: ['proactive.fees.amount'] }],
      says: ['是不是填成了元'],
    },
    {
      title: 'the year before was in yuan',
      report: { ...fees(13.2), previous: fees(132_500) },
      finds: [{ severity: 'warning', message: 'fee-unit-before' }],
    },
  ],
  unread: [
    {
      title: 'nothing was read to compare',
      report: { without: ['proactive', 'applications', 'litigation'], previous: {} },
      reason: 'no-table',
    },
    { title: 'another form', report: { year: 2021, previous: {} }, reason: 'different-form' },
    { title: 'no report of last year', report: {}, reason: 'no-previous-year' },
  ],
});

import { testRule } from '../support.ts';

testRule('structure/period', {
  valid: [
    { title: 'the whole year', report: stated('2023年1月1日', '2023年12月31日') },
    { title: 'ISO days', report: stated('2023-01-01', '2023-12-31') },
    { title: 'the year is named once', report: stated('2023年1月1日', '12月31日') },
  ],
  invalid: [
    {
      title: 'another year',
      report: stated('2022-01-01', '2022-12-31'),
      finds: [{ severity: 'error', expected: '2023年1月1日至2023年12月31日', found: '2022年1月1日至2022年12月31日' }],
      says: ['报告是 2023 年的'],
    },
    {
      title: 'the end in another year',
      report: stated('2023-01-01', '2024-12-31'),
      finds: [{ severity: 'error', message: 'year' }],
    },
    {
      title: 'an earlier end',
      report: stated('2023-01-01', '2023-12-25'),
      finds: [{ severity: 'error', message: 'days' }],
    },
    { title: 'no beginning', report: stated(null, '2023-12-31'), finds: [{ severity: 'info', message: 'until' }] },
  ],
  unread: [
    { title: 'no period is stated', report: { evidence: { period: null } }, reason: 'not-stated' },
    { title: 'no year is known', report: { year: null }, reason: 'no-year' },
  ],
});

function stated(from: string | null, to: string | null) {
  return { evidence: { period: { from, to, quote: `统计期限自${from}起至${to}止。` } } };
}

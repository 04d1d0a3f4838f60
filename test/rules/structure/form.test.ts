import { testRule } from '../support.ts';

testRule('structure/form', {
  valid: [
    { title: '2021 in the form in force', report: { year: 2021 } },
    { title: '2019 in the trial form', report: { year: 2019 } },
  ],
  invalid: [
    {
      title: 'the trial form after its time',
      report: { year: 2021, format: '2019' },
      finds: [{ severity: 'warning', message: 'outdated' }],
      says: ['2021 年的报告用的是 2019 年试行格式'],
    },
    { title: 'the new form before its time', report: { year: 2020, format: '2021' }, finds: [{ severity: 'info' }] },
    {
      title: 'before there were common tables',
      report: { year: 2016, without: ['proactive', 'applications', 'litigation'] },
      finds: [{ severity: 'info', message: 'before-forms' }],
      says: ['2019 年以前没有统一的三张表'],
    },
  ],
  unread: [{ title: 'no year is known', report: { year: null }, reason: 'no-year' }],
});

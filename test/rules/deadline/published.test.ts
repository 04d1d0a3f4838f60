import { testRule } from '../support.ts';

const by = (agency: string, published: string) => ({ agency, published });

testRule('deadline/published', {
  valid: [
    { title: 'on the last day', report: { published: '2024-01-31' } },
    { title: 'signed in time', report: { signed: '2024-01-30' } },
    { title: 'a government in March', report: by('示例县人民政府', '2024-03-31') },
    { title: 'a township in January', report: by('示例县官庄镇人民政府', '2024-01-31') },
    { title: 'an office in January', report: by('示例县人民政府办公室', '2024-01-31') },
  ],
  invalid: [
    {
      title: 'a department in February',
      report: { published: '2024-02-01' },
      finds: [{ severity: 'error', message: 'late', expected: '2024-01-31', found: '2024-02-01' }],
      says: ['公布日期是 2024-02-01,晚于 2024-01-31'],
    },
    {
      title: 'a department that signed late',
      report: { signed: '2024-02-05' },
      finds: [{ severity: 'error', message: 'signed', found: '2024-02-05' }],
      says: ['落款日期是 2024-02-05'],
    },
    {
      title: 'a government in April',
      report: by('示例县人民政府', '2024-04-01'),
      finds: [{ severity: 'error', expected: '2024-03-31' }],
    },
    {
      title: 'an office that may publish for its government',
      report: by('示例县人民政府办公室', '2024-02-20'),
      finds: [{ severity: 'warning', message: 'office', expected: '2024-01-31' }],
    },
    {
      title: 'an office later than any date',
      report: by('示例县人民政府办公室', '2024-04-02'),
      finds: [{ severity: 'error', expected: '2024-03-31' }],
    },
    {
      title: 'a township',
      report: by('示例县官庄镇人民政府', '2024-02-20'),
      finds: [{ severity: 'warning', message: 'town' }],
    },
    {
      title: 'signed in time on a late page',
      report: { published: '2024-05-20', signed: '2024-01-20' },
      finds: [{ severity: 'info', message: 'page', found: '2024-05-20' }],
      says: ['落款 2024-01-20 没有超期'],
    },
    {
      title: 'a page of a later year',
      report: { published: '2026-03-02' },
      finds: [{ severity: 'warning', message: 'republished' }],
    },
    {
      title: 'a date that is signed with the year of the report by mistake',
      report: { published: '2024-02-20', signed: '2023-01-20' },
      finds: [{ severity: 'error', message: 'late' }],
    },
    {
      title: 'a date of the page that is not said to be of publication',
      report: { published: '2024-02-20', evidence: { dates: { published: null, page: '2024-02-20', signed: null } } },
      finds: [{ severity: 'warning', message: 'republished' }],
    },
  ],
  unread: [
    { title: 'no date', report: {}, reason: 'no-date' },
    { title: 'a date before the end of the year', report: { published: '2023-06-01' }, reason: 'no-date' },
    { title: 'no name', report: { agency: null, published: '2024-03-01' }, reason: 'no-agency' },
    { title: 'no year', report: { year: null, published: '2024-03-01' }, reason: 'no-year' },
    { title: 'a body of unknown kind', report: by('示例县人民医院', '2024-03-01'), reason: 'kind-unknown' },
    { title: 'a vertical organ', report: by('国家税务总局示例县税务局', '2024-03-01'), reason: 'kind-unknown' },
    { title: 'the old order', report: { year: 2018, published: '2019-03-20' }, reason: 'before-forms' },
  ],
});

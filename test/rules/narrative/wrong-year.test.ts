import { testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 1: sentences } });

testRule('narrative/wrong-year', {
  valid: [
    { title: 'the year of the report', report: text('2023年,我局共收到政府信息公开申请3件。') },
    { title: 'a comparison', report: text('2022年收到申请5件,较上年增加2件。') },
    { title: 'both years', report: text('2022年公开信息100条,2023年公开信息120条。') },
    { title: 'a plan', report: text('2024年,我局将公开信息200条。') },
    { title: 'a year without a number', report: text('2022年,我局公开了工作要点。') },
    { title: 'a year further inside', report: text('全年公开2022年度决算等信息12条。') },
  ],
  invalid: [
    {
      title: 'last year’s year',
      report: text('2022年,我局共收到政府信息公开申请3件。'),
      finds: [
        { severity: 'warning', cells: [], expected: 2023, found: 2022, quote: '2022年,我局共收到政府信息公开申请3件' },
      ],
      says: ['2022'],
    },
    {
      title: 'in full width',
      report: text('\uff12\uff10\uff12\uff11年度主动公开信息45条。'),
      finds: [{ expected: 2023, found: 2021 }],
    },
  ],
  unread: [
    { title: 'no text', report: {}, reason: 'no-text' },
    { title: 'no year', report: { year: null, ...text('2022年收到申请3件。') }, reason: 'no-year' },
  ],
});

import { tableThree, testRule } from '../support.ts';

const mixed = tableThree(
  ['granted', 'naturalPerson', 3],
  ['refused.thirdPartyRights', 'naturalPerson', 2],
  ['notProcessed.petition', 'business', 1],
);

testRule('applications/result-sum', {
  valid: [
    { title: 'all kinds of results make the total', report: { cells: mixed } },
    {
      title: 'blank rows count as 0',
      report: { cells: mixed, blanks: ['applications.partiallyGranted.naturalPerson'] },
    },
    { title: 'the trial form', report: { year: 2019, cells: tableThree(['other', 'naturalPerson', 2]) } },
  ],
  invalid: [
    {
      title: 'a total of a column that is not the sum of its results',
      report: { cells: { ...mixed, 'applications.handled.naturalPerson': 6 } },
      finds: [
        {
          severity: 'error',
          cells: ['applications.handled.naturalPerson'],
          expected: 5,
          found: 6,
          cures: [{ cell: 'applications.handled.naturalPerson', from: 6, to: 5 }],
        },
      ],
      says: ['表三「(七)总计」自然人填 6,应为 5'],
    },
    {
      title: 'a result that was counted twice is the cause, not the total',
      report: { cells: { ...mixed, 'applications.granted.naturalPerson': 5 } },
      finds: [{ message: 'caused', cells: ['applications.handled.naturalPerson'], expected: 7, found: 5 }],
      says: ['问题在表三「(一)予以公开」自然人,应为 3'],
    },
  ],
  unread: [
    {
      title: 'an unread result in a column that would otherwise fail',
      report: {
        cells: { ...mixed, 'applications.granted.naturalPerson': null },
      },
      reason: 'unread',
      cells: ['applications.granted.naturalPerson'],
    },
    { title: 'no table three', report: { without: ['applications'] }, reason: 'no-table' },
  ],
});

import { tableThree, testRule } from '../support.ts';

const carried = tableThree(['granted', 'business', 3], ['carriedOut', 'business', 2], ['carriedIn', 'business', 1]);

testRule('applications/balance', {
  valid: [
    { title: 'received and carried in are handled or carried over', report: { cells: carried } },
    { title: 'nothing at all', report: {} },
    { title: 'blank rows', report: { blanks: ['applications.carriedIn.total', 'applications.carriedOut.total'] } },
  ],
  invalid: [
    {
      title: 'two applications that are lost in both the column and the total',
      report: {
        cells: { ...carried, 'applications.carriedOut.business': 0, 'applications.carriedOut.total': 0 },
      },
      finds: [
        {
          cells: [
            'applications.received.business',
            'applications.carriedIn.business',
            'applications.handled.business',
            'applications.carriedOut.business',
          ],
          expected: 5,
          found: 3,
          message: 'candidates',
          cures: [],
        },
        { expected: 5, found: 3 },
      ],
      says: ['新收与上年结转共 5,办结与结转下年共 3'],
    },
    {
      title: 'one cell of 一',
      report: { cells: { ...carried, 'applications.received.business': 9 } },
      finds: [{ expected: 10, found: 5, cures: [{ cell: 'applications.received.business', from: 9, to: 4 }] }],
      says: ['表三「一、本年新收政府信息公开申请数量」商业企业应为 4,改后行、列都平'],
    },
  ],
  unread: [
    {
      title: 'an unread cell that would be 0',
      report: { cells: { ...carried, 'applications.carriedIn.naturalPerson': null } },
      reason: 'unread',
      cells: ['applications.carriedIn.naturalPerson'],
    },
    { title: 'no table three', report: { without: ['applications'] }, reason: 'no-table' },
  ],
});

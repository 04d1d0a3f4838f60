import { cellsOf } from '../../../src/report/cell.ts';
import { tableThree, testRule } from '../support.ts';

const six = tableThree(['granted', 'naturalPerson', 4], ['granted', 'business', 2]);

testRule('applications/row-sum', {
  valid: [
    { title: 'persons and organizations make the total', report: { cells: six } },
    {
      title: 'the trial form with its single row (六)',
      report: { year: 2020, cells: tableThree(['other', 'research', 3]) },
    },
    {
      title: 'blanks count as 0',
      report: { cells: six, blanks: ['applications.granted.research', 'applications.granted.legalService'] },
    },
    { title: 'a row left blank as a whole', report: { blanks: rowOf('refused.stateSecret') } },
    {
      title: 'placeholders stand for 0',
      report: {
        cells: six,
        placeholders: { 'applications.granted.research': '/', 'applications.carriedIn.total': '无' },
      },
    },
  ],
  invalid: [
    {
      title: 'a total that is not the sum',
      report: { cells: { ...six, 'applications.granted.total': 7 } },
      finds: [{ severity: 'error', cause: 'report', cells: ['applications.granted.total'], expected: 6, found: 7 }],
      says: ['表三「(一)予以公开」总计填 7,应为 6'],
    },
    {
      title: 'a blank total of a row that has numbers',
      report: { cells: six, blanks: ['applications.granted.total'] },
      finds: [
        {
          severity: 'error',
          cells: ['applications.granted.total'],
          expected: 6,
          found: null,
          cures: [{ cell: 'applications.granted.total', from: null, to: 6 }],
        },
      ],
      says: ['表三「(一)予以公开」总计没有填,应为 6'],
    },
    {
      title: 'a total column that nobody filled in is one warning',
      report: {
        cells: six,
        blanks: cellsOf('2021').flatMap(({ address, table, column }) =>
          table === 'applications' && column === 'total' ? [address] : [],
        ),
      },
      finds: [
        {
          severity: 'warning',
          message: 'total-column-blank',
          cells: ['applications.received.total', 'applications.granted.total', 'applications.handled.total'],
        },
      ],
    },
    {
      title: 'cells that were placed by arithmetic accuse nobody',
      report: {
        cells: { ...six, 'applications.granted.total': 7 },
        inferred: ['applications.granted.business'],
      },
      finds: [{ severity: 'warning', cause: 'reading', cures: [] }],
    },
  ],
  unread: [
    {
      title: 'an unread part is not 0, even where 0 would fit',
      report: { cells: { ...six, 'applications.granted.research': null } },
      reason: 'unread',
      cells: ['applications.granted.research'],
    },
    {
      title: 'an unread total',
      report: { cells: { ...six, 'applications.granted.total': null } },
      reason: 'unread',
      cells: ['applications.granted.total'],
    },
    { title: 'no table three', report: { without: ['applications'] }, reason: 'no-table' },
  ],
});

function rowOf(row: string) {
  return cellsOf('2021').flatMap((cell) => (cell.table === 'applications' && cell.row === row ? [cell.address] : []));
}

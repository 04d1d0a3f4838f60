import { type ApplicationColumn, applicationColumns } from '../../../src/report/forms/common.ts';
import { tableThree, testRule } from '../support.ts';

const left = { cells: tableThree(['carriedOut', 'naturalPerson', 4]) };
const taken = tableThree(['carriedIn', 'naturalPerson', 4], ['granted', 'naturalPerson', 4]);

const carriedOut = Object.keys(applicationColumns).map(
  (column) => `applications.carriedOut.${column as ApplicationColumn}` as const,
);

testRule('years/carry-over', {
  valid: [
    { title: 'what was left has arrived', report: { cells: taken, previous: left } },
    {
      title: 'a total that was left blank stands for its parts',
      report: {
        cells: taken,
        blanks: ['applications.carriedIn.total'],
        previous: { ...left, blanks: ['applications.carriedOut.total'] },
      },
    },
    { title: 'from the trial form to the form in force', report: { year: 2021, cells: taken, previous: left } },
  ],
  invalid: [
    {
      title: 'the total is told, its parts would repeat it',
      report: { previous: left },
      finds: [{ severity: 'warning', cells: ['applications.carriedIn.total'], expected: 4, found: 0 }],
      says: ['上一年「结转下年度继续办理」是 4'],
    },
    {
      title: 'another column, though the total holds',
      report: { cells: tableThree(['carriedIn', 'business', 4], ['granted', 'business', 4]), previous: left },
      finds: [
        { severity: 'info', cells: ['applications.carriedIn.naturalPerson'], expected: 4, found: 0 },
        { severity: 'info', cells: ['applications.carriedIn.business'], expected: 0, found: 4 },
      ],
    },
    {
      title: 'last year left the row blank, and that is said',
      report: { cells: taken, previous: { blanks: carriedOut } },
      finds: [{ severity: 'warning', message: 'blank-before', cells: ['applications.carriedIn.total'] }],
      says: ['上一年「结转下年度继续办理」没有填'],
    },
    {
      title: 'the text explains it',
      report: { previous: left, text: { 6: ['上年结转件数统计有误,现予更正。'] } },
      finds: [{ severity: 'info', message: 'explained', quote: '上年结转件数统计有误,现予更正' }],
    },
    {
      title: 'a changed way of working explains nothing',
      report: { previous: left, text: { 1: ['今年调整了依申请公开的办理流程。'] } },
      finds: [{ severity: 'warning', message: 'differs' }],
    },
  ],
  unread: [
    { title: 'no report of last year', report: {}, reason: 'no-previous-year' },
    {
      title: 'last year’s is of another agency',
      report: { previous: { agency: '示例县水利局' } },
      reason: 'no-previous-year',
    },
    { title: 'last year’s is two years ago', report: { previous: { year: 2021 } }, reason: 'no-previous-year' },
    {
      title: 'an unread cell here',
      report: { cells: { 'applications.carriedIn.business': null }, previous: {} },
      reason: 'unread',
      cells: ['applications.carriedIn.business'],
    },
    {
      title: 'an unread cell there',
      report: { previous: { cells: { 'applications.carriedOut.business': null } } },
      reason: 'previous-unread',
      cells: ['applications.carriedOut.business'],
    },
    {
      title: 'two reports of last year',
      report: { previous: { previous: { year: 2022 } } },
      reason: 'several-of-one-year',
    },
  ],
});

import { testRule } from '../support.ts';

const before = { cells: { 'proactive.normativeDocuments.inForce': 5 } };

testRule('years/in-force', {
  valid: [{ title: 'issued are added, repealed are taken off', report: { cells: doc(2, 3, 4), previous: before } }],
  invalid: [
    {
      title: 'more in force than follows',
      report: { cells: doc(1, 0, 8), previous: before },
      finds: [{ severity: 'warning', cells: ['proactive.normativeDocuments.inForce'], expected: 6, found: 8 }],
      says: ['按上年 5 + 制发 1 − 废止 0 应为 6'],
    },
    {
      title: 'last year left it blank, and that is said',
      report: { cells: doc(1, 0, 8), previous: { blanks: ['proactive.normativeDocuments.inForce'] } },
      finds: [{ severity: 'warning', message: 'blank-before', expected: 1, found: 8 }],
      says: ['上年没有填'],
    },
    {
      title: 'a clean-up of documents explains it',
      report: {
        cells: doc(1, 0, 2),
        previous: before,
        text: { 1: ['今年对规范性文件作了集中清理,四件到期失效。'] },
      },
      finds: [{ severity: 'info', message: 'explained', quote: '今年对规范性文件作了集中清理,四件到期失效' }],
    },
    {
      title: 'a clean-up of columns does not',
      report: { cells: doc(1, 0, 2), previous: before, text: { 1: ['今年清理了网站的空白栏目。'] } },
      finds: [{ severity: 'warning', message: 'differs' }],
    },
    {
      title: 'more repealed than there were',
      report: { cells: doc(0, 7, 0), previous: before },
      finds: [{ cells: ['proactive.normativeDocuments.repealed'], expected: 5, found: 7 }],
    },
  ],
  unread: [
    { title: 'the trial form has no such number', report: { year: 2021, previous: {} }, reason: 'different-form' },
    { title: 'no report of last year', report: {}, reason: 'no-previous-year' },
    {
      title: 'an unread number',
      report: { cells: { 'proactive.regulations.issued': null }, previous: {} },
      reason: 'unread',
      cells: ['proactive.regulations.issued'],
    },
    { title: 'no table two', report: { without: ['proactive'], previous: {} }, reason: 'no-table' },
  ],
});

function doc(issued: number, repealed: number, inForce: number) {
  return {
    'proactive.normativeDocuments.issued': issued,
    'proactive.normativeDocuments.repealed': repealed,
    'proactive.normativeDocuments.inForce': inForce,
  };
}

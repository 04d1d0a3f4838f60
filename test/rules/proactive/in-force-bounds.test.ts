import { testRule } from '../support.ts';

testRule('proactive/in-force-bounds', {
  valid: [
    { title: 'all that was issued is in force', report: { cells: doc(2, 0, 2) } },
    { title: 'nothing was issued', report: { cells: doc(0, 3, 0) } },
  ],
  invalid: [
    {
      title: 'fewer in force than issued',
      report: { cells: doc(3, 0, 1) },
      finds: [{ severity: 'warning', cells: ['proactive.normativeDocuments.inForce'], found: 1 }],
      says: ['少于本年制发的 3'],
    },
    {
      title: 'issued and repealed within the year is only noted',
      report: { cells: doc(3, 2, 1) },
      finds: [{ severity: 'info', message: 'repealed' }],
    },
  ],
  unread: [
    {
      title: 'an unread number',
      report: { cells: { 'proactive.regulations.inForce': null } },
      reason: 'unread',
      cells: ['proactive.regulations.inForce'],
    },
    { title: 'no table two', report: { without: ['proactive'] }, reason: 'no-table' },
  ],
});

function doc(issued: number, repealed: number, inForce: number) {
  return {
    'proactive.normativeDocuments.issued': issued,
    'proactive.normativeDocuments.repealed': repealed,
    'proactive.normativeDocuments.inForce': inForce,
  };
}

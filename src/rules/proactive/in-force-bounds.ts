import { cannotTell, defineRule, holds } from '../rule.ts';

export const inForceBounds = defineRule({
  id: 'proactive/in-force-bounds',
  name: { zh: '制发与有效', en: 'issued and in force' },
  severity: 'warning',
  basis: {
    zh: '{form}附件表二:本年制发的文件,未废止的应计入现行有效件数',
    en: 'Annex to {form}, table 2: what was issued this year and not repealed counts as in force',
  },
  formats: ['2021'],
  why: {
    zh: '现行有效件数应包括今年新制发的,比制发数还少,多半漏计。',
    en: 'The number in force includes what was issued this year; when it is smaller, something was left out.',
  },
  caveat: {
    zh: '当年制发、当年又废止的,现行有效可以少于制发。',
    en: 'What was issued and repealed in the same year is not in force.',
  },
  messages: {
    fewer: {
      zh: '{cell}填 {found},少于本年制发的 {issued},请核实',
      en: '{cell} says {found}, fewer than the {issued} issued this year; please check',
    },
    repealed: {
      zh: '{cell}填 {found},少于本年制发的 {issued};如果是当年制发当年废止(本年废止 {repealed}),可以不改',
      en: '{cell} says {found}, fewer than the {issued} issued this year; right if {repealed} of them were repealed within the year',
    },
  },
  example: {
    valid: {
      cells: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 6 },
    },
    invalid: {
      cells: { 'proactive.normativeDocuments.issued': 2, 'proactive.normativeDocuments.inForce': 1 },
    },
  },
  subjects: 'report',
  each: ['regulations', 'normativeDocuments'],
  check({ tables }, read, row) {
    if (!tables.proactive) return cannotTell('no-table');
    const issued = read.at(`proactive.${row}.issued`);
    const repealed = read.at(`proactive.${row}.repealed`);
    const inForce = read.at(`proactive.${row}.inForce`);
    if (issued <= inForce) return holds;
    const explained = issued - repealed <= inForce;
    return {
      message: explained ? 'repealed' : 'fewer',
      severity: explained ? 'info' : 'warning',
      cells: [`proactive.${row}.inForce`],
      found: inForce,
      values: { issued, repealed },
    };
  },
});

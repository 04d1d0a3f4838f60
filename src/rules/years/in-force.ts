import { cannotTell, defineRule, holds } from '../rule.ts';
import { explanationOf } from '../text.ts';

const documents = { regulations: /规章/, normativeDocuments: /规范性文件|现行有效|有效件数|文件数/ };

export const inForce = defineRule({
  id: 'years/in-force',
  name: { zh: '有效件数衔接', en: 'in force from year to year' },
  severity: 'warning',
  basis: {
    zh: '{form}附件表二:现行有效件数 = 上年现行有效件数 + 本年制发 − 本年废止',
    en: 'Annex to {form}, table 2: in force = in force last year + issued − repealed this year',
  },
  formats: ['2021'],
  why: {
    zh: '现行有效件数接不上,说明制发、废止或上年的数有一个不对。',
    en: 'When it does not follow from last year, one of issued, repealed or last year’s number is wrong.',
  },
  caveat: {
    zh: '文件清理、到期失效、机构改革、口径调整后可以不等,正文有说明的只提示。',
    en: 'A clean-up, expiry, reorganization or change of scope explains a difference; if the text says so it is only noted.',
  },
  messages: {
    differs: {
      zh: '{cell}填 {found},按上年 {before} + 制发 {issued} − 废止 {repealed} 应为 {expected}',
      en: '{cell} says {found}; last year {before} + issued {issued} − repealed {repealed} = {expected}',
    },
    'blank-before': {
      zh: '{cell}填 {found},上年没有填,按本年制发 {issued} − 废止 {repealed} 应为 {expected}',
      en: '{cell} says {found}; last year’s is blank, and issued {issued} − repealed {repealed} = {expected}',
    },
    explained: {
      zh: '{cell}填 {found},按上年 {before} + 制发 {issued} − 废止 {repealed} 是 {expected};正文有说明',
      en: '{cell} says {found}; last year {before} + issued {issued} − repealed {repealed} = {expected}; the text gives a reason',
    },
    'repealed-more': {
      zh: '{cell}填 {found},多于上年现行有效 {before} 与本年制发 {issued} 之和',
      en: '{cell} says {found}, more than last year’s {before} in force plus {issued} issued',
    },
  },
  example: {
    valid: {
      cells: { 'proactive.normativeDocuments.issued': 1, 'proactive.normativeDocuments.inForce': 4 },
      previous: { cells: { 'proactive.normativeDocuments.inForce': 3 } },
    },
    invalid: {
      cells: { 'proactive.normativeDocuments.issued': 1, 'proactive.normativeDocuments.inForce': 6 },
      previous: { cells: { 'proactive.normativeDocuments.inForce': 3 } },
    },
  },
  subjects: 'years',
  each: ['regulations', 'normativeDocuments'],
  check(previous, read, row) {
    if (previous.layout?.format !== '2021' || !read.layout) return cannotTell('different-form');
    if (!read.report.tables.proactive || !previous.report.tables.proactive) return cannotTell('no-table');
    const there = previous.layout.at(`proactive.${row}.inForce`);
    const before = previous.cell(there);
    const issued = read.at(`proactive.${row}.issued`);
    const repealed = read.at(`proactive.${row}.repealed`);
    const here = read.layout.at(`proactive.${row}.inForce`);
    const expected = before + issued - repealed;
    if (read.cell(here) === expected) return holds;
    const quote = explanationOf(read.report, documents[row], /清理|调整|到期|失效/);
    const values = { before, issued, repealed };
    const severity = quote ? 'info' : 'warning';
    if (expected < 0) {
      const cells = [`proactive.${row}.repealed`] as const;
      return { message: 'repealed-more', severity, cells, expected: before + issued, found: repealed, values, quote };
    }
    const message = quote ? 'explained' : previous.isBlank(there) ? 'blank-before' : 'differs';
    return { message, severity, cells: [here], expected, found: read.printed(here), values, quote };
  },
});

import { defineRule, holds } from '../rule.ts';

export const resultSum = defineRule({
  id: 'applications/result-sum',
  name: { zh: '结果合计', en: 'sum of results' },
  severity: 'error',
  basis: {
    zh: '{form}附件表三:三(七)总计等于(一)至(六)各行之和',
    en: 'Annex to {form}, table 3: III (7) is the sum of the rows (1) to (6)',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '办结总数要能拆成每一种结果,否则说不清是怎样办结的。',
    en: 'The number handled must be the sum of the results, or nobody can say how they were handled.',
  },
  caveat: {
    zh: '试行格式的(六)只有一行;单位自行加行时,加的行不计入。',
    en: 'The trial form has a single row (6); rows that an office added itself are not counted.',
  },
  messages: {
    differs: {
      zh: '{cell}填 {found},(一)至(六)各行相加是 {expected}',
      en: '{cell} says {found}, the rows (1) to (6) add up to {expected}',
    },
    candidates: {
      zh: '{cell}填 {found},(一)至(六)各行相加是 {expected};{candidates}',
      en: '{cell} says {found}, the rows (1) to (6) add up to {expected}; {candidates}',
    },
    should: {
      zh: '{cell}填 {found},应为 {expected}:(一)至(六)各行之和',
      en: '{cell} says {found} and should be {expected}, the sum of the rows (1) to (6)',
    },
    caused: {
      zh: '{cell}填 {found},(一)至(六)各行相加是 {expected};问题在{at:cure},应为 {to},改后行、列都平',
      en: '{cell} says {found}, the rows (1) to (6) add up to {expected}; the cause is {at:cure}, which should be {to}: rows and columns then add up',
    },
  },
  example: {
    valid: {
      cells: {
        'applications.carriedIn.naturalPerson': 5,
        'applications.carriedIn.total': 5,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.refused.stateSecret.naturalPerson': 3,
        'applications.refused.stateSecret.total': 3,
        'applications.handled.naturalPerson': 5,
        'applications.handled.total': 5,
      },
    },
    invalid: {
      cells: {
        'applications.carriedIn.naturalPerson': 5,
        'applications.carriedIn.total': 5,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.naturalPerson': 5,
        'applications.handled.total': 5,
      },
    },
  },
  subjects: 'column',
  check({ results, handled }, read) {
    const expected = read.sum(results);
    if (read.cell(handled) === expected) return holds;
    return { message: 'differs', cells: [handled], expected, found: read.printed(handled) };
  },
});

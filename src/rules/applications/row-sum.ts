import type { Reader } from '../reader.ts';
import { defineRule, holds } from '../rule.ts';

export const rowSum = defineRule({
  id: 'applications/row-sum',
  name: { zh: '行合计', en: 'row sum' },
  severity: 'error',
  basis: {
    zh: '{form}附件表三:每一行的总计等于自然人与五类法人或其他组织之和',
    en: 'Annex to {form}, table 3: the total of a row is natural persons plus the five kinds of organizations',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '总计是对外引用和汇总时用的数,一行不平,上级汇总也跟着错。',
    en: 'Totals are what is quoted and summed up by the superior; one wrong row spoils that sum too.',
  },
  caveat: {
    zh: '总计栏整列没有填,只提示补填。',
    en: 'When the whole total column was left empty, it is only asked to be filled in.',
  },
  messages: {
    differs: {
      zh: '{cell}填 {found},自然人 {persons} + 法人 {organizations} = {expected}',
      en: '{cell} says {found}; natural persons {persons} + organizations {organizations} = {expected}',
    },
    should: {
      zh: '{cell}填 {found},应为 {expected}:自然人 {persons} + 法人 {organizations} = {expected}',
      en: '{cell} says {found} and should be {expected}: natural persons {persons} + organizations {organizations}',
    },
    caused: {
      zh: '{cell}填 {found},自然人 {persons} + 法人 {organizations} = {expected};问题在{at:cure},应为 {to},改后行、列都平',
      en: '{cell} says {found}, the parts add up to {expected}; the cause is {at:cure}, which should be {to}: rows and columns then add up',
    },
    candidates: {
      zh: '{cell}填 {found},自然人 {persons} + 法人 {organizations} = {expected};{candidates}',
      en: '{cell} says {found}; natural persons {persons} + organizations {organizations} = {expected}; {candidates}',
    },
    'total-column-blank': {
      zh: '表三总计一列没有填,{cells}各行有数,请补填总计',
      en: 'the total column of table 3 is empty though rows have numbers ({cells}); please fill in the totals',
    },
  },
  example: {
    valid: {
      cells: {
        'applications.received.naturalPerson': 2,
        'applications.received.total': 2,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.naturalPerson': 2,
        'applications.handled.total': 2,
      },
    },
    invalid: {
      cells: {
        'applications.received.naturalPerson': 2,
        'applications.received.total': 2,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 4,
        'applications.handled.naturalPerson': 2,
        'applications.handled.total': 2,
      },
    },
  },
  subjects: 'row',
  check({ parts, total }, read) {
    const expected = read.sum(parts);
    if (read.cell(total) === expected) return holds;
    if (read.isBlank(total) && totalColumnBlank(read)) {
      const rows = (read.layout?.rows ?? []).filter((row) => row.parts.some((part) => read.peek(part) > 0));
      // Told once, at the first row that has a number.
      if (rows[0]?.total !== total) return holds;
      return { message: 'total-column-blank', severity: 'warning', cells: rows.map((row) => row.total) };
    }
    const persons = read.cell(parts[0] ?? total);
    return {
      message: 'differs',
      cells: [total],
      expected,
      found: read.printed(total),
      values: { persons, organizations: expected - persons },
    };
  },
});

const totalColumnBlank = (read: Reader): boolean =>
  read.layout?.rows.every(({ total }) => read.isBlank(total)) ?? false;

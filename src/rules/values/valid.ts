import { defineRule, holds } from '../rule.ts';

export const valid = defineRule({
  id: 'values/valid',
  name: { zh: '数值合法', en: 'valid numbers' },
  severity: 'error',
  basis: {
    zh: '{form}附件:件数为非负整数,金额为非负数,最多六位小数',
    en: 'Annex to {form}: counts are non-negative integers, amounts are non-negative with at most six decimals',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '件数不会是负数或小数,多半是输错或单位弄错。',
    en: 'A count is never negative or fractional; it is usually a slip of the keyboard or a wrong unit.',
  },
  caveat: {
    zh: '试行格式的「本年增/减」可以是负数。',
    en: 'In the trial form “change this year” may be negative.',
  },
  messages: {
    'not-a-number': { zh: '{cell}填「{found}」,应填一个数', en: '{cell} says “{found}”; it should be one number' },
    negative: { zh: '{cell}填 {found},不应是负数', en: '{cell} says {found}; it cannot be negative' },
    fraction: { zh: '{cell}填 {found},件数应是整数', en: '{cell} says {found}; a count is a whole number' },
    decimals: { zh: '{cell}填 {found},最多六位小数', en: '{cell} says {found}; at most six decimals are allowed' },
    'too-large': { zh: '{cell}填 {found},数值过大,请核对', en: '{cell} says {found}, which is too large to be true' },
  },
  example: {
    valid: { year: 2020, cells: { 'proactive.licensing.change': -3 } },
    invalid: {
      evidence: { odd: { 'applications.received.total': '约20' } },
      cells: { 'applications.received.total': null },
    },
  },
  subjects: 'cell',
  check(cell, read) {
    const { index, column } = cell;
    const odd = read.odd(cell);
    const signed = column === 'change';
    if (odd !== null && !(signed && /^[-−–—]\d{1,9}$/.test(odd.trim()))) {
      return { message: 'not-a-number', cells: [index], found: odd };
    }
    const value = read.cell(index);
    if (value < 0 && !signed) return { message: 'negative', cells: [index], found: value };
    if (value > Number.MAX_SAFE_INTEGER) return { message: 'too-large', cells: [index], found: value };
    if (column === 'amount') {
      const millionths = value * 1e6;
      const exact = Math.abs(millionths - Math.round(millionths)) < 0.01 || millionths > Number.MAX_SAFE_INTEGER;
      return exact ? holds : { message: 'decimals', cells: [index], found: value };
    }
    return Number.isInteger(value) || Number.isNaN(value)
      ? holds
      : { message: 'fraction', cells: [index], found: value };
  },
});

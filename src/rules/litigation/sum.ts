import { defineRule, holds } from '../rule.ts';

export const litigationSum = defineRule({
  id: 'litigation/sum',
  name: { zh: '复议诉讼合计', en: 'sum of reconsideration and litigation' },
  severity: 'error',
  basis: {
    zh: '{form}附件表四:总计等于结果维持、结果纠正、其他结果、尚未审结之和',
    en: 'Annex to {form}, table 4: the total is upheld plus corrected plus other result plus pending',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '复议和诉讼案件每一件都有一个结果或者尚未审结,总计不等就有案件没有着落。',
    en: 'Each case has a result or is pending; a total that differs leaves cases unaccounted for.',
  },
  caveat: {
    zh: '四项与总计哪个填错,要对照台账,表内看不出来。',
    en: 'Whether a part or the total is wrong cannot be seen in the table; compare it with the case register.',
  },
  messages: {
    differs: {
      zh: '{cell}填 {found},维持、纠正、其他、未审结四项相加是 {expected}',
      en: '{cell} says {found}, its four parts add up to {expected}',
    },
    candidates: {
      zh: '{cell}填 {found},四项相加是 {expected};{candidates}',
      en: '{cell} says {found}, its four parts add up to {expected}; {candidates}',
    },
    should: {
      zh: '{cell}填 {found},应为 {expected}:维持、纠正、其他、未审结四项之和',
      en: '{cell} says {found} and should be {expected}, the sum of its four parts',
    },
    caused: {
      zh: '{cell}填 {found},四项相加是 {expected};{at:cure}应为 {to},改后就平',
      en: '{cell} says {found}, its four parts add up to {expected}; {at:cure} should be {to}',
    },
  },
  example: {
    valid: { cells: { 'litigation.reconsideration.upheld': 2, 'litigation.reconsideration.total': 2 } },
    invalid: { cells: { 'litigation.reconsideration.upheld': 2, 'litigation.reconsideration.total': 3 } },
  },
  subjects: 'group',
  check({ parts, total }, read) {
    const expected = read.sum(parts);
    if (read.cell(total) === expected) return holds;
    return { message: 'differs', cells: [total], expected, found: read.printed(total) };
  },
});

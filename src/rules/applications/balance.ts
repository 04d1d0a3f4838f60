import { defineRule, holds } from '../rule.ts';

export const balance = defineRule({
  id: 'applications/balance',
  name: { zh: '收支平衡', en: 'balance' },
  severity: 'error',
  basis: {
    zh: '{form}附件表三表内注明:第一项加第二项之和,等于第三项加第四项之和',
    en: 'Annex to {form}, note in table 3: item 1 plus item 2 equals item 3 plus item 4',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '收到的每一件要么办结,要么结转,两边不等就有件数没有着落。',
    en: 'Each application received is either handled or carried over; a difference means that some are lost.',
  },
  caveat: {
    zh: '数字填错了列时,改的是列,不是件数。',
    en: 'When a number stands in the wrong column, it is the column that must be mended.',
  },
  messages: {
    differs: {
      zh: '表三「{column}」列新收与上年结转共 {expected},办结与结转下年共 {found}',
      en: 'in table 3, column “{column}”, received and carried in add up to {expected}, handled and carried over to {found}',
    },
    candidates: {
      zh: '表三「{column}」列新收与上年结转共 {expected},办结与结转下年共 {found};{candidates}',
      en: 'in table 3, column “{column}”, received and carried in add up to {expected}, handled and carried over to {found}; {candidates}',
    },
    caused: {
      zh: '表三「{column}」列新收与上年结转共 {expected},办结与结转下年共 {found};{at:cure}应为 {to},改后行、列都平',
      en: 'in table 3, column “{column}”, received and carried in add up to {expected}, handled and carried over to {found}; {at:cure} should be {to}, then rows and columns add up',
    },
  },
  example: {
    valid: {
      cells: {
        'applications.received.business': 3,
        'applications.received.total': 3,
        'applications.carriedOut.business': 3,
        'applications.carriedOut.total': 3,
      },
    },
    invalid: {
      cells: {
        'applications.received.business': 3,
        'applications.received.total': 3,
        'applications.carriedOut.business': 2,
        'applications.carriedOut.total': 2,
      },
    },
  },
  subjects: 'column',
  check({ received, carriedIn, handled, carriedOut }, read) {
    const expected = read.cell(received) + read.cell(carriedIn);
    const found = read.cell(handled) + read.cell(carriedOut);
    if (expected === found) return holds;
    return { message: 'differs', cells: [received, carriedIn, handled, carriedOut], expected, found };
  },
});

import type { ExampleReport } from '../../../src/rules/rule.ts';
import { tableThree, testRule } from '../support.ts';

const six = (...sentences: string[]): ExampleReport => ({ text: { 6: sentences } });

testRule('fees/information-fee', {
  valid: [
    { title: 'none charged', report: six('本年度未收取信息处理费。') },
    {
      title: 'none of any kind',
      report: six('2022年政府信息依申请公开未收取任何费用,包括:检索费、复制费、邮寄费等。'),
    },
    { title: 'a multiple of ten', report: six('收取信息处理费60元。') },
    { title: 'in full width', report: six('收取信息处理费\uff11\uff12\uff10元\uff0c共2件。') },
    { title: 'after a reduction', report: six('减免后收取信息处理费35元。') },
    { title: 'what a case costs', report: six('共收取信息处理费2件120元。') },
    { title: 'in 万元', report: six('收取信息处理费0.123万元。') },
    { title: 'told in section one', report: { text: { 1: ['我办未收取政府信息处理费。'], 6: ['无。'] } } },
    {
      title: 'the fees of table two are another matter',
      report: { ...six('未收取信息处理费。'), cells: { 'proactive.fees.amount': 779.5924 } },
    },
    {
      title: 'an unpaid fee that is told',
      report: { ...six('收取信息处理费0元。'), cells: tableThree(['other.feeUnpaid', 'naturalPerson', 1]) },
    },
  ],
  invalid: [
    {
      title: 'an unpaid fee that is not told',
      report: { ...six('无其他需要报告的事项。'), cells: tableThree(['other.feeUnpaid', 'naturalPerson', 1]) },
      finds: [{ severity: 'warning', cells: ['applications.other.feeUnpaid.total'], found: 1 }],
    },
    {
      title: 'no mention',
      report: six('暂无其他需要报告事项。'),
      finds: [{ severity: 'info', cells: [], message: 'not-mentioned' }],
    },
    {
      title: 'an odd amount',
      report: six('本年度收取信息处理费共计125元。'),
      finds: [{ severity: 'info', found: 125, quote: '本年度收取信息处理费共计125元' }],
      says: ['125 元,不是 10 元的整数倍'],
    },
  ],
  unread: [
    { title: 'no section six', report: {}, reason: 'no-text' },
    { title: 'a piece of a report', report: { ...six('无。'), evidence: { fragment: true } }, reason: 'fragment' },
    { title: 'garbled', report: { ...six('无其他事项。'), evidence: { doubts: ['garbled'] } }, reason: 'garbled' },
    {
      title: 'broken off',
      report: { ...six('无其他事项。'), evidence: { doubts: ['truncated'] } },
      reason: 'truncated',
    },
  ],
});

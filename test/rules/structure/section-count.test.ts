import { testRule } from '../support.ts';

testRule('structure/section-count', {
  valid: [
    { title: 'six are announced and there', report: { text: { 1: ['本年度报告由以下6个部分组成:总体情况等。'] } } },
    { title: 'in other words', report: { text: { 1: ['全文包括总体情况、主动公开情况等六部分内容,数据截至年底。'] } } },
  ],
  invalid: [
    {
      title: 'five are announced',
      report: { text: { 1: ['本报告共分五个部分,由总体情况、主动公开情况等组成。'] } },
      finds: [
        { severity: 'warning', expected: 6, found: 5, quote: '本报告共分五个部分,由总体情况、主动公开情况等组成' },
      ],
    },
  ],
  unread: [
    {
      title: 'an ordinal or a share is no count',
      report: { text: { 1: ['报告第五部分包括不足,是全文的一部分。'] } },
      reason: 'not-stated',
    },
    { title: 'nothing is announced', report: { text: { 1: ['工作由三个部分的人员组成。'] } }, reason: 'not-stated' },
    {
      title: 'headings were lost',
      report: { text: { 1: ['本报告由六个部分组成。'] }, evidence: { doubts: ['garbled'] } },
      reason: 'no-headings',
    },
    { title: 'a fragment', report: { evidence: { fragment: true } }, reason: 'fragment' },
  ],
});

import { type SectionNumber, sections } from '../../../src/report/forms/common.ts';
import type { Section } from '../../../src/report/report.ts';
import { testRule } from '../support.ts';

testRule('structure/section', {
  valid: [
    { title: 'accepted spellings', report: changed({ 1: '总体情况', 5: '五、存在的主要问题及改进措施' }) },
    { title: 'spaces and a colon in a heading', report: changed({ 6: '六、 其他需要报告的事项:' }) },
  ],
  invalid: [
    {
      title: 'section six is missing',
      report: only([1, 2, 3, 4, 5]),
      finds: [{ severity: 'error', cause: 'report', expected: '六、其他需要报告的事项', found: null }],
      says: ['缺少「六、其他需要报告的事项」'],
    },
    {
      title: 'a line with the ordinal is a heading in other words',
      report: {
        evidence: {
          sections: [
            ...read([1, 2, 3, 4]),
            { number: 5, heading: '五、存在的主要问题及改进情况', paragraphs: ['六、补充说明', '没有收取费用。'] },
          ],
        },
      },
      finds: [{ severity: 'info', message: 'heading', found: '六、补充说明' }],
    },
    {
      title: 'a heading that is not there though its table was read',
      report: only([1, 2, 4, 5, 6]),
      finds: [{ severity: 'info', cause: 'reading', cells: ['applications'] }],
    },
    {
      title: 'the heading of a missing table’s section',
      report: { ...only([1, 2, 3, 5, 6]), without: ['litigation'] },
      finds: [{ severity: 'error', message: 'missing', cells: ['litigation'] }],
    },
    {
      title: 'an overview without its heading',
      report: {
        evidence: {
          sections: [
            { number: null, heading: null, paragraphs: ['本单位全年工作情况如下。'.repeat(20)] },
            ...read([2, 3, 4, 5, 6]),
          ],
        },
      },
      finds: [{ severity: 'info', cause: 'reading', expected: '一、总体情况' }],
    },
    {
      title: 'sections out of order',
      report: only([1, 2, 3, 4, 6, 5]),
      finds: [{ severity: 'warning', message: 'order', found: '五、存在的主要问题及改进情况' }],
    },
    {
      title: 'a heading in words of one’s own',
      report: changed({ 5: '五、不足与打算' }),
      finds: [{ severity: 'info', message: 'heading', found: '五、不足与打算' }],
    },
  ],
  unread: [
    { title: 'a pasted table', report: { evidence: { sections: [], fragment: true } }, reason: 'fragment' },
    {
      title: 'the end of a truncated source',
      report: { evidence: { sections: read([1, 2, 3, 4]), doubts: ['truncated'] } },
      reason: 'truncated',
    },
    { title: 'no heading at all', report: { evidence: { sections: [] } }, reason: 'no-headings' },
  ],
});

function read(numbers: readonly SectionNumber[]): Section[] {
  return numbers.map((number) => ({ number, heading: sections[number - 1]?.label ?? null, paragraphs: [] }));
}

function only(numbers: readonly SectionNumber[]) {
  return { evidence: { sections: read(numbers) } };
}

function changed(headings: Readonly<Record<number, string>>) {
  const all = read([1, 2, 3, 4, 5, 6]);
  return { evidence: { sections: all.map((one) => ({ ...one, heading: headings[one.number ?? 0] ?? one.heading })) } };
}

import { cellsOf, type Format, type RowAddress } from '../../report/cell.ts';
import type { Labelled } from '../../report/forms/common.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';
import { plain } from '../text.ts';

export const wording = defineRule({
  id: 'structure/wording',
  name: { zh: '固定用语', en: 'prescribed labels' },
  severity: 'warning',
  basis: {
    zh: '{form}附件:表格的栏目名称应与规定一致',
    en: 'Annex to {form}: the labels of the tables are prescribed',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '栏目名称对应法律条款,改一个字意思就不同。',
    en: 'Each label stands for a clause of the law; one character changes its meaning.',
  },
  caveat: {
    zh: '断行、空格、引号和常见的简写不报;网页文字被改动过时只提示。',
    en: 'Line breaks, spaces, quotation marks and usual short forms are accepted; on a garbled page it is only a hint.',
  },
  messages: {
    differs: {
      zh: '{cell}这一行印成「{found}」,规定用语是「{expected}」',
      en: 'the label of {cell} is printed “{found}”; the prescribed wording is “{expected}”',
      suggestion: { zh: '改为「{expected}」', en: 'change it to “{expected}”' },
    },
  },
  example: {
    valid: {},
    invalid: {
      evidence: { wording: [{ row: 'applications.refused.internalAffairs', printed: '5.属于三类内容事务信息' }] },
    },
  },
  subjects: 'report',
  check({ format, evidence }) {
    if (!format) return cannotTell('no-form');
    const findings: Finding<'differs'>[] = [];
    const garbled = evidence.doubts.includes('garbled');
    for (const { row, printed } of evidence.wording) {
      const label = labelOf(format, row);
      if (!label || [label.label, ...(label.spellings ?? [])].some((one) => plain(one) === plain(printed))) continue;
      findings.push({
        message: 'differs',
        cells: [row],
        expected: label.label,
        found: printed,
        ...(garbled && { severity: 'info', cause: 'reading' }),
      });
    }
    return findings.length > 0 ? findings : holds;
  },
});

const labelOf = (format: Format, address: RowAddress): Labelled | undefined =>
  cellsOf(format).find(({ table, row }) => `${table}.${row}` === address)?.rowLabel;

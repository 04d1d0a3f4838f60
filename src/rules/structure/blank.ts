import type { TableName } from '../../report/cell.ts';
import type { Layout } from '../layout.ts';
import type { Reader } from '../reader.ts';
import { cannotTell, defineRule, holds } from '../rule.ts';

export const blank = defineRule({
  id: 'structure/blank',
  name: { zh: '空白单元格', en: 'blank cells' },
  severity: 'info',
  basis: {
    zh: '{form}附件填报惯例:没有的填 0',
    en: 'Customary use of the annex to {form}: what is none is filled in as 0',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '空着的格子分不清是没有还是漏填。',
    en: 'A blank does not tell whether there was nothing or whether it was forgotten.',
  },
  caveat: {
    zh: '有的地方要求没有就留空。',
    en: 'Some places ask to leave a cell empty when there is nothing to report.',
  },
  messages: {
    some: {
      zh: '{table}有 {count} 个空格或「/」「-」,按 0 核对;建议填 0',
      en: '{table} has {count} blank cells or “/” and “-”, taken as 0; better fill in 0',
      suggestion: { zh: '没有的填 0', en: 'fill in 0 where there is none' },
    },
    totals: {
      zh: '{table}有 {count} 个空格或「/」「-」,其中总计有 {totals} 格没有填数:{at:blankTotals};按 0 核对,请补填',
      en: '{table} has {count} blank cells or “/” and “-”, {totals} of them totals: {at:blankTotals}; taken as 0, please fill them in',
      suggestion: { zh: '总计补填数字,没有的填 0', en: 'fill in the totals, 0 where there is none' },
    },
  },
  example: {
    valid: {},
    invalid: { blanks: ['applications.granted.research'] },
  },
  subjects: 'report',
  each: ['proactive', 'applications', 'litigation'],
  check({ tables }, read, table) {
    const layout = read.layout;
    if (!layout) return cannotTell('no-form');
    if (!tables[table]) return cannotTell('no-table');
    if (!read.hasBlanks) return holds;
    const told = unbalanced(layout, read, table);
    const empty = layout.cells.filter(
      (cell) =>
        cell.table === table && (read.isBlank(cell.index) || read.isPlaceholder(cell.index)) && !told.has(cell.index),
    );
    if (empty.length === 0) return holds;
    const totals = empty.filter(({ column }) => column === 'total');
    const cells = empty.map(({ index }) => index);
    const values = { count: empty.length };
    if (totals.length === 0) return { message: 'some', cells, values };
    const blankTotals = totals.map(({ address }) => address).join(',');
    return { message: 'totals', cells, severity: 'warning', values: { ...values, totals: totals.length, blankTotals } };
  },
});

/** Blank totals of rows that have numbers: their sum is told by the rule of that sum. */
function unbalanced(layout: Layout, read: Reader, table: TableName): Set<number> {
  const sums = table === 'applications' ? layout.rows : table === 'litigation' ? layout.groups : [];
  const wrong = sums.filter(({ parts, total }) => read.isBlank(total) && parts.some((part) => read.peek(part) > 0));
  return new Set(wrong.map(({ total }) => total));
}

/** What the rules on sums over offices share: whether the numbers are those of a whole area, and which cells add up. */
import type { FormCell } from '../../report/cell.ts';
import type { Report } from '../../report/report.ts';
import type { Reader } from '../reader.ts';
import { paragraphsOf } from '../text.ts';

/** 「全县各级行政机关…的数据」「汇总全市…编制」. */
const wholeArea =
  /汇总|(?:全[省市县区州旗盟]|各级(?:行政机关|政府|各部门)|各(?:部门|乡镇|镇街))[^。]{0,40}(?:收到|受理|新收|办理|统计|数据)/;

/** Whether the report says that it tells of the whole area and not only of its own office. */
export const tellsOfArea = (report: Report): boolean =>
  report.narrative.some(({ of }) => of === 'area') ||
  paragraphsOf(report, [null, 1, 6]).some((paragraph) => wholeArea.test(paragraph.slice(0, 5000)));

/** Rows of documents, which several offices may issue together. */
export const isJoint = ({ row, table }: FormCell): boolean => table === 'proactive' && row === 'normativeDocuments';

/**
 * Cells whose numbers add up from office to government. Parts of a row follow its total; items,
 * changes and purchases are counted in ways of their own; 规章 are made by governments alone.
 */
export function addsUp({ table, row, column }: FormCell): boolean {
  if (table === 'applications') return column === 'total';
  if (table === 'litigation') return true;
  if (row === 'regulations' || row === 'procurement') return false;
  return column !== 'change' && column !== 'previousItems';
}

/** Whether a number is printed and was read without doubt. */
export const isSure = (read: Reader, index: number): boolean => !read.isUnread(index) && !read.isInferred(index);

/** Amounts of money do not add up exactly in binary. */
export const less = (one: number, other: number): boolean => one < other - 1e-6;

export const rounded = (value: number): number => Number(value.toFixed(6));

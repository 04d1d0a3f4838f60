/**
 * Table three pasted from a browser, one cell a line: an empty cell leaves nothing but one empty line
 * more. Where counting these lines makes every row exactly as long as the form, the cells are certain.
 */
import { applicationColumns } from '../report/forms/common.ts';
import { meaningsOf } from './labels.ts';
import { keyOf, squeeze } from './normalize.ts';
import { isValue } from './read-number.ts';
import type { Item } from './rows-and-lines.ts';

const width = Object.keys(applicationColumns).length;

interface LinedRow {
  /** Position of the label, and of the first line behind the values. */
  from: number;
  to: number;
  /** Empty lines in front of each value, and behind the last one. */
  gaps: number[];
}

/** The items with the rows of table three as rows of cells, when their empty lines fit; else as they came. */
export function restoreEmptyCells(items: readonly Item[]): readonly Item[] {
  const rows = linedRows(items);
  if (rows.length < 3) return items;
  const usual = Math.min(...rows.flatMap((row) => row.gaps));
  const cells = rows.map((row) => cellsOf(row, items, usual));
  const lost = rows.some((row) => row.to - row.from - 1 < width);
  // Behind the last row the table itself ends, with empty lines of its own.
  const fits = cells.every((row, index) => row.length === width || (index === rows.length - 1 && row.length > width));
  if (!lost || !fits) return items;
  const restored: Item[] = [];
  let next = 0;
  for (const [index, row] of rows.entries()) {
    restored.push(...items.slice(next, row.from), {
      kind: 'grid',
      rows: [[textOf(items[row.from]), ...(cells[index] ?? []).slice(0, width)].map(asCell)],
    });
    next = row.to;
  }
  restored.push(...items.slice(next));
  return restored;
}

const asCell = (text: string, column: number) => ({ text, column, width: 1 });
const textOf = (item: Item | undefined): string => (item?.kind === 'line' ? item.text : '');

function linedRows(items: readonly Item[]): LinedRow[] {
  const rows: LinedRow[] = [];
  for (let from = 0; from < items.length; from++) {
    const item = items[from];
    if (item?.kind !== 'line' || item.text.length > 80) continue;
    if (!meaningsOf(keyOf(item.text)).some((one) => one.table === 'applications' && one.kind === 'row')) continue;
    const gaps: number[] = [];
    let to = from + 1;
    for (let next = items[to]; next?.kind === 'line'; next = items[to]) {
      gaps.push(next.gap ?? 0);
      if (!isValue(squeeze(next.text))) break;
      to++;
    }
    rows.push({ from, to, gaps });
  }
  return rows;
}

/** The values of a row, with an empty cell for each empty line above the usual number. */
function cellsOf({ from, gaps }: LinedRow, items: readonly Item[], usual: number): string[] {
  return gaps.flatMap((gap, index) => {
    const empty = Array.from({ length: Math.min(gap - usual, width) }, () => '');
    const value = items[from + 1 + index];
    const behind = index === gaps.length - 1 && !(value?.kind === 'line' && isValue(squeeze(value.text)));
    return behind ? empty : [...empty, textOf(value)];
  });
}

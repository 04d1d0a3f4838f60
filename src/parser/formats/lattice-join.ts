/** A table that goes on with the next page becomes one table, and a row cut in two becomes one row. */
import { meaningsOf } from '../labels.ts';
import { keyOf, squeeze } from '../normalize.ts';
import { isValue } from '../read-number.ts';
import type { LaidPage, LatticeCell, LatticeTable } from './lattice.ts';
import { cellText, type Placed } from './lattice-text.ts';

/** Columns of both pages that begin nearer than this are one. */
const near = 4;

/** The items of all pages in order, tables joined where one page ends and the next begins with them. */
export function joinTables(pages: readonly LaidPage[]): Placed[] {
  const items: Placed[] = [];
  for (const [page, { items: own }] of pages.entries()) {
    for (const [index, item] of own.entries()) {
      const last = items.at(-1);
      if (index === 0 && item.kind === 'table' && last?.item.kind === 'table' && last.page === page - 1) {
        const joined = join(last.item, item);
        if (joined) {
          items[items.length - 1] = { page, item: joined };
          continue;
        }
      }
      items.push({ page, item });
    }
  }
  return items;
}

function join(a: LatticeTable, b: LatticeTable): LatticeTable | null {
  const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = [a.columns[0], a.columns.at(-1), b.columns[0], b.columns.at(-1)];
  // Odd and even pages may have other margins.
  const shift = b0 - a0;
  if (Math.abs(b1 - shift - a1) > near) return null;
  const columns = union(
    a.columns,
    b.columns.map((x) => x - shift),
  );
  const above = a.cells.map((cell) => replaced(cell, a.columns, columns, 0));
  let below = b.cells.map((cell) => replaced(cell, b.columns, columns, shift));
  const repeated = repeatedRows(above, below);
  below = below.filter((cell) => cell.top >= repeated).map((cell) => moved(cell, -repeated));
  let rows = b.rows - repeated;
  const cut = repeated === 0 && (a.openBottom || b.openTop || isCut(above, below, a.rows - 1));
  const cells = [...above];
  for (const cell of below) {
    const upper = cell.top === 0 ? above.find((one) => one.bottom === a.rows - 1 && sameColumns(one, cell)) : undefined;
    const merged = upper && (upper.top < upper.bottom || cell.bottom > 0);
    if (upper && (cut || (merged && goesOn(cellText(upper), cellText(cell))))) {
      upper.lines.push(...cell.lines);
      upper.bottom = a.rows - 1 + cell.bottom + (cut ? 0 : 1);
    } else cells.push(moved(cell, a.rows - (cut ? 1 : 0)));
  }
  if (cut) rows--;
  cells.sort((one, other) => one.top - other.top || one.left - other.left);
  return { ...a, columns, cells, rows: a.rows + rows, openBottom: b.openBottom, y1: b.y1 };
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const columns = [...a];
  for (const x of b) if (!a.some((known) => Math.abs(known - x) <= near)) columns.push(x);
  return columns.sort((one, other) => one - other);
}

/** The cell in the columns of both pages. */
function replaced(cell: LatticeCell, from: readonly number[], to: readonly number[], shift: number): LatticeCell {
  const at = (index: number): number => {
    const x = (from[index] ?? 0) - shift;
    let best = 0;
    for (const [place, other] of to.entries()) if (Math.abs(other - x) < Math.abs((to[best] ?? 0) - x)) best = place;
    return best;
  };
  return {
    ...cell,
    lines: [...cell.lines],
    left: at(cell.left),
    right: Math.max(at(cell.right + 1) - 1, at(cell.left)),
    x0: cell.x0 - shift,
    x1: cell.x1 - shift,
  };
}

const moved = (cell: LatticeCell, by: number): LatticeCell => ({
  ...cell,
  top: cell.top + by,
  bottom: cell.bottom + by,
});

const sameColumns = (a: LatticeCell, b: LatticeCell): boolean => a.left === b.left && a.right === b.right;

const print = (cell: LatticeCell): string => squeeze(cellText(cell));

/** How many rows at the top of the second page are the head of the table once more. */
function repeatedRows(above: readonly LatticeCell[], below: readonly LatticeCell[]): number {
  let rows = 0;
  for (let row = 0; ; row++) {
    const head = above.filter((cell) => cell.top === row);
    const again = below.filter((cell) => cell.top === row);
    if (head.length === 0 || head.length !== again.length) break;
    const same = head.every((cell, index) => {
      const other = again[index];
      return other && sameColumns(cell, other) && print(cell) === print(other) && !isValue(print(cell));
    });
    if (!same || head.every((cell) => print(cell) === '')) break;
    rows = row + 1;
  }
  // A head ends where all of its cells end.
  return below.some((cell) => cell.top < rows && cell.bottom >= rows) ? 0 : rows;
}

const known = (text: string): boolean => {
  const key = keyOf(text);
  return key.length > 1 && meaningsOf(key).length > 0;
};

/** Whether the second text is no label of its own but the rest of the first one. */
function goesOn(first: string, second: string): boolean {
  if (squeeze(second) === '') return true;
  if (known(second)) return false;
  return known(first + second) || !known(first);
}

/**
 * Whether the first row of a page is the rest of the last row of the page before, although both are closed
 * by lines: then it has no label of its own, and no place where both have print of their own.
 */
function isCut(above: readonly LatticeCell[], below: readonly LatticeCell[], last: number): boolean {
  const upper = above.filter((cell) => cell.bottom === last && cell.top === last);
  const lower = below.filter((cell) => cell.top === 0 && cell.bottom === 0);
  if (lower.length === 0 || upper.length === 0) return false;
  let labels = 0;
  let restOfLabel = false;
  let values = false;
  for (const cell of lower) {
    const other = upper.find((one) => sameColumns(one, cell));
    if (!other) {
      // A merged cell that goes on beside the row says nothing of the row.
      if (print(cell) === '') continue;
      return false;
    }
    const [first, second] = [print(other), print(cell)];
    const isText = first !== '' && !isValue(first);
    if (isText) labels++;
    if (first === '' || second === '') {
      if (second !== '' && !isValue(second)) {
        if (known(second)) return false;
        restOfLabel = true;
      }
      values ||= isValue(second);
      continue;
    }
    if (!isText || isValue(second) || known(second)) return false;
    if (known(first) && !known(first + second)) return false;
    restOfLabel = true;
  }
  // A row of nothing but headings stands above a row of numbers, and is not cut.
  if (labels === 0 || labels === upper.length) return restOfLabel;
  return restOfLabel || values || lower.every((cell) => print(cell) === '');
}

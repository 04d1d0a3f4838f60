/** A table that goes on with the next page becomes one table, and a row cut in two becomes one row. */
import { meaningsOf } from '../labels.ts';
import { keyOf, squeeze } from '../normalize.ts';
import { isValue } from '../read-number.ts';
import type { LaidPage, LatticeCell, LatticeTable } from './lattice-page.ts';
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
  const open = a.openBottom && b.openTop;
  const cut = isCut(above, below, a.rows - 1, open);
  const cells = [...above];
  for (const cell of below) {
    const upper = cell.top === 0 ? above.find((one) => one.bottom === a.rows - 1 && sameColumns(one, cell)) : undefined;
    const merged = upper && (upper.top < upper.bottom || cell.bottom > 0);
    if (
      upper &&
      (cut || (merged && !(cell.bottom === 0 && print(cell) === '') && goesOn(cellText(upper), cellText(cell), open)))
    ) {
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
function goesOn(first: string, second: string, open: boolean): boolean {
  if (squeeze(second) === '') return true;
  if (known(second) || isValue(squeeze(second))) return false;
  // A label cut in three is known again only with its last part.
  return known(first + second) || !known(first) || (open && !enumerated.test(second));
}

const enumerated = /^(?:[(\uff08]?[一二三四五六七]|\d)[.\u3001)\uff09]/;

/**
 * Whether the first row of a page is the rest of the last row of the page before. Lines do not tell: some
 * programs close a row that they cut, and others leave rows open that they do not cut. A rest has no label
 * of its own, and nothing where the row above has print already.
 */
function isCut(above: readonly LatticeCell[], below: readonly LatticeCell[], last: number, open: boolean): boolean {
  const upper = above.filter((cell) => cell.bottom === last && cell.top === last);
  const lower = below.filter((cell) => cell.top === 0 && cell.bottom === 0);
  if (lower.length === 0 || upper.length === 0) return false;
  const labels = upper.filter((cell) => isText(print(cell))).length;
  const empty = upper.every((cell) => print(cell) === '');
  let restOfLabel = false;
  let ownLabel = false;
  let values = false;
  for (const cell of lower) {
    const second = print(cell);
    const other = upper.find((one) => sameColumns(one, cell));
    if (second === '') continue;
    if (!other) {
      // A merged cell that goes on beside the row says nothing of the row.
      if (known(second) || isValue(second)) return false;
      continue;
    }
    const first = print(other);
    if (isValue(second)) {
      if (first !== '') return false;
      values = true;
    } else if (first === '') ownLabel = true;
    else if (!isText(first) || !goesOn(first, second, open)) return false;
    else restOfLabel = true;
  }
  if (restOfLabel) return true;
  // The label may stand in the lower part alone, the numbers too.
  if (empty) return ownLabel || open;
  if (ownLabel) return labels === 0 && !values;
  // A row of nothing but headings stands above a row of numbers.
  if (labels === 0 || labels === upper.length) return false;
  return true;
}

const isText = (text: string): boolean => text !== '' && !isValue(text);

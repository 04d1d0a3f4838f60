/** Which of a row's cells stands in which column of the form. */
import { type CellPrint, readCell } from './read-number.ts';
import type { PrintedRow, Slot } from './walk.ts';

/**
 * `placed`: one print per column, in order. `sequence`: the values in order, some blanks vanished.
 * `unclear`: printed, but not to be read.
 */
export type RowReading =
  | { kind: 'placed'; cells: CellPrint[] }
  | { kind: 'sequence'; values: CellPrint[] }
  | { kind: 'unclear' };

const blank: CellPrint = { kind: 'blank' };
const isFilled = (slot: Slot): boolean => slot.print !== '';

/** Where empty cells that belong to merged cells stand: behind the values of a row, or in front of them. */
export type Padding = 'behind' | 'front' | null;

/**
 * Reads the rows of table three.
 * @param width the number of columns of the form
 * @param header the columns of 「自然人」 and 「总计」, when a row shows them
 * @param padding what the rows of all tables show
 */
export function placeRows(
  rows: ReadonlyMap<string, PrintedRow>,
  width: number,
  header: { first: number; last: number } | null,
  padding: Padding,
): Map<string, RowReading> {
  const columns = headedColumns(header, width) ?? valueColumns([...rows.values()], width);
  const readings = new Map<string, RowReading>();
  for (const [key, row] of rows) readings.set(key, placeRow(row, width, columns, padding));
  return readings;
}

/** The value columns, when the headings stand above them one for one. */
const headedColumns = (header: { first: number; last: number } | null, width: number): ReadonlySet<number> | null =>
  header && header.last - header.first === width - 1
    ? new Set(Array.from({ length: width }, (_, index) => header.first + index))
    : null;

/** Places one row; see `placeRows` for the evidence of the other rows. */
export function placeRow(
  row: PrintedRow,
  width: number,
  columns: ReadonlySet<number> | null = null,
  padding: Padding = null,
): RowReading {
  // A bar in front of a row without label is no cell when the row has one cell too many.
  const leading = row.barred && row.slots.length === width + 1 && row.slots[0]?.print === '';
  const slots = leading ? row.slots.slice(1) : row.slots;
  if (row.overtaken) return { kind: 'unclear' };
  if (slots.length === 0) return allBlank(width);
  if (slots.some((slot) => slot.width > 1)) {
    const spread = spreadMerged(row, width);
    if (spread) return spread;
  }
  if (slots.length === width) return { kind: 'placed', cells: slots.map((slot) => readCell(slot.print)) };
  const filled = slots.filter(isFilled);
  if (filled.length === 0) return allBlank(width);
  if (!row.explicit || slots.length < width) {
    // Twice the cells are two rows, the label of the second one lost.
    return filled.length > width || slots.length >= 2 * width
      ? { kind: 'unclear' }
      : { kind: 'sequence', values: filled.map((slot) => readCell(slot.print)) };
  }
  const inColumns = columns ? slots.filter((slot) => columns.has(slot.column)) : [];
  if (inColumns.length === width && filled.every((slot) => columns?.has(slot.column))) {
    return { kind: 'placed', cells: inColumns.map((slot) => readCell(slot.print)) };
  }
  const cells = padding === 'behind' ? slots.slice(0, width) : padding === 'front' ? slots.slice(-width) : [];
  // Padding is empty by nature: a number outside says that this row is padded otherwise.
  if (cells.filter(isFilled).length !== filled.length) {
    // Twice the cells are two rows, the label of the second one lost.
    return filled.length > width || slots.length >= 2 * width
      ? { kind: 'unclear' }
      : { kind: 'sequence', values: filled.map((slot) => readCell(slot.print)) };
  }
  return { kind: 'placed', cells: cells.map((slot) => readCell(slot.print)) };
}

const allBlank = (width: number): RowReading => ({ kind: 'placed', cells: Array.from({ length: width }, () => blank) });

/** A merged cell that is empty or a placeholder stands for each column that it covers; a merged number is unclear. */
function spreadMerged(row: PrintedRow, width: number): RowReading | null {
  let covered = 0;
  for (const slot of row.slots) covered += slot.width;
  if (covered !== width) return null;
  const cells = row.slots.flatMap((slot) => {
    const print = readCell(slot.print);
    const spread: CellPrint =
      slot.width > 1 && print.kind === 'number' ? { kind: 'odd', value: null, text: slot.print } : print;
    return Array.from({ length: slot.width }, () => spread);
  });
  return { kind: 'placed', cells };
}

/** The grid columns that hold the numbers, as the rows with exactly one cell per column show; null when they disagree. */
function valueColumns(rows: readonly PrintedRow[], width: number): ReadonlySet<number> | null {
  const votes = new Map<number, number>();
  let voters = 0;
  for (const row of rows) {
    const first = row.slots[0];
    if (!row.explicit || row.slots.length !== width || !first) continue;
    voters++;
    votes.set(first.column, (votes.get(first.column) ?? 0) + 1);
  }
  for (const [column, count] of votes) {
    if (count * 2 > voters) return new Set(Array.from({ length: width }, (_, index) => column + index));
  }
  return null;
}

/** Where a table pads merged cells, as far as rows with numbers at either end show it. */
export function paddingOf(rows: readonly PrintedRow[], width: number): Padding {
  let behind = true;
  let front = true;
  for (const row of rows) {
    if (!row.explicit || row.slots.length <= width || !row.slots.some(isFilled)) continue;
    if (row.slots.slice(width).some(isFilled)) behind = false;
    if (row.slots.slice(0, -width).some(isFilled)) front = false;
  }
  if (behind === front) return null;
  return behind ? 'behind' : 'front';
}

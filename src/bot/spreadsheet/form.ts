/**
 * One report in the layout of the printed form, a sheet for each table, to be mended and sent back; and behind
 * them the list of what was found, which our own reader leaves out.
 */
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Format } from '../../report/cell.ts';
import { notesLine } from '../../report/forms/written.ts';
import { headOf, type Print, printsOf } from '../form/fill.ts';
import { type PrintedCell, type PrintedTable, printedForm } from '../form/layout.ts';
import type { Mending } from '../form/mending.ts';
import { type CellNote, type Entry, entriesOf, type Look, notesOf, tablesIn } from '../form/notes.ts';
import type { Words } from '../say/index.ts';
import { cellOf, textCell } from './cells.ts';
import { type Comment, type Extra, extrasFeature } from './extras.ts';

/** Characters across a page. */
const ACROSS = 100;
/** Height of a line of text, in points. */
const POINTS = 14;

const fills: Record<Look, string> = { mended: '#c9ead0', open: '#fde9a8', doubtful: '#e3e3e3' };

interface Page {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: Row[];
  readonly fixed: number;
  readonly extra: Extra;
}

/** The bytes of an XLSX file. */
export async function formSheets(mending: Mending, format: Format, words: Words): Promise<Uint8Array> {
  const prints = printsOf(mending.report, format);
  const notes = notesOf(mending, words);
  const tables = printedForm(format).filter(({ table }) => tablesIn(mending.before).includes(table));
  const pages = [
    ...tables.map((table, index) => tablePage(table, prints, notes, index === 0 ? titleOf(mending) : [])),
    notesPage(mending, words),
  ];
  const features = [
    extrasFeature(
      pages.map(({ extra }) => extra),
      words.form.comments.author,
    ),
  ];
  const sheets = pages.map(({ name, widths, rows, fixed }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data: rows,
    ...(fixed > 0 && { stickyRowsCount: fixed }),
  }));
  return writeExcelFile(sheets, { features }).toBuffer();
}

function titleOf({ before }: Mending): string[] {
  const { title, guessed } = headOf(before);
  return guessed === null ? [title] : [title, guessed];
}

function tablePage(
  table: PrintedTable,
  prints: ReadonlyMap<string, Print>,
  notes: ReadonlyMap<string, CellNote>,
  head: readonly string[],
): Page {
  const columns = table.columns.length;
  const widths = table.columns.map((part) => (part * ACROSS) / 100);
  const wide = (text: string, style: Partial<CellObject>): Row => [
    { ...textCell(text), columnSpan: columns, ...style },
    ...Array<null>(columns - 1).fill(null),
  ];
  // A blank row parts what stands above from the table.
  const above: Row[] = [
    ...head.map((text, index) => {
      // A long name takes two lines.
      const height = 26 * Math.ceil((text.length * 2.7) / ACROSS);
      return wide(text, {
        align: 'center',
        alignVertical: 'center',
        fontSize: index === 0 ? 14 : 10,
        height,
        wrap: true,
        fontWeight: 'bold',
      });
    }),
    wide(table.caption, { fontSize: 11, fontWeight: 'bold', height: 20, alignVertical: 'center' }),
    [null],
  ];
  const rows: Row[] = Array.from({ length: table.rows }, () => Array<CellObject | null>(columns).fill(null));
  const comments: Comment[] = [];
  for (const cell of table.cells) {
    const note = cell.address === null ? undefined : notes.get(cell.address);
    const row = rows[cell.row];
    if (row) row[cell.column] = { ...printedCell(cell, prints, note), height: heightOf(cell.row, table, widths) };
    if (note) comments.push({ row: above.length + cell.row, column: cell.column, text: note.text });
  }
  const extra = { comments, page: 'whole' as const };
  return { name: table.caption.slice(0, 2), widths, rows: [...above, ...rows], fixed: 0, extra };
}

function printedCell(cell: PrintedCell, prints: ReadonlyMap<string, Print>, note: CellNote | undefined): CellObject {
  const style = {
    borderStyle: 'thin' as const,
    alignVertical: 'center' as const,
    fontSize: 10,
    ...(cell.width > 1 && { columnSpan: cell.width }),
    ...(cell.height > 1 && { rowSpan: cell.height }),
    ...(note && { backgroundColor: fills[note.look] }),
    ...(note?.look === 'mended' && { fontWeight: 'bold' as const }),
  };
  if (cell.label !== null) {
    const align = cell.address !== null ? ('left' as const) : ('center' as const);
    return { ...textCell(cell.label), ...style, align, wrap: true };
  }
  const print = prints.get(cell.address ?? '') ?? null;
  if (print === null) return { ...style, align: 'center' };
  if (typeof print === 'number') return { value: print, type: Number, ...style, align: 'center' };
  return { ...textCell(print), ...style, align: 'center', wrap: true };
}

/** High enough for the longest label; those that reach over several rows have room. */
function heightOf(row: number, { cells, rows }: PrintedTable, widths: readonly number[]): number {
  let lines = 1;
  for (const cell of cells) {
    if (cell.row !== row || cell.height > 1 || cell.label === null) continue;
    let width = 0;
    for (let column = cell.column; column < cell.column + cell.width; column++) width += widths[column] ?? 0;
    // A Chinese character of this size is nearly as wide as two figures, and some room is lost at either side.
    lines = Math.max(lines, Math.ceil((cell.label.length * 1.9) / Math.max(2, width - 1)));
  }
  return lines * POINTS + (rows > 10 ? 6 : 10);
}

const noteWidths = [6, 9, 6, 28, 14, 10, 10, 54, 36];
/** Columns of numbers, and of what stands for one. */
const centred = new Set([0, 5, 6]);

function entryRow(entry: Entry): Row {
  const values = [
    entry.number,
    entry.state,
    entry.table,
    entry.row,
    entry.column,
    entry.found,
    entry.due,
    entry.why,
    entry.basis,
  ];
  // Not every program finds out by itself how high a row must be.
  const lines = values.map((value, index) =>
    String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.8) / ((noteWidths[index] ?? 10) - 1))), 0),
  );
  const height = Math.min(400, Math.max(...lines) * POINTS + 4);
  return values.map((value, index) => {
    const cell = cellOf({ value });
    if (!cell) return null;
    return {
      ...cell,
      height,
      ...(typeof value === 'string' && { wrap: true }),
      ...(centred.has(index) && { align: 'center' as const }),
      ...(index === 1 && entry.look && { backgroundColor: fills[entry.look] }),
    };
  });
}

function notesPage(mending: Mending, words: Words): Page {
  const { columns, heading, findings, legend, nothing } = words.form.notes;
  const entries = entriesOf(mending, words);
  const head = [
    columns.number,
    columns.state,
    columns.table,
    columns.row,
    columns.column,
    columns.found,
    columns.due,
    columns.why,
    columns.basis,
  ];
  const rows: Row[] = [
    [{ ...textCell(notesLine), fontWeight: 'bold' }],
    [textCell(mending.wish === 'keep' ? findings : heading)],
    head.map((value) => cellOf({ value, look: 'head' })),
    ...entries.map((entry) => entryRow(entry)),
    ...(entries.length === 0 ? [[textCell(nothing)]] : [[null], [textCell(legend)]]),
  ];
  return {
    name: findings,
    widths: noteWidths,
    rows,
    fixed: 3,
    extra: { comments: [], page: 'wide' },
  };
}

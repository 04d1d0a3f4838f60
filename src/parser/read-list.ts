/** A file as a list: rows of cells as they stand, or lines with their indentation. Nothing is understood here. */
import type { Unreadable } from '../report/report.ts';
import { decode } from './decode.ts';
import { CannotRead, type Document, type Grid } from './document.ts';
import { layOut } from './formats/index.ts';
import type { Sheet } from './formats/xlsx-sheet.ts';
import { sniff } from './sniff.ts';

/** A cell; null under a merged cell that began in a row above, '' where there is nothing. */
export type ListCell = string | null;

export type ListPart =
  | { readonly kind: 'table'; readonly rows: readonly (readonly ListCell[])[] }
  /** Text as it was written. */
  | { readonly kind: 'text'; readonly text: string };

export type ListReading =
  | { readonly status: 'list'; readonly parts: readonly ListPart[] }
  | { readonly status: 'unreadable'; readonly reason: Unreadable };

/** No list has more columns; what stands beyond is not looked at. */
const mostColumns = 60;

const markup = /<(?:!doctype|html|head|body|table|tr|td)\b/i;

/** @throws CannotRead with the reason to tell */
export async function partsOfList(bytes: Uint8Array): Promise<ListPart[]> {
  const kind = sniff(bytes);
  if (kind === 'zip') {
    const { kindOfArchive, openArchive } = await import('./formats/archive.ts');
    const archive = await openArchive(bytes);
    const form = await kindOfArchive(archive);
    if (form === 'xlsx' || form === 'ods')
      return (await (await import('./formats/xlsx.ts')).sheetsOfXlsx(archive)).map(tableOf);
  }
  if (kind === 'ole') {
    const sheets = await (await import('./formats/ole.ts')).sheetsOfOle(bytes);
    if (sheets) return sheets.map(tableOf);
  }
  if (kind === 'text') {
    const { text, binary } = decode(bytes);
    if (binary) throw new CannotRead('binary');
    if (!markup.test(text.slice(0, 20_000))) return [separated(text) ?? { kind: 'text', text }];
  }
  return partsOf((await layOut(bytes)).document);
}

function tableOf({ rows, merges }: Sheet): ListPart {
  const under = new Map<number, Set<number>>();
  for (const { row, column, lastRow } of merges) {
    for (let at = row + 1; at <= lastRow && at < rows.length; at++) {
      const columns = under.get(at) ?? new Set<number>();
      under.set(at, columns.add(column));
    }
  }
  const widest = rows.reduce((most, row) => Math.max(most, ...row.keys()), -1);
  const width = Math.min(mostColumns, widest + 1);
  return {
    kind: 'table',
    rows: rows.map((row, at) =>
      Array.from({ length: width }, (_, column) =>
        under.get(at)?.has(column) ? null : (row.get(column) ?? '').trim(),
      ),
    ),
  };
}

/** Lines and tables of a document, in their order. */
function partsOf({ blocks }: Document): ListPart[] {
  const parts: ListPart[] = [];
  let lines: string[] = [];
  const endLines = () => {
    if (lines.length > 0) parts.push({ kind: 'text', text: lines.join('\n') });
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') lines.push(block.text);
    else {
      endLines();
      parts.push({ kind: 'table', rows: rowsOf(block) });
    }
  }
  endLines();
  return parts;
}

const rowsOf = ({ rows }: Grid): ListCell[][] => {
  const widest = rows.reduce((most, row) => Math.max(most, ...row.map((cell) => cell.column + cell.width)), 0);
  const width = Math.min(mostColumns, widest);
  return rows.map((row) => {
    const cells: ListCell[] = Array.from({ length: width }, () => '');
    for (const { column, text } of row) if (column < width) cells[column] = text.trim();
    // Between two cells nothing is left out but what a cell above covers.
    const last = Math.min(width, Math.max(-1, ...row.map(({ column, width: of }) => column + of - 1)));
    const covered = new Set(row.flatMap(({ column, width: of }) => Array.from({ length: of }, (_, at) => column + at)));
    for (let at = 0; at < last; at++) if (!covered.has(at)) cells[at] = null;
    return cells;
  });
};

/** Rows that are compared to find out by what the fields are separated. */
const TRIED = 50;

/** A text of separated fields; null when it is no such text. */
function separated(text: string): ListPart | null {
  const head = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, TRIED);
  for (const mark of ['\t', ',', ';'] as const) {
    const having = head.filter((line) => line.includes(mark)).length;
    if (having >= 2 && having * 2 > head.length) return { kind: 'table', rows: fields(text, mark) };
  }
  return null;
}

/** Fields as RFC 4180 has them: quotes may hold separators, line ends, and doubled quotes. */
function fields(text: string, mark: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field.trim());
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at);
    if (quoted) {
      if (one !== '"') field += one;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else quoted = false;
    } else if (one === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (one === mark) endField();
    else if (one === '\n' || one === '\r') {
      if (one === '\r' && text.charAt(at + 1) === '\n') at++;
      endField();
      rows.push(row);
      row = [];
    } else field += one;
  }
  endField();
  if (row.some((cell) => cell !== '')) rows.push(row);
  return rows;
}

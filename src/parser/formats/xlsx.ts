/** XLSX, XLS and ODS to lines and grids: every sheet that is shown, values with all their digits. */
import { CFB, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { CannotRead, type Document, emptyDocument, maxCells } from '../document.ts';
import type { Archive } from './archive.ts';
import { blocksOfSheet, type Sheet } from './xlsx-sheet.ts';
import { printOf } from './xlsx-value.ts';

/** Sheets of reports have some hundred rows; what stands beyond these is not looked at. */
const mostRows = 20_000;
const mostColumns = 500;

/**
 * Reads a workbook in an archive. Only its parts of cells are unpacked, within the limits of the archive.
 * @throws CannotRead what the archive throws; `damaged`, `too-complex`
 */
export async function readXlsx(archive: Archive): Promise<Document> {
  return readWorkbook(await partsOfCells(archive));
}

/** The sheets of a workbook in an archive, as `readXlsx` reads it. */
export async function sheetsOfXlsx(archive: Archive): Promise<Sheet[]> {
  return sheetsOf(await partsOfCells(archive));
}

async function partsOfCells(archive: Archive): Promise<Uint8Array> {
  const parts = CFB.utils.cfb_new();
  for (const entry of archive.entries) {
    if (!needed.test(entry.name)) continue;
    const bytes = await entry.bytes();
    // Entities of the file's own are the only use of a document type here, and an attack.
    if (declares(bytes)) throw new CannotRead('damaged');
    CFB.utils.cfb_add(parts, `/${entry.name}`, bytes, { unsafe: true });
  }
  return CFB.write(parts, { fileType: 'zip', type: 'buffer', compression: false }) as Uint8Array;
}

const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|bin|rels)|xl\/worksheets\/[^/]+\.(?:xml|bin)|mimetype|META-INF\/manifest\.xml|(?:content|styles)\.xml)$/i;

const declares = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_000)).includes('<!DOCTYPE');

/**
 * Reads a workbook: XLS as it came, or a checked archive.
 * @throws CannotRead `password`, `damaged`, `too-complex`
 */
export function readWorkbook(bytes: Uint8Array): Document {
  const document = emptyDocument();
  for (const sheet of sheetsOf(bytes)) document.blocks.push(...blocksOfSheet(sheet));
  return document;
}

/** The sheets that are shown, cell by cell. Throws as `readWorkbook`. */
export function sheetsOf(bytes: Uint8Array): Sheet[] {
  let book: WorkBook;
  // The library tells the console of every record that it does not know; a damaged file is full of them.
  const { error: consoleError } = console;
  console.error = () => {};
  try {
    book = read(bytes, {
      type: 'buffer',
      dense: true,
      sheetStubs: true,
      sheetRows: mostRows,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
    });
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new CannotRead(encrypted ? 'password' : 'damaged', { cause: error });
  } finally {
    console.error = consoleError;
  }
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || book.Workbook?.Sheets?.[index]?.Hidden) continue;
    const printed = printedSheet(sheet);
    for (const row of printed.rows) cells += row.size;
    if (cells > maxCells) throw new CannotRead('too-complex');
    sheets.push(printed);
  }
  return sheets;
}

/** The prints of a sheet, blank cells that exist included. */
function printedSheet(sheet: WorkSheet): Sheet {
  const rows = (sheet['!data'] ?? []).map((row) => {
    const cells = new Map<number, string>();
    row?.forEach((cell, column) => {
      if (cell && column < mostColumns) cells.set(column, printOf(cell));
    });
    return cells;
  });
  const merges = (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r < mostRows && s.c < mostColumns && e.r >= s.r && e.c >= s.c)
    .map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      lastRow: Math.min(e.r, rows.length - 1),
      lastColumn: Math.min(e.c, mostColumns - 1),
    }));
  return { rows: Array.from(rows, (row) => row ?? new Map()), merges };
}

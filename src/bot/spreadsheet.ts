/** The results of a batch as a spreadsheet, for the person who has to chase thirty offices. */
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Answer } from '../check.ts';
import type { Words } from './say/index.ts';
import { findingsSheet } from './spreadsheet/findings.ts';
import { claimsSheet, numberSheets } from './spreadsheet/numbers.ts';
import { resultsSheet } from './spreadsheet/results.ts';
import type { Cell, Sheet, Value } from './spreadsheet/sheet.ts';

/** The longest text of a cell that programs accept. */
const LONGEST = 32_000;
/** A text of more characters than a column shows is broken into lines. */
const LINE = 12;

const shades: Record<NonNullable<Cell['look']>, string> = {
  head: '#e7ecf3',
  error: '#fbdcdc',
  warning: '#fdf0cf',
  clean: '#dff2e1',
  unread: '#e9e9e9',
};
/** Sheets as the bytes of an XLSX file. */
export const workbook = (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeExcelFile(sheets.map(sheetOf)).toBuffer();


/** Results, findings, numbers and the numbers of the texts, a sheet each, as the bytes of an XLSX file. */
export async function spreadsheet(answers: readonly Answer[], words: Words): Promise<Uint8Array> {
  const sheets = [
    resultsSheet(answers, words),
    findingsSheet(answers, words),
    ...numberSheets(answers, words),
    claimsSheet(answers, words),
  ];
  return workbook(sheets);
}

function sheetOf({ name, widths, fixed, rows }: Sheet) {
  const [heading = [], ...body] = rows;
  const columns = heading.map((_, index) => ({ width: widths[index] ?? widths.at(-1) ?? LINE }));
  const data: Row[] = [
    heading.map((one) => cellOf({ ...asCell(one), look: 'head' })),
    ...body.map((row) => row.map((one) => cellOf(asCell(one)))),
  ];
  return { sheet: name, columns, data, stickyRowsCount: 1, stickyColumnsCount: fixed };
}

const asCell = (one: Cell | Value): Cell => (typeof one === 'object' && one !== null ? one : { value: one });

function cellOf({ value, look }: Cell): CellObject | null {
  if (value === null || value === '') return null;
  const style = {
    alignVertical: 'top' as const,
    ...(look === undefined ? {} : { backgroundColor: shades[look] }),
    ...(look === 'head' ? { fontWeight: 'bold' as const } : {}),
  };
  if (typeof value === 'number') return { value, type: Number, ...style };
  const text = printable(value);
  // A text of the format "@" stays a text, also after it was edited: what a report or a file name
  // begins with (= + - @) is never a formula.
  return { value: text, type: String, format: '@', wrap: text.length > LINE, ...style };
}

/** Without what XML forbids: control characters and halves of characters. */
const printable = (text: string): string => text.slice(0, LONGEST).toWellFormed().replace(forbidden, ' ');

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const forbidden = /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g;

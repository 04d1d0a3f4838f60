/** The results of a batch as a spreadsheet, for the person who has to chase thirty offices. */
import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Answer } from '../check.ts';
import type { Words } from './say/index.ts';
import { cellOf, LINE } from './spreadsheet/cells.ts';
import { findingsSheet } from './spreadsheet/findings.ts';
import { claimsSheet, numberSheets } from './spreadsheet/numbers.ts';
import { resultsSheet } from './spreadsheet/results.ts';
import type { Cell, Sheet, Value } from './spreadsheet/sheet.ts';

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

/** Sheets as the bytes of an XLSX file. */
export const workbook = (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeExcelFile(sheets.map(sheetOf)).toBuffer();

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

/**
 * The printed forms compiled for the rules: each cell gets a number, and each thing that a
 * rule walks (a column, a row, a group, a cell) knows the numbers of its cells. Done once per form.
 */
import {
  type ApplicationRow,
  applicationRowsOf,
  type CellAddress,
  cellsOf,
  type Format,
  type FormCell,
  resultRowsOf,
} from '../report/cell.ts';
import { type ApplicationColumn, applicationColumns, type LitigationGroup } from '../report/forms/common.ts';

/** One cell of the form and its number in the layout. */
export interface CellSubject extends FormCell {
  readonly index: number;
}

/** One of the seven columns of table three, as numbers of cells. */
export interface ColumnSubject {
  readonly column: ApplicationColumn;
  /** 一、本年新收 */
  readonly received: number;
  /** 二、上年结转 */
  readonly carriedIn: number;
  /** 三(一) to 三(六) */
  readonly results: readonly number[];
  /** 三(七)总计 */
  readonly handled: number;
  /** 四、结转下年度 */
  readonly carriedOut: number;
}

/** One row of table three: 自然人 and the five kinds of legal persons, and their 总计. */
export interface RowSubject {
  readonly row: ApplicationRow;
  readonly parts: readonly number[];
  readonly total: number;
}

/** One of the three groups of table four. */
export interface GroupSubject {
  readonly group: LitigationGroup;
  readonly parts: readonly number[];
  readonly total: number;
}

export interface Layout {
  readonly format: Format;
  readonly cells: readonly CellSubject[];
  readonly columns: readonly ColumnSubject[];
  readonly rows: readonly RowSubject[];
  readonly groups: readonly GroupSubject[];
  /** The row of table three of that name. */
  readonly rowOf: (row: string) => RowSubject | undefined;
  /** The rows of table three that make up a group: one for 「予以公开」, several for 「不予公开」. */
  readonly rowsOf: (group: string) => readonly RowSubject[];
  /** What a total of table three or four is made up of; nothing for other cells. */
  readonly partsOf: (index: number) => readonly number[];
  /** A NaN for each cell, and a 0: the readers copy them, which is quicker than to grow their own. */
  readonly allUnread: readonly number[];
  readonly allZero: readonly number[];
  /** The number of the cell at an address; throws when the form has no such cell. */
  readonly at: (address: CellAddress) => number;
  /** The number of the cell at an address, or undefined when the form has no such cell. */
  readonly find: (address: string) => number | undefined;
  /** The number of the first cell of a row, group or table, or of the cell itself. */
  readonly firstOf: (address: string) => number | undefined;
}

export const columnKeys = Object.keys(applicationColumns) as ApplicationColumn[];
const none: readonly number[] = [];
const partColumns = columnKeys.filter((column) => column !== 'total');

function compile(format: Format): Layout {
  const cells = cellsOf(format).map((cell, index) => ({ ...cell, index }));
  const byAddress = new Map<string, number>(cells.map((cell) => [cell.address, cell.index]));
  const at = (address: string): number => {
    const index = byAddress.get(address);
    if (index === undefined) throw new Error(`The form of ${format} has no cell ${address}.`);
    return index;
  };
  const firsts = new Map<string, number>();
  for (const { address, index } of cells) {
    for (let dot = address.indexOf('.'); dot > 0; dot = address.indexOf('.', dot + 1)) {
      const start = address.slice(0, dot);
      if (!firsts.has(start)) firsts.set(start, index);
    }
  }
  const groups: LitigationGroup[] = ['reconsideration', 'directLawsuit', 'lawsuitAfterReconsideration'];
  const rows = applicationRowsOf(format).map((row) => ({
    row,
    parts: partColumns.map((column) => at(`applications.${row}.${column}`)),
    total: at(`applications.${row}.total`),
  }));
  const byRow = new Map<string, RowSubject>(rows.map((one) => [one.row, one]));
  const byGroup = new Map<string, RowSubject[]>();
  for (const one of rows) {
    const group = one.row.split('.')[0] ?? '';
    byGroup.set(group, [...(byGroup.get(group) ?? []), one]);
  }
  const litigation = groups.map((group) => ({
    group,
    parts: ['upheld', 'corrected', 'otherResult', 'pending'].map((column) => at(`litigation.${group}.${column}`)),
    total: at(`litigation.${group}.total`),
  }));
  const byTotal = new Map([...rows, ...litigation].map(({ total, parts }) => [total, parts]));
  return {
    format,
    cells,
    columns: columnKeys.map((column) => ({
      column,
      received: at(`applications.received.${column}`),
      carriedIn: at(`applications.carriedIn.${column}`),
      results: resultRowsOf(format).map((row) => at(`applications.${row}.${column}`)),
      handled: at(`applications.handled.${column}`),
      carriedOut: at(`applications.carriedOut.${column}`),
    })),
    rows,
    groups: litigation,
    rowOf: (row) => byRow.get(row),
    rowsOf: (group) => byGroup.get(group) ?? [],
    partsOf: (index) => byTotal.get(index) ?? none,
    allUnread: Array.from(cells, () => Number.NaN),
    allZero: Array.from(cells, () => 0),
    at,
    find: (address) => byAddress.get(address),
    firstOf: (address) => byAddress.get(address) ?? firsts.get(address),
  };
}

const compiled: Partial<Record<Format, Layout>> = {};

/** The layout of a form; compiled at its first use. */
export function layoutOf(format: Format): Layout {
  compiled[format] ??= compile(format);
  return compiled[format];
}

/** The three tables as they are printed in the annex: merged headings, statutory labels, and where each number stands. */
import {
  applicationRowsOf,
  type CellAddress,
  clausesOf,
  type Format,
  forms,
  type RowAddress,
  rowsOfGroup,
  type TableName,
} from '../../report/cell.ts';
import {
  type ApplicationGroup,
  applicationColumns,
  applicationGroups,
  frame,
  type Labelled,
  litigationColumns,
  litigationGroups,
} from '../../report/forms/common.ts';

/** One printed cell, from its first row and column on. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  /** The printed label; null where a number stands. */
  readonly label: string | null;
  /** The number that stands here; for a label that of its row, when it is the label of one. */
  readonly address: CellAddress | RowAddress | null;
}

export interface PrintedTable {
  readonly table: TableName;
  /** What stands above it. */
  readonly caption: string;
  /** Widths of the columns, in parts of the whole. */
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly PrintedCell[];
}

/** The tables of a form, in their order. */
export const printedForm = (format: Format): readonly PrintedTable[] => [
  proactive(format),
  applications(format),
  litigation(),
];

/** Puts cells beside each other, row by row, around those that reach down from above. */
class Sheet {
  readonly cells: PrintedCell[] = [];
  readonly #taken = new Set<string>();
  #row = -1;
  #column = 0;

  get rows(): number {
    return this.#row + 1;
  }

  begin(): void {
    this.#row += 1;
    this.#column = 0;
  }

  label(label: string, width = 1, height = 1, address: RowAddress | null = null): void {
    this.#put({ label, address }, width, height);
  }

  number(address: CellAddress, width = 1): void {
    this.#put({ label: null, address }, width, 1);
  }

  #put(cell: Pick<PrintedCell, 'label' | 'address'>, width: number, height: number): void {
    while (this.#taken.has(`${this.#row} ${this.#column}`)) this.#column += 1;
    this.cells.push({ ...cell, row: this.#row, column: this.#column, height, width });
    for (let down = 0; down < height; down++) {
      for (let right = 0; right < width; right++) this.#taken.add(`${this.#row + down} ${this.#column + right}`);
    }
    this.#column += width;
  }
}

const WIDTH_TWO = 4;

function proactive(format: Format): PrintedTable {
  const sheet = new Sheet();
  for (const [clause, rows] of clausesOf(format)) {
    sheet.begin();
    sheet.label(clause, WIDTH_TWO);
    for (const [index, [key, { label, fields }]] of rows.entries()) {
      const names = Object.keys(fields);
      // The last number of a row takes the columns that are left.
      const widthOf = (at: number) => (at === names.length - 1 ? WIDTH_TWO - names.length : 1);
      if (index === 0) {
        sheet.begin();
        sheet.label(frame.contents);
        for (const [at, name] of names.entries()) sheet.label(fields[name]?.label ?? '', widthOf(at));
      }
      sheet.begin();
      sheet.label(label, 1, 1, `proactive.${key}` as RowAddress);
      for (const [at, name] of names.entries()) sheet.number(`proactive.${key}.${name}` as CellAddress, widthOf(at));
    }
  }
  return {
    table: 'proactive',
    caption: '表二 主动公开政府信息情况',
    columns: [30, 23, 23, 24],
    rows: sheet.rows,
    cells: sheet.cells,
  };
}

const alone = new Set(['received', 'carriedIn', 'carriedOut']);
const organizations = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'] as const;

function applications(format: Format): PrintedTable {
  const sheet = new Sheet();
  sheet.begin();
  sheet.label(frame.equation, 3, 3);
  sheet.label(frame.applicants, 7);
  sheet.begin();
  sheet.label(applicationColumns.naturalPerson.label, 1, 2);
  sheet.label(frame.organizations, organizations.length);
  sheet.label(applicationColumns.total.label, 1, 2);
  sheet.begin();
  for (const column of organizations) sheet.label(applicationColumns[column].label);
  const labels: Readonly<Record<string, Labelled>> = forms[format].applications;
  const rows = applicationRowsOf(format);
  for (const key of rows) {
    const address: RowAddress = `applications.${key}`;
    const label = labels[key]?.label ?? '';
    sheet.begin();
    if (alone.has(key)) sheet.label(label, 3, 1, address);
    else {
      if (key === 'granted') sheet.label(frame.results, 1, rows.length - alone.size);
      if (key.includes('.')) {
        const group = key.slice(0, key.indexOf('.')) as ApplicationGroup;
        const members = rowsOfGroup(format, group);
        if (members[0] === key) sheet.label(applicationGroups[group].label, 1, members.length);
        sheet.label(label, 1, 1, address);
      } else sheet.label(label, 2, 1, address);
    }
    for (const column of Object.keys(applicationColumns)) sheet.number(`${address}.${column}` as CellAddress);
  }
  return {
    table: 'applications',
    caption: '表三 收到和处理政府信息公开申请情况',
    columns: [7, 9, 28, 8, 8, 8, 8, 8, 8, 8],
    rows: sheet.rows,
    cells: sheet.cells,
  };
}

function litigation(): PrintedTable {
  const sheet = new Sheet();
  const results = Object.values(litigationColumns);
  sheet.begin();
  sheet.label(litigationGroups.reconsideration.label, results.length);
  sheet.label(frame.lawsuits, 2 * results.length);
  sheet.begin();
  for (const { label } of results) sheet.label(label, 1, 2);
  sheet.label(litigationGroups.directLawsuit.label, results.length);
  sheet.label(litigationGroups.lawsuitAfterReconsideration.label, results.length);
  sheet.begin();
  for (const { label } of [...results, ...results]) sheet.label(label);
  sheet.begin();
  for (const group of Object.keys(litigationGroups)) {
    for (const column of Object.keys(litigationColumns)) sheet.number(`litigation.${group}.${column}` as CellAddress);
  }
  return {
    table: 'litigation',
    caption: '表四 政府信息公开行政复议、行政诉讼情况',
    columns: Array.from({ length: 3 * results.length }, () => 100 / (3 * results.length)),
    rows: sheet.rows,
    cells: sheet.cells,
  };
}

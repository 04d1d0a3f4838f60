/** The three tables of one report, from its printed rows: every number at its address, every doubt listed. */
import {
  type ApplicationRow,
  applicationRowsOf,
  type CellAddress,
  cellsOf,
  type Format,
  forms,
  rowsOfGroup,
} from '../report/cell.ts';
import {
  type ApplicationGroup,
  applicationColumns,
  applicationGroups,
  type Labelled,
  type ProactiveRow,
} from '../report/forms/common.ts';
import type { Cell, Evidence, Tables } from '../report/report.ts';
import { type Alignment, align } from './align.ts';
import { isAliker, type LabelNotes, note } from './label-notes.ts';
import { type Padding, paddingOf, placeRow, placeRows, type RowReading } from './place.ts';
import { type CellPrint, unitOf } from './read-number.ts';
import { type RowToSolve, solvePlacement } from './solve-placement.ts';
import type { PrintedRow, Walked } from './walk.ts';

export interface TablesRead extends LabelNotes {
  tables: Tables;
  blanks: CellAddress[];
  placeholders: Partial<Record<CellAddress, string>>;
  unread: CellAddress[];
  inferred: CellAddress[];
  odd: Evidence['odd'];
}

/** Reads the tables of one report in the given form. A table of which nothing was found is null. */
export function readTables(walked: Walked, format: Format): TablesRead {
  const read: TablesRead = {
    tables: { proactive: null, applications: null, litigation: null },
    blanks: [],
    placeholders: {},
    unread: [],
    inferred: [],
    odd: {},
    wording: [],
    missingRows: [],
    extraRows: [],
    labelsLost: false,
  };
  readProactive(walked, format, read);
  readApplications(walked, format, read);
  readLitigation(walked, read);
  inPrintedOrder(read, format);
  return read;
}

/** How table three pads merged cells: by its rows, else by its head. */
function applicationPadding(walked: Walked): Padding {
  const shown = paddingOf(walked.applications, applicationColumnKeys.length);
  // 「自然人 | 法人或其他组织 | 总计」 side by side: the merged cell in the middle is not padded in place.
  return shown ?? (walked.header && walked.header.last - walked.header.first === 2 ? 'behind' : null);
}

/** Puts one print at its address. */
function put(read: TablesRead, address: CellAddress, print: CellPrint | null): Cell {
  switch (print?.kind) {
    case 'number':
      return print.value;
    case 'blank':
      read.blanks.push(address);
      return null;
    case 'placeholder':
      read.placeholders[address] = print.text;
      return 0;
    case 'odd':
      read.odd[address] = print.text;
      read.unread.push(address);
      return null;
    default:
      read.unread.push(address);
      return null;
  }
}

function readProactive(walked: Walked, format: Format, read: TablesRead): void {
  const rows: Readonly<Record<string, ProactiveRow>> = forms[format].proactive;
  const alignment = align(walked.proactive, Object.keys(rows), () => null, isAliker(rows));
  if (alignment.placed.size < 2 || isMenu(alignment, Object.keys(rows).length)) return;
  note(read, 'proactive', alignment, rows);
  const table: NonNullable<Tables['proactive']> = {};
  for (const [key, row] of Object.entries(rows)) {
    const statutory = Object.keys(row.fields);
    const printed = alignment.placed.get(key);
    const fields = printed ? fieldOrder(walked, walked.proactive.indexOf(printed), statutory) : statutory;
    const readable = printed && fields && !mayBeNextRow(printed, key, Object.keys(rows), alignment);
    const reading = readable ? placeRow(printed, fields.length, null, 'behind') : null;
    const cells: Record<string, Cell | string> = {};
    for (const field of statutory) {
      const print = reading?.kind === 'placed' ? (reading.cells[(fields ?? statutory).indexOf(field)] ?? null) : null;
      const cell = put(read, `proactive.${key}.${field}` as CellAddress, print);
      cells[field] = cell;
    }
    if (key === 'procurement') cells.unit = cells.amount === null ? null : procurementUnit(printed);
    if (key === 'fees' && printed && 'amount' in cells)
      cells.amount = inTenThousands(printed, cells.amount as Cell) as number;
    table[key] = cells;
  }
  read.tables.proactive = table;
}

/** A few names of rows without a single number are the links beside an article: 「行政许可 | 行政处罚」. */
const isMenu = ({ placed }: Alignment, rows: number): boolean =>
  placed.size * 2 < rows && [...placed.values()].every(({ slots }) => slots.every(({ print }) => print === ''));

/**
 * One cell a line, blanks lost and the next row's label lost too: the numbers behind this label may be
 * those of the next row.
 */
function mayBeNextRow(row: PrintedRow, key: string, keys: readonly string[], alignment: Alignment): boolean {
  const next = keys[keys.indexOf(key) + 1];
  return !row.explicit && row.slots.length > 0 && next !== undefined && alignment.missing.includes(next);
}

/**
 * The fields of a row in the order of the headings above it, where these name the same fields. Null when
 * the headings are those of the other form: the numbers then mean something else.
 */
function fieldOrder(walked: Walked, index: number, statutory: readonly string[]): readonly string[] | null {
  const heading = walked.fields.findLast((one) => one.before <= index);
  const otherForm = heading && heading.keys.length >= 2 && heading.keys.every((key) => !statutory.includes(key));
  // Only the first heading of the table stands above its rows without another one in between that may be lost.
  if (otherForm && index <= 1) return null;
  if (!heading || heading.keys.length !== statutory.length) return statutory;
  return statutory.every((field) => heading.keys.includes(field)) ? heading.keys : statutory;
}

/** The unit that the amount of procurement is printed with: 「251000元」. */
function procurementUnit(row: PrintedRow | undefined): string | null {
  for (const slot of row?.slots ?? []) {
    const unit = unitOf(slot.print);
    if (unit) return unit;
  }
  return null;
}

/** Fees are in 万元; a cell that says 元 is converted exactly. */
function inTenThousands(row: PrintedRow, amount: Cell): Cell {
  if (amount === null || !row.slots.some((slot) => unitOf(slot.print) === '元')) return amount;
  return Number(`${amount}e-4`);
}

const applicationColumnKeys = Object.keys(applicationColumns);

function readApplications(walked: Walked, format: Format, read: TablesRead): void {
  const labels = forms[format].applications as Readonly<Record<string, Labelled>>;
  const keys = applicationRowsOf(format);
  const printed = splitRuns(walked.applications, applicationColumnKeys.length);
  const firstOfGroup = (group: string) =>
    group in applicationGroups ? (rowsOfGroup(format, group as ApplicationGroup)[0] ?? null) : null;
  const alignment = align(printed, keys, firstOfGroup, isAliker(labels));
  if (format === '2019' && alignment.missing.includes('other') && walked.groups.has('other')) {
    // In the 2019 form (六)其他处理 is a row; printed one cell a line, an empty row leaves only its label.
    alignment.missing = alignment.missing.filter((key) => key !== 'other');
    alignment.placed.set('other', {
      key: 'other',
      group: null,
      label: '',
      fuzzy: false,
      slots: [],
      explicit: false,
      barred: false,
    });
  }
  if (alignment.placed.size < 3) return;
  note(read, 'applications', alignment, labels);
  const readings = placeRows(alignment.placed, applicationColumnKeys.length, walked.header, applicationPadding(walked));
  const table: NonNullable<Tables['applications']> = {};
  const solved = solve(keys, readings);
  for (const [index, key] of keys.entries()) {
    const printed = alignment.placed.get(key);
    const reading = printed && mayBeNextRow(printed, key, keys, alignment) ? null : readings.get(key);
    const cells: Record<string, Cell> = {};
    for (const [column, name] of applicationColumnKeys.entries()) {
      const address = `applications.${key}.${name}` as CellAddress;
      if (reading?.kind === 'sequence') {
        const from = solved?.get(index)?.[column] ?? null;
        const print = from === null ? null : from < 0 ? ({ kind: 'blank' } as const) : (reading.values[from] ?? null);
        cells[name] = put(read, address, print);
        if (from !== null) read.inferred.push(address);
      } else {
        cells[name] = put(read, address, reading?.kind === 'placed' ? (reading.cells[column] ?? null) : null);
      }
    }
    table[key] = cells;
  }
  read.tables.applications = table;
}

/** One cell a line with labels lost: twice seven numbers in a row are two rows. */
function splitRuns(rows: readonly PrintedRow[], width: number): PrintedRow[] {
  return rows.flatMap((row) => {
    const count = row.slots.length;
    if (row.explicit || count <= width || count % width !== 0) return [row];
    return Array.from({ length: count / width }, (_, index): PrintedRow => {
      const slots = row.slots.slice(index * width, (index + 1) * width);
      return index === 0 ? { ...row, slots } : { ...row, key: null, group: null, label: '', fuzzy: false, slots };
    });
  });
}

function solve(
  keys: readonly ApplicationRow[],
  readings: ReadonlyMap<string, RowReading>,
): ReturnType<typeof solvePlacement> | null {
  if (![...readings.values()].some((reading) => reading.kind === 'sequence')) return null;
  const rows = keys.map((key): RowToSolve => {
    const reading = readings.get(key);
    if (reading?.kind === 'placed') return { placed: reading.cells.map(numeric) };
    if (reading?.kind === 'sequence') {
      const values = reading.values.map(numeric);
      if (values.every((value) => value !== null)) return { values };
    }
    return { placed: new Array(applicationColumnKeys.length).fill(null) };
  });
  return solvePlacement(rows, {
    received: keys.indexOf('received'),
    carriedIn: keys.indexOf('carriedIn'),
    handled: keys.indexOf('handled'),
    carriedOut: keys.indexOf('carriedOut'),
  });
}

/** A print as it counts in a sum: blanks and placeholders 0, an odd print not known. */
const numeric = (print: CellPrint): number | null => (print.kind === 'blank' ? 0 : print.value);

const litigationGroupKeys = ['reconsideration', 'directLawsuit', 'lawsuitAfterReconsideration'];
const litigationColumnKeys = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

function readLitigation(walked: Walked, read: TablesRead): void {
  if (!walked.seen.has('litigation')) return;
  const width = litigationColumnKeys.length;
  const groups = walked.litigation.filter((row) => row.group !== null && row.slots.length === width);
  const whole = walked.litigation.reduce<PrintedRow | null>(
    (best, row) => (!best || filledSlots(row) > filledSlots(best) ? row : best),
    null,
  );
  const byGroup = groups.length === litigationGroupKeys.length && (whole?.slots.length ?? 0) <= width;
  const reading = byGroup ? null : placeRow(whole ?? emptyRow, width * litigationGroupKeys.length, null, 'behind');
  const table: NonNullable<Tables['litigation']> = {};
  for (const [index, group] of litigationGroupKeys.entries()) {
    const own = byGroup ? groups.find((row) => row.group === group) : undefined;
    const ownReading = own ? placeRow(own, width, null, 'behind') : null;
    const cells: Record<string, Cell> = {};
    for (const [column, name] of litigationColumnKeys.entries()) {
      const from = ownReading ?? reading;
      const at = ownReading ? column : index * width + column;
      const print = from?.kind === 'placed' ? (from.cells[at] ?? null) : null;
      cells[name] = put(read, `litigation.${group}.${name}` as CellAddress, print);
    }
    table[group] = cells;
  }
  read.tables.litigation = table;
}

const filledSlots = (row: PrintedRow): number => row.slots.filter((slot) => slot.print !== '').length;

const emptyRow: PrintedRow = {
  key: null,
  group: null,
  label: '',
  fuzzy: false,
  slots: [],
  explicit: false,
  barred: false,
};

/** Lists of addresses in the order of the printed form. */
function inPrintedOrder(read: TablesRead, format: Format): void {
  for (const list of ['blanks', 'unread', 'inferred'] as const) {
    if (read[list].length < 2) continue;
    const wanted = new Set<string>(read[list]);
    read[list] = cellsOf(format)
      .map((cell) => cell.address)
      .filter((address) => wanted.has(address));
  }
}

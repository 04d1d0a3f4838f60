/** Which cells of a table the findings are about, and how each is marked. */
import {
  type Address,
  applicationRowsOf,
  type CellAddress,
  cellAt,
  cellsOf,
  type Format,
  resultRowsOf,
  type TableName,
} from '../../report/cell.ts';
import type { Problem } from '../../report/problem.ts';
import type { NumberedItem } from '../answer/item.ts';
import type { MarkKind } from './theme.ts';

export interface CellMark {
  readonly kind: MarkKind;
  /** The findings that are about the cell; none for one that was only checked against. */
  readonly numbers: readonly number[];
  /** What it should be, where that is known, or would be if this were the wrong one. */
  readonly to: number | null;
}

export type Marks = ReadonlyMap<string, CellMark>;

const kinds: readonly MarkKind[] = ['wrong', 'possible', 'verify', 'checked'];

/** The marks of all tables of a report, by address; rows whose label is wrong have theirs under `table.row`. */
export function marksOf(items: readonly NumberedItem[], format: Format): Marks {
  const marks = new Map<string, CellMark>();
  const mark = (address: string, kind: MarkKind, number: number | null, to: number | null = null) => {
    const before = marks.get(address);
    const numbers = [...new Set([...(before?.numbers ?? []), ...(number === null ? [] : [number])])];
    const stays = before && kinds.indexOf(before.kind) <= kinds.indexOf(kind);
    marks.set(address, stays ? { ...before, numbers } : { kind, numbers, to });
  };
  for (const { number, item } of items) {
    if (item.weight === 'info') continue;
    const settled = isLocated(item);
    for (const problem of item.problems) {
      for (const { cell, to } of problem.cures) mark(cell, 'wrong', number, to);
      for (const { cell, to } of candidatesOf(problem)) mark(cell, 'possible', number, to);
      for (const address of checkedBy(problem, format)) mark(address, 'checked', null);
      for (const address of concerned(problem, format)) {
        mark(address, settled ? 'checked' : 'verify', settled ? null : number);
      }
    }
  }
  return marks;
}

/** Whether it is known where the mistake is, or among which cells: then the others were only checked against. */
const isLocated = ({ problems }: NumberedItem['item']): boolean =>
  problems.some((problem) => problem.cures.length > 0 || candidatesOf(problem).length > 0);

/** The cells any one of which may be the wrong one. */
function candidatesOf({ message, values }: Problem): { cell: string; to: number | null }[] {
  if (message !== 'candidates') return [];
  const corrected = String(values.corrected ?? '')
    .split(',')
    .map(Number);
  return String(values.candidates ?? '')
    .split(',')
    .filter((cell) => cell !== '')
    .map((cell, index) => ({ cell, to: Number.isFinite(corrected[index]) ? (corrected[index] ?? null) : null }));
}

/** So many cells are marked for one finding; one on a whole table says nothing of a cell. */
const MOST = 12;

/** The cells that a finding names; of a group of rows their totals, of a row its label. */
function concerned({ cells }: Problem, format: Format): string[] {
  const found = cells.flatMap((address) => expanded(address, format));
  return found.length > MOST ? [] : found;
}

function expanded(address: Address, format: Format): string[] {
  if (cellAt(format, address)) return [address];
  const [table, ...rest] = address.split('.');
  const key = rest.join('.');
  if (key === '') return [];
  const all = cellsOf(format);
  if (all.some((cell) => cell.table === table && cell.row === key)) return [address];
  const group = all.filter(
    ({ row, column }) => table === 'applications' && column === 'total' && row.startsWith(`${key}.`),
  );
  return group.map((cell) => cell.address);
}

/** The other numbers of the sum that a finding is about. */
function checkedBy({ rule, cells }: Problem, format: Format): CellAddress[] {
  const judged = cells[0] === undefined ? undefined : cellAt(format, cells[0]);
  if (!judged) return [];
  const all = cellsOf(format).filter(({ table }) => table === judged.table);
  const column = (rows: readonly string[]) =>
    all.filter((cell) => cell.column === judged.column && rows.includes(cell.row));
  const row = () => all.filter((cell) => cell.row === judged.row);
  const addresses = (found: readonly { readonly address: CellAddress }[]) => found.map(({ address }) => address);
  switch (rule) {
    case 'applications/row-sum':
    case 'litigation/sum':
      return addresses(row());
    case 'applications/result-sum':
      return addresses(column([...resultRowsOf(format), 'handled']));
    case 'applications/balance':
      return addresses(column(applicationRowsOf(format).filter((key) => balance.has(key))));
    case 'years/in-force':
    case 'proactive/in-force-bounds':
      return addresses(row());
    default:
      return [];
  }
}

const balance = new Set<string>(['received', 'carriedIn', 'handled', 'carriedOut']);

/** A table with something marked as wrong or doubtful; the worst have the lowest rank. */
export interface Concerned {
  readonly table: TableName;
  readonly rank: number;
}

/** The tables with something marked as wrong or doubtful, worst first. */
export function tablesOf(marks: Marks): Concerned[] {
  const best = new Map<TableName, number>();
  for (const [address, { kind }] of marks) {
    const table = address.slice(0, address.indexOf('.')) as TableName;
    if (kind !== 'checked') best.set(table, Math.min(best.get(table) ?? kinds.length, kinds.indexOf(kind)));
  }
  return [...best].map(([table, rank]) => ({ table, rank })).sort((a, b) => a.rank - b.rank);
}

/** The numbers of the findings that are marked in a table. */
export function numbersIn(marks: Marks, table: TableName): number[] {
  const own = [...marks].filter(([address]) => address.startsWith(`${table}.`)).flatMap(([, { numbers }]) => numbers);
  return [...new Set(own)].sort((a, b) => a - b);
}

/** What stands in a cell of a sheet, as text. */
import { type CellObject, SSF } from '@e965/xlsx';

/** The print of a cell: a number with all its digits, whatever its format rounds; '' for one that shows nothing. */
export function printOf(cell: CellObject): string {
  const { t: type, v: value, w: shown } = cell;
  if (type === 'n' && typeof value === 'number') {
    if (shown !== undefined && shown.trim() === '') return '';
    if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return shown ?? String(value);
    return decimal(value);
  }
  if (type === 's') return String(value ?? '');
  return type === 'z' ? '' : (shown ?? String(value ?? ''));
}

/** Fifteen digits, as many as Excel keeps, and no exponent: 779.5924, not 779.5924000000001. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const print = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d+)$/.exec(print);
  if (!match) return print;
  const [, sign, first, rest = '', direction, size] = match;
  if (direction === '-') return `${sign}0.${'0'.repeat(Number(size) - 1)}${first}${rest}`;
  return `${sign}${first}${rest.padEnd(Number(size), '0')}`;
}

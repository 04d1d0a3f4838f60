/** Where an address stands: its table, row and column as printed. */
import { type Address, cellAt, cellsOf, type Format, type TableName, tableLabel } from '../../report/cell.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';

/** Empty what the address leaves open. */
export function printedPlace(address: Address | undefined, format: Format, words: Words) {
  const [table = '', ...rest] = (address ?? '').split('.');
  if (table === '') return { table: '', row: '', column: '' };
  const cell = cellAt(format, address ?? '');
  const key = rest.join('.');
  const row = cell?.rowLabel ?? cellsOf(format).find((one) => one.table === table && one.row === key)?.rowLabel;
  return {
    table: labelText(tableLabel(table as TableName), words),
    row: row ? labelText(row, words) : '',
    column: cell ? labelText(cell.columnLabel, words) : '',
  };
}

/** The empty cells of a report filled in, where an official asked for it: 0, and sums where a sum must stand. */
import { applicationRowsOf, type CellAddress, cellAt, resultRowsOf } from '../../report/cell.ts';
import { applicationColumns, litigationColumns, litigationGroups } from '../../report/forms/common.ts';
import type { Cell, Report } from '../../report/report.ts';

const parts = (columns: object): string[] => Object.keys(columns).filter((column) => column !== 'total');

/** What was left empty is 0 by custom; a total is the sum of its parts, when all of them are known. */
export function filled(report: Report): Report {
  const { format } = report;
  if (format === null) return report;
  const after = structuredClone(report);
  const at = (table: 'applications' | 'litigation', row: string, column: string): Cell =>
    after.tables[table]?.[row]?.[column] ?? null;
  const blanks = new Set<string>(report.blanks);
  const put = (address: string, value: Cell) => {
    const place = blanks.has(address) ? cellAt(format, address) : undefined;
    const row = place && after.tables[place.table]?.[place.row];
    if (row && value !== null) row[place.column] = value;
  };
  const sum = (values: readonly Cell[]): Cell =>
    values.reduce((all, value) => (all === null || value === null ? null : all + value), 0);
  const isSum = (address: string) => address.endsWith('.total') || address.startsWith('applications.handled.');
  for (const address of report.blanks) if (!isSum(address)) put(address, 0);
  for (const column of parts(applicationColumns)) {
    const results = resultRowsOf(format).map((row) => at('applications', row, column));
    put(`applications.handled.${column}`, sum(results));
  }
  for (const row of applicationRowsOf(format)) {
    put(`applications.${row}.total`, sum(parts(applicationColumns).map((column) => at('applications', row, column))));
  }
  for (const group of Object.keys(litigationGroups)) {
    put(`litigation.${group}.total`, sum(parts(litigationColumns).map((column) => at('litigation', group, column))));
  }
  after.blanks = report.blanks.filter((address) => isStillEmpty(after, address));
  return after;
}

function isStillEmpty({ format, tables }: Report, address: CellAddress): boolean {
  const place = format === null ? undefined : cellAt(format, address);
  return !place || (tables[place.table]?.[place.row]?.[place.column] ?? null) === null;
}

/** What is printed in the cells of a form, so that our own reader reads the same report again. */
import { type CellAddress, cellsOf, type Format } from '../../report/cell.ts';
import { toFill } from '../../report/forms/written.ts';
import type { Report } from '../../report/report.ts';

/** A number as such, a text as it was printed, null for a cell that was left empty. */
export type Print = number | string | null;

/** The prints of a report by their addresses; `toFill` where the number is not known. */
export function printsOf(report: Report, format: Format): ReadonlyMap<CellAddress, Print> {
  const blanks = new Set(report.blanks);
  return new Map(
    cellsOf(format).map(({ address, table, row, column }) => {
      const odd = report.evidence.odd[address];
      const value = report.tables[table]?.[row]?.[column] ?? null;
      if (value !== null) return [address, report.placeholders[address] ?? withUnit(value, address, report)];
      return [address, odd ?? (blanks.has(address) ? null : toFill)];
    }),
  );
}

/** The amount of the procurement is printed with its unit in the form of 2019: 「251000元」. */
function withUnit(value: number | string, address: CellAddress, { tables }: Report): number | string {
  const unit = tables.proactive?.procurement?.unit;
  return address === 'proactive.procurement.amount' && typeof unit === 'string' ? `${value}${unit}` : value;
}

/**
 * The lines above the first table: the title, and beneath it an office that is only guessed, so that it stays
 * a guess. They are in Chinese whatever the language, as the form is.
 */
export function headOf({ agency, year }: Report): { readonly title: string; readonly guessed: string | null } {
  const name = agency.stated ? (agency.name ?? '') : '';
  const guessed = agency.stated || agency.name === null ? null : `来源:${agency.name}`;
  return { title: `${name}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`, guessed };
}

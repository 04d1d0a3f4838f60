/** The numbers of a report as the metrics read them, straight from its tables. */
import { type CellAddress, cellAt } from '../../src/report/cell.ts';
import type { CellState, Numbers } from '../../src/report/metrics.ts';
import type { Claim, Report } from '../../src/report/report.ts';

export function numbersOf(report: Report): Numbers {
  const valueIn = (address: CellAddress): number | null => {
    const cell = report.format === null ? undefined : cellAt(report.format, address);
    const value = cell && report.tables[cell.table]?.[cell.row]?.[cell.column];
    return typeof value === 'number' ? value : null;
  };
  return {
    format: report.format,
    claims: report.narrative,
    number: valueIn,
    stateOf(address): CellState {
      if (report.blanks.includes(address)) return 'blank';
      if (report.unread.includes(address)) return 'unread';
      if (valueIn(address) === null) return 'absent';
      if (address in report.placeholders) return 'placeholder';
      return report.inferred.includes(address) ? 'inferred' : 'number';
    },
  };
}

/** Numbers by address, of a report that has no other; what is not a number is its state. */
export function numbersWith(
  format: Numbers['format'],
  cells: Readonly<Record<string, number | CellState>>,
  claims: readonly Claim[] = [],
): Numbers {
  const of = (address: CellAddress): number | CellState => cells[address] ?? 0;
  return {
    format,
    claims,
    number(address) {
      const value = of(address);
      if (typeof value === 'number') return value;
      return value === 'placeholder' || value === 'inferred' ? 0 : null;
    },
    stateOf(address) {
      const value = of(address);
      return typeof value === 'number' ? 'number' : value;
    },
  };
}

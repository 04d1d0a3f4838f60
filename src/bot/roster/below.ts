/** The offices of a government by a chat's roster, for the rules on sums over offices. */
import type { Report } from '../../report/report.ts';
import type { HandedInReport, Unit } from '../../store/store.ts';

/** The offices of a report that were handed in, and the names of all that there must be. */
export interface Below {
  readonly reports: readonly Report[];
  readonly names: readonly string[];
}

/** @param own the report itself: only reports of its form add up to it */
export function belowOf(
  above: Unit,
  own: Report,
  units: readonly Unit[],
  handed: ReadonlyMap<string, HandedInReport>,
): Below | null {
  const children = units.filter(({ parent }) => parent === above.id);
  if (children.length === 0) return null;
  const found = children.map((unit) => {
    const report = handed.get(unit.id)?.report;
    return report && report.format === own.format ? report : null;
  });
  return {
    reports: [...new Set(found.filter((report) => report !== null))],
    names: found.map((report, index) => report?.agency.name ?? children[index]?.name ?? ''),
  };
}

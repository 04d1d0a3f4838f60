/** Wrong numbers that nobody is told of. */
import type { Reading } from '../../src/report/report.ts';
import { judge } from '../../src/rules/index.ts';
import { cellOf, type Expected } from './expected.ts';

const sameColumn = (one: string, other: string): boolean =>
  one.startsWith('applications.') && one.split('.').at(-1) === other.split('.').at(-1);

/** Numbers that differ from the truth, are not listed as unread or inferred, and that no problem names. */
export function silentlyWrong(reading: Reading, expected: readonly Expected[]): string[] {
  if (reading.status !== 'report') return [];
  const judgements = judge(reading.reports);
  const wrong: string[] = [];
  reading.reports.forEach((report, index) => {
    // A page that loses a title has one report less: they are told apart by their years.
    const truth = expected.find(({ year }) => year === report.year)?.cells ?? expected[0]?.cells;
    const named = new Set<string>(
      judgements[index]?.problems.flatMap(({ cells, cures }) => [...cells, ...cures.map(({ cell }) => cell)]),
    );
    const isNamed = (address: string): boolean => {
      const parts = address.split('.');
      if (parts.some((_, length) => named.has(parts.slice(0, length + 1).join('.')))) return true;
      // A sum of table three that does not hold tells of every number in its row and column.
      const row = parts.slice(0, -1).join('.');
      return (
        parts[0] === 'applications' && [...named].some((one) => one.startsWith(`${row}.`) || sameColumn(one, address))
      );
    };
    for (const [address, print] of truth ?? []) {
      const value = cellOf(report, address);
      if (typeof value !== 'number' || value === (print.value ?? 0)) continue;
      if (report.unread.includes(address) || report.inferred.includes(address) || isNamed(address)) continue;
      wrong.push(`${address}: printed 「${print.text}」, read ${value}`);
    }
  });
  return wrong;
}

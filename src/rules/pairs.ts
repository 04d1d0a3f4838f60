/** Which report of one input is compared with which: the consecutive years of one agency. */
import type { Report } from '../report/report.ts';
import { officesIn } from './offices.ts';
import { Reader, type Settings } from './reader.ts';
import type { ReasonId } from './reasons.ts';
import type { Case } from './run.ts';

/** Each report with the one of the year before, or with the reason why there is none to compare. */
export function pairs(reports: readonly Report[], settings: Settings): Case[] {
  const readers = reports.map((report) => new Reader(report, settings));
  if (readers.length === 1 && !settings.roster)
    return readers.map((read) => ({ read, previous: 'no-previous-year', offices: 'no-offices' }));
  const years = new Map<string, Reader[]>();
  for (const read of readers) {
    const key = keyOf(read.report, 0);
    const same = years.get(key);
    if (same) same.push(read);
    else years.set(key, [read]);
  }
  const offices = officesIn(readers);
  return readers.map((read) => ({ read, previous: previousOf(read, years), offices: offices(read) }));
}

/** Agency and year. Reports without a name are of one agency: they stand on one page. */
const keyOf = ({ agency, year }: Report, offset: number): string =>
  `${year === null ? '' : year + offset} ${agency.name ?? ''}`;

function previousOf(read: Reader, years: ReadonlyMap<string, readonly Reader[]>): Reader | ReasonId {
  if (read.report.year === null) return 'no-year';
  const [previous, another] = years.get(keyOf(read.report, -1)) ?? [];
  if (!previous) return 'no-previous-year';
  const same = years.get(keyOf(read.report, 0)) ?? [];
  return another || same.length > 1 ? 'several-of-one-year' : previous;
}

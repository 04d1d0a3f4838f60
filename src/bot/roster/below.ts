/** The offices of a government by a chat's roster, for the rules on sums over offices. */
import type { Report } from '../../report/report.ts';
import type { Store } from '../../store/store.ts';
import { handedInUnits } from './matching.ts';

/** The offices of a report that were handed in, and the names of all that there must be. */
export interface Below {
  readonly reports: readonly Report[];
  readonly names: readonly string[];
}

/** For each of these reports that is of a unit with others below it: what came of those, on the same form. */
export async function belowThese(
  store: Store,
  chat: string,
  reports: readonly { readonly agency: string; readonly report: Report }[],
): Promise<ReadonlyMap<Report, Below>> {
  const found = new Map<Report, Below>();
  // What a unit is called in its reports; also in a year of which there is none.
  const names = new Map<string, string>();
  const units = await store.rosters.units(chat);
  if (!units.some(({ parent }) => parent !== null)) return found;
  for (const { agency, report } of reports) {
    if (report.year === null) continue;
    const handed = await handedInUnits(store, chat, report.year, units);
    const above = units.find((unit) => unit.agency === agency || handed.get(unit.id)?.keys.includes(agency));
    const children = above ? units.filter(({ parent }) => parent === above.id) : [];
    if (children.length === 0) continue;
    const offices = children.flatMap(({ id }) => handed.get(id) ?? []);
    const whole = await store.reports.handedInReports(offices.map((one) => ({ handed: one, before: null })));
    const byOffice = new Map(whole.map((one) => [one.handed, one.report]));
    const own = children.map(({ id, name }) => {
      const office = handed.get(id);
      names.set(id, office?.agency.name ?? names.get(id) ?? name);
      const its = office && byOffice.get(office);
      return its && its.format === report.format ? its : null;
    });
    found.set(report, {
      reports: [...new Set(own.filter((one) => one !== null))],
      names: children.map(({ id, name }) => names.get(id) ?? name),
    });
  }
  return found;
}

/** What a report that has just come ticks off in the roster of its chat. */
import type { Store, Unit } from '../../store/store.ts';
import { reportingYear } from '../reminders/day.ts';
import { handedInUnits } from './matching.ts';

/** A report as it was kept, with the things of level error that are left in it. */
export interface Arrived {
  readonly agency: string;
  readonly year: number;
  readonly errors: number;
}

export interface Marked {
  readonly units: readonly { readonly unit: Unit; readonly errors: number }[];
  /** How many of the roster are in now, of how many. */
  readonly came: number;
  readonly count: number;
}

/** Null when none of them is of the year that is asked for, and of a unit of the roster. */
export async function markedBy(
  store: Store,
  chat: string,
  arrived: readonly Arrived[],
  now: Date,
): Promise<Marked | null> {
  const year = reportingYear(now);
  const asked = arrived.filter((one) => one.year === year);
  if (asked.length === 0) return null;
  const units = await store.rosters.units(chat);
  if (units.length === 0) return null;
  const handed = await handedInUnits(store, chat, year, units);
  const errors = new Map(asked.map((one) => [one.agency, one.errors]));
  const marked = units.flatMap((unit) => {
    const left = handed
      .get(unit.id)
      ?.keys.map((key) => errors.get(key))
      .find((count) => count !== undefined);
    return left === undefined ? [] : [{ unit, errors: left }];
  });
  if (marked.length === 0) return null;
  const ticked = (await store.rosters.ticks(chat, year)).map(({ unit }) => unit);
  const came = units.filter(({ id }) => handed.has(id) || ticked.includes(id)).length;
  return { units: marked, came, count: units.length };
}

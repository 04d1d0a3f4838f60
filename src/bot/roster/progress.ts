/** Who of a chat's roster has handed in for a year. */
import { identify } from '../../agencies/identity.ts';
import type { HandedIn, Store, StoredAside, Tick, Unit } from '../../store/store.ts';
import { asideBy, printsOf } from '../aside.ts';
import { type JudgedHandedIn, judgedOf } from './judged.ts';
import { handedInUnits } from './matching.ts';

export type UnitState =
  | 'missing'
  | 'in'
  /** Handed in, with findings of level error left; those set aside do not count. */
  | 'errors'
  /** Ticked off by hand. */
  | 'ticked';

export interface UnitProgress {
  readonly unit: Unit;
  readonly state: UnitState;
  readonly errors: number;
  /** When it came; null while it is missing. */
  readonly at: string | null;
  readonly late: boolean;
}

export interface RosterProgress {
  /** The reporting year: the one before the January. */
  readonly year: number;
  readonly units: readonly UnitProgress[];
}

/** The legal deadlines of the year after, in Shanghai. */
const DEADLINE = { department: '01-31', township: '01-31', government: '03-31' } as const;

/** Whether a report that came at an instant came after the legal deadline of its kind of unit. */
const isLate = (kind: Unit['kind'], year: number, at: Date): boolean =>
  at.getTime() > Date.parse(`${year + 1}-${DEADLINE[kind]}T23:59:59.999+08:00`);

/** Every report by the rules of today, beside that of the year before. */
export async function progressOf(store: Store, chat: string, year: number, now: Date): Promise<RosterProgress> {
  const units = await store.rosters.units(chat);
  if (units.length === 0) return { year, units: [] };
  const ticks = new Map((await store.rosters.ticks(chat, year)).map((tick) => [tick.unit, tick]));
  const handed = await handedInUnits(store, chat, year, units);
  const judged = await judgedOf(store, chat, [...new Set(handed.values())]);
  const left = errorsLeft(await store.asides.list(chat), chat);
  const came = (own: HandedIn): Came => {
    const known = judged.get(own);
    return { at: own.at, publishedOn: known?.publishedOn ?? null, errors: known ? left(own, known) : 0 };
  };
  return {
    year,
    units: units.map((unit) => {
      const own = handed.get(unit.id);
      return own ? cameOf(unit, year, came(own)) : notCameOf(unit, year, now, ticks.get(unit.id));
    }),
  };
}

interface Came {
  readonly at: string;
  readonly publishedOn: string | null;
  readonly errors: number;
}

function cameOf(unit: Unit, year: number, { at, publishedOn, errors }: Came): UnitProgress {
  // What was published in time is not late because it was forwarded later.
  const published = publishedOn === null ? Infinity : Date.parse(`${publishedOn}T00:00+08:00`);
  const late = isLate(unit.kind, year, new Date(Math.min(Date.parse(at), published)));
  return { unit, state: errors > 0 ? 'errors' : 'in', errors, at, late };
}

function notCameOf(unit: Unit, year: number, now: Date, tick: Tick | undefined): UnitProgress {
  if (tick) return { unit, state: 'ticked', errors: 0, at: tick.at, late: false };
  return { unit, state: 'missing', errors: 0, at: null, late: isLate(unit.kind, year, now) };
}

/**
 * How many things of level error are left in a report where these are set aside. A finding that was set aside
 * knows the report by the name that was printed in it.
 */
function errorsLeft(asides: readonly StoredAside[], chat: string) {
  const isAside = asideBy(asides);
  const printed = asideNames(asides, chat);
  return ({ agency, keys, version: { year } }: HandedIn, { errors }: JudgedHandedIn): number => {
    const names = new Set([agency.name, ...keys.flatMap((key) => printed.get(key) ?? [])]);
    const named = [...names].map((name) => ({ agency: { name, stated: true }, year }));
    return errors.filter((item) => !named.some((report) => isAside(printsOf(item, report)))).length;
  };
}

/** What the reports are called in which something was set aside, by the key of the office. */
function asideNames(asides: readonly StoredAside[], chat: string): Map<string, string[]> {
  const printed = asides.flatMap(({ prints }) => prints.map((print) => (JSON.parse(print) as [string])[0]));
  const names = new Map<string, string[]>();
  for (const name of new Set(printed)) {
    const { key } = identify(name, { host: null, chat });
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}

/** Who of a chat's roster has handed in for a year. */
import { setImmediate } from 'node:timers/promises';
import { identify } from '../../agencies/identity.ts';
import { judgeAll } from '../../check.ts';
import type { Judgement } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import type { HandedIn, HandedInReport, Store, StoredAside, Tick, Unit } from '../../store/store.ts';
import { withoutAsides } from '../aside.ts';
import { itemsOf } from '../items.ts';
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

/** Every report is judged anew by the rules of today, beside that of the year before. */
export async function progressOf(store: Store, chat: string, year: number, now: Date): Promise<RosterProgress> {
  const units = await store.rosters.units(chat);
  if (units.length === 0) return { year, units: [] };
  const ticks = await store.rosters.ticks(chat, year);
  const handed = await handedInUnits(store, chat, year, units);
  const asides = await store.asides.list(chat);
  const whole = await wholeOf(store, chat, handed);
  const errors = await errorsOf(whole, asides, chat);
  return { year, units: units.map((unit) => stateOf(unit, { year, now, ticks, handed, whole, errors })) };
}

interface Known {
  readonly year: number;
  readonly now: Date;
  readonly ticks: readonly Tick[];
  readonly handed: ReadonlyMap<string, HandedIn>;
  readonly whole: ReadonlyMap<string, HandedInReport>;
  readonly errors: ReadonlyMap<string, number>;
}

function stateOf(unit: Unit, { year, now, ticks, handed, whole, errors }: Known): UnitProgress {
  const own = handed.get(unit.id);
  if (own) {
    const count = errors.get(unit.id) ?? 0;
    // What was published in time is not late because it was forwarded later.
    const published = whole.get(unit.id)?.report.publishedOn ?? null;
    const came = Math.min(Date.parse(own.at), published === null ? Infinity : Date.parse(`${published}T00:00+08:00`));
    const late = isLate(unit.kind, year, new Date(came));
    return { unit, state: count > 0 ? 'errors' : 'in', errors: count, at: own.at, late };
  }
  const tick = ticks.find((one) => one.unit === unit.id);
  if (tick) return { unit, state: 'ticked', errors: 0, at: tick.at, late: false };
  return { unit, state: 'missing', errors: 0, at: null, late: isLate(unit.kind, year, now) };
}

async function wholeOf(
  store: Store,
  chat: string,
  handed: ReadonlyMap<string, HandedIn>,
): Promise<Map<string, HandedInReport>> {
  const whole = await store.reports.handedInReports(chat, [...new Set(handed.values())]);
  const byOffice = new Map(whole.map((one) => [one.handed, one]));
  return new Map(
    [...handed].flatMap(([id, own]) => {
      const found = byOffice.get(own);
      return found ? [[id, found] as const] : [];
    }),
  );
}

/** How many things of level error are left in the report of each unit. */
async function errorsOf(
  whole: ReadonlyMap<string, HandedInReport>,
  asides: readonly StoredAside[],
  chat: string,
): Promise<Map<string, number>> {
  const judgements = await judgedOf(whole.values());
  const names = asideNames(asides, chat);
  return new Map(
    [...whole].flatMap(([id, { report, handed }]) => {
      const judgement = judgements.get(report);
      const known = handed.keys.flatMap((key) => names.get(key) ?? []);
      return judgement ? [[id, errorsIn(report, judgement, asides, known)] as const] : [];
    }),
  );
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

/** So many are judged before others get their turn. */
const TOGETHER = 50;

/** What is summed over offices is never an error, and is not looked at here. */
async function judgedOf(whole: Iterable<HandedInReport>): Promise<Map<Report, Judgement>> {
  const judgements = new Map<Report, Judgement>();
  const all = [...new Map([...whole].map((one) => [one.report, one.before]))];
  for (let from = 0; from < all.length; from += TOGETHER) {
    const some = all.slice(from, from + TOGETHER);
    const reports = some.map(([report]) => report);
    const before = some.flatMap(([, last]) => last ?? []);
    for (const { report, judgement } of judgeAll(reports, {}, before)) judgements.set(report, judgement);
    await setImmediate();
  }
  return judgements;
}

/** A finding that was set aside knows the report by the name that was printed in it. */
function errorsIn(
  report: Report,
  judgement: Judgement,
  asides: readonly StoredAside[],
  names: readonly string[],
): number {
  let problems = judgement;
  for (const name of new Set([report.agency.name, ...names])) {
    const named = { ...report, agency: { name, stated: true } };
    problems = withoutAsides({ report: named, judgement: problems }, asides).judged.judgement;
  }
  return itemsOf(problems).filter(({ weight }) => weight === 'error').length;
}

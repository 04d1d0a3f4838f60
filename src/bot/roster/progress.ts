/** Who of a chat's roster has handed in for a year. */
import type { Store, Unit } from '../../store/store.ts';

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

/** The last instants of the legal deadlines, in Shanghai. */
const DEADLINE = { department: '01-31', township: '01-31', government: '03-31' } as const;

/** Whether a report that came at an instant came after the legal deadline of its kind of unit. */
export const isLate = (kind: Unit['kind'], year: number, at: Date): boolean =>
  at.getTime() > Date.parse(`${year + 1}-${DEADLINE[kind]}T23:59:59.999+08:00`);

export async function progressOf(store: Store, chat: string, year: number, now: Date): Promise<RosterProgress> {
  const units = await store.rosters.units(chat);
  return {
    year,
    units: units.map((unit) => ({ unit, state: 'missing', errors: 0, at: null, late: isLate(unit.kind, year, now) })),
  };
}

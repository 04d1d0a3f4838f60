/** What last year's reports left behind for this year's: the numbers that must be taken over. */
import type { CellAddress } from '../../report/cell.ts';
import type { Figures, Store, Unit } from '../../store/store.ts';

/** Null is what was not stated, or not read; it is never taken for 0. */
export interface LeftFigures {
  readonly unit: Unit;
  readonly carriedOut: number | null;
  readonly normativeDocuments: number | null;
  readonly regulations: number | null;
}

/** Only units that have numbers to take over, in the order of the roster. */
export async function figuresLeft(store: Store, chat: string, year: number): Promise<LeftFigures[]> {
  const units = await store.rosters.units(chat);
  const keys = [...new Set(units.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
  if (keys.length === 0) return [];
  const figures = await store.reports.figures(chat, keys, [year - 1]);
  const of = new Map(figures.map((one) => [one.agency.key, one]));
  return units.flatMap((unit) => {
    const last = unit.agency === null ? undefined : of.get(unit.agency);
    const left = last ? leftBy(last) : null;
    return left === null ? [] : [{ unit, ...left }];
  });
}

function leftBy(last: Figures): Omit<LeftFigures, 'unit'> | null {
  const number = (address: CellAddress) => (last.stateOf(address) === 'absent' ? null : last.number(address));
  const left = {
    carriedOut: number('applications.carriedOut.total'),
    normativeDocuments: number('proactive.normativeDocuments.inForce'),
    regulations: number('proactive.regulations.inForce'),
  };
  return Object.values(left).some((value) => value !== null && value > 0) ? left : null;
}

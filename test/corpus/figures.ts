/** The figures of a report of the corpus: consistent in themselves and, where there is one, with the year before. */
import { applicationRowsOf, type Format, resultRowsOf } from '../../src/report/cell.ts';
import { type ApplicationColumn, applicationColumns, litigationGroups } from '../../src/report/forms/common.ts';
import type { Random } from '../support/random.ts';
import type { Spec } from './spec.ts';

export type Cells = Readonly<Record<string, number>>;
type Draft = Record<string, number>;

export const applicants = (Object.keys(applicationColumns) as ApplicationColumn[]).filter((one) => one !== 'total');
const most = { none: 0, few: 12, many: 260, thousands: 9000 } as const;
const least = { none: 0, few: 2, many: 40, thousands: 1200 } as const;

/** Shares a number out at random; the first place gets most. */
function share(random: Random, total: number, places: number): number[] {
  const parts = new Array<number>(places).fill(0);
  let left = total;
  for (let time = random.int(1, 4); time > 0 && left > 0; time--) {
    const place = random.chance(0.5) ? 0 : random.int(0, places - 1);
    const piece = time === 1 ? left : random.int(0, left);
    parts[place] = (parts[place] ?? 0) + piece;
    left -= piece;
  }
  return parts;
}

/** About as much as the year before, so that nothing jumps. */
const about = (random: Random, before: number): number => Math.round(before * (0.75 + random.int(0, 50) / 100));

function applications(random: Random, format: Format, { applications: scale }: Spec, before: Cells | null): Draft {
  const cells: Draft = {};
  for (const row of applicationRowsOf(format)) {
    for (const column of [...applicants, 'total']) cells[`applications.${row}.${column}`] = 0;
  }
  if (scale === 'none') return cells;
  const put = (row: string, column: string, value: number) => {
    for (const at of [column, 'total']) {
      cells[`applications.${row}.${at}`] = (cells[`applications.${row}.${at}`] ?? 0) + value;
    }
  };
  const received = before
    ? Math.max(1, about(random, before['applications.received.total'] ?? 0))
    : random.int(least[scale], most[scale]);
  const came = share(random, received, applicants.length);
  const kept = share(random, random.chance(0.4) ? 0 : random.int(1, Math.ceil(received / 8)), applicants.length);
  const results = resultRowsOf(format);
  applicants.forEach((column, index) => {
    const carried = before ? (before[`applications.carriedOut.${column}`] ?? 0) : (kept[index] ?? 0);
    const all = (came[index] ?? 0) + carried;
    const out = random.chance(0.5) ? 0 : random.int(0, Math.ceil(all / 6));
    put('received', column, came[index] ?? 0);
    put('carriedIn', column, carried);
    put('carriedOut', column, out);
    put('handled', column, all - out);
    // Nobody who was asked for a fee failed to pay: that would have to be told in section six.
    const rows = results.filter((row) => row !== 'other.feeUnpaid');
    const shares = share(random, all - out, rows.length);
    for (const [place, row] of rows.entries()) put(row, column, shares[place] ?? 0);
  });
  return cells;
}

function litigation(random: Random, { litigation: wish }: Spec): Draft {
  const cells: Draft = {};
  for (const [index, group] of Object.keys(litigationGroups).entries()) {
    const total = wish === 'none' ? 0 : index === 0 ? random.int(1, 9) : random.int(0, 4);
    const parts = share(random, total, 4);
    ['upheld', 'corrected', 'otherResult', 'pending'].forEach((column, place) => {
      cells[`litigation.${group}.${column}`] = parts[place] ?? 0;
    });
    cells[`litigation.${group}.total`] = total;
  }
  return cells;
}

function proactive(random: Random, format: Format, spec: Spec, before: Cells | null): Draft {
  const cells: Draft = {};
  const last = (address: string): number | null => before?.[address] ?? null;
  const steady = (address: string, made: () => number): number => {
    const there = last(address);
    return there === null ? made() : about(random, there);
  };
  for (const row of ['regulations', 'normativeDocuments']) {
    const makes = row === 'regulations' ? spec.makesRegulations : spec.documents === 'some';
    const made = makes ? random.int(1, 9) : 0;
    if (format === '2021') {
      const kept = last(`proactive.${row}.inForce`) ?? (makes ? random.int(2, 40) : 0);
      const repealed = Math.min(kept, makes && random.chance(0.5) ? random.int(1, 3) : 0);
      Object.assign(cells, {
        [`proactive.${row}.issued`]: made,
        [`proactive.${row}.repealed`]: repealed,
        [`proactive.${row}.inForce`]: kept + made - repealed,
      });
    } else {
      Object.assign(cells, {
        [`proactive.${row}.created`]: made,
        [`proactive.${row}.published`]: made,
        [`proactive.${row}.totalPublished`]: made + (makes ? random.int(2, 40) : 0),
      });
    }
  }
  const decisions = () => random.pick([0, random.int(1, 40), random.int(60, 900), random.int(1000, 90_000)]);
  const rows = ['licensing', ...(format === '2019' ? ['otherServices'] : []), 'penalties', 'coercion'];
  for (const row of rows) cells[`proactive.${row}.decisions`] = steady(`proactive.${row}.decisions`, decisions);
  if (format === '2021') {
    const fee = steady('proactive.fees.amount', () => random.pick([0, random.int(1, 900), random.int(1000, 40_000)]));
    cells['proactive.fees.amount'] = fee === 0 ? 0 : fee + random.pick([0, 0.5, 0.25, 0.125]);
    return cells;
  }
  for (const row of [...rows, 'fees']) {
    const items = steady(`proactive.${row}.previousItems`, () => random.pick([0, random.int(1, 300)]));
    cells[`proactive.${row}.previousItems`] = items;
    cells[`proactive.${row}.change`] = random.chance(0.5) ? 0 : random.int(-Math.min(items, 9), 12);
  }
  const projects = steady('proactive.procurement.projects', () => random.pick([0, random.int(1, 40)]));
  cells['proactive.procurement.projects'] = projects;
  cells['proactive.procurement.amount'] = projects === 0 ? 0 : projects * random.int(1000, 90_000);
  return cells;
}

/** Every cell of the form of a year. `before`: the figures of the year before, when they are told too. */
export function figuresOf(random: Random, format: Format, spec: Spec, before: Cells | null): Cells {
  const sameForm = before !== null && 'proactive.fees.amount' in before === (format === '2021');
  return {
    ...proactive(random.fork(), format, spec, sameForm ? before : null),
    ...applications(random.fork(), format, spec, before),
    ...litigation(random.fork(), spec),
  };
}

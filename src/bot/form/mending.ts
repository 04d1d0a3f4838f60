/**
 * The certain cures of a report put in, and everything else left as it is with the reason beside it. What
 * rests on doubtful reading accuses nobody and changes nothing; what the text says is never changed.
 */
import { type Judged, judgeAll } from '../../check.ts';
import { type Address, type CellAddress, cellAt } from '../../report/cell.ts';
import type { Cure } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import type { NumberedItem } from '../answer/item.ts';
import { filled } from './blanks.ts';

/** `keep`: nothing is changed. `mend`: certain cures. `fill`: empty cells are filled in as well, as was asked for. */
export type Wish = 'keep' | 'mend' | 'fill';

export interface Changed {
  readonly cell: CellAddress;
  /** As it was printed; null where it was empty. */
  readonly from: number | string | null;
  readonly to: number;
}

export interface MendedItem {
  readonly numbered: NumberedItem;
  readonly changed: readonly Changed[];
}

export interface Mending {
  readonly wish: Wish;
  readonly before: Report;
  /** The report with what was changed. */
  readonly report: Report;
  /** What was settled, by the changes that settled it; a label that is printed as it must be has none. */
  readonly mended: readonly MendedItem[];
  /** What must still be decided, worst first. */
  readonly open: readonly NumberedItem[];
  /** Empty cells that were filled in because that was asked for. */
  readonly filled: readonly CellAddress[];
  /** Filling them in was asked for, but the sums would not have held. */
  readonly notFilled: boolean;
}

/** @param items the findings of the report, numbered as they were told */
export function mend({ report }: Judged, items: readonly NumberedItem[], wish: Wish): Mending {
  const mended: MendedItem[] = [];
  const open: NumberedItem[] = [];
  let now = report;
  for (const numbered of items) {
    if (wish !== 'keep' && isWording(numbered)) {
      mended.push({ numbered, changed: [] });
      continue;
    }
    const cures = wish === 'keep' ? [] : curesOf(numbered);
    const after = cures.length === 0 ? null : cured(now, cures, wish);
    // A cure is certain only when it is seen to cure.
    if (after === null || !isBetter(now, after)) open.push(numbered);
    else {
      mended.push({ numbered, changed: cures.map((cure) => changeOf(cure, now)) });
      now = after;
    }
  }
  const whole = wish === 'fill' && now.blanks.length > 0 ? filled(now) : null;
  const fits = whole !== null && isNoWorse(now, whole);
  return {
    wish,
    before: report,
    report: fits ? whole : now,
    mended,
    open,
    filled: fits ? now.blanks.filter((cell) => !whole.blanks.includes(cell)) : [],
    notFilled: whole !== null && !fits,
  };
}

/** The form is printed with the prescribed labels whatever the report had. */
const isWording = ({ item }: NumberedItem): boolean =>
  item.problems.every(({ rule, cause }) => rule === 'structure/wording' && cause === 'report');

/** The cures of an item, each cell once; none when its findings rest on doubtful reading or disagree. */
function curesOf({ item }: NumberedItem): readonly Cure[] {
  const cures = new Map<CellAddress, Cure>();
  for (const { cause, cures: own } of item.problems) {
    if (cause !== 'report') return [];
    for (const cure of own) {
      const other = cures.get(cure.cell);
      if (other && other.to !== cure.to) return [];
      cures.set(cure.cell, cure);
    }
  }
  return [...cures.values()];
}

/** The report with the cures put in; null when one would fill in a cell that was left empty unasked, or not fit. */
function cured(report: Report, cures: readonly Cure[], wish: Wish): Report | null {
  const after = structuredClone(report);
  for (const { cell, from, to } of cures) {
    const place = report.format === null ? undefined : cellAt(report.format, cell);
    const row = place && after.tables[place.table]?.[place.row];
    if (!place || !row) return null;
    const isBlank = report.blanks.includes(cell);
    const isPlaceholder = report.placeholders[cell] !== undefined;
    if (isBlank ? wish !== 'fill' : !isPlaceholder && row[place.column] !== from) return null;
    if (report.unread.includes(cell) || report.inferred.includes(cell)) return null;
    row[place.column] = to;
    after.blanks = after.blanks.filter((blank) => blank !== cell);
    delete after.placeholders[cell];
  }
  return after;
}

function changeOf({ cell, from, to }: Cure, report: Report): Changed {
  return { cell, from: report.placeholders[cell] ?? from, to };
}

const errorsOf = (report: Report): Set<string> =>
  new Set(
    judgeAll([report])
      .flatMap(({ judgement }) => judgement.problems)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, cells }) => `${rule} ${cells[0] ?? ''}`),
  );

function isNoWorse(before: Report, after: Report): boolean {
  const known = errorsOf(before);
  return [...errorsOf(after)].every((error) => known.has(error));
}

/** Some errors are gone, and none came. */
const isBetter = (before: Report, after: Report): boolean =>
  isNoWorse(before, after) && errorsOf(after).size < errorsOf(before).size;

/** The cells that an item speaks of and that stand in the form, those that may be wrong first. */
export function cellsAt({ item, report }: NumberedItem): readonly CellAddress[] {
  const { format } = report;
  if (format === null) return [];
  const named = item.problems.flatMap(({ values, cells }): string[] => [
    ...(typeof values.candidates === 'string' ? values.candidates.split(',') : []),
    ...cells,
  ]);
  return [...new Set(named)].filter((address) => cellAt(format, address)) as CellAddress[];
}

/** What a cell would have to be if it were the one wrong cell of a finding; null when that is not known. */
export function dueAt({ item }: NumberedItem, cell: Address): number | null {
  for (const { values, cures } of item.problems) {
    const cure = cures.find((one) => one.cell === cell);
    if (cure) return cure.to;
    const at = typeof values.candidates === 'string' ? values.candidates.split(',').indexOf(cell) : -1;
    if (at >= 0 && Number(values.wrong) === 1) return Number(String(values.corrected).split(',')[at]);
  }
  return null;
}

/**
 * Lays the printed rows of a table on the rows of the form, by label and order together, so that a
 * missing or an extra row shifts nothing.
 */
import { isDamaged } from './normalize.ts';
import type { PrintedRow } from './walk.ts';

export interface Alignment {
  /** Row key of the form to the printed row. */
  placed: Map<string, PrintedRow>;
  /** Rows placed by their order only: their own label is lost. */
  byOrder: Set<string>;
  /** Rows of the form for which nothing is printed. */
  missing: string[];
  /** Rows of the form that are printed, but it is not clear where. */
  unclear: string[];
  /** Printed rows that the form does not have. */
  extra: PrintedRow[];
}

/**
 * @param printed rows in page order; keys are those of the form or null
 * @param keys the rows of the form in statutory order
 * @param firstOfGroup the first row of a group, for a row that shows only its group heading
 * @param isAlike whether an unknown label may be a damaged print of a row's label
 */
export function align(
  printed: readonly PrintedRow[],
  keys: readonly string[],
  firstOfGroup: (group: string) => string | null,
  isAlike: (label: string, key: string) => boolean,
): Alignment {
  const order = new Map(keys.map((key, index) => [key, index]));
  const indexes = printed.map((row) => {
    const key = row.key ?? (row.group && row.label === '' ? firstOfGroup(row.group) : null);
    return key === null ? -1 : (order.get(key) ?? -1);
  });
  const anchors = longestRun(indexes, printed);
  const placed = new Map<string, PrintedRow>();
  const byOrder = new Set<string>();
  const missing: string[] = [];
  const unclear: string[] = [];
  const extra: PrintedRow[] = [];
  let lastPrinted = -1;
  let lastKey = -1;
  for (const at of [...anchors, printed.length]) {
    const key = at < printed.length ? (indexes[at] as number) : keys.length;
    const gap = keys.slice(lastKey + 1, key);
    const between = printed.slice(lastPrinted + 1, at).filter((row) => row.key === null);
    const nameless = between.filter((row) => row.label === '' || isDamaged(row.label));
    if (gap.length === 0) extra.push(...between.filter((row) => row.label !== ''));
    else if (nameless.length === gap.length) fill(gap, nameless);
    else if (
      between.length === gap.length &&
      between.every((row, i) => row.label === '' || isAlike(row.label, gap[i] as string))
    ) {
      fill(gap, between);
    } else {
      extra.push(...between.filter((row) => row.label !== ''));
      (nameless.length > 0 ? unclear : missing).push(...gap);
    }
    if (at < printed.length) placed.set(keys[key] as string, printed[at] as PrintedRow);
    lastPrinted = at;
    lastKey = key;
  }
  return { placed, byOrder, missing, unclear, extra };

  function fill(gap: readonly string[], rows: readonly PrintedRow[]): void {
    for (const [index, key] of gap.entries()) {
      placed.set(key, rows[index] as PrintedRow);
      byOrder.add(key);
    }
  }
}

/**
 * The printed rows (by position) whose form rows increase and that together hold the most: rows with
 * cells count more than bare labels, exact labels more than likeness. At most a few hundred rows.
 */
function longestRun(indexes: readonly number[], rows: readonly PrintedRow[]): number[] {
  const labelled: number[] = [];
  let sorted = true;
  for (const [position, index] of indexes.entries()) {
    if (index < 0) continue;
    const before = labelled.at(-1);
    if (before !== undefined && (indexes[before] as number) >= index) sorted = false;
    labelled.push(position);
  }
  if (sorted) return labelled;
  const considered = labelled.slice(0, 600);
  const weight: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [at, position] of considered.entries()) {
    const row = rows[position] as PrintedRow;
    const own = (row.slots.length > 0 ? 4 : 1) - (row.fuzzy ? 0.5 : 0);
    weight[at] = own;
    previous[at] = -1;
    for (let from = 0; from < at; from++) {
      if ((indexes[considered[from] as number] as number) >= (indexes[position] as number)) continue;
      if ((weight[from] as number) + own > (weight[at] as number)) {
        weight[at] = (weight[from] as number) + own;
        previous[at] = from;
      }
    }
    if (best < 0 || (weight[at] as number) > (weight[best] as number)) best = at;
  }
  const run: number[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) run.unshift(considered[at] as number);
  return run;
}

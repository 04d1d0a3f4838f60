/** The arithmetic of metrics. A sum of which one cell is missing is missing, never less. */
import type { CellAddress, Format } from '../cell.ts';
import type { ClaimMetric } from '../report.ts';
import type { MetricValue, Numbers } from './metric.ts';

/** The cells that make a number up, by the form; empty when the form has none. */
export type Cells = (format: Format) => readonly CellAddress[];

interface Sum {
  readonly value: number;
  readonly cells: readonly CellAddress[];
  readonly placeholders: boolean;
  readonly inferred: boolean;
}
type Missing = Extract<MetricValue, { kind: 'none' }>;

const none = (why: Missing['why'], cells: readonly CellAddress[]): Missing => ({ kind: 'none', why, cells });
const isMissing = (sum: Sum | Missing): sum is Missing => 'kind' in sum;

/** Money has up to six decimals; adding must not make more of them. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

function sumOf(cells: readonly CellAddress[], report: Numbers): Sum | Missing {
  let value = 0;
  const missing = new Map<Missing['why'], CellAddress[]>();
  const miss = (why: Missing['why'], cell: CellAddress) => missing.set(why, [...(missing.get(why) ?? []), cell]);
  let placeholders = false;
  let inferred = false;
  for (const cell of cells) {
    const state = report.stateOf(cell);
    const number = report.number(cell);
    if (state === 'blank' || state === 'unread' || state === 'absent') miss(state, cell);
    else if (number === null) miss('unread', cell);
    else value += number;
    placeholders ||= state === 'placeholder';
    inferred ||= state === 'inferred';
  }
  // What could not be read may be read better another time, so it is said before what is not there.
  for (const why of ['unread', 'blank', 'absent'] as const) {
    const found = missing.get(why);
    if (found) return none(why, found);
  }
  return { value: exact(value), cells, placeholders, inferred };
}

function inForm(cells: Cells, report: Numbers): Sum | Missing {
  const those = report.format === null ? [] : cells(report.format);
  return those.length === 0 ? none('absent', []) : sumOf(those, report);
}

export const numberOf =
  (cells: Cells) =>
  (report: Numbers): MetricValue => {
    const sum = inForm(cells, report);
    return isMissing(sum) ? sum : { kind: 'number', ...sum };
  };

export const shareOf =
  (above: Cells, below: Cells) =>
  (report: Numbers): MetricValue => {
    const numerator = inForm(above, report);
    if (isMissing(numerator)) return numerator;
    const denominator = inForm(below, report);
    if (isMissing(denominator)) return denominator;
    if (denominator.value === 0) return none('zero-denominator', denominator.cells);
    return {
      kind: 'share',
      value: numerator.value / denominator.value,
      numerator: numerator.value,
      denominator: denominator.value,
      cells: [...new Set([...numerator.cells, ...denominator.cells])],
      placeholders: numerator.placeholders || denominator.placeholders,
      inferred: numerator.inferred || denominator.inferred,
    };
  };

/** What the text says as a whole; numbers of a part (「其中网上3件」) would be taken for all. */
export const claimsOf =
  (metric: ClaimMetric) =>
  (report: Numbers): MetricValue => {
    const claims = report.claims.filter((claim) => claim.metric === metric && claim.scope === 'all');
    return claims.length === 0 ? none('not-said', []) : { kind: 'claims', claims };
  };

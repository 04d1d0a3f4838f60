/** Ranks and adds up what was found. Pure: figures in, order and sums out; what cannot be counted is told. */
import type { Metric, MetricValue } from '../../report/metrics.ts';
import type { Agency } from '../../store/store.ts';
import type { LookedUp, Values } from './look-up.ts';

/** The one amount whose unit each report chooses for itself: such amounts are neither ordered nor added. */
const OWN_UNIT = 'proactive.procurement.amount';
export const hasOwnUnit = ({ id }: Metric): boolean => id === OWN_UNIT;

export interface Ranked {
  /** Ties share a rank; the one after two firsts is third. */
  readonly rank: number;
  readonly one: LookedUp;
}

export interface Ranking {
  readonly metric: Metric;
  readonly year: number;
  readonly ranked: readonly Ranked[];
  /** Blank, unread or absent: neither ranked nor counted as 0. */
  readonly leftOut: readonly LookedUp[];
  /** Offices without a report of that year. */
  readonly lacking: readonly Agency[];
}

export function rankingOf(found: Values, metric: Metric, year: number, order: 'most' | 'least'): Ranking {
  const own = found.values.filter((one) => one.metric === metric && one.year === year);
  const sign = order === 'most' ? -1 : 1;
  const counted = (hasOwnUnit(metric) ? [] : own)
    .flatMap((one) => {
      const amount = amountOf(one.value);
      return amount === null ? [] : [{ one, amount }];
    })
    .sort((a, b) => sign * (a.amount - b.amount) || a.one.agency.name.localeCompare(b.one.agency.name, 'zh'));
  const ranked: Ranked[] = [];
  counted.forEach(({ one, amount }, index) => {
    const above = counted[index - 1];
    const rank = above && above.amount === amount ? (ranked[index - 1]?.rank ?? index) : index + 1;
    ranked.push({ rank, one });
  });
  return {
    metric,
    year,
    ranked,
    leftOut: hasOwnUnit(metric) ? [] : own.filter((one) => amountOf(one.value) === null),
    lacking: found.missing.filter((one) => one.year === year).map(({ agency }) => agency),
  };
}

/** What a value amounts to in an order; null when it has no amount. */
export function amountOf(value: MetricValue): number | null {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'share') return value.numerator / value.denominator;
  return null;
}

/** The sum over all offices; of a share the sums that it is made of. Null when there is nothing to add. */
export function totalOf(ranking: Ranking): MetricValue | null {
  const values = ranking.ranked.map(({ one }) => one.value);
  const [first] = values;
  if (!first) return null;
  if (first.kind === 'share') {
    const numerator = sum(values.map((value) => (value.kind === 'share' ? value.numerator : 0)));
    const denominator = sum(values.map((value) => (value.kind === 'share' ? value.denominator : 0)));
    if (denominator === 0) return { kind: 'none', why: 'zero-denominator', cells: first.cells };
    return { ...first, value: numerator / denominator, numerator, denominator };
  }
  if (first.kind !== 'number') return null;
  const value = sum(values.map((one) => (one.kind === 'number' ? one.value : 0)));
  return { kind: 'number', value, cells: first.cells, placeholders: false, inferred: false };
}

/** Sums of amounts of money have no more decimals than the amounts. */
const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((all, one) => all + one, 0) * 1_000_000) / 1_000_000;

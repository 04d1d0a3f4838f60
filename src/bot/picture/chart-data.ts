/** From what a look-up found to what a chart shows. What is missing stays missing: it is a gap and never 0. */
import type { Metric } from '../../report/metrics.ts';
import type { Agency } from '../../store/store.ts';
import type { LookedUp, Values } from '../look-up/look-up.ts';
import { amountOf, hasOwnUnit } from '../look-up/ranking.ts';
import { dayText, sourceText } from '../look-up/source-text.ts';
import { nameOf } from '../look-up/value-text.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import type { ThemeName } from './theme.ts';

export interface Series {
  readonly name: string;
  /** One for each category; null is a gap. */
  readonly values: readonly (number | null)[];
}

export interface Chart {
  /** `line`: years from left to right. `bars` and `stacked`: categories from top to bottom. */
  readonly shape: 'line' | 'bars' | 'stacked';
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly percent: boolean;
  readonly theme: ThemeName;
}

/** A chart of so few values says no more than they do. */
const FEW = 2;
const MOST_SERIES = 6;
const MOST_BARS = 20;
const RESULTS =
  /^applications\.(?:(?:granted|partiallyGranted)\.total|refused|unavailable|notProcessed|other(?:\.total)?)$/;

interface Ground {
  readonly agencies: readonly Agency[];
  readonly years: readonly number[];
  readonly metrics: readonly Metric[];
  readonly amount: (agency: Agency, year: number, metric: Metric) => number | null;
  readonly words: Words;
}

type Shown = Pick<Chart, 'shape' | 'title' | 'categories' | 'series'> & { readonly left?: number };

/** Null when there is too little to be drawn. */
export function chartOf(found: Values, now: Date, words: Words, theme: ThemeName = 'light'): Chart | null {
  const counted = found.values.filter((one) => !hasOwnUnit(one.metric) && amountOf(one.value) !== null);
  const metrics = ofOneUnit(counted);
  const values = counted.filter(({ metric }) => metrics.includes(metric));
  if (values.length <= FEW) return null;
  const percent = metrics[0]?.kind === 'share';
  const amounts = new Map(values.map((one) => [keyOf(one.agency, one.year, one.metric), amountOf(one.value) ?? 0]));
  const ground: Ground = {
    agencies: found.agencies.filter(({ key }) => values.some(({ agency }) => agency.key === key)),
    years: range(found.years),
    metrics,
    amount: (agency, year, metric) => {
      const amount = amounts.get(keyOf(agency, year, metric));
      return amount === undefined ? null : percent ? Math.round(amount * 1000) / 10 : amount;
    },
    words,
  };
  const shown = shownOf(ground);
  if (!shown) return null;
  const { left = 0, ...rest } = shown;
  return {
    ...rest,
    percent,
    theme,
    subtitle: subtitleOf(ground, percent),
    footer: footerOf(values, shown, left, now, words),
  };
}

const keyOf = ({ key }: Agency, year: number, { id }: Metric): string => `${key} ${year} ${id}`;

/** The metrics that can share an axis: those of the unit that most values have. */
function ofOneUnit(values: readonly LookedUp[]): Metric[] {
  const groups = Map.groupBy(values, ({ metric }) => metric.unit?.label ?? '%');
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return [...new Set(largest.map(({ metric }) => metric))];
}

/** All years from the first to the last: one that is missing is a gap. */
function range(years: readonly number[]): number[] {
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function shownOf(ground: Ground): Shown | null {
  const { agencies, years, metrics, words } = ground;
  const [agency] = agencies;
  const [metric] = metrics;
  const year = years.at(-1);
  if (!agency || !metric || year === undefined) return null;
  const stacks = metrics.length > 1 && metrics.every(({ id }) => RESULTS.test(id));
  const names = metrics.map((one) => nameOf(one, words)).join(words.list);
  if (agencies.length === 1) {
    if (years.length > 1) return ofYears(agency, stacks, ground, names);
    const bars = metrics.map((one) => ({ name: nameOf(one, words), values: [ground.amount(agency, year, one)] }));
    return oneEach(words.lookUp.titled([agency.name, words.lookUp.year(year)]), bars);
  }
  if (years.length > 1 && agencies.length <= MOST_SERIES) {
    const series = agencies.map((one) => ({
      name: one.name,
      values: years.map((each) => ground.amount(one, each, metric)),
    }));
    return {
      shape: 'line',
      title: nameOf(metric, words),
      categories: years.map((each) => words.lookUp.year(each)),
      series,
    };
  }
  return ofAgencies(year, stacks, ground, names);
}

function ofYears(agency: Agency, stacks: boolean, { years, metrics, amount, words }: Ground, names: string): Shown {
  const series = metrics.slice(0, MOST_SERIES).map((metric) => ({
    name: nameOf(metric, words),
    values: years.map((year) => amount(agency, year, metric)),
  }));
  const title = words.lookUp.titled([agency.name, names]);
  return {
    shape: stacks ? 'stacked' : 'line',
    title,
    categories: years.map((year) => words.lookUp.year(year)),
    series,
  };
}

/** Offices beside each other, most first; one without a number comes last and has no bar. */
function ofAgencies(year: number, stacks: boolean, { agencies, metrics, amount, words }: Ground, names: string): Shown {
  const own = metrics.slice(0, stacks ? metrics.length : 1);
  const sumOf = (agency: Agency) => own.reduce((sum, metric) => sum + (amount(agency, year, metric) ?? 0), 0);
  const sorted = agencies
    .filter((agency) => own.some((metric) => amount(agency, year, metric) !== null))
    .sort((a, b) => sumOf(b) - sumOf(a));
  const shown = sorted.slice(0, MOST_BARS);
  const series = own.map((metric) => ({
    name: nameOf(metric, words),
    values: shown.map((agency) => amount(agency, year, metric)),
  }));
  const [first] = own;
  const what = stacks || !first ? names : nameOf(first, words);
  return {
    shape: stacks ? 'stacked' : 'bars',
    title: words.lookUp.titled([words.lookUp.year(year), what]),
    categories: shown.map(({ name }) => name),
    series,
    left: sorted.length - shown.length,
  };
}

/** Several figures of one report, a bar each. */
const oneEach = (title: string, bars: readonly Series[]): Shown => ({
  shape: 'bars',
  title,
  categories: bars.map(({ name }) => name),
  series: [{ name: '', values: bars.map(({ values }) => values[0] ?? null) }],
});

function subtitleOf({ metrics, words }: Ground, percent: boolean): string {
  const unit = metrics[0]?.unit;
  return words.picture.unit(percent ? '%' : unit ? labelText(unit, words) : '');
}

/** So many reports are named as sources. */
const SOURCES = 1;

function footerOf(values: readonly LookedUp[], shown: Shown, left: number, now: Date, words: Words): string {
  const { picture: say } = words;
  const reports = [...new Set(values.map(({ figures }) => figures))];
  const [only] = reports;
  const source = only && reports.length <= SOURCES ? sourceText(only, words) : say.reports(reports.length);
  const gaps = shown.shape !== 'bars' && shown.series.some((one) => one.values.includes(null)) ? [say.gap] : [];
  const more = left > 0 ? [words.lookUp.moreRanked(left)] : [];
  // A picture is passed on without the words that stand beside it.
  const doubtful = values.filter(({ doubts }) => doubts.length > 0).length;
  const doubts = doubtful > 0 ? [say.doubtful(doubtful)] : [];
  const drawn = say.drawnOn(dayText(now.toISOString()));
  return words.lookUp.titled([say.source(source), drawn, ...doubts, ...gaps, ...more]);
}

/** Values of offices that were named: one number, a line of years, or a table. */
import type { Metric } from '../../report/metrics.ts';
import type { Agency } from '../../store/store.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import { type Block, line, type Run, strong } from '../say/reply.ts';
import { changeText } from './change-text.ts';
import type { LookedUp, Values } from './look-up.ts';
import { missingBlocks, noteBlocks } from './note-blocks.ts';
import { sourceText, yearSourceTexts } from './source-text.ts';
import { bareText, fullText, nameOf, placeText, shortText } from './value-text.ts';

const DOT = ' · ';
/** So many sources are named each on its line. */
const SOURCES = 4;

/** @param change 和去年比: what changed from year to year is told as well */
export function valueBlocks(all: Values, change: boolean, words: Words): Block[] {
  if (all.values.length === 0) return nothingBlocks(all, words);
  const found = inForms(all);
  const { agencies, values } = found;
  const [agency] = agencies;
  const blocks =
    agencies.length === 1 && agency ? ofOne(agency, found, change, words) : ofSeveral(found, change, words);
  const without = all.metrics
    .filter((metric) => !found.metrics.includes(metric))
    .map((metric) => nameOf(metric, words));
  const notInForm = without.length > 0 && !all.summary ? [line(words.lookUp.notInForm(without.join(words.list)))] : [];
  return [...blocks, ...notInForm, ...missingBlocks(found, words), ...noteBlocks(values, words)];
}

/** Without the metrics that none of the forms has, as long as there are others. */
function inForms(all: Values): Values {
  const isThere = ({ value }: LookedUp) => value.kind !== 'none' || value.why !== 'absent';
  const metrics = all.metrics.filter((metric) => all.values.some((one) => one.metric === metric && isThere(one)));
  if (metrics.length === 0) return all;
  return { ...all, metrics, values: all.values.filter(({ metric }) => metrics.includes(metric)) };
}

/** None of the reports is there: which, and which there are instead. */
function nothingBlocks(found: Values, words: Words): Block[] {
  const { agencies, years, instead } = found;
  if (years.length === 0) return agencies.map(({ name }) => line(words.lookUp.nothingYet(name)));
  const blocks = agencies.map(({ name }) => line(words.lookUp.missing(name, years.join(words.list))));
  const [only] = agencies;
  return only && instead.length > 0
    ? [...blocks, line(words.lookUp.held(only.name, instead.length, yearsText(instead, words)))]
    : blocks;
}

const yearsText = (years: readonly number[], words: Words): string => years.join(words.list);

function ofOne(agency: Agency, found: Values, change: boolean, words: Words): Block[] {
  const { metrics, values, years, summary } = found;
  const [metric] = metrics;
  if (!metric) return [];
  if (years.length === 1) {
    // Two, when an office was renamed within the year and both names have reported.
    return [...Map.groupBy(values, ({ figures }) => figures)].flatMap(([figures, own]) => {
      const [first] = own;
      const told = metrics.length === 1 && first ? single(first, words) : inOneLine(own, summary, words);
      return [...told, line(sourceText(figures, words))];
    });
  }
  const blocks = metrics.length === 1 ? yearsLine(agency, metric, values, words) : [yearsTable(agency, found, words)];
  if (change) blocks.push(...changeLines(found, words));
  return [...blocks, ...sourceBlocks(found, words)];
}

/** The one number that was asked for. */
function single(one: LookedUp, words: Words): Block[] {
  const { metric, value, figures } = one;
  if (value.kind === 'claims') {
    return value.claims.map((claim) =>
      line([strong(words.numbers.claim(claim.value, claim.unit)), words.lookUp.said, words.quoted(claim.quote)]),
    );
  }
  return [line([strong(fullText(metric, value, figures.format, words)), placeText(one, words)])];
}

/** Several numbers of one report. */
function inOneLine(values: readonly LookedUp[], summary: boolean, words: Words): Block[] {
  const told = summary ? values.filter(isTelling) : values;
  const runs = told.flatMap(({ metric, value }, index): Run[] => [
    ...(index > 0 ? [DOT] : []),
    `${nameOf(metric, words)} `,
    strong(shortText(metric, value, words)),
  ]);
  const reckoned = values.filter(({ value }) => value.kind === 'share');
  return [line(runs), ...reckoned.map((one) => line(nameOf(one.metric, words) + placeText(one, words)))];
}

/** Of the main figures those of table two and four are told only when there is something. */
const isTelling = ({ metric, value }: LookedUp): boolean =>
  metric.id.startsWith('applications.') || (value.kind === 'number' && value.value !== 0);

function yearsLine(agency: Agency, metric: Metric, values: readonly LookedUp[], words: Words): Block[] {
  const parts = values.map(({ year, value }) => words.lookUp.yearValue(year, bareText(metric, value, words)));
  const title = words.lookUp.titled([agency.name, headingOf(metric, words)]);
  return [line([strong(title), words.colon, parts.join(DOT)])];
}

/** A metric above bare numbers: its unit belongs to it, unless it is a plain count. */
export function headingOf(metric: Metric, words: Words): string {
  const name = nameOf(metric, words);
  return metric.unit && metric.unit.label !== '件' ? `${name}(${labelText(metric.unit, words)})` : name;
}

function yearsTable(agency: Agency, { metrics, values }: Values, words: Words): Block {
  return {
    kind: 'table',
    caption: agency.name,
    columns: metrics.map((metric) => headingOf(metric, words)),
    rows: [...Map.groupBy(values, ({ figures }) => figures)].map(([figures, own]) => ({
      label: words.lookUp.year(figures.year),
      cells: metrics.map((metric) => cellText(own, metric, words)),
    })),
  };
}

function cellText(own: readonly LookedUp[], metric: Metric, words: Words): string {
  const one = own.find((each) => each.metric === metric);
  return one ? bareText(metric, one.value, words) : words.lookUp.short.missing;
}

/** One line for each metric and each step from one year to the next. */
function changeLines({ metrics, values, years }: Values, words: Words): Block[] {
  const title = metrics.length > 1;
  return metrics.flatMap((metric) => {
    const own = values.filter((one) => one.metric === metric);
    return years.slice(1).flatMap((year, index) => {
      const from = own.find((one) => one.year === years[index]);
      const to = own.find((one) => one.year === year);
      if (!from || !to) return [];
      const text = stepText(from, to, words);
      return [line(title ? [nameOf(metric, words), words.colon, strong(text)] : [strong(text)])];
    });
  });
}

function stepText(from: LookedUp, to: LookedUp, words: Words): string {
  const change = changeText(from, to, words);
  if (change !== null) return words.lookUp.changed(from.year, to.year, change);
  const reasons = [from, to]
    .filter(({ value }) => value.kind === 'none')
    .map(({ year, metric, value, figures }) =>
      words.lookUp.noteOf(words.lookUp.year(year), fullText(metric, value, figures.format, words)),
    );
  return [words.lookUp.notComparable(from.year, to.year), ...reasons].join(words.comma);
}

function sourceBlocks({ values }: Values, words: Words): Block[] {
  const reports = [...new Set(values.map(({ figures }) => figures))];
  const named = new Set(reports.map(({ agency }) => agency.key)).size > 1;
  const texts = named ? reports.map((figures) => sourceText(figures, words)) : yearSourceTexts(reports, words);
  return texts.length > SOURCES ? [line(words.lookUp.moreSources)] : texts.map((text) => line(text));
}

/** Several offices: one table, or one for each metric when there are several years as well. */
function ofSeveral(found: Values, change: boolean, words: Words): Block[] {
  const { metrics, years } = found;
  const [year, ...otherYears] = years;
  const blocks =
    otherYears.length === 0 && year !== undefined
      ? [oneYearTable(found, year, words)]
      : metrics.map((metric) => yearsByAgency(found, metric, change, words));
  return [...blocks, ...sourceBlocks(found, words)];
}

function oneYearTable({ agencies, metrics, values }: Values, year: number, words: Words): Block {
  return {
    kind: 'table',
    caption: words.lookUp.year(year),
    columns: metrics.map((metric) => headingOf(metric, words)),
    rows: agencies.map(({ key, name }) => {
      const own = values.filter(({ agency }) => agency.key === key);
      return { label: name, cells: metrics.map((metric) => cellText(own, metric, words)) };
    }),
  };
}

export function yearsByAgency(
  { agencies, years, values }: Values,
  metric: Metric,
  change: boolean,
  words: Words,
): Block {
  const [from, to] = [years.at(0), years.at(-1)];
  const compares = change && from !== undefined && to !== undefined;
  return {
    kind: 'table',
    caption: headingOf(metric, words),
    columns: [
      ...years.map((year) => words.lookUp.year(year)),
      ...(compares ? [words.lookUp.changeColumn(from, to)] : []),
    ],
    rows: agencies.map(({ key, name }) => {
      const own = values.filter((one) => one.agency.key === key && one.metric === metric);
      const at = (year: number | undefined) => own.find((one) => one.year === year);
      const cells = years.map((year) =>
        cellText(
          own.filter((one) => one.year === year),
          metric,
          words,
        ),
      );
      const [first, last] = [at(from), at(to)];
      const changed = first && last ? changeText(first, last, words) : null;
      return { label: name, cells: compares ? [...cells, changed ?? '—'] : cells };
    }),
  };
}

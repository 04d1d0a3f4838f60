/** What a look-up found, as `gouji ask --format json` prints it; its shape is `askSchema` in report/schema.ts. */
import { cellAt } from '../../report/cell.ts';
import type { MetricValue } from '../../report/metrics.ts';
import type { PrintedLookUp } from '../../report/schema.ts';
import type { Figures } from '../../store/store.ts';
import { itemText } from '../answer/item.ts';
import type { Question } from '../question/question.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import type { LookedUp, LookUp, LookUpResult, Values } from './look-up.ts';
import { rankingOf, totalOf } from './ranking.ts';
import { nameOf } from './value-text.ts';

type PrintedValue = PrintedLookUp['values'][number];
type PrintedQuestion = NonNullable<PrintedLookUp['question']>;
type Amount = Pick<PrintedValue, 'value' | 'why' | 'formula' | 'claims'>;

/** @param text the answer as a chat would give it */
export function printLookUp(asked: string, result: LookUpResult | null, text: string, words: Words): PrintedLookUp {
  const found = result?.found ?? null;
  const values = found?.kind === 'values' ? found : null;
  return {
    asked,
    status: found === null ? 'not-understood' : statusOf(found),
    question: result ? questionOf(result.question, found, words) : null,
    agencies: agenciesOf(found).map(({ name, region, level, kind }) => ({ name, region, level, kind })),
    years: values ? [...values.years] : [],
    values: (values?.values ?? []).map((one) => printedValue(one, words)),
    missing: (values?.missing ?? []).map(({ agency, year }) => ({ agency: agency.name, year })),
    held:
      found?.kind === 'held'
        ? found.entries.map(({ agency, years }) => ({ agency: agency.name, years: [...years] }))
        : [],
    ranking: values && result?.question.wants === 'ranking' ? rankingIn(values, result.question) : [],
    totals: values && result?.question.wants === 'total' ? totalsIn(values) : [],
    choices: found?.kind === 'choose' ? found.agencies.map(({ name }, index) => ({ number: index + 1, name })) : [],
    text,
  };
}

function statusOf(found: LookUp): PrintedLookUp['status'] {
  switch (found.kind) {
    case 'values':
      return found.values.length > 0 ? 'answered' : 'no-report';
    case 'held':
      return 'answered';
    case 'choose':
      return found.exact ? 'choose' : 'near';
    case 'no-such-metric':
      return 'unknown-metric';
    case 'no-place':
    case 'several-places':
      return 'unknown-place';
    case 'empty-scope':
      return 'no-report';
    default:
      return found.kind;
  }
}

function questionOf(question: Question, found: LookUp | null, words: Words): PrintedQuestion {
  const { agencies, scope, years, metrics, wants, order, top, unknown } = question;
  const place = found && 'scope' in found ? (found.scope?.place ?? null) : null;
  return {
    agencies: [...agencies],
    scope: scope ? { kind: scope.kind, place: scope.kind === 'place' ? (place ?? scope.text) : null } : null,
    years: {
      kind: years.kind,
      years: years.kind === 'years' ? [...years.years] : [],
      count: years.kind === 'last' ? years.count : null,
    },
    metrics: metrics.map((metric) => ({
      id: metric.id,
      name: nameOf(metric, words),
      unit: metric.unit ? labelText(metric.unit, words) : null,
      definition: labelText(metric.definition, words),
    })),
    wants,
    order,
    top,
    unknown: [...unknown],
  };
}

function agenciesOf(found: LookUp | null) {
  if (found?.kind === 'values') return found.agencies;
  return found?.kind === 'held' ? found.entries.map(({ agency }) => agency) : [];
}

function printedValue({ agency, year, figures, metric, value, others, doubts }: LookedUp, words: Words): PrintedValue {
  const cells = value.kind === 'claims' ? [] : value.cells;
  const { format } = figures;
  return {
    agency: agency.name,
    year,
    metric: metric.id,
    ...amountOf(value),
    unit: metric.unit ? labelText(metric.unit, words) : null,
    cells: cells
      .filter((address) => format !== null && cellAt(format, address) !== undefined)
      .map((address) => ({ address, value: figures.number(address), state: figures.stateOf(address) })),
    publishedOn: figures.publishedOn,
    receivedAt: figures.receivedAt,
    source: sourceOf(figures),
    doubts: doubts.map(({ item, report }) => itemText({ number: 0, item, report }, words)),
    otherVersions: others.map((other) => ({
      receivedAt: other.figures.receivedAt,
      source: sourceOf(other.figures),
      ...amountOf(other.value),
    })),
  };
}

const sourceOf = ({ source: { kind, name, url } }: Figures) => ({ kind, name, url });

function amountOf(value: MetricValue): Amount {
  const nothing = { value: null, why: null, formula: null, claims: [] };
  switch (value.kind) {
    case 'number':
      return { ...nothing, value: value.value };
    case 'share': {
      const { numerator, denominator } = value;
      return { ...nothing, value: numerator / denominator, formula: { numerator, denominator } };
    }
    case 'claims':
      return {
        ...nothing,
        claims: value.claims.map(({ metric, value: said, unit, quote }) => ({ metric, value: said, unit, quote })),
      };
    case 'none':
      return { ...nothing, why: value.why };
  }
}

function rankingIn(found: Values, { order }: Question): PrintedLookUp['ranking'] {
  const year = found.years.at(-1);
  if (year === undefined) return [];
  return found.metrics.flatMap((metric) =>
    rankingOf(found, metric, year, order ?? 'most').ranked.map(({ rank, one }) => ({
      metric: metric.id,
      year,
      rank,
      agency: one.agency.name,
    })),
  );
}

function totalsIn(found: Values): PrintedLookUp['totals'] {
  return found.years.flatMap((year) =>
    found.metrics.map((metric) => {
      const ranking = rankingOf(found, metric, year, 'most');
      const total = totalOf(ranking);
      const { value, formula } = total ? amountOf(total) : { value: null, formula: null };
      return { metric: metric.id, year, value, formula, count: ranking.ranked.length };
    }),
  );
}

/**
 * Looks up what a question asks for: offices, years and figures, as data. The words for it are made by
 * `blocks.ts`, the JSON by `print.ts`.
 */
import { type Metric, type MetricValue, metricById } from '../../report/metrics.ts';
import type { Agency, Figures, Store } from '../../store/store.ts';
import type { Question } from '../question/question.ts';
import { type Asker, type Resolved, resolveAgencies } from './agencies.ts';
import { type Doubt, withDoubts } from './doubts.ts';
import { officesOfScope, resolveScope, type ScopeAnswer, type ScopeFound, yearsOfScope } from './scope.ts';
import { yearsOfAgencies } from './years.ts';

/** What another version of the same report says. */
export interface OtherValue {
  readonly figures: Figures;
  readonly value: MetricValue;
}

/** One thing that was asked for, of one report. */
export interface LookedUp {
  readonly agency: Agency;
  readonly year: number;
  readonly figures: Figures;
  readonly metric: Metric;
  readonly value: MetricValue;
  /** What other versions say, where they say something else. */
  readonly others: readonly OtherValue[];
  /** The errors of the report that concern it. */
  readonly doubts: readonly Doubt[];
}

export interface Missing {
  readonly agency: Agency;
  readonly year: number;
}

export interface Values {
  readonly kind: 'values';
  /** Where the offices were looked for; null when they were named. */
  readonly scope: ScopeFound | null;
  readonly agencies: readonly Agency[];
  /** Ascending. */
  readonly years: readonly number[];
  readonly metrics: readonly Metric[];
  /** No metric was named: these are the main figures. */
  readonly summary: boolean;
  readonly values: readonly LookedUp[];
  /** Which reports are not there. */
  readonly missing: readonly Missing[];
  /** The years there are of the one office that was asked for, when none of those asked for is there. */
  readonly instead: readonly number[];
  /** Reports with other versions that were not compared, for there are too many. */
  readonly notCompared: number;
}

export interface Held {
  readonly kind: 'held';
  readonly scope: ScopeFound | null;
  /** Offices in all; only the first of them have their entry. */
  readonly count: number;
  readonly entries: readonly { readonly agency: Agency; readonly years: readonly number[] }[];
  /** The years that were asked about; none for all. */
  readonly years: readonly number[];
}

export type LookUp =
  | Values
  | Held
  | Exclude<Resolved, { kind: 'agencies' }>
  | { readonly kind: 'no-such-metric' }
  | Exclude<ScopeAnswer, { kind: 'scope' }>
  | { readonly kind: 'empty-scope'; readonly scope: ScopeFound };

/** What a look-up found, and which names it settled on the way. */
export interface LookUpResult {
  readonly question: Question;
  readonly found: LookUp;
  readonly known: ReadonlyMap<string, string>;
}

/** The main figures, for a question that names none. */
const MAIN = [
  'applications.received.total',
  'applications.carriedIn.total',
  'applications.handled.total',
  'applications.carriedOut.total',
  'litigation.reconsideration.total',
  'litigation.directLawsuit.total',
  'litigation.lawsuitAfterReconsideration.total',
  'proactive.normativeDocuments.inForce',
  'proactive.licensing.decisions',
  'proactive.penalties.decisions',
  'proactive.coercion.decisions',
  'proactive.fees.amount',
];
/** Of several offices only these, so that they fit a screen. */
const MAIN_OF_SEVERAL = 4;
/** So many reports are compared with their other versions. */
const COMPARED = 60;

/** So many offices are listed when it is asked which reports are there. */
const LISTED = 200;

/** Answers a question as data. */
export async function lookUp(asked: Question, asker: Asker): Promise<LookUpResult> {
  const question = ofChat(asked);
  const answer = (found: LookUp, known: ReadonlyMap<string, string> = asker.settled): LookUpResult => ({
    question,
    found,
    known,
  });
  if (question.metrics.length === 0 && question.unknown.length > 0 && question.wants !== 'held') {
    return answer({ kind: 'no-such-metric' });
  }
  const { agencies: names, scope } = question;
  if (scope !== null && names.length === 0) {
    const place = await resolveScope(scope, asker);
    if (place.kind !== 'scope') return answer(place);
    const { found } = place;
    const agencies = await officesOfScope(found, asker);
    if (agencies.length === 0) return answer({ kind: 'empty-scope', scope: found });
    return answer(await inAgencies(question, agencies, found, asker));
  }
  const resolved = await resolveAgencies(question, asker);
  if (resolved.kind !== 'agencies') return answer(resolved, resolved.kind === 'choose' ? resolved.known : undefined);
  return answer(await inAgencies(question, resolved.agencies, null, asker), resolved.known);
}

/** 「有哪些年报」 and 「2023 新收排名」 by themselves are about all offices of the chat. */
function ofChat(question: Question): Question {
  const { wants, agencies, scope, follows } = question;
  const all = (wants === 'held' || wants === 'ranking') && agencies.length === 0 && follows === null;
  return all && scope === null ? { ...question, scope: { kind: 'chat' } } : question;
}

async function inAgencies(
  question: Question,
  agencies: readonly Agency[],
  scope: ScopeFound | null,
  asker: Asker,
): Promise<LookUp> {
  const { store, chat } = asker;
  // 「哪些单位有2023年年报」 orders nothing: there is no number to order by.
  const ordersNothing = question.wants === 'ranking' && question.metrics.length === 0;
  if (question.wants === 'held' || ordersNothing) return held(question, agencies, scope, asker);
  const keys = agencies.map(({ key }) => key);
  const years = scope ? await yearsOfScope(question, keys, asker) : await yearsOfAgencies(question, keys, asker);
  const summary = question.metrics.length === 0;
  const metrics = summary ? mainMetrics(agencies.length > 1 || years.length > 1) : question.metrics;
  const values: Omit<LookedUp, 'doubts'>[] = [];
  let compared = 0;
  let notCompared = 0;
  const placed = await figuresOf(agencies, years, asker);
  for (const { agency, figures: own } of placed) {
    const others = own.otherVersions > 0 && compared < COMPARED ? await otherVersions(own, store, chat) : [];
    if (own.otherVersions > 0) {
      if (compared < COMPARED) compared += 1;
      else notCompared += 1;
    }
    for (const metric of metrics) {
      const value = metric.value(own);
      const differ = differing(metric, value, others);
      values.push({ agency, year: own.year, figures: own, metric, value, others: differ });
    }
  }
  const there = new Set(placed.map(({ agency, figures: { year } }) => `${year} ${agency.key}`));
  const missing = agencies.flatMap((agency) =>
    years.filter((year) => !there.has(`${year} ${agency.key}`)).map((year) => ({ agency, year })),
  );
  const [only, ...others] = agencies;
  const instead = only && others.length === 0 && values.length === 0 ? await store.reports.years(chat, only.key) : [];
  const judged = await withDoubts(values, asker);
  return { kind: 'values', scope, agencies, years, metrics, summary, values: judged, missing, instead, notCompared };
}

function mainMetrics(several: boolean): Metric[] {
  const main = MAIN.map(metricById).filter((metric) => metric !== undefined);
  return several ? main.slice(0, MAIN_OF_SEVERAL) : main;
}

interface Placed {
  /** The office that was asked for; the report may have come under a former name of it. */
  readonly agency: Agency;
  readonly figures: Figures;
}

/** The reports of the offices, each with the office that was asked for. A report is told of one office only. */
async function figuresOf(agencies: readonly Agency[], years: readonly number[], asker: Asker): Promise<Placed[]> {
  const { store, chat } = asker;
  if (years.length === 0) return [];
  const byKey = new Map(agencies.map((agency) => [agency.key, agency]));
  const all = await store.reports.figures(chat, [...byKey.keys()], years);
  const placed = all.flatMap((figures) => {
    const agency = byKey.get(figures.agency.key);
    return agency ? [{ agency, figures }] : [];
  });
  if (placed.length === all.length) return placed;
  // Some came under a former name: only asking for one office at a time tells whose they are.
  const told = new Set<string>();
  const apart: Placed[] = [];
  for (const agency of agencies) {
    for (const figures of await store.reports.figures(chat, [agency.key], years)) {
      const { version } = figures;
      const name = `${version.year} ${version.print} ${version.agency}`;
      if (!told.has(name)) apart.push({ agency, figures });
      told.add(name);
    }
  }
  return apart;
}

const otherVersions = (own: Figures, store: Store, chat: string): Promise<Figures[]> =>
  store.reports.otherFigures(chat, own.version);

/** The versions that say something else, each thing once. */
function differing(metric: Metric, value: MetricValue, others: readonly Figures[]): OtherValue[] {
  const seen = new Set([said(value)]);
  const differ: OtherValue[] = [];
  for (const figures of others) {
    const other = metric.value(figures);
    const text = said(other);
    if (seen.has(text)) continue;
    seen.add(text);
    differ.push({ figures, value: other });
  }
  return differ;
}

/** What makes two values the same. */
function said(value: MetricValue): string {
  switch (value.kind) {
    case 'number':
      return String(value.value);
    case 'share':
      return `${value.numerator}/${value.denominator}`;
    case 'claims':
      return JSON.stringify(value.claims.map((claim) => [claim.metric, claim.value, claim.unit]));
    case 'none':
      return value.why;
  }
}

async function held(
  { years: asked }: Question,
  agencies: readonly Agency[],
  scope: ScopeFound | null,
  { store, chat }: Asker,
): Promise<Held> {
  const entries: Held['entries'][number][] = [];
  for (const agency of agencies.slice(0, LISTED))
    entries.push({ agency, years: await store.reports.years(chat, agency.key) });
  return { kind: 'held', scope, count: agencies.length, entries, years: asked.kind === 'years' ? asked.years : [] };
}

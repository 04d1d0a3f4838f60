/**
 * What is remembered of a conversation as text, so that it goes on after a restart and in another process. Of
 * reports that are kept only their names are written; they are read from the store and judged anew. A report that
 * could not be kept (nobody has said yet whose it is) is written whole.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { judgeAll } from '../check.ts';
import { metricById } from '../report/metrics.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from '../rules/index.ts';
import type { Agency, Kept, Origin, Store } from '../store/store.ts';
import type { NumberedItem } from './answer/item.ts';
import { compareInputs } from './answering.ts';
import { type CheckedInput, Conversation } from './conversation.ts';
import { GivenNames, type NamesState } from './given-names.ts';
import { type Item, itemsOf, keysOf } from './items.ts';
import type { Keeping, KeptReport } from './keeping.ts';
import type { LookUpMemory } from './look-up/memory.ts';
import { noRosterMemory, type RosterMemory } from './roster/memory.ts';
import { shortPrint } from './short-print.ts';

const VERSION = 1;

interface State {
  readonly version: typeof VERSION;
  readonly inputs?: readonly InputState[];
  /** By number: which report of which input, and the finding. */
  readonly items?: readonly (readonly [input: number, report: number, print: string])[];
  readonly shown?: number;
  readonly asking?: readonly number[];
  readonly names?: NamesState;
  readonly reasonFor?: number;
  readonly lookUp?: LookUpState;
  readonly recent?: Conversation['recent'];
  readonly roster?: RosterMemory;
}

interface InputState {
  readonly source: string;
  readonly origin?: Origin;
  readonly sender: string | null;
  readonly given: string | null;
  readonly reports: readonly ReportState[];
}

type ReportState =
  | { readonly whole: string }
  | {
      readonly agency: Agency;
      /** As the report spells it, where the store shows another spelling. */
      readonly name?: string;
      readonly year: number;
      readonly print: string;
      readonly number: number;
      readonly again: Kept['again'];
      readonly at: string;
    };

interface LookUpState extends Omit<LookUpMemory, 'question' | 'known'> {
  readonly question: Omit<LookUpMemory['question'], 'metrics'> & { readonly metrics: readonly string[] };
  readonly known: readonly (readonly [string, string])[];
}

/** A report that was packed once need not be packed for every message. */
const packed = new WeakMap<Report, string>();

export function stateOf(conversation: Conversation): string {
  const { inputs, items, shown, asking, names, reasonFor, turn, lookUp, recent, roster } = conversation;
  const places = new Map(
    inputs.flatMap(({ judged }, input) => judged.map(({ report }, at) => [report, [input, at] as const] as const)),
  );
  const state: State = {
    version: VERSION,
    ...(inputs.length > 0 ? { inputs: inputs.map(inputState) } : {}),
    ...(items.length > 0 ? { items: items.flatMap((item) => itemState(item, places)) } : {}),
    ...(shown > 0 ? { shown } : {}),
    ...(asking.length > 0 ? { asking: asking.map((one) => inputs.indexOf(one)).filter((at) => at >= 0) } : {}),
    ...(names.size > 0 ? { names: names.state() } : {}),
    ...(reasonFor && reasonFor.turn === turn ? { reasonFor: reasonFor.number } : {}),
    ...(lookUp ? { lookUp: lookUpState(lookUp) } : {}),
    ...(recent.length > 0 ? { recent } : {}),
    ...(roster.awaiting ? { roster } : {}),
  };
  return JSON.stringify(state);
}

function inputState({ source, origin, sender, given, judged, kept }: CheckedInput): InputState {
  const reports = judged.map(({ report }, index) => reportState(report, kept[index] ?? null));
  return { source, ...(origin ? { origin } : {}), sender, given, reports };
}

function reportState(report: Report, kept: KeptReport | null): ReportState {
  if (!kept) {
    const whole = packed.get(report) ?? deflateRawSync(JSON.stringify(report)).toString('base64');
    packed.set(report, whole);
    return { whole };
  }
  const { agency, version, number, again, at } = kept;
  const { name } = report.agency;
  const spelt = name === null || name === agency.name ? {} : { name };
  return { agency, ...spelt, year: version.year, print: version.print, number, again, at };
}

function itemState(
  { item, report }: NumberedItem,
  places: ReadonlyMap<Report, readonly [number, number]>,
): NonNullable<State['items']> {
  const place = places.get(report);
  return place ? [[...place, printOf(item)]] : [];
}

const printOf = (item: Item): string => shortPrint(keysOf(item).join('\n'));

const lookUpState = ({ at, question, known, choices }: LookUpMemory): LookUpState => ({
  at,
  question: { ...question, metrics: question.metrics.map(({ id }) => id) },
  known: [...known],
  choices,
});

export interface Restoring {
  readonly store: Store;
  readonly chat: string;
  readonly keeping: Keeping;
  readonly settings: Partial<Settings>;
}

/** The conversation that a text tells of; what of it is no longer in the store is left out. */
export async function conversationFrom(text: string, restoring: Restoring): Promise<Conversation> {
  const conversation = new Conversation(restoring.settings);
  const state = JSON.parse(text) as State;
  if (state.version !== VERSION) return conversation;
  if (state.names) conversation.names = GivenNames.from(state.names);
  if (state.lookUp) conversation.lookUp = lookUpFrom(state.lookUp);
  if (state.reasonFor !== undefined) conversation.reasonFor = { number: state.reasonFor, turn: 0 };
  conversation.recent = state.recent ?? [];
  conversation.roster = state.roster ?? noRosterMemory;
  if (!state.inputs) return conversation;
  const restored = await Promise.all(state.inputs.map((input) => inputFrom(input, restoring)));
  const inputs = restored.filter((input) => input !== null);
  await compareInputs(inputs, restoring.keeping, conversation);
  conversation.inputs = inputs;
  conversation.items = itemsFrom(state.items ?? [], restored);
  conversation.shown = state.shown ?? 0;
  conversation.asking = (state.asking ?? []).flatMap((at) => restored[at] ?? []);
  return conversation;
}

async function inputFrom(state: InputState, { store, chat, settings }: Restoring): Promise<CheckedInput | null> {
  const reports: Report[] = [];
  const kept: (KeptReport | null)[] = [];
  for (const one of state.reports) {
    if ('whole' in one) {
      const report = JSON.parse(inflateRawSync(Buffer.from(one.whole, 'base64')).toString()) as Report;
      packed.set(report, one.whole);
      reports.push(report);
      kept.push(null);
      continue;
    }
    const { agency, name = agency.name, year, print, number, again, at } = one;
    const version = { agency: agency.key, year, print };
    const report = await store.reports.version(chat, version);
    if (!report) return null;
    reports.push({ ...report, agency: { name, stated: true } });
    kept.push({ agency, version, number, again, at, before: null });
  }
  const { source, origin, sender, given } = state;
  return { source, origin, sender, given, judged: judgeAll(reports, settings), kept };
}

function itemsFrom(states: NonNullable<State['items']>, inputs: readonly (CheckedInput | null)[]): NumberedItem[] {
  return states.flatMap(([input, at, print], index) => {
    const judged = inputs[input]?.judged[at];
    const item = judged && itemsOf(judged.judgement).find((one) => printOf(one) === print);
    return item ? [{ number: index + 1, item, report: judged.report }] : [];
  });
}

function lookUpFrom({ at, question, known, choices }: LookUpState): LookUpMemory {
  const metrics = question.metrics.flatMap((id) => metricById(id) ?? []);
  return { at, question: { ...question, metrics }, known: new Map(known), choices };
}

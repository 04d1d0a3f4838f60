/** What the bot remembers of one conversation. `conversation-state.ts` writes it down. */
import type { Judged } from '../check.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from '../rules/index.ts';
import type { Origin } from '../store/store.ts';
import type { NumberedItem } from './answer/item.ts';
import { GivenNames } from './given-names.ts';
import type { KeptReport } from './keeping.ts';
import type { LookUpMemory } from './look-up/memory.ts';
import { noRosterMemory, type RosterMemory } from './roster/memory.ts';

/** One input of the last answer. */
export interface CheckedInput {
  readonly source: string;
  /** Where its bytes are from, and who sent them. */
  readonly origin: Origin | undefined;
  readonly sender: string | null;
  judged: readonly Judged[];
  /** What the store made of each of its reports; null for one that is not kept. */
  kept: (KeptReport | null)[];
  /** The name that the person gave for the reports that do not state one; null while they gave none. */
  given: string | null;
}

export class Conversation {
  /** The inputs of the last answer that held reports. */
  inputs: CheckedInput[] = [];
  /** The findings of the last answer, as numbered for the person. */
  items: NumberedItem[] = [];
  /** How many findings have been shown so far. */
  shown = 0;
  /** Inputs whose agency is asked for, the current one first. */
  asking: CheckedInput[] = [];
  names = new GivenNames();
  /** What was kept of the reports of the last answers, by the report as it was read. */
  readonly kept = new WeakMap<Report, KeptReport>();
  /** How many messages came so far. */
  turn = 0;
  /** The number of the finding whose reason for being set aside is asked for, and since which turn. */
  reasonFor: { readonly number: number; readonly turn: number } | null = null;
  /** The last look-up of numbers, for what follows it up. */
  lookUp: LookUpMemory | null = null;
  /** Files that were answered just now in a group where nobody asked, by their hash, and when (milliseconds). */
  recent: readonly { readonly hash: string; readonly at: number }[] = [];
  roster: RosterMemory = noRosterMemory;
  /** The settings of the judgement. */
  readonly settings: Partial<Settings>;

  constructor(settings: Partial<Settings> = {}) {
    this.settings = settings;
  }
}

/** What the bot remembers of one conversation, and of how many. */
import type { Judged } from '../check.ts';
import type { Language } from '../report/cell.ts';
import type { Settings } from '../rules/index.ts';
import type { NumberedItem } from './answer/item.ts';
import type { LookUpMemory } from './answer/look-up-memory.ts';
import { type Asides, asidesFrom, type ChatAsides } from './aside.ts';
import { Versions } from './versions.ts';

/** Conversations kept in memory; the one unused for longest is forgotten first. */
const KEPT = 200;

/** One input of the last answer. */
export interface CheckedInput {
  readonly source: string;
  judged: readonly Judged[];
  /** The name that the person gave for the reports that do not state one; null while they gave none. */
  given: string | null;
}

export class Conversation {
  /** Null until the person chooses; then it goes before the setting. */
  language: Language | null = null;
  /** The inputs of the last answer that held reports. */
  inputs: CheckedInput[] = [];
  /** The findings of the last answer, as numbered for the person. */
  items: NumberedItem[] = [];
  /** How many findings have been shown so far. */
  shown = 0;
  /** Inputs whose agency is asked for, the current one first. */
  asking: CheckedInput[] = [];
  readonly versions = new Versions();
  /** How many messages came so far. */
  turn = 0;
  /** The number of the finding whose reason for being set aside is asked for, and since which turn. */
  reasonFor: { readonly number: number; readonly turn: number } | null = null;
  /** The last look-up of numbers, for what follows it up. */
  lookUp: LookUpMemory | null = null;
  /** What this chat has set aside; it outlasts the conversation. */
  readonly asides: ChatAsides;
  /** The settings of the judgement. */
  readonly settings: Partial<Settings>;

  constructor(asides: ChatAsides, settings: Partial<Settings> = {}) {
    this.asides = asides;
    this.settings = settings;
  }
}

export class Conversations {
  readonly #kept = new Map<string, Conversation>();
  readonly #asides: Asides;
  readonly #settings: Partial<Settings>;

  constructor(asides: Asides = asidesFrom([]), settings: Partial<Settings> = {}) {
    this.#asides = asides;
    this.#settings = settings;
  }

  /** The conversation of a chat; a new one when there is none. */
  of(chat: string): Conversation {
    const conversation = this.#kept.get(chat) ?? new Conversation(this.#asides.of(chat), this.#settings);
    this.#kept.delete(chat);
    this.#kept.set(chat, conversation);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return conversation;
  }
}

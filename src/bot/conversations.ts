/** The conversations of the bot: in the store, and those of late in memory as well. */
import type { Settings } from '../rules/index.ts';
import type { Store } from '../store/store.ts';
import { Conversation } from './conversation.ts';
import { conversationFrom, stateOf } from './conversation-state.ts';
import type { Keeping } from './keeping.ts';

/** Conversations kept in memory; the one unused for longest is forgotten first. */
const KEPT = 200;

interface InMemory {
  readonly conversation: Conversation;
  /** As the store has it; another process may have gone on from there. */
  state: string | null;
}

export class Conversations {
  readonly #kept = new Map<string, InMemory>();
  readonly #store: Store;
  readonly #settings: Partial<Settings>;
  readonly #keepingFor: (chat: string) => Keeping;

  constructor(store: Store, settings: Partial<Settings>, keepingFor: (chat: string) => Keeping) {
    this.#store = store;
    this.#settings = settings;
    this.#keepingFor = keepingFor;
  }

  /** The conversation of a chat as it stands; a new one when there is none. */
  async of(chat: string): Promise<Conversation> {
    const state = await this.#store.inbox.conversation(chat);
    const known = this.#kept.get(chat);
    this.#kept.delete(chat);
    const current = known?.state === state ? known : { conversation: await this.#restored(chat, state), state };
    this.#kept.set(chat, current);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return current.conversation;
  }

  /** What is to be written down of a conversation; null when nothing of it has changed. */
  changed(chat: string, conversation: Conversation): string | null {
    const state = stateOf(conversation);
    const before = this.#kept.get(chat)?.state ?? null;
    return state === before || (before === null && state === EMPTY) ? null : state;
  }

  /** It was written down. */
  written(chat: string, state: string): void {
    const known = this.#kept.get(chat);
    if (known) known.state = state;
  }

  /** What was not written down did not happen. */
  forget(chat: string): void {
    this.#kept.delete(chat);
  }

  async #restored(chat: string, state: string | null): Promise<Conversation> {
    if (state === null) return new Conversation(this.#settings);
    const [store, settings] = [this.#store, this.#settings];
    return conversationFrom(state, { store, chat, settings, keeping: this.#keepingFor(chat) });
  }
}

const EMPTY = stateOf(new Conversation());

/** Keeps what is sent to what a platform allows: over all, in a chat, in a group. */
import PQueue from 'p-queue';
import type { Rate, Rates } from '../channel.ts';

/** So many chats are remembered before those that have been quiet are forgotten. */
const REMEMBERED = 500;

interface Gate {
  readonly queue: PQueue;
  /** In milliseconds: after so long it has forgotten what passed. */
  readonly window: number;
  last: number;
}

const gateOf = ({ count, seconds }: Rate): Gate => {
  const window = seconds * 1000;
  return { queue: new PQueue({ intervalCap: count, interval: window, strict: true }), window, last: Date.now() };
};

export class Gates {
  readonly #rates: Rates;
  readonly #overall: Gate | null;
  readonly #chats = new Map<string, Gate[]>();

  constructor(rates: Rates = {}) {
    this.#rates = rates;
    this.#overall = rates.overall ? gateOf(rates.overall) : null;
  }

  /** Settles when a piece may be sent. Rejects when the signal is given first. */
  async pass(chat: string, group: boolean, signal: AbortSignal): Promise<void> {
    // The chat's own first: while it waits, others may use what is allowed over all.
    for (const gate of [...this.#of(chat, group), ...(this.#overall ? [this.#overall] : [])]) {
      gate.last = Date.now();
      await gate.queue.add(() => {}, { signal });
      gate.last = Date.now();
    }
  }

  #of(chat: string, group: boolean): Gate[] {
    const known = this.#chats.get(chat);
    if (known) return known;
    if (this.#chats.size >= REMEMBERED) this.#forget();
    const { chat: each, group: groups } = this.#rates;
    const made = [...(each ? [gateOf(each)] : []), ...(group && groups ? [gateOf(groups)] : [])];
    if (made.length > 0) this.#chats.set(chat, made);
    return made;
  }

  #forget(): void {
    const now = Date.now();
    for (const [chat, gates] of this.#chats)
      if (gates.every(({ queue, window, last }) => queue.size === 0 && now - last > window)) this.#chats.delete(chat);
  }
}

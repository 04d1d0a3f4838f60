/** Keeps what is sent to what a platform allows: over all, in a chat, in a group. */
import { setTimeout as pause } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Channel, Rate, Rates } from '../channel.ts';

/** What tells the time, in milliseconds, and lets it go by. */
export interface Clock {
  now(): number;
  /** Rejects when the signal is given first. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const processClock: Clock = {
  now: () => performance.now(),
  pause: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
};

/** So many chats are remembered before those that have been quiet are forgotten. */
const REMEMBERED = 500;
/** A time so short may be waited for where nobody knows what was sent. */
const SHORT_SECONDS = 1;
/**
 * What is allowed in a short time is spread over it, in so many parts. Nothing is later for it when much waits, and
 * when the process ends there is less on its way, of which nobody can say whether it arrived.
 */
const PARTS = 10;

/** What passed of late, where so much may pass in so long a time. */
class Window {
  readonly #count: number;
  readonly #milliseconds: number;
  #passed: number[];

  constructor({ count, seconds }: Rate, began: number) {
    this.#count = count;
    this.#milliseconds = seconds * 1000;
    // The process before may have been killed a moment ago, and have sent all that was allowed.
    this.#passed = seconds > SHORT_SECONDS ? [] : new Array<number>(count).fill(began);
  }

  /** For how many milliseconds nothing may pass. */
  closedFor(now: number): number {
    this.#passed = this.#passed.filter((at) => now - at < this.#milliseconds);
    const first = this.#passed.at(-this.#count);
    return first === undefined ? 0 : first + this.#milliseconds - now;
  }

  note(now: number): void {
    this.#passed.push(now);
  }

  isEmpty(now: number): boolean {
    return this.closedFor(now) === 0 && this.#passed.length === 0;
  }
}

/** Lets one after the other through, when all its windows are open. */
class Gate {
  readonly #clock: Clock;
  readonly #windows: readonly Window[];
  readonly #line = new PQueue({ concurrency: 1 });

  constructor(rates: readonly Rate[], began: number, clock: Clock) {
    this.#clock = clock;
    this.#windows = rates.map((rate) => new Window(rate, began));
  }

  /** @param further what else must be waited for before one is through */
  async pass(signal: AbortSignal, further?: () => Promise<void>): Promise<void> {
    await this.#line.add(
      async () => {
        for (let wait = this.#closedFor(); wait > 0; wait = this.#closedFor()) {
          await this.#clock.pause(Math.ceil(wait), signal);
        }
        await further?.();
        // Only now is it on its way: the next one's time counts from here.
        const now = this.#clock.now();
        for (const window of this.#windows) window.note(now);
      },
      { signal },
    );
  }

  isIdle(): boolean {
    const now = this.#clock.now();
    return this.#line.size === 0 && this.#line.pending === 0 && this.#windows.every((window) => window.isEmpty(now));
  }

  #closedFor(): number {
    const now = this.#clock.now();
    return Math.max(0, ...this.#windows.map((window) => window.closedFor(now)));
  }
}

export class Gates {
  readonly #rates: Rates;
  readonly #overall: Gate;
  readonly #chats = new Map<string, Gate>();
  readonly #began: number;
  readonly #clock: Clock;

  /** @param began when the process did, by its clock */
  constructor(rates: Rates = {}, began = 0, clock = processClock) {
    this.#rates = rates;
    this.#began = began;
    this.#clock = clock;
    this.#overall = new Gate(rates.overall ? [rates.overall, ...spread(rates.overall)] : [], began, clock);
  }

  /** Settles when a piece may be sent. Rejects when the signal is given first. */
  pass(chat: string, group: boolean, signal: AbortSignal): Promise<void> {
    // The chat's own first: while it waits, others may use what is allowed over all.
    return this.#of(chat, group).pass(signal, () => this.#overall.pass(signal));
  }

  #of(chat: string, group: boolean): Gate {
    const known = this.#chats.get(chat);
    if (known) return known;
    if (this.#chats.size >= REMEMBERED) this.#forget();
    const { chat: each, group: groups } = this.#rates;
    const made = new Gate([...(each ? [each] : []), ...(group && groups ? [groups] : [])], this.#began, this.#clock);
    if (each || groups) this.#chats.set(chat, made);
    return made;
  }

  #forget(): void {
    for (const [chat, gate] of this.#chats) if (gate.isIdle()) this.#chats.delete(chat);
  }
}

const ofChannels = new WeakMap<Channel, Gates>();

/** The one gate of a channel: whoever sends there, the platform counts all of it. */
export function gatesOf(channel: Channel): Gates {
  const known = ofChannels.get(channel) ?? new Gates(channel.rates);
  ofChannels.set(channel, known);
  return known;
}

function spread({ count, seconds }: Rate): Rate[] {
  if (seconds > SHORT_SECONDS) return [];
  const part = Math.max(1, Math.floor(count / PARTS));
  return [{ count: part, seconds: (seconds * part) / count }];
}

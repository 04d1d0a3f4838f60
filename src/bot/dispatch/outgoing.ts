/**
 * Sends pieces over one channel: at its pace, again when the network failed, later when the platform says so.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pRetry, { AbortError } from 'p-retry';
import { type Channel, ChatClosed, ChatMoved, type Delivery, type Piece, TryLater } from '../channel.ts';
import type { Metrics } from '../metrics.ts';
import { type Gates, gatesOf } from './gates.ts';

export interface Timing {
  /** The first pause after a failure, in milliseconds; it doubles. */
  readonly retryMs: number;
  /** A piece that failed so often is given up, unless the channel itself is down. */
  readonly tries: number;
}

const TIMING: Timing = { retryMs: 500, tries: 7 };
const LONGEST_RETRY_MS = 30_000;
/** More than the platform asks for: its clock is not ours. */
const SLACK_MS = 100;

/** What became of a piece. `refused`: the platform does not take this piece, however often. */
export type Sent =
  | { readonly kind: 'sent'; readonly id: string | null }
  | { readonly kind: 'refused'; readonly why: unknown }
  | { readonly kind: 'closed' }
  | { readonly kind: 'moved'; readonly to: string };

/** Where a piece goes, and whether several people read along. */
export interface Target extends Delivery {
  readonly group: boolean;
}

export class Outgoing {
  readonly #channel: Channel;
  readonly #gates: Gates;
  readonly #timing: Timing;
  readonly #signal: AbortSignal;
  readonly #metrics: Metrics;
  /** Until when nothing is sent to a chat because the platform said so. */
  readonly #later = new Map<string, number>();

  /** @param signal ends all waiting: what is not sent stays planned */
  constructor(channel: Channel, signal: AbortSignal, metrics: Metrics, timing: Timing = TIMING) {
    this.#metrics = metrics;
    this.#channel = channel;
    this.#gates = gatesOf(channel);
    this.#timing = timing;
    this.#signal = signal;
  }

  /** Rejects only when the signal is given. */
  send(piece: Piece, to: Target): Promise<Sent> {
    return this.#attempt(to, async () => ({ kind: 'sent', id: await this.#channel.deliver(piece, to) }));
  }

  /** Puts a piece in the place of a sent message; null when the platform cannot, or will not. */
  async replace(sent: string, piece: Piece, to: Target): Promise<Sent | null> {
    const done = await this.#attempt(to, async () => {
      const replaced = (await this.#channel.edit?.(sent, piece, to)) ?? false;
      return replaced ? { kind: 'sent', id: sent } : { kind: 'refused', why: null };
    });
    return done.kind === 'refused' ? null : done;
  }

  async #attempt(to: Target, send: () => Promise<Sent>): Promise<Sent> {
    for (;;) {
      try {
        return await pRetry(() => this.#once(to, send), {
          retries: this.#timing.tries - 1,
          minTimeout: this.#timing.retryMs,
          maxTimeout: LONGEST_RETRY_MS,
          randomize: true,
          signal: this.#signal,
        });
      } catch (error) {
        if (this.#signal.aborted) throw error;
        if (error instanceof ChatClosed) return { kind: 'closed' };
        if (error instanceof ChatMoved) return { kind: 'moved', to: error.to };
        const health = this.#channel.health?.().state ?? 'up';
        if (health === 'up') return { kind: 'refused', why: error };
        // The channel is down: nothing is wrong with the piece, and it waits.
        await pause(this.#timing.retryMs, undefined, { signal: this.#signal });
      }
    }
  }

  /** One attempt; it is repeated as long as the platform only asks for patience. */
  async #once(to: Target, send: () => Promise<Sent>): Promise<Sent> {
    for (;;) {
      await this.#patience(to.chat);
      await this.#gates.pass(to.chat, to.group, this.#signal);
      try {
        const sent = await send();
        if (sent.kind === 'sent') this.#metrics.sent(this.#channel.name);
        return sent;
      } catch (error) {
        if (error instanceof ChatClosed || error instanceof ChatMoved) throw new AbortError(error);
        if (!(error instanceof TryLater)) throw error;
        this.#metrics.held(this.#channel.name);
        this.#later.set(to.chat, Date.now() + error.seconds * 1000 + SLACK_MS);
      }
    }
  }

  /** Waits while the platform asks this chat for patience, or several chats: then it means the whole channel. */
  async #patience(chat: string): Promise<void> {
    for (;;) {
      const now = Date.now();
      for (const [other, until] of this.#later) if (until <= now) this.#later.delete(other);
      const own = this.#later.get(chat) ?? (this.#later.size > 1 ? Math.min(...this.#later.values()) : 0);
      if (own <= now) return;
      await pause(own - now, undefined, { signal: this.#signal });
    }
  }
}

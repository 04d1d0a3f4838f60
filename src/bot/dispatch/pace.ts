/**
 * Two programs that answer each other would go on for ever. A chat of a platform gets so many answers a minute, and
 * what is more waits.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import type { Log } from '../log.ts';

const MOST = 20;
const WINDOW_MS = 60_000;
const CHATS = 1000;

export class Pace {
  readonly #log: Log;
  readonly #signal: AbortSignal;
  /** When a chat was answered, in milliseconds. */
  readonly #answers = new Map<string, number[]>();

  constructor(log: Log, signal: AbortSignal) {
    this.#log = log;
    this.#signal = signal;
  }

  /** Settles when the chat may be answered, and counts that as an answer. */
  async patience(chat: string, channel: Channel): Promise<void> {
    // A page or a terminal of our own has no other program at its end.
    if (!channel.rates) return;
    for (;;) {
      const now = Date.now();
      const recent = (this.#answers.get(chat) ?? []).filter((at) => now - at < WINDOW_MS);
      const [first] = recent;
      if (recent.length < MOST || first === undefined) {
        this.#answers.delete(chat);
        this.#answers.set(chat, [...recent, now]);
        break;
      }
      await this.#log.info('a chat was answered too often and waits', { channel: channel.name });
      await pause(first + WINDOW_MS - now, undefined, { signal: this.#signal });
    }
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= CHATS) break;
      this.#answers.delete(oldest);
    }
  }
}

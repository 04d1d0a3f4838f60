/** Shows 「正在输入」 in a chat while its message is worked on. */
import type { Api } from './api.ts';
import { placeOf } from './ids.ts';

/** What is answered sooner needs no sign. */
const AFTER_MS = 400;
/** Telegram shows it for five seconds. */
const EVERY_MS = 4500;
/** Work that takes longer than this has told of itself in other ways. */
const LONGEST_MS = 300_000;

export class Typing {
  readonly #api: Api;
  readonly #signal: AbortSignal;
  readonly #working = new Map<string, number>();

  constructor(api: Api, signal: AbortSignal) {
    this.#api = api;
    this.#signal = signal;
  }

  /** Shows it until the work is done. */
  show(chat: string, done: Promise<void>): void {
    const others = this.#working.get(chat) ?? 0;
    this.#working.set(chat, others + 1);
    const timers = others === 0 ? this.#begin(chat) : [];
    const end = () => {
      for (const timer of timers) clearTimeout(timer);
      const left = (this.#working.get(chat) ?? 1) - 1;
      if (left > 0) this.#working.set(chat, left);
      else this.#working.delete(chat);
    };
    void done.then(end, end);
    this.#signal.addEventListener('abort', end, { once: true });
    void done.finally(() => this.#signal.removeEventListener('abort', end)).catch(() => {});
  }

  #begin(chat: string): NodeJS.Timeout[] {
    const tell = () => {
      if (this.#signal.aborted) return;
      // A sign that does not arrive is no loss.
      void this.#api.call('sendChatAction', { ...placeOf(chat), action: 'typing' }, this.#signal).catch(() => {});
    };
    const first = setTimeout(tell, AFTER_MS).unref();
    const again = setInterval(tell, EVERY_MS).unref();
    const last = setTimeout(() => clearInterval(again), LONGEST_MS).unref();
    return [first, again, last];
  }
}

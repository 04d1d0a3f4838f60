/** Whether the bot is logged in. WeChat can take it out at any time, and a gateway can be gone. */
import type { Health } from '../../channel.ts';
import type { Words } from '../../say/index.ts';

type State = 'starting' | 'scan' | 'loggedOut' | 'lost' | 'refused' | 'up';

/** Holds what the events of the library told last, and says when it is time to begin anew. */
export class Login {
  readonly #watchdogMs: number;
  #state: State = 'starting';
  #since = Date.now();
  #beat: number | null = null;
  #attempts = 0;

  constructor(watchdogSeconds: number) {
    this.#watchdogMs = watchdogSeconds * 1000;
  }

  become(state: State): void {
    if (state === 'up') this.#attempts = 0;
    if (this.#state === state) return;
    this.#state = state;
    this.#since = Date.now();
  }

  /** A sign of life. Not every puppet gives them, so their absence counts only after the first. */
  alive(): void {
    this.#beat = Date.now();
  }

  get up(): boolean {
    return this.#state === 'up';
  }

  /** The gateway does not take the token. */
  get refused(): boolean {
    return this.#state === 'refused';
  }

  /** Call now and then. A lost gateway is tried soon, and then ever more slowly, up to the watchdog's time. */
  dueForRenewal(): boolean {
    const now = Date.now();
    if (this.#beat !== null && now - this.#beat > this.#watchdogMs) this.become('lost');
    const wait = this.#state === 'lost' ? (this.#watchdogMs / 12) * 2 ** this.#attempts : 2 * this.#watchdogMs;
    // A code waits for a person, however long.
    if (this.#state === 'up' || this.#state === 'scan') return false;
    return now - this.#since >= Math.min(wait, 2 * this.#watchdogMs);
  }

  renewing(): void {
    this.#attempts += 1;
    this.#beat = null;
    this.#state = 'starting';
    this.#since = Date.now();
  }

  health(words: Words): Health {
    if (this.#state === 'up') return { state: 'up', why: null };
    if (this.#state === 'refused') return { state: 'down', why: words.wechat.notAccepted };
    return { state: this.#state === 'scan' ? 'waiting' : 'down', why: words.wechat.health[this.#state] };
  }
}

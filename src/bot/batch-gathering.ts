/**
 * What comes to a chat one after another and belongs together.
 *
 * The first message is read at once and answered as soon as it is read: a single file waits for
 * nothing. When another one comes while it is read, or within the quiet time after it came, both
 * are of one batch: from then on the answer waits until everything is read and nothing more has
 * come for the quiet time. A message of another kind (a question) ends the waiting.
 */
import type { Answer } from '../check.ts';
import type { MessageKey } from '../store/store.ts';
import type { Batch, Input } from './batch.ts';
import type { Progress } from './channel.ts';

/** However many come, the person hears something after so long, in milliseconds, or so many inputs. */
const LONGEST = 60_000;
const MOST = 500;
const LOOK_MS = 10;

/** What is answered together. */
export interface Gathered {
  /** The answers about everything of the batch so far. */
  readonly answers: readonly Answer[];
  /** So many of them, the first ones, were told before. */
  readonly told: number;
  /** The messages that are answered now. */
  readonly messages: readonly MessageKey[];
  /** Somebody asked for it; otherwise the files were only seen. */
  readonly asked: boolean;
}

export class Gathering {
  readonly batch: Batch;
  /** Answers that are nobody's business, by their place. */
  readonly passedOver = new Set<number>();
  /** Told how far the reading is, for the answer that is being made. */
  tell: (progress: Progress) => void = () => {};
  readonly #quiet: number;
  #began = performance.now();
  #count = 0;
  #last = 0;
  #closed = false;
  #told = 0;
  #messages: MessageKey[] = [];
  #asked = false;
  #wake: () => void = () => {};

  /** @param quiet milliseconds without a further message that end the batch */
  constructor(batch: Batch, quiet: number) {
    this.batch = batch;
    this.#quiet = quiet;
  }

  /** Whether a message that comes now belongs to it. */
  get open(): boolean {
    if (this.#closed || this.batch.size >= MOST) return false;
    return this.#count === 0 || this.#messages.length > 0 || this.#left() > 0;
  }

  add(message: MessageKey, inputs: readonly Input[], asked: boolean): void {
    if (this.#messages.length === 0) this.#began = performance.now();
    this.#count += 1;
    this.#last = performance.now();
    this.#messages.push(message);
    this.#asked ||= asked;
    this.batch.add(inputs);
    this.#wake();
  }

  /** Nothing more belongs to it, and nothing more is waited for. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /**
   * Settles when it is time to answer; what comes later is for another answer.
   * @param arriving settles when what is on its way has been added
   */
  async complete(arriving: () => Promise<void>): Promise<Gathered> {
    for (;;) {
      await this.batch.settled();
      const answers = this.batch.answers();
      // One that came at this very moment is still to be read.
      if (answers.length < this.batch.size) {
        await this.#pause(LOOK_MS);
        continue;
      }
      const left = Math.min(this.#left(), this.#began + LONGEST - performance.now());
      if (this.#count > 1 && !this.#closed && left > 0) {
        await this.#pause(left);
        continue;
      }
      const count = this.#count;
      await arriving();
      if (this.#count === count) return this.#taken(answers);
    }
  }

  #taken(answers: readonly Answer[]): Gathered {
    const gathered = { answers, told: this.#told, messages: this.#messages, asked: this.#asked };
    this.#told = answers.length;
    this.#messages = [];
    this.#asked = false;
    return gathered;
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #left = (): number => this.#last + this.#quiet - performance.now();
}

/**
 * What comes to a chat one after another and belongs together.
 *
 * The first message is read at once and answered as soon as it is read: a single file waits for
 * nothing. When another one comes while it is read, or within the quiet time after it came, both
 * are of one batch: from then on the answer waits until everything is read and nothing more has
 * come for the quiet time. A message of another kind (a question) ends the waiting.
 */
import type { Batch, Input } from './batch.ts';

/** However many come, the person hears something after so long, in milliseconds, or so many inputs. */
const LONGEST = 60_000;
const MOST = 500;

export class Gathering {
  readonly batch: Batch;
  readonly #quiet: number;
  readonly #began = performance.now();
  #messages = 0;
  #last = 0;
  #closed = false;
  /** How many of the answers have been told already. */
  #told = 0;
  /** The answer on its way that will hold what comes now. */
  #due: Promise<void> | null = null;
  #wake: () => void = () => {};

  /** @param quiet milliseconds without a further message that end the batch */
  constructor(batch: Batch, quiet: number) {
    this.batch = batch;
    this.#quiet = quiet;
  }

  /** Whether a message that comes now belongs to it. */
  get open(): boolean {
    if (this.#closed || this.batch.size >= MOST) return false;
    return this.#due !== null || this.#left() > 0;
  }

  add(inputs: readonly Input[]): void {
    this.#messages += 1;
    this.#last = performance.now();
    this.batch.add(inputs);
    this.#wake();
  }

  /** Nothing more belongs to it, and nothing more is waited for. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** Settles when what was added last has been answered; `answer` begins an answer, unless one is on its way. */
  answered(answer: () => Promise<void>): Promise<void> {
    this.#due ??= answer();
    return this.#due;
  }

  /**
   * Settles when it is time to answer; what comes later is for another answer.
   * @returns how many of the answers of the batch have been told before
   */
  async complete(): Promise<number> {
    await this.#wait();
    const told = this.#told;
    this.#told = this.batch.size;
    this.#due = null;
    return told;
  }

  async #wait(): Promise<void> {
    for (;;) {
      await this.batch.settled();
      if (this.#messages === 1 || this.#closed) return;
      const left = Math.min(this.#left(), this.#began + LONGEST - performance.now());
      if (left <= 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  #left = (): number => this.#last + this.#quiet - performance.now();
}

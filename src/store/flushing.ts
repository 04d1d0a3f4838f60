/**
 * Brings to the disk what was written lazily, for many at once. An embedded database waits for the disk in the thread
 * that answers; whoever must know that something is on the disk waits here, and nobody else.
 */

/** So long a write is waited for that brings the rest along, in milliseconds: an answer is mostly out by then. */
const SOON_MS = 5;

export class Flushing {
  readonly #flush: () => Promise<unknown>;
  /** What is told of the writes since the last that waited for the disk. */
  #next: PromiseWithResolvers<void> | null = null;
  readonly #open = new Set<Promise<void>>();

  /** @param flush a write that does not come back before the disk has it */
  constructor(flush: () => Promise<unknown>) {
    this.#flush = flush;
  }

  /** Something was written lazily. */
  wrote(): void {
    if (this.#next) return;
    const next = Promise.withResolvers<void>();
    this.#next = next;
    this.#open.add(next.promise);
    const end = () => this.#open.delete(next.promise);
    next.promise.then(end, end);
    setTimeout(() => {
      if (this.#next === next) this.with(this.#flush).catch(() => {});
    }, SOON_MS);
  }

  /** Settles when all that was written is on the disk. */
  async settled(): Promise<void> {
    await Promise.all(this.#open);
  }

  /** Does a write that waits for the disk: what was written before it began is there when it comes back. */
  async with<T>(write: () => Promise<T>): Promise<T> {
    const before = this.#next;
    this.#next = null;
    try {
      const result = await write();
      before?.resolve();
      return result;
    } catch (error) {
      before?.reject(error);
      throw error;
    }
  }
}

/** Limits how often something is done: each key has a bucket of tokens that fills again with time. */

interface Bucket {
  tokens: number;
  at: number;
}

/** Keys that are remembered; the one that was used longest ago is forgotten first. */
const KEYS = 5000;

export class Buckets {
  readonly #size: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param size so many at once; then `perSecond` */
  constructor(size: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#size = size;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Takes a token: 0 when there was one, otherwise the seconds until there is. */
  take(key: string): number {
    const now = this.#now();
    const { tokens, at } = this.#buckets.get(key) ?? { tokens: this.#size, at: now };
    const filled = Math.min(this.#size, tokens + ((now - at) / 1000) * this.#perSecond);
    const taken = filled >= 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: taken ? filled - 1 : filled, at: now });
    if (this.#buckets.size > KEYS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return taken ? 0 : Math.ceil((1 - filled) / this.#perSecond);
  }
}

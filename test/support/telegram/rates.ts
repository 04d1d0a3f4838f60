/** The rates that the platform holds a bot to. */

export interface Window {
  readonly count: number;
  readonly seconds: number;
}

export interface TrueRates {
  readonly overall: Window;
  readonly chat: Window;
  readonly group: Window;
}

/** As Telegram documents them: 30 a second in all, one a second in a chat, 20 a minute in a group. */
export const telegramRates: TrueRates = {
  overall: { count: 30, seconds: 1 },
  chat: { count: 1, seconds: 1 },
  group: { count: 20, seconds: 60 },
};

/** A window is a little shorter here than it is said to be: what left in time may come closer together. */
const JITTER = 0.9;

/** Counts what was sent and says when too much comes. */
export class RateKeeper {
  readonly #rates: TrueRates;
  readonly #sent = new Map<string, number[]>();

  constructor(rates: TrueRates) {
    this.#rates = rates;
  }

  /** Seconds to wait, or 0 when it is taken. */
  take(chat: number): number {
    const { overall, chat: each, group } = this.#rates;
    const windows: [string, Window][] = [
      ['all', overall],
      [`chat ${chat}`, each],
      ...(chat < 0 ? [[`group ${chat}`, group] satisfies [string, Window]] : []),
    ];
    const now = performance.now();
    const waits = windows.map(([key, { count, seconds }]) => {
      const since = now - seconds * 1000 * JITTER;
      const times = (this.#sent.get(key) ?? []).filter((time) => time > since);
      this.#sent.set(key, times);
      const first = times.at(-count);
      return first === undefined ? 0 : Math.max(1, Math.ceil((first - since) / 1000));
    });
    const wait = Math.max(...waits);
    if (wait === 0) for (const [key] of windows) this.#sent.get(key)?.push(now);
    return wait;
  }
}

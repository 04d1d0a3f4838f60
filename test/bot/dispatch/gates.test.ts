/** The pace of what is sent: in a chat, in a group, over all. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Clock, Gates } from '../../../src/bot/dispatch/gates.ts';

const never = new AbortController().signal;
/** When the process began. */
const LONG_AGO = -60_000;

/** A clock whose time goes by as soon as nobody has anything else to do: no machine is too slow for it. */
class OwnClock implements Clock {
  #now = 0;
  readonly #waiting: { readonly until: number; readonly go: () => void }[] = [];
  #running = false;

  now = (): number => this.#now;

  pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      this.#waiting.push({ until: this.#now + milliseconds, go: resolve });
      if (!this.#running) void this.#run();
    });

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      await new Promise(setImmediate);
      const [next] = this.#waiting.sort((a, b) => a.until - b.until);
      if (!next) break;
      this.#waiting.shift();
      this.#now = next.until;
      next.go();
    }
    this.#running = false;
  }
}

let clock = new OwnClock();
beforeEach(() => {
  clock = new OwnClock();
});

/** Passes one after the other in each chat, all chats at once; gives when each passed. */
async function times(gates: Gates, chats: readonly string[], each: number, group = false) {
  const passed: { readonly chat: string; readonly at: number }[] = [];
  const one = async (chat: string) => {
    for (let time = 0; time < each; time++) {
      await gates.pass(chat, group, never);
      passed.push({ chat, at: clock.now() });
    }
  };
  await Promise.all(chats.map(one));
  return passed;
}

/** The most that passed in any time of so many milliseconds. */
const mostIn = (passed: readonly { readonly at: number }[], milliseconds: number): number =>
  Math.max(...passed.map(({ at }) => passed.filter((one) => one.at >= at && one.at < at + milliseconds).length));

describe('gates', () => {
  test('what waited for all is not followed too soon in its own chat', async () => {
    const gates = new Gates(
      { overall: { count: 10, seconds: 0.3 }, chat: { count: 1, seconds: 0.2 } },
      LONG_AGO,
      clock,
    );
    const chats = Array.from({ length: 8 }, (_, index) => `chat ${index}`);
    const passed = await times(gates, chats, 2);
    for (const chat of chats) {
      const [first, second] = passed.filter((one) => one.chat === chat).map(({ at }) => at);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(200);
    }
  });

  test('what is allowed in a short time goes evenly, and no slower', async () => {
    const gates = new Gates({ overall: { count: 40, seconds: 0.4 } }, LONG_AGO, clock);
    const began = clock.now();
    const passed = await times(
      gates,
      Array.from({ length: 60 }, (_, index) => `chat ${index}`),
      1,
    );
    expect(mostIn(passed, 40)).toBeLessThanOrEqual(4);
    expect(mostIn(passed, 400)).toBeLessThanOrEqual(40);
    expect(clock.now() - began).toBeLessThan(1500);
  });

  test('what is allowed in a long time may go at once', async () => {
    const gates = new Gates({ overall: { count: 18, seconds: 60 } }, LONG_AGO, clock);
    const began = clock.now();
    await times(gates, ['chat'], 18);
    expect(clock.now() - began).toBeLessThan(500);
  });

  test('a group has its own pace; a private chat does not wait for it', async () => {
    const gates = new Gates({ group: { count: 2, seconds: 0.3 } }, LONG_AGO, clock);
    const grouped = await times(gates, ['group'], 4, true);
    expect(mostIn(grouped, 300)).toBe(2);
    const began = clock.now();
    await times(gates, ['private'], 10);
    expect(clock.now() - began).toBeLessThan(200);
  });

  test('what the process before sent in its last moment is reckoned with, and no more than that', async () => {
    const began = clock.now();
    const gates = new Gates({ overall: { count: 30, seconds: 0.3 }, group: { count: 20, seconds: 60 } }, began, clock);
    const [first] = await times(gates, ['group'], 1, true);
    expect((first?.at ?? 0) - began).toBeGreaterThanOrEqual(300);
    expect((first?.at ?? 0) - began).toBeLessThan(2000);
  });

  test('who waits is let go by the signal', async () => {
    const gates = new Gates({ chat: { count: 1, seconds: 60 } });
    const ending = new AbortController();
    await gates.pass('chat', false, ending.signal);
    const waiting = [gates.pass('chat', false, ending.signal), gates.pass('chat', false, ending.signal)];
    ending.abort();
    for (const one of waiting) await expect(one).rejects.toThrow();
  });
});

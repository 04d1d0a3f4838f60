/** The pace of what is sent: in a chat, in a group, over all. */
import { describe, expect, test } from 'vitest';
import { Gates } from '../../../src/bot/dispatch/gates.ts';

const never = new AbortController().signal;
/** A timer may fire so much too early, in milliseconds. */
const EARLY = 3;
/** When the process began. */
const LONG_AGO = -60_000;

/** Passes one after the other in each chat, all chats at once; gives when each passed. */
async function times(gates: Gates, chats: readonly string[], each: number, group = false) {
  const passed: { readonly chat: string; readonly at: number }[] = [];
  const one = async (chat: string) => {
    for (let time = 0; time < each; time++) {
      await gates.pass(chat, group, never);
      passed.push({ chat, at: performance.now() });
    }
  };
  await Promise.all(chats.map(one));
  return passed;
}

/** The most that passed in any time of so many milliseconds. */
const mostIn = (passed: readonly { readonly at: number }[], milliseconds: number): number =>
  Math.max(
    ...passed.map(({ at }) => passed.filter((one) => one.at >= at && one.at < at + milliseconds - EARLY).length),
  );

describe('gates', () => {
  test('what waited for all is not followed too soon in its own chat', async () => {
    const gates = new Gates({ overall: { count: 10, seconds: 0.3 }, chat: { count: 1, seconds: 0.2 } }, LONG_AGO);
    const chats = Array.from({ length: 8 }, (_, index) => `chat ${index}`);
    const passed = await times(gates, chats, 2);
    for (const chat of chats) {
      const [first, second] = passed.filter((one) => one.chat === chat).map(({ at }) => at);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(200 - EARLY);
    }
  });

  test('what is allowed in a short time goes evenly', async () => {
    const gates = new Gates({ overall: { count: 40, seconds: 0.4 } }, LONG_AGO);
    const passed = await times(
      gates,
      Array.from({ length: 60 }, (_, index) => `chat ${index}`),
      1,
    );
    // A busy machine lets a few come together; all forty at once is what must not be.
    expect(mostIn(passed, 40)).toBeLessThanOrEqual(16);
    expect(passed).toHaveLength(60);
  });

  test('what is allowed in a long time may go at once', async () => {
    const gates = new Gates({ overall: { count: 18, seconds: 60 } });
    const began = performance.now();
    await times(gates, ['chat'], 18);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('a group has its own pace; a private chat does not wait for it', async () => {
    const gates = new Gates({ group: { count: 2, seconds: 0.3 } });
    const grouped = await times(gates, ['group'], 4, true);
    expect(mostIn(grouped, 300)).toBe(2);
    const began = performance.now();
    await times(gates, ['private'], 10);
    expect(performance.now() - began).toBeLessThan(200);
  });

  test('what the process before sent in its last moment is reckoned with, and no more than that', async () => {
    const began = performance.now();
    const gates = new Gates({ overall: { count: 30, seconds: 0.3 }, group: { count: 20, seconds: 60 } }, began);
    const [first] = await times(gates, ['group'], 1, true);
    expect((first?.at ?? 0) - began).toBeGreaterThanOrEqual(300 - EARLY);
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

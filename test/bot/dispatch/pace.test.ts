/** Two programs that answer each other: a chat of a platform gets so many answers a minute, and no more. */
import { expect, test } from 'vitest';
import { Pace } from '../../../src/bot/dispatch/pace.ts';
import { scriptedChannel } from '../scripted-channel.ts';
import { silentLog } from '../silent-log.ts';

const platform = scriptedChannel({ rates: {} }).channel;
const page = scriptedChannel().channel;

/** How many of so many answers may be given at once. */
async function passed(pace: Pace, chat: string, asked: number, channel = platform): Promise<number> {
  let count = 0;
  for (let time = 0; time < asked; time++) {
    pace.patience(chat, channel).then(
      () => count++,
      () => {},
    );
  }
  await new Promise(setImmediate);
  return count;
}

test('the twenty-first answer in a minute waits; other chats, and a page of our own, do not', async () => {
  const ending = new AbortController();
  const pace = new Pace(silentLog(), ending.signal);
  expect(await passed(pace, 'test:loop', 25)).toBe(20);
  expect(await passed(pace, 'test:loop', 1)).toBe(0);
  expect(await passed(pace, 'test:person', 1)).toBe(1);
  expect(await passed(pace, 'web:page', 30, page)).toBe(30);
  ending.abort();
});

test('who waits is let go when the bot ends', async () => {
  const ending = new AbortController();
  const pace = new Pace(silentLog(), ending.signal);
  await passed(pace, 'test:loop', 20);
  const waiting = pace.patience('test:loop', platform);
  ending.abort();
  await expect(waiting).rejects.toThrow();
});

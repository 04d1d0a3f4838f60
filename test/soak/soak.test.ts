/** The short form of `npm run soak`: killed twice, every message is answered, in order. */
import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test('killed twice, the bot answers every message, those of a chat in order', { timeout: 90_000 }, async () => {
  const figures = await soak({ chats: 12, messages: 120, kills: 2, perSecond: 8, patience: 40 });
  const told = JSON.stringify(figures);
  expect(figures.lost, told).toEqual([]);
  expect(figures.disordered, told).toBe(0);
  // Only what was on its way when the bot was killed: it cannot be known whether that arrived. Three begin at once.
  expect(figures.twice, told).toBeLessThanOrEqual(2 * 3);
});

/** Three processes on one PostgreSQL share the work, each of them killed once. */
import { expect, test } from 'vitest';
import { engines } from '../store/engines.ts';
import { several } from './several.ts';
import { soak } from './soak.ts';

// Without PostgreSQL it says why it is skipped.
const postgresql = (await engines()).find(({ name }) => name === 'postgresql');

test.runIf(postgresql)(
  'three processes answer every message, those of a chat in order',
  { timeout: 60_000 },
  async () => {
    const databaseUrl = (await postgresql?.place())?.databaseUrl ?? '';
    const plan = { chats: 12, messages: 72, kills: 3, perSecond: 8, patience: 30 };
    const figures = await soak(plan, undefined, (telegram, data) => several(3, databaseUrl, telegram, data));
    const told = JSON.stringify(figures);
    expect(figures.lost, told).toEqual([]);
    expect(figures.disordered, told).toBe(0);
    expect(figures.twice, told).toBeLessThanOrEqual(3 * 3);
  },
);

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Health } from '../../src/bot/channel.ts';
import { logHealth } from '../../src/bot/health-log.ts';
import type { Fields } from '../../src/bot/log.ts';
import { silentLog } from './silent-log.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a channel that stops working is written down once, with the sentence, and once more when it works', () => {
  const written: [string, Fields | undefined][] = [];
  const log = { ...silentLog(), info: async (text: string, fields?: Fields) => void written.push([text, fields]) };
  let health: Health = { state: 'up', why: null };
  const end = logHealth(() => [{ name: 'web' }, { name: 'telegram', health: () => health }], log);
  const becomes = (now: Health) => {
    health = now;
    vi.advanceTimersByTime(10_000);
  };
  becomes(health);
  expect(written).toEqual([]);
  becomes({ state: 'down', why: '另一个程序' });
  becomes({ state: 'waiting', why: '扫码' });
  becomes({ state: 'up', why: null });
  end();
  becomes({ state: 'down', why: '断了' });
  expect(written).toEqual([
    ['a channel does not work', { channel: 'telegram', state: 'down', why: '另一个程序' }],
    ['a channel does not work', { channel: 'telegram', state: 'waiting', why: '扫码' }],
    ['a channel works again', { channel: 'telegram' }],
  ]);
});

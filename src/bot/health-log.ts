/** Writes into the log when a channel stops working and when it works again: nobody asks `/health` at night. */
import type { Channel } from './channel.ts';
import type { Log } from './log.ts';

const EVERY_MS = 2000;

/**
 * Looks at the channels now and then.
 * @param channels those that are started; asked each time
 * @returns ends it
 */
export function logHealth(channels: () => readonly Pick<Channel, 'name' | 'health'>[], log: Log): () => void {
  const known = new Map<string, string | null>();
  const timer = setInterval(() => {
    for (const { name, health } of channels()) {
      const { state, why } = health?.() ?? { state: 'up', why: null };
      const before = known.get(name) ?? null;
      known.set(name, why);
      if (why === before) continue;
      if (why === null) void log.info('a channel works again', { channel: name });
      else void log.info('a channel does not work', { channel: name, state, why });
    }
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

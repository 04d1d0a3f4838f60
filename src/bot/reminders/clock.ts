/** The tick of every minute. It is only a tick: what is due is reckoned from the calendar and the store. */
import { schedule } from 'node-cron';

/** @returns what ends it */
export function everyMinute(tick: () => Promise<void>): () => Promise<void> {
  const task = schedule('* * * * *', tick, {
    timezone: 'Asia/Shanghai',
    noOverlap: true,
    // A minute that was missed is caught up by the next one.
    suppressMissedWarning: true,
  });
  return async () => {
    await task.destroy();
  };
}

/**
 * Runs beside a reading and ends its process when it grows beyond the ceiling, or when the bot that
 * wanted it is gone. The word on the error output tells the bot why.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** A process can fill some 50 MB in this time, in milliseconds. */
const EVERY = 20;
const ERRORS = 2;
const { limit, parent } = workerData as { limit: number; parent: number };

setInterval(() => {
  const orphaned = process.platform !== 'win32' && process.ppid !== parent;
  const tooLarge = process.memoryUsage.rss() > limit;
  if (!orphaned && !tooLarge) return;
  try {
    if (tooLarge) writeSync(ERRORS, 'out of memory');
  } catch {
    // Nobody listens any more.
  }
  process.kill(process.pid, 'SIGKILL');
}, EVERY);

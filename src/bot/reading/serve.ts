/**
 * The inner side of a reading process: takes inputs, one at a time, and returns what became of them.
 * A thread beside the reading watches the memory, for a runaway leaves its own thread no time to.
 */
import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Returned, Served, Task } from './outcome.ts';

/** By now most of what is needed has been compiled, in milliseconds. */
const COMPILED = 5000;

/** Serves readings until the bot is gone. `GOUJI_READING_BYTES` is the ceiling of resident memory. */
export function serveReadings(read: (task: Task) => Promise<Served>): void {
  watchMemory(Number(process.env.GOUJI_READING_BYTES));
  process.on('message', (task: Task) => {
    void read(task).then(
      (outcome) => give({ outcome, rss: process.memoryUsage.rss() }),
      (error: unknown) => give({ failure: textOf(error), rss: process.memoryUsage.rss() }),
    );
  });
  process.on('disconnect', () => process.exit());
  // A library may drop a promise over a broken file; what the reading itself comes to is told all the same.
  process.on('unhandledRejection', () => {});
  // It will be ended from outside, and could not keep its compiled code for the next one then.
  setTimeout(flushCompileCache, COMPILED).unref();
  // What cannot cross the border is a defect of ours as well.
  const give = (returned: Returned): void => {
    try {
      process.send?.(returned);
    } catch (error) {
      process.send?.({ failure: textOf(error), rss: returned.rss });
    }
  };
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function watchMemory(limit: number): void {
  const thread = new Worker(new URL('./watch.ts', import.meta.url), {
    workerData: { limit, parent: process.ppid },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  thread.unref();
}

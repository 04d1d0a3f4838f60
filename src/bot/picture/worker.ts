/** Draws pictures apart from the conversation, so that nobody waits for another's picture. Runs as a worker. */
import { parentPort } from 'node:worker_threads';
import { pngOf } from './png.ts';
import type { Drawn, Task } from './task.ts';

parentPort?.on('message', async ({ id, work }: Task) => {
  const answer = (drawn: Drawn) => parentPort?.postMessage(drawn);
  try {
    const svg = work.kind === 'svg' ? work.svg : (await import('./chart.ts')).chartSvg(work.chart);
    answer({ id, png: pngOf(svg) });
  } catch (error) {
    answer({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

/** Draws pictures apart from the conversation, so that nobody waits for another's picture. Runs as a process. */
import { pngOf } from './png.ts';
import type { Drawn, Task } from './task.ts';

process.on('message', async ({ id, work }: Task) => {
  const answer = (drawn: Drawn) => process.send?.(drawn);
  try {
    const svg = work.kind === 'svg' ? work.svg : (await import('./chart.ts')).chartSvg(work.chart);
    const png = pngOf(svg);
    answer({ id, png, rss: process.memoryUsage.rss() });
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    answer({ id, failure, rss: process.memoryUsage.rss() });
  }
});
// The bot has ended.
process.on('disconnect', () => process.exit());

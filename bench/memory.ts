/**
 * Memory of the main process over a thousand checks. Run as a program of its own (`--expose-gc`), it
 * prints the resident bytes after the first checks and after all of them.
 */
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { checkAll, mixedFiles, newPool } from './mixed.ts';
import { atMost, say, type Tell } from './rows.ts';

const settled = async (): Promise<number> => {
  for (let time = 0; time < 3; time++) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  return process.memoryUsage.rss();
};

async function measure(): Promise<void> {
  const pool = newPool(2);
  const files = mixedFiles(50);
  const checks = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += files.length) await checkAll(pool, files);
  };
  await checks(100);
  const before = await settled();
  await checks(1000);
  const after = await settled();
  await pool.stop();
  process.stdout.write(JSON.stringify({ before, after }));
}

export async function memoryRows(tell: Tell): Promise<void> {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, 'measure'], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const { before, after } = JSON.parse(stdout) as { before: number; after: number };
  say(`memory       ${(after / 1_000_000).toFixed(0).padStart(9)} MB`);
  tell(atMost('memory of the main process after 1000 checks, growth in %', 100 * (after / before - 1), 1, 10));
}

if (process.argv[2] === 'measure') await measure();

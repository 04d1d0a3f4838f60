/**
 * Memory of the main process over a thousand checks. Run as a program of its own (`--expose-gc`), it
 * prints the resident bytes after the first checks and after all of them.
 */
import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { checkAll, mixedFiles, newPool } from './mixed.ts';

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

/** Resident bytes of the main process before and after a thousand checks. */
export function memoryOfMain(): { before: number; after: number } {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, 'measure'], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as { before: number; after: number };
}

if (process.argv[2] === 'measure') await measure();

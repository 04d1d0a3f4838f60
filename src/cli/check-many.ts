/** Many inputs, or one that strangers could have made dangerous: read in processes apart, on all cores. */
import { createHash } from 'node:crypto';
import { Batch, type Input } from '../bot/batch.ts';
import { compareYears } from '../bot/batch-years.ts';
import { ReadingPool } from '../bot/reading/pool.ts';
import { bar } from '../bot/say/bar.ts';
import type { Words } from '../bot/say/index.ts';
import { clean } from '../bot/say/plain.ts';
import type { Answer } from '../check.ts';
import type { Config } from '../config.ts';
import { putError, showProgress, type Writer } from './output.ts';

export interface Telling {
  /**
   * Is told each answer as soon as those before it are there. Only the answers that are returned compare
   * the years of one agency in different files.
   */
  readonly writer: Writer | null;
  /** The answers say where their bytes are from, for keeping them. */
  readonly withOrigins?: boolean;
}

export async function checkMany(
  inputs: readonly Input[],
  config: Config,
  words: Words,
  { writer, withOrigins = false }: Telling,
): Promise<Answer[]> {
  const pool = new ReadingPool({ timeLimit: config.readSeconds * 1000, settings: config.settings });
  let told = 0;
  const batch: Batch = new Batch({
    width: pool.size,
    read: async (bytes, source, inner) => {
      const outcome = await pool.read(bytes, source, inner);
      if (!withOrigins || outcome.kind === 'files') return outcome;
      return { ...outcome, hash: createHash('sha256').update(bytes).digest('hex') };
    },
    failed: async (error) => {
      putError(error instanceof Error ? String(error.stack) : String(error));
      return words.refused.unlogged;
    },
    emptyArchive: words.refused['empty-archive'],
    progress: ({ done, total, name }) =>
      showProgress(bar(done / total, words.batch.progress(done + 1, total, clean(name)), process.stderr.columns ?? 80)),
    answered() {
      if (!writer) return;
      const answers = batch.answers();
      for (; told < answers.length; told++) writer.write(answers[told] as Answer);
    },
  });
  try {
    batch.add(inputs);
    await batch.settled();
  } finally {
    await pool.stop();
  }
  if (batch.size > 1) showProgress('');
  return compareYears(batch.answers(), config.settings);
}

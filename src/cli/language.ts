/** The `--lang` option. */
import { loadWords, type Words } from '../bot/say/index.ts';
import { UserError } from '../user-error.ts';

/** @throws UserError when the option names no language of ours */
export async function wordsFrom(given: string | undefined, configured: Words): Promise<Words> {
  if (given === undefined) return configured;
  if (given === 'zh' || given === 'en') return loadWords(given);
  throw new UserError(configured.check.languages);
}

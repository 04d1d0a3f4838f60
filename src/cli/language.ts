/** The `--lang` option. */
import { wordsOf } from '../bot/say/languages.ts';
import { UserError } from '../bot/user-error.ts';
import type { Language } from '../report/cell.ts';

/** @throws UserError when the option names no language of ours */
export function languageFrom(given: string | undefined, configured: Language): Language {
  if (given === undefined) return configured;
  if (given === 'zh' || given === 'en') return given;
  throw new UserError(wordsOf(configured).check.languages);
}

/** Reading the options of a command, with sentences instead of codes when they are wrong. */
import type { ParseArgsConfig } from 'node:util';
import type { Words } from '../bot/say/index.ts';
import { parseArgs } from '../builtin.ts';
import { UserError } from '../user-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws UserError when an option is unknown or lacks its value */
export function readOptions<const T extends Options>(parameters: readonly string[], options: T, words: Words) {
  try {
    return parseArgs({ args: [...parameters], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const wrong = /'([^']+)'/.exec(error.message)?.[1] ?? error.message;
    throw new UserError(words.check.unknownOption(wrong));
  }
}

/** What the chats have set aside, as kept in the folder for data. */
import type { Asides } from '../bot/aside.ts';
import { openAsides } from '../bot/aside-file.ts';
import { wordsOf } from '../bot/say/languages.ts';
import { UserError } from '../bot/user-error.ts';
import { asidesFile, type Config } from '../config.ts';

/** @throws UserError when it is there and cannot be read */
export async function asidesOf(config: Config): Promise<Asides> {
  try {
    return await openAsides(asidesFile(config));
  } catch {
    throw new UserError(wordsOf(config.language).aside.unreadable(asidesFile(config)));
  }
}

/** The store that the settings name. */
import { wordsOf } from '../bot/say/languages.ts';
import type { Config } from '../config.ts';
import { type Options, openStore, type Store } from '../store/index.ts';

/**
 * @param how `{ use: 'bot' }` for what answers chats; `{ mustExist: true }` for what only reads
 * @throws UserError in the configured language when it cannot be opened
 */
export const storeFrom = (config: Config, how: Omit<Options, 'words'> = {}): Promise<Store> =>
  openStore(config, { ...how, words: wordsOf(config.language).store });

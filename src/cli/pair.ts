/** `gouji pair`: a code that makes the person who says it in a group the one who may change its settings. */
import { randomInt } from 'node:crypto';
import { loadWords } from '../bot/say/index.ts';
import { readConfig } from '../config.ts';
import { readOptions } from './options.ts';
import { put } from './output.ts';
import { storeFrom } from './store.ts';

const HOURS = 24;
const LENGTH = 8;
/** Without those that are taken for each other. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export async function pair(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const words = await loadWords(config.language);
  readOptions(parameters, {}, words);
  const store = await storeFrom(config);
  try {
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    await store.chats.addCode(code, new Date(Date.now() + HOURS * 3_600_000).toISOString());
    put(words.group.code(code, HOURS));
  } finally {
    await store.close();
  }
  return 0;
}

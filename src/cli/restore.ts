/** `gouji restore FILE`: a backup takes the place of the store; the bot must be stopped. */
import { loadWords } from '../bot/say/index.ts';
import { readConfig } from '../config.ts';
import * as store from '../store/index.ts';
import { UserError } from '../user-error.ts';
import { readOptions } from './options.ts';
import { put } from './output.ts';

export async function restore(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const words = await loadWords(config.language);
  const { positionals } = readOptions(parameters, {}, words);
  if (config.databaseUrl !== null) throw new UserError(words.backup.onServer);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UserError(words.backup.oneFile('restore gouji-backup.db'));
  const former = await store.restore(config.data, file, words.store, new Date());
  put(words.backup.restored(file, former));
  return 0;
}

/** `gouji backup FILE`: a whole copy of the embedded store, beside a running bot. */
import { loadWords } from '../bot/say/index.ts';
import { readConfig } from '../config.ts';
import * as store from '../store/index.ts';
import { UserError } from '../user-error.ts';
import { readOptions } from './options.ts';
import { put } from './output.ts';

export async function backup(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const words = await loadWords(config.language);
  const { values, positionals } = readOptions(parameters, { force: { type: 'boolean' } }, words);
  if (config.databaseUrl !== null) throw new UserError(words.backup.onServer);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UserError(words.backup.oneFile('backup gouji-backup.db'));
  await store.backUp(config.data, file, words.store, values.force === true);
  put(words.backup.saved(file));
  return 0;
}

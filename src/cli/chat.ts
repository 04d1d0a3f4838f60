/** `gouji chat`: the conversation in a terminal, or from a pipe. */
import { consoleChannel } from '../bot/channels/console.ts';
import { Bot } from '../bot/index.ts';
import { fileLog } from '../bot/log.ts';
import { wordsOf } from '../bot/say/languages.ts';
import { type Config, logFile, readConfig } from '../config.ts';
import type { Store } from '../store/index.ts';
import { wordsFrom } from './language.ts';
import { readOptions } from './options.ts';
import { storeFrom } from './store.ts';

/** Ends when the input ends, or the person leaves. */
export async function chat(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const configured = await readConfig(environment, [
    'GOUJI_DATA',
    'DATABASE_URL',
    'GOUJI_LANG',
    'GOUJI_MAX_BYTES',
    'GOUJI_READ_SECONDS',
    'GOUJI_SIMILARITY_WARNING',
    'GOUJI_SIMILARITY_INFO',
    'LOG_LEVEL',
  ]);
  const words = wordsOf(configured.language);
  const { values } = readOptions(parameters, { lang: { type: 'string' } }, words);
  const config = { ...configured, language: (await wordsFrom(values.lang, words)).code };
  const store = await storeFrom(config, { use: 'bot' });
  try {
    return await talk(config, store);
  } finally {
    await store.close();
  }
}

async function talk(config: Config, store: Store): Promise<number> {
  const bot = new Bot(config, fileLog(logFile(config), config.logLevel), { store });
  const { stdin: input, stdout: output } = process;
  const words = () => bot.wordsFor('console');
  const channel = await consoleChannel(
    { words, maxBytes: config.maxBytes, input, output, folder: config.data },
    isTerminal(),
  );
  const stop = () => void channel.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await bot.connect(channel);
  await channel.ended;
  await channel.stop();
  await bot.stop();
  return 0;
}

export const isTerminal = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** `gouji serve`: the web chat, and a prompt in the terminal when there is one. */
import { mkdir } from 'node:fs/promises';
import type { Channel } from '../bot/channel.ts';
import { consoleChannel } from '../bot/channels/console.ts';
import { webChannel } from '../bot/channels/web.ts';
import { Bot } from '../bot/index.ts';
import { fileLog } from '../bot/log.ts';
import { wordsOf } from '../bot/say/languages.ts';
import { UserError } from '../bot/user-error.ts';
import { type Config, logFile, readConfig } from '../config.ts';
import { isTerminal } from './chat.ts';
import { type Operating, operate } from './operation.ts';
import { readOptions } from './options.ts';
import { storeFrom } from './store.ts';

/** Ends when it is asked to stop: Ctrl-C, SIGTERM, or leaving the prompt. */
export async function serve(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment);
  const words = wordsOf(config.language);
  readOptions(parameters, {}, words);
  await prepareFolder(config);
  const plainLog = fileLog(logFile(config), config.logLevel, environment);
  const store = await storeFrom(config, { use: 'bot' });
  const channels: Channel[] = [];
  const running = { store, log: plainLog, words, token: config.metricsToken, channels: () => channels };
  const operating = await operate(running);
  try {
    await listen(new Bot(config, operating.log, { store }), config, operating, channels);
  } finally {
    await store.close();
  }
  process.stdout.write(`${words.console.bye}\n`);
  return 0;
}

async function listen(bot: Bot, config: Config, { log, operation }: Operating, channels: Channel[]): Promise<void> {
  const words = wordsOf(config.language);

  const web = webChannel({
    host: config.host,
    port: config.port,
    maxBytes: config.maxBytes,
    words: (chat) => bot.wordsFor(chat),
    note: (error) => log.error(error, 'an upload could not be received'),
    operation,
  });
  await bot.connect(web);
  channels.push(web);
  process.stdout.write(`${words.serve.started(process.versions.node, config.data, web.address())}\n`);
  await log.info(`started on ${web.address()}`);

  const prompt = isTerminal() ? await terminal(bot, config) : null;
  await Promise.race([asked(), ...(prompt ? [prompt.ended] : [])]);
  if (prompt) channels.push(prompt);
  await Promise.all(channels.map((channel) => channel.stop()));
  await bot.stop();
}

async function terminal(bot: Bot, config: Config) {
  const { stdin: input, stdout: output } = process;
  const words = () => bot.wordsFor('console');
  const channel = await consoleChannel({ words, maxBytes: config.maxBytes, input, output, folder: config.data }, true);
  await bot.connect(channel);
  return channel;
}

/** Settles when the process is told to stop. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

/** @throws UserError when the folder for data cannot be made */
async function prepareFolder({ data, language }: Config): Promise<void> {
  try {
    await mkdir(data, { recursive: true });
  } catch {
    throw new UserError(wordsOf(language).serve.dataDenied(data));
  }
}

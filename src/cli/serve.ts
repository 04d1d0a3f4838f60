/** `gouji serve`: the web chat, and a prompt in the terminal when there is one. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../bot/channel.ts';
import { consoleChannel } from '../bot/channels/console.ts';
import { webChannel } from '../bot/channels/web.ts';
import { logHealth } from '../bot/health-log.ts';
import { Bot } from '../bot/index.ts';
import { fileLog, type Log } from '../bot/log.ts';
import type { Calendar } from '../bot/reminders/calendar.ts';
import { startReminders } from '../bot/reminders/start.ts';
import type { Words } from '../bot/say/index.ts';
import { wordsOf } from '../bot/say/languages.ts';
import { type Config, logFile, readConfig } from '../config.ts';
import { UserError } from '../user-error.ts';
import { type Offered, platforms } from './channels.ts';
import { isTerminal } from './chat.ts';
import { type Operating, operate } from './operation.ts';
import { readOptions } from './options.ts';
import { processName } from './process-name.ts';
import { storeFrom } from './store.ts';

/** A channel that is still being started when the bot ends is not waited for any longer. */
const STARTING_MS = 3000;

/** Ends when it is asked to stop: Ctrl-C, SIGTERM, or leaving the prompt. */
export async function serve(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment);
  const words = wordsOf(config.language);
  readOptions(parameters, {}, words);
  // Whoever read what is printed (`gouji serve | head -1`) may be gone; those who chat are not.
  process.stdout.on('error', () => {});
  await prepareFolder(config);
  const plainLog = fileLog(logFile(config), config.logLevel, environment);
  const store = await storeFrom(config, { use: 'bot' });
  const channels: Channel[] = [];
  let bot: Bot | null = null;
  const readings = () => bot?.readings() ?? { busy: 0, size: 0 };
  const running = { store, log: plainLog, words, token: config.metricsToken, channels: () => channels, readings };
  try {
    const operating = await operate(running);
    const owner = await processName(config.data);
    bot = new Bot(config, operating.log, { store, owner, metrics: operating.metrics });
    const reminding = {
      store,
      data: config.data,
      channels: () => channels,
      wordsFor: (chat: string) => bot?.wordsFor(chat) ?? words,
      close: (chat: string) => bot?.close(chat),
      moved: (from: string, to: string) => bot?.moved(from, to),
      log: operating.log,
      look: async (calendar: () => Promise<Calendar>) => bot?.pages.tick(calendar),
      alone: config.databaseUrl === null,
    };
    const reminders = await startReminders(reminding);
    await listen(bot, config, operating, channels, reminders).finally(() => reminders.stop());
  } finally {
    await store.close();
  }
  process.stdout.write(`${words.console.bye}\n`);
  return 0;
}

async function listen(
  bot: Bot,
  config: Config,
  { log, operation }: Operating,
  channels: Channel[],
  reminders: Awaited<ReturnType<typeof startReminders>>,
): Promise<void> {
  const words = wordsOf(config.language);

  const web = webChannel({
    host: config.host,
    port: config.port,
    maxBytes: config.maxBytes,
    token: config.token,
    folder: join(config.data, 'web'),
    words: (chat) => bot.wordsFor(chat),
    note: (error) => log.error(error, 'an upload could not be received'),
    operation,
  });
  await bot.connect(web);
  channels.push(web);
  process.stdout.write(`${words.serve.started(process.versions.node, config.data, web.address())}\n`);
  await log.info(`started on ${web.address()}`);

  const ending = asked();
  const endLogging = logHealth(() => channels, log);
  const starting = platforms(config, bot, log, web.showLoginCode).map((one) => start(one, bot, log, words, channels));
  const prompt = isTerminal() ? await terminal(bot, config) : null;
  if (prompt) channels.push(prompt);
  await Promise.race([ending, ...(prompt ? [prompt.ended] : [])]);
  endLogging();
  // What is in hand is finished while it can still be sent.
  await reminders.stop();
  await bot.stop();
  await Promise.race([Promise.all(starting), pause(STARTING_MS, undefined, { ref: false })]);
  await Promise.all(channels.map((channel) => channel.stop()));
}

/** A platform that cannot be started is told of, and does not keep the others from it. */
async function start({ title, make }: Offered, bot: Bot, log: Log, words: Words, channels: Channel[]): Promise<void> {
  const { group } = words;
  const tell = (sentence: string) => process.stdout.write(`${sentence}\n`);
  try {
    const channel = await make();
    channels.push(channel);
    await bot.connect(channel);
    tell(group.channelOn(title));
    await log.info('a channel was started', { channel: channel.name });
  } catch (error) {
    const known = error instanceof UserError;
    const number = await log.error(error, 'a channel could not be started', { channel: title });
    tell(known ? group.channelFailed(title, error.message) : group.channelBroken(title, number));
  }
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
    // Only for whoever runs the bot: what was said in private is in it.
    await mkdir(data, { recursive: true, mode: 0o700 });
  } catch {
    throw new UserError(wordsOf(language).serve.dataDenied(data));
  }
}

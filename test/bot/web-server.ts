/** The web chat on a free port, for a test. */
import { webChannel } from '../../src/bot/channels/web.ts';
import { Bot } from '../../src/bot/index.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { memoryStore } from '../support/memory-store.ts';
import { silentLog } from './silent-log.ts';

/** @param folder where what was said is kept, and with which store; nothing is kept on the disk without it */
export async function startWeb(settings: Partial<Config> = {}, folder: string | null = null) {
  const config = { ...(await readConfig({})), port: 0, ...settings };
  const log = silentLog();
  const bot = new Bot(config, log, { store: await memoryStore() });
  const { host, port, maxBytes, token } = config;
  const web = webChannel({
    host,
    port,
    maxBytes,
    token,
    folder,
    words: (chat) => bot.wordsFor(chat),
    note: (error) => log.error(error, 'upload'),
  });
  await bot.connect(web);
  return {
    address: web.address(),
    showLoginCode: web.showLoginCode,
    log,
    stop: async () => {
      await web.stop();
      await bot.stop();
    },
  };
}

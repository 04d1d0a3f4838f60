/** A Telegram channel on a Bot API server of its own, with a bot that only listens. */
import { afterEach } from 'vitest';
import type { Channel, Message, Piece, Receive } from '../../../src/bot/channel.ts';
import { type TelegramOptions, telegramChannel } from '../../../src/bot/channels/telegram.ts';
import { en } from '../../../src/bot/say/en.ts';
import type { Reply } from '../../../src/bot/say/reply.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { type ServerOptions, TelegramServer } from '../../support/telegram/server.ts';
import { receiving } from '../receiving.ts';
import { until } from '../until.ts';

/** A channel for a server; it is not started. */
export const channelFor = (server: TelegramServer, options: Partial<TelegramOptions> = {}): Channel =>
  telegramChannel({
    token: server.token,
    apiRoot: server.root,
    webhook: null,
    maxBytes: 20 * 1024 * 1024,
    words: () => zh,
    menus: [zh, en],
    note: async (error) => {
      throw error;
    },
    backoffMs: 5,
    ...options,
  });

export interface Settings {
  readonly server?: ServerOptions;
  readonly channel?: Partial<TelegramOptions>;
  readonly receive?: Receive;
}

/** Started; what the bot is told is in `told`. */
async function listening({ server: how = {}, channel: options = {}, receive }: Settings = {}) {
  const server = await TelegramServer.start(how);
  const channel = channelFor(server, options);
  const told: Message[] = [];
  await channel.start(receive ?? receiving((message) => told.push(message)));
  const reply = async (chat: string, answer: Reply, answers: string | null = null): Promise<readonly Piece[]> => {
    const pieces = (await channel.pieces?.(answer, zh)) ?? [];
    for (const piece of pieces) await channel.deliver?.(piece, { chat, answers });
    return pieces;
  };
  return {
    server,
    channel,
    told,
    reply,
    hear: async (count: number) => {
      await until(() => told.length >= count, `${count} messages, ${told.length} came`);
      return told;
    },
    stop: async () => {
      await channel.stop();
      await server.close();
    },
  };
}

/** Gives what starts bots for the tests of a file, and stops them after each test. */
export function bots() {
  const running: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
  });
  return async (settings: Settings = {}) => {
    const bot = await listening(settings);
    running.push(bot.stop);
    return bot;
  };
}

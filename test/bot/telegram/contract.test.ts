/** Telegram passes what every channel must. */
import { TelegramServer } from '../../support/telegram/server.ts';
import type { Raw } from '../../support/telegram/world.ts';
import { channelContract } from '../channel-contract.ts';
import type { Platform } from '../platform.ts';
import { channelFor } from './listening.ts';

channelContract('telegram', async (): Promise<Platform> => {
  const server = await TelegramServer.start();
  const li = server.person('小李');
  const wang = server.person('小王');
  const group = server.group('年报群', [li, wang]);
  let last: Raw = {};
  return {
    channel: channelFor(server),
    limit: { most: 4096, measure: (text) => text.length },
    privateChat: `telegram:${li.id}`,
    groupChat: `telegram:${group.id}`,
    write: async (text) => {
      last = await li.write(text);
    },
    writeToBotInGroup: async (text) => {
      await li.write(`@${server.bot.username} ${text}`, { in: group });
    },
    writeInGroup: async (text) => {
      await li.write(text, { in: group });
    },
    sendFile: async (name, bytes) => {
      await li.sendDocument(name, bytes);
    },
    writeAsBot: async (text) => {
      await li.write(text, { viaBot: true });
    },
    deliverAgain: () => li.again(last),
    seen: (chat) =>
      (server.world.chats.get(Number(chat.split(':')[1]))?.shown ?? []).map(({ text, file }) =>
        file ? { text, file } : { text },
      ),
    refuseForNow: () => server.fail('sendMessage', { code: 429, retryAfter: 2 }),
    // The answer is lost on the way: nobody knows whether it arrived.
    refuseStrangely: () => server.fail('sendMessage', { code: 502 }),
    lose: () => server.close(),
    people: { admin: String(li.id), member: String(wang.id) },
    secrets: [server.token, server.token.slice(5)],
    closeChat: async () => group.removeBot(li, false),
    connected: () => server.polled,
    close: () => server.close(),
  };
});

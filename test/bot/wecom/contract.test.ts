/** The WeCom channel keeps the contract of all channels. */
import { wecomChannel } from '../../../src/bot/channels/wecom.ts';
import { utf8 } from '../../../src/bot/say/split.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { BOT, WecomServer } from '../../support/wecom/server.ts';
import { channelContract } from '../channel-contract.ts';
import type { Seen } from '../platform.ts';

channelContract('wecom', async () => {
  const server = await WecomServer.start();
  const options = {
    ...BOT,
    url: server.url,
    maxBytes: 1_000_000,
    maxAgeSeconds: 3600,
    words: () => zh,
    note: () => {},
  };
  const channel = await wecomChannel(options);
  const from = { userid: 'wang' };
  let count = 0;
  let again = () => {};
  const said = async (body: Record<string, unknown>) => {
    const msgid = `in-${++count}`;
    again = () => server.says({ msgid, chattype: 'single', from, ...body });
    again();
  };
  const ids: Record<string, string> = { 'wecom:single:wang': 'wang', 'wecom:group:g1': 'g1' };
  return {
    channel,
    limit: { most: 20_480, measure: utf8 },
    privateChat: 'wecom:single:wang',
    groupChat: 'wecom:group:g1',
    write: (content) => said({ msgtype: 'text', text: { content } }),
    writeToBotInGroup: (text) =>
      said({ chattype: 'group', chatid: 'g1', msgtype: 'text', text: { content: `@勾稽 ${text}` } }),
    // The platform tells the bot only of what mentions it.
    writeInGroup: null,
    sendFile: (name, bytes) =>
      said({ msgtype: 'file', file: server.file(bytes, `attachment; filename*=UTF-8''${encodeURIComponent(name)}`) }),
    writeAsBot: null,
    deliverAgain: async () => again(),
    seen: (chat) =>
      server.shown
        .filter((one) => one.to === ids[chat])
        // A space of no width is not seen.
        .map(({ text, file }): Seen => ({ text: text.replaceAll('\u200b', ''), ...(file ? { file } : {}) })),
    refuseForNow: () => {
      server.refuse = 45_009;
    },
    refuseStrangely: () => {
      server.refuse = 99_999;
    },
    lose: () => server.stop(),
    // It has no such notion: who pairs the bot with the group may.
    people: null,
    secrets: [BOT.secret],
    closeChat: async (chat) => {
      server.gone.add(ids[chat] ?? '');
    },
    connected: () => server.connected,
    close: () => server.stop(),
  };
});

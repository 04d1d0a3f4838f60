/** The WeChat channel keeps the contract of all channels, on the puppet itself, without a gateway. */
import { FileBox } from 'file-box';
import { log } from 'wechaty-puppet';
import { wechatyChannel } from '../../../src/bot/channels/wechaty.ts';
import { utf16 } from '../../../src/bot/say/split.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { puppetWithFriends, ROOM } from '../../support/wechaty/puppet.ts';
import { channelContract, type Seen } from '../channel-contract.ts';

channelContract('wechaty', async () => {
  log.level('silent');
  const puppet = puppetWithFriends();
  puppet.once('start', () => puppet.login('gouji'));
  const channel = await wechatyChannel({
    puppet: () => puppet,
    maxBytes: 1_000_000,
    maxAgeSeconds: 3600,
    words: () => zh,
    note: (error) => {
      throw error;
    },
  });
  let count = 0;
  let again = () => {};
  const said = async (message: Omit<Parameters<typeof puppet.says>[0], 'id'>) => {
    const id = `in-${++count}`;
    again = () => puppet.says({ ...message, id });
    again();
  };
  const chats: Record<string, string> = { 'wechaty:contact:wang': 'wang', [`wechaty:room:${ROOM}`]: ROOM };
  return {
    channel,
    limit: { most: 2000, measure: utf16 },
    privateChat: 'wechaty:contact:wang',
    groupChat: `wechaty:room:${ROOM}`,
    write: (text) => said({ text }),
    writeToBotInGroup: (text) => said({ room: ROOM, text: `@勾稽\u2005${text}`, mentions: ['gouji'] }),
    writeInGroup: (text) => said({ room: ROOM, text }),
    sendFile: (filename, bytes) =>
      said({ file: FileBox.fromBase64(Buffer.from(bytes).toString('base64'), filename), filename }),
    writeAsBot: (text) => said({ from: 'gouji', text }),
    deliverAgain: async () => again(),
    seen: (chat) =>
      puppet.sent
        .filter((sent) => sent.to === chats[chat])
        .map(({ text = '', file }): Seen => (file ? { text, file } : { text })),
    refuseForNow: () => {
      puppet.refuses = new Error('not logged in');
    },
    closeChat: async () => puppet.removeFromRoom(),
    connected: () => puppet.isLoggedIn || puppet.state.active() !== false,
    close: async () => {},
  };
});

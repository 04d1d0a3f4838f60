/** The WeChat channel keeps the contract of all channels: on the puppet itself, and through a real gateway. */
import { FileBox } from 'file-box';
import { log } from 'wechaty-puppet';
import type { Channel } from '../../../src/bot/channel.ts';
import { type WechatyOptions, wechatyChannel } from '../../../src/bot/channels/wechaty.ts';
import { utf16 } from '../../../src/bot/say/split.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { startGateway, TOKEN } from '../../support/wechaty/gateway.ts';
import { type Puppet, puppetWithFriends, ROOM } from '../../support/wechaty/puppet.ts';
import { channelContract } from '../channel-contract.ts';
import type { Platform, Seen } from '../platform.ts';
import { until } from '../until.ts';

const options: Omit<WechatyOptions, 'puppet'> = {
  maxBytes: 1_000_000,
  maxAgeSeconds: 3600,
  words: () => zh,
  note: (error) => {
    throw error;
  },
};

/** The channel as it is once somebody is logged in. */
function loggedIn(channel: Channel): Channel {
  const begin = channel.start.bind(channel);
  return Object.assign(channel, {
    start: async (receive: Parameters<Channel['start']>[0]) => {
      await begin(receive);
      await until(() => channel.health?.().state === 'up', 'the login');
    },
  });
}

type Rest = Pick<Platform, 'channel' | 'lose' | 'secrets' | 'connected' | 'close'>;

function platformOf(puppet: Puppet, rest: Rest): Platform {
  let count = 0;
  let again = () => {};
  const said = async (message: Omit<Parameters<typeof puppet.says>[0], 'id'>) => {
    const id = `in-${++count}`;
    again = () => puppet.says({ ...message, id });
    again();
  };
  const chats: Record<string, string> = { 'wechaty:contact:wang': 'wang', [`wechaty:room:${ROOM}`]: ROOM };
  return {
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
    refuseStrangely: () => {
      puppet.refuses = new Error('the puppet does not know');
    },
    people: { admin: 'wang', member: 'li' },
    closeChat: async () => puppet.removeFromRoom(),
    ...rest,
  };
}

channelContract('wechaty', async () => {
  log.level('silent');
  const puppet = puppetWithFriends();
  puppet.once('start', () => puppet.login('gouji'));
  return platformOf(puppet, {
    channel: loggedIn(await wechatyChannel({ ...options, puppet: () => puppet })),
    lose: () => puppet.logout(),
    secrets: [],
    connected: () => puppet.isLoggedIn || puppet.state.active() !== false,
    close: async () => {},
  });
});

channelContract(
  'wechaty',
  async () => {
    const gateway = await startGateway();
    const { puppet, endpoint } = gateway;
    puppet.once('start', () => gateway.login());
    const service = { puppet: 'wechaty-puppet-service', token: TOKEN, endpoint, plain: true };
    let stopped = false;
    const stop = async () => {
      if (!stopped) await gateway.stop();
      stopped = true;
    };
    return platformOf(puppet, {
      channel: loggedIn(await wechatyChannel({ ...options, ...service })),
      lose: stop,
      secrets: [TOKEN, endpoint],
      // The gateway goes on without its client: what can be seen is that nothing is heard.
      connected: () => false,
      close: stop,
    });
  },
  'through a gateway',
);

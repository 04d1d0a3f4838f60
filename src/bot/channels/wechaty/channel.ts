/** The channel itself: messages in, pieces out. Loaded when WeChat is on. */
import { type Channel, ChatClosed, type Delivery, type Piece, type Rates, TryLater } from '../../channel.ts';
import { Turns } from '../../turns.ts';
import { Client } from './client.ts';
import { boxOf, Lanes } from './file.ts';
import { messageOf } from './message.ts';
import { STALL_SECONDS, type WechatyOptions } from './options.ts';
import { piecesOf } from './pieces.ts';
import { addresseeOf, mentioned, refusalOf } from './send.ts';

/** While nobody is logged in, sending waits so long before it is tried again; a gateway is often back in seconds. */
const LOGIN_SECONDS = 10;

/**
 * There is no published limit, and an account that writes like a machine is shut out. A careful person's
 * pace: one message in three seconds overall, one in two seconds in a chat. Only text and files are sent,
 * no cards; the accounts that are shut out are reported near 500 cards a day.
 */
const RATES: Rates = {
  overall: { count: 20, seconds: 60 },
  chat: { count: 1, seconds: 2 },
  group: { count: 10, seconds: 60 },
};

export function channelOf(options: WechatyOptions): Channel {
  const { maxBytes, maxAgeSeconds, stallSeconds = STALL_SECONDS, words, note } = options;
  // What is read of messages takes differently long; within a chat they are handed over as they came.
  const turns = new Turns();
  const lanes = new Lanes();
  let receive: Parameters<Channel['start']>[0] | null = null;
  const client = new Client(options, (said, bot) => {
    void turns.take(said.room()?.id ?? said.talker().id, async () => {
      try {
        const reading = { self: bot.currentUser, lanes, maxBytes, maxAgeSeconds, stallSeconds, words };
        const message = await messageOf(said, reading);
        // WeChat does not send it again, so all that can be done is to write it down.
        if (message !== null) await receive?.(message).kept;
      } catch (error) {
        note(error);
      }
    });
  });
  const { login } = client;

  async function deliver(piece: Piece, to: Delivery): Promise<string | null> {
    if (!login.up) throw new TryLater(LOGIN_SECONDS);
    try {
      const addressee = await addresseeOf(client.bot, to.chat);
      if (addressee === null || client.hasLeft(addressee.id)) throw new ChatClosed('this chat is not there any more');
      let sent: unknown;
      if (piece.text !== '') {
        const people = 'owner' in addressee ? await mentioned(client.bot, addressee, to.mention ?? []) : [];
        sent = 'owner' in addressee ? await addressee.say(piece.text, ...people) : await addressee.say(piece.text);
      }
      if (piece.file) sent = await addressee.say(boxOf(piece.file));
      return sent instanceof Object && 'id' in sent ? String(sent.id) : null;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  return {
    name: 'wechaty',
    can: { progress: false, buttons: false, gathers: true },
    rates: RATES,
    health: () => login.health(words('')),
    async start(receiver) {
      receive = receiver;
      await client.start();
    },
    pieces: piecesOf,
    deliver,
    async administers(chat, senderId) {
      if (!login.up) return null;
      const room = await addresseeOf(client.bot, chat);
      if (room === null || !('owner' in room)) return null;
      const owner = room.owner();
      return owner ? owner.id === senderId : null;
    },
    stop: () => client.stop(),
  };
}

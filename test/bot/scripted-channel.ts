/** A channel without a platform: what is handed to it comes to the bot, what the bot says is kept. */
import type { Channel, Delivery, Message, Piece, Progress, Receive, Received } from '../../src/bot/channel.ts';
import { plain } from '../../src/bot/say/plain.ts';
import type { Reply } from '../../src/bot/say/reply.ts';
import { zh } from '../../src/bot/say/zh.ts';

export interface Said {
  readonly chat: string;
  readonly text: string;
  /** The message that is answered. */
  readonly answers: string | null;
  readonly file: Piece['file'] | undefined;
  /** The reply as the bot gave it; null where a process before this one had cut it into pieces. */
  readonly reply: Reply | null;
  readonly at: number;
}

export interface Scripted {
  readonly channel: Channel;
  readonly sent: Said[];
  readonly told: Progress[];
  receive(message: Message): Received;
  /** Settles when it is answered. */
  say(message: Message): Promise<void>;
}

/** @param change what differs from the usual channel: one that shows progress, gathers, and sends all at once */
export function scriptedChannel(change: Partial<Channel> = {}): Scripted {
  const sent: Said[] = [];
  const told: Progress[] = [];
  const replies = new Map<string, Reply>();
  let receive: Receive | null = null;
  const keep = (piece: Piece, { chat, answers }: Delivery) => {
    const at = performance.now();
    sent.push({ chat, text: piece.text, answers, file: piece.file, reply: replies.get(piece.text) ?? null, at });
    return String(sent.length);
  };
  const channel: Channel = {
    name: 'test',
    can: { progress: true, buttons: false, gathers: true },
    async start(receiver) {
      receive = receiver;
    },
    async pieces(reply) {
      const text = plain(reply, zh);
      replies.set(text, reply);
      return [{ text }];
    },
    deliver: async (piece, to) => keep(piece, to),
    progress: (_, progress) => void told.push(progress),
    async stop() {},
    ...change,
  };
  const take = (message: Message): Received => {
    if (!receive) throw new Error('not started');
    return receive(message);
  };
  return { channel, sent, told, receive: take, say: (message) => take(message).answered };
}

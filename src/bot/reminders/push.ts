/** Sends what nobody asked for: once. What went wrong on the way is not tried again, for it may have arrived. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Channel, ChatMoved, TryLater } from '../channel.ts';
import { gatesOf } from '../dispatch/gates.ts';
import type { Words } from '../say/index.ts';
import type { Reply } from '../say/reply.ts';

/** So long one message waits for the platform, in seconds; then it is for a later minute. */
const LONGEST_WAIT = 120;
const SLACK_MS = 100;

export interface Destination {
  readonly chat: string;
  readonly mention: readonly string[];
}

export interface Pusher {
  /** Whether this process has the channel of a chat, and may send there now. */
  reaches(chat: string): boolean;
  /**
   * @param claim is asked right before the first piece goes: false, and nothing is sent
   * @returns what the platform calls the message; null when nothing was sent
   * @throws TryLater or ChatMoved when nothing was sent, ChatClosed when nothing can be, or what went wrong: then it is not known
   */
  push(to: Destination, reply: Reply, claim: () => Promise<boolean>): Promise<{ readonly id: string | null } | null>;
}

export function pusher(
  channels: () => readonly Channel[],
  wordsFor: (chat: string) => Words,
  signal: AbortSignal,
): Pusher {
  const channelOf = (chat: string) => channels().find(({ name }) => chat === name || chat.startsWith(`${name}:`));
  return {
    reaches(chat) {
      const channel = channelOf(chat);
      return channel !== undefined && (channel.health?.().state ?? 'up') === 'up';
    },
    async push({ chat, mention }, reply, claim) {
      const channel = channelOf(chat);
      if (!channel) throw new TryLater(LONGEST_WAIT);
      const to = { chat, answers: null, ...(mention.length > 0 ? { mention } : {}) };
      let first: string | null = null;
      let waited = 0;
      let isMine = false;
      let begun = false;
      try {
        for (const [index, piece] of (await channel.pieces(reply, wordsFor(chat))).entries()) {
          for (let isSent = false; !isSent; ) {
            // Groups have rosters: their pace is kept to.
            await gatesOf(channel).pass(chat, true, signal);
            isMine ||= await claim();
            if (!isMine) return null;
            try {
              const id = await channel.deliver(piece, to);
              if (index === 0) first = id;
              begun = isSent = true;
            } catch (error) {
              begun ||= !isNothingSent(error);
              if (!(error instanceof TryLater) || waited + error.seconds > LONGEST_WAIT) throw error;
              waited += error.seconds;
              await pause(error.seconds * 1000 + SLACK_MS, undefined, { signal });
            }
          }
        }
      } catch (error) {
        if (begun && isNothingSent(error)) throw new Error('only a part was sent', { cause: error });
        // It ended while it waited for its turn.
        if (!begun && signal.aborted) throw new TryLater(0, { cause: error });
        throw error;
      }
      return { id: first };
    },
  };
}

/** The platform said that the piece did not go out. */
const isNothingSent = (error: unknown): boolean => error instanceof TryLater || error instanceof ChatMoved;

/** From the channel to the disk: each message once, those of a chat in the order in which they came. */
import { randomUUID } from 'node:crypto';
import type { Inbox, MessageKey } from '../../store/store.ts';
import type { Message } from '../channel.ts';
import { pack } from './body.ts';

export interface IncomingParts {
  readonly inbox: Inbox;
  readonly now: () => Date;
  /** The sentence for an error of ours. */
  readonly failed: (error: unknown, chat: string) => Promise<string>;
}

export class Incoming {
  readonly #parts: IncomingParts;
  /** The last message of each chat that is being written. */
  readonly #writing = new Map<string, Promise<unknown>>();

  constructor(parts: IncomingParts) {
    this.#parts = parts;
  }

  /**
   * Writes a message down.
   * @param channel what the inbox calls the channel
   * @param wanted asked when its turn has come; what is not wanted is not written
   * @returns its name in the inbox; null when it is not wanted, or was there before
   */
  keep(channel: string, message: Message, wanted: () => Promise<boolean>): Promise<MessageKey | null> {
    const { inbox, now, failed } = this.#parts;
    const { chat } = message;
    const key: MessageKey = { channel, id: message.id ?? randomUUID() };
    // Those before it in the chat are written first; its files are fetched meanwhile.
    const before = this.#writing.get(chat) ?? Promise.resolve();
    const asked = wanted();
    asked.catch(() => {});
    const packed = asked.then((yes) => (yes ? pack(message, (error) => failed(error, chat)) : null));
    const done = (async () => {
      const [ready] = await Promise.all([packed, before]);
      if (ready === null) return null;
      return (await inbox.add({ ...key, chat, ...ready }, now().toISOString())) ? key : null;
    })();
    const settled = done.catch(() => {});
    this.#writing.set(chat, settled);
    void settled.then(() => {
      if (this.#writing.get(chat) === settled) this.#writing.delete(chat);
    });
    return done;
  }

  /** Settles when nothing of a chat is being written. */
  async quietIn(chat: string): Promise<void> {
    await this.#writing.get(chat);
  }

  /** Settles when nothing is being written. */
  async quiet(): Promise<void> {
    await Promise.all(this.#writing.values());
  }
}

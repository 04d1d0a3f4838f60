/** The bot: channels bring messages, which are kept, answered in turn, and carried back. */
import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Channel, Message, Progress } from './channel.ts';
import { Dispatcher, type DispatchTiming } from './dispatch/dispatcher.ts';
import type { Log } from './log.ts';
import { concerns, isAddressed } from './manners.ts';
import { type Metrics, noMetrics } from './metrics.ts';
import { Replies } from './replies.ts';
import type { Words } from './say/index.ts';
import type { Reply } from './say/reply.ts';
import type { PageWatch, WatchTiming } from './watch-pages/index.ts';

/** What a bot is given beside its settings. */
export interface BotParts {
  /** Opened and closed by whoever starts the bot. */
  readonly store: Store;
  /** What this process is called among those on the store; no two that run have the same name. */
  readonly owner?: string;
  readonly now?: () => Date;
  readonly timing?: Partial<DispatchTiming>;
  readonly metrics?: Metrics;
  /** How long watched pages are looked at. */
  readonly watching?: Partial<WatchTiming>;
}

export class Bot {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #replies: Replies;
  readonly #dispatcher: Dispatcher;
  /** Chats to which nothing can be sent, as far as is known here. */
  readonly #closed = new Set<string>();
  #begun: Promise<void> | null = null;

  constructor(config: Config, log: Log, parts: BotParts) {
    const { store, owner = randomUUID(), now = () => new Date(), timing = {}, metrics = noMetrics, watching } = parts;
    this.#store = store;
    this.#now = now;
    this.#replies = new Replies({ config, log, store, now, metrics, watching });
    this.#dispatcher = new Dispatcher({
      inbox: store.inbox,
      owner,
      replies: this.#replies,
      log,
      now,
      quietMs: config.quietMs,
      shared: config.databaseUrl !== null,
      concerns: (message) => this.#concerns(message),
      setClosed: (chat, closed) => this.#setClosed(chat, closed),
      move: (from, to, holds) => store.chats.move(from, to, now().toISOString(), holds),
      timing,
      metrics,
    });
  }

  /** Lets a channel bring messages. What was not answered before is answered now. */
  async connect(channel: Channel): Promise<void> {
    this.#begun ??= this.#begin();
    await this.#begun;
    const line = this.#dispatcher.lineOf(channel);
    await channel.start((message) => this.#dispatcher.receive(line, message));
    this.#dispatcher.ready(line);
  }

  /** Finishes what is in hand, as long as the channels can still send; they are stopped by those who started them. */
  async stop(): Promise<void> {
    await this.#dispatcher.stop();
    await this.#replies.stop();
  }

  /** The words of a chat, in its language. */
  wordsFor(chat: string): Words {
    return this.#replies.words(chat);
  }

  /** The public pages that chats have watched. */
  get pages(): PageWatch {
    return this.#replies.pages;
  }

  /** Readings under way, and how many there may be. */
  readings(): { readonly busy: number; readonly size: number } {
    return this.#replies.inputs.readings();
  }

  /** What is public about a question, for those who ask from elsewhere; nothing for what is no question. */
  lookUp(text: string): Promise<readonly { readonly title: string; readonly text: string }[]> {
    return this.#replies.lookUp(text);
  }

  /** Nothing can be sent to a chat until somebody writes there again. */
  close(chat: string): void {
    void this.#setClosed(chat, true).catch(() => {});
  }

  /** A chat goes on under another name, as was seen when something was sent to it. */
  moved(from: string, to: string): void {
    void this.#dispatcher.moved(from, to).catch(() => {});
  }

  /** Answers one message, past the inbox. Never rejects: what goes wrong becomes a sentence. */
  async answer(message: Message, progress: (progress: Progress) => void = () => {}): Promise<Reply> {
    const talk = await this.#replies.open(message);
    const reply = await this.#replies.answer(talk, progress);
    const remembered = this.#replies.remembered(talk);
    if (remembered) {
      await this.#store.inbox.remember(remembered.chat, remembered.state, remembered.at);
      this.#replies.written(remembered.chat, remembered.state);
    }
    return reply;
  }

  async #begin(): Promise<void> {
    for (const chat of await this.#store.chats.closed()) this.#closed.add(chat);
    await this.#replies.begin();
    await this.#dispatcher.begin();
  }

  async #concerns(message: Message): Promise<boolean> {
    if (message.fromBot) return false;
    // Only what was not said to the bot depends on what holds in the chat.
    if (isAddressed(message)) return true;
    return concerns(message, await this.#store.chats.get(message.chat), this.#now());
  }

  async #setClosed(chat: string, closed: boolean): Promise<void> {
    if (this.#closed.has(chat) === closed) return;
    if (closed) this.#closed.add(chat);
    else this.#closed.delete(chat);
    await this.#store.chats.set(chat, { closed });
  }
}

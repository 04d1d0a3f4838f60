/** The bot: receives a message, gives a reply. Channels bring the messages and carry the replies. */
import { createHash } from 'node:crypto';
import type { Answer } from '../check.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { answerInputs } from './answering.ts';
import { Batch, type Input } from './batch.ts';
import { Gathering } from './batch-gathering.ts';
import { compareYears } from './batch-years.ts';
import type { Channel, Message, Progress } from './channel.ts';
import { bringsInputs, broughtBy } from './commands/check.ts';
import type { Context } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { Conversations } from './conversation.ts';
import { Keeping, senderOf } from './keeping.ts';
import { linkInputs } from './link-input.ts';
import type { Log } from './log.ts';
import { ReadingPool } from './reading/pool.ts';
import { wordsOf } from './say/languages.ts';
import { lines, type Reply } from './say/reply.ts';
import { sizeText } from './say/size.ts';
import { UserError } from './user-error.ts';

/** What a bot is given beside its settings. */
export interface BotParts {
  /** Opened and closed by whoever starts the bot. */
  readonly store: Store;
  readonly now?: () => Date;
}

export class Bot {
  readonly #config: Config;
  readonly #log: Log;
  readonly #conversations: Conversations;
  readonly #store: Store;
  readonly #now: () => Date;
  /** The last piece of work of each chat: the messages of one chat are answered one after the other. */
  readonly #working = new Map<string, Promise<void>>();
  readonly #gatherings = new Map<string, Gathering>();
  readonly #pool: ReadingPool;
  readonly #linkInput: ReturnType<typeof linkInputs>;

  constructor(config: Config, log: Log, { store, now = () => new Date() }: BotParts) {
    this.#config = config;
    this.#log = log;
    this.#store = store;
    this.#now = now;
    this.#conversations = new Conversations(config.settings);
    this.#linkInput = linkInputs(config);
    this.#pool = new ReadingPool({ timeLimit: config.readSeconds * 1000, settings: config.settings });
  }

  /** Lets a channel bring messages. */
  async connect(channel: Channel): Promise<void> {
    await channel.start((message) => this.#receive(channel, message));
  }

  /** Ends the processes that read. Channels are stopped by those who started them. */
  async stop(): Promise<void> {
    for (const gathering of this.#gatherings.values()) gathering.close();
    await this.#pool.stop();
  }

  /** The words of a chat, in its language. */
  wordsFor(chat: string) {
    return wordsOf(this.#conversations.of(chat).language ?? this.#config.language);
  }

  /** Answers one message. Never rejects: what goes wrong becomes a sentence. */
  async answer(message: Message, progress: (progress: Progress) => void = () => {}): Promise<Reply> {
    const conversation = this.#conversations.of(message.chat);
    conversation.turn += 1;
    const words = this.wordsFor(message.chat);
    const text = message.text.trim();
    const checkAll = () => this.#checkAll(message, progress);
    const keeping = this.#keepingFor(message.chat);
    const context: Context = { message, conversation, words, checkAll, now: this.#now, store: this.#store, keeping };
    return this.#orSentence(message.chat, async () => {
      for (const command of commands) {
        const asked = command.hears(text, context);
        if (asked !== null) return await command.reply(asked, context);
      }
      return { blocks: [] };
    });
  }

  async #orSentence(chat: string, answer: () => Promise<Reply>): Promise<Reply> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof UserError) return lines(error.message);
      const number = await this.#log.error(error, 'a message could not be answered');
      return lines(this.wordsFor(chat).refused.ours(number));
    }
  }

  async #receive(channel: Channel, message: Message): Promise<void> {
    const { chat } = message;
    if (channel.can.gathers && this.#config.quietMs > 0 && bringsInputs(message)) return this.#gather(channel, message);
    this.#gatherings.get(chat)?.close();
    const progress = (told: Progress) => channel.progress?.(chat, told);
    await this.#inTurn(channel, chat, () => this.answer(message, progress));
  }

  /** Files that come one after another: begun at once, answered together. */
  #gather(channel: Channel, message: Message): Promise<void> {
    const { chat } = message;
    let gathering = this.#gatherings.get(chat);
    if (!gathering?.open) {
      gathering?.close();
      const batch = this.#newBatch(chat, (progress) => channel.progress?.(chat, progress));
      gathering = new Gathering(batch, this.#config.quietMs);
      this.#gatherings.set(chat, gathering);
    }
    gathering.add(this.#inputsOf(message));
    return gathering.answered(() => this.#inTurn(channel, chat, () => this.#answerGathered(chat, gathering)));
  }

  async #answerGathered(chat: string, gathering: Gathering): Promise<Reply> {
    return this.#orSentence(chat, async () => {
      const told = await gathering.complete();
      const answers = compareYears(gathering.batch.answers(), this.#config.settings);
      setTimeout(() => {
        if (this.#gatherings.get(chat) === gathering && !gathering.open) this.#gatherings.delete(chat);
      }, this.#config.quietMs + 1).unref();
      const keeping = this.#keepingFor(chat);
      return answerInputs(answers, this.#conversations.of(chat), this.wordsFor(chat), keeping, told);
    });
  }

  #keepingFor(chat: string): Keeping {
    return new Keeping({
      store: this.#store,
      chat,
      now: this.#now,
      failed: async (error) =>
        this.wordsFor(chat).refused.ours(await this.#log.error(error, 'a report could not be kept')),
    });
  }

  async #inTurn(channel: Channel, chat: string, answer: () => Promise<Reply>): Promise<void> {
    const before = this.#working.get(chat) ?? Promise.resolve();
    const work = before.then(async () => {
      try {
        await channel.send(chat, await answer());
      } catch (error) {
        await this.#log.error(error, `channel ${channel.name} could not send a reply`);
      }
    });
    this.#working.set(chat, work);
    await work;
    if (this.#working.get(chat) === work) this.#working.delete(chat);
  }

  async #checkAll(message: Message, progress: (progress: Progress) => void): Promise<Answer[]> {
    const batch = this.#newBatch(message.chat, progress);
    batch.add(this.#inputsOf(message));
    await batch.settled();
    return compareYears(batch.answers(), this.#config.settings);
  }

  /** What a message brings to be checked. */
  #inputsOf(message: Message): Input[] {
    const { files, chat, text } = message;
    const { links, pasted } = broughtBy(text.trim());
    const sender = senderOf(message);
    const inputs: Input[] = files.map((file) => ({ name: file.name, sender, open: () => file.open() }));
    inputs.push(...links.map((link) => ({ ...this.#linkInput(link, () => this.wordsFor(chat)), sender })));
    if (pasted === null) return inputs;
    const name = this.wordsFor(chat).pastedText;
    return [...inputs, { name, kind: 'text', sender, open: async () => this.#textBytes(pasted, chat) }];
  }

  #newBatch(chat: string, progress: (progress: Progress) => void): Batch {
    return new Batch({
      width: this.#pool.size,
      read: async (bytes, source, inner) => {
        const outcome = await this.#pool.read(bytes, source, inner);
        return outcome.kind === 'files' ? outcome : { ...outcome, hash: hashOf(bytes) };
      },
      failed: async (error) =>
        this.wordsFor(chat).refused.ours(await this.#log.error(error, 'an input could not be checked')),
      emptyArchive: this.wordsFor(chat).refused['empty-archive'],
      progress,
    });
  }

  #textBytes(text: string, chat: string): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= this.#config.maxBytes) return bytes;
    throw new UserError(this.wordsFor(chat).refused['text-over-limit'](sizeText(this.#config.maxBytes)));
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bot: receives a message, gives a reply. Channels bring the messages and carry the replies. */
import { type Answer, check } from '../check.ts';
import type { Config } from '../config.ts';
import type { Channel, Message, Progress } from './channel.ts';
import type { Context } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { Conversations } from './conversation.ts';
import type { Log } from './log.ts';
import { wordsOf } from './say/languages.ts';
import { lines, type Reply } from './say/reply.ts';
import { sizeText } from './say/size.ts';
import { UserError } from './user-error.ts';

export class Bot {
  readonly #config: Config;
  readonly #log: Log;
  readonly #conversations = new Conversations();
  /** The last piece of work of each chat: the messages of one chat are answered one after the other. */
  readonly #working = new Map<string, Promise<void>>();

  constructor(config: Config, log: Log) {
    this.#config = config;
    this.#log = log;
  }

  /** Lets a channel bring messages. */
  async connect(channel: Channel): Promise<void> {
    await channel.start((message) => this.#inTurn(channel, message));
  }

  /** The words of a chat, in its language. */
  wordsFor(chat: string) {
    return wordsOf(this.#conversations.of(chat).language ?? this.#config.language);
  }

  /** Answers one message. Never rejects: what goes wrong becomes a sentence. */
  async answer(message: Message, progress: (progress: Progress) => void = () => {}): Promise<Reply> {
    const conversation = this.#conversations.of(message.chat);
    const words = this.wordsFor(message.chat);
    const text = message.text.trim();
    const checkAll = (withText: boolean) => this.#checkAll(message, withText ? text : '', progress);
    const context: Context = { message, conversation, words, checkAll };
    try {
      for (const command of commands) {
        const asked = command.hears(text, context);
        if (asked !== null) return await command.reply(asked, context);
      }
      return { blocks: [] };
    } catch (error) {
      if (error instanceof UserError) return lines(error.message);
      return lines(words.refused.ours(await this.#log.error(error, 'a message could not be answered')));
    }
  }

  async #inTurn(channel: Channel, message: Message): Promise<void> {
    const { chat } = message;
    const before = this.#working.get(chat) ?? Promise.resolve();
    const work = before.then(async () => {
      try {
        await channel.send(chat, await this.answer(message, (progress) => channel.progress?.(chat, progress)));
      } catch (error) {
        await this.#log.error(error, `channel ${channel.name} could not send a reply`);
      }
    });
    this.#working.set(chat, work);
    await work;
    if (this.#working.get(chat) === work) this.#working.delete(chat);
  }

  async #checkAll(message: Message, text: string, progress: (progress: Progress) => void): Promise<Answer[]> {
    const words = this.wordsFor(message.chat);
    const inputs = message.files.map((file) => ({ name: file.name, open: () => file.open() }));
    if (text !== '') inputs.push({ name: words.pastedText, open: async () => this.#textBytes(text, message.chat) });
    const answers: Answer[] = [];
    for (const { name, open } of inputs) {
      if (inputs.length > 1) progress({ done: answers.length, total: inputs.length, name });
      answers.push(await this.#checkOne(name, open, message.chat));
      // Lets other conversations, and the progress just told, have their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return answers;
  }

  async #checkOne(source: string, open: () => Promise<Uint8Array>, chat: string): Promise<Answer> {
    try {
      return await check(await open(), source);
    } catch (error) {
      const sentence =
        error instanceof UserError
          ? error.message
          : this.wordsFor(chat).refused.ours(await this.#log.error(error, 'an input could not be checked'));
      return { source, status: 'unreadable', reason: { sentence } };
    }
  }

  #textBytes(text: string, chat: string): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= this.#config.maxBytes) return bytes;
    throw new UserError(this.wordsFor(chat).refused['text-over-limit'](sizeText(this.#config.maxBytes)));
  }
}

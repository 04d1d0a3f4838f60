/** From a message to the reply, with what the conversation and the store know. Knows no platform. */
import type { Answer } from '../check.ts';
import type { Config } from '../config.ts';
import type { ChatSettings, Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { meantBy, namingReports } from './about.ts';
import { answerInputs } from './answering.ts';
import type { Gathered, Gathering } from './batch-gathering.ts';
import { compareYears } from './batch-years.ts';
import type { Channel, Message, Progress } from './channel.ts';
import { foundBy } from './commands/ask.ts';
import { brings } from './commands/check.ts';
import type { Context } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { Conversation } from './conversation.ts';
import { Conversations } from './conversations.ts';
import { Inputs } from './inputs.ts';
import { Keeping } from './keeping.ts';
import { downloader } from './link-input.ts';
import type { Log } from './log.ts';
import { answersQuestion, askedIn, isAddressed, passOver } from './manners.ts';
import type { Metrics } from './metrics.ts';
import { withoutPictures, withPictures } from './picture/index.ts';
import { Place } from './place.ts';
import { withMeant } from './quoted.ts';
import { bringsList } from './roster/memory.ts';
import type { Words } from './say/index.ts';
import { wordsOf } from './say/languages.ts';
import { plain } from './say/plain.ts';
import { lines, type Reply } from './say/reply.ts';
import { PageWatch, type WatchTiming } from './watch-pages/index.ts';

export interface RepliesParts {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly now: () => Date;
  readonly metrics: Metrics;
  readonly watching?: Partial<WatchTiming> | undefined;
}

/** A message, and all that is known where it is answered. */
export interface Talk {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly place: Place;
}

type TellProgress = (progress: Progress) => void;

/** A chat to which nothing was ever forwarded. */
const NOBODY = 'nobody';

const silence: Reply = { blocks: [] };

export class Replies {
  readonly #config: Config;
  readonly #log: Log;
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #metrics: Metrics;
  readonly #conversations: Conversations;
  readonly #languages = new Map<string, 'zh' | 'en'>();
  #stopped = false;
  /** What messages bring, and what reads it. */
  readonly inputs: Inputs;
  /** Looks at the public pages that chats have watched. */
  readonly pages: PageWatch;

  constructor({ config, log, store, now, metrics, watching }: RepliesParts) {
    this.#config = config;
    this.#log = log;
    this.#store = store;
    this.#now = now;
    this.#metrics = metrics;
    this.#conversations = new Conversations(store, config.settings, (chat) => this.#keepingFor(chat));
    const download = downloader(config);
    this.inputs = new Inputs({
      config,
      download,
      words: (chat) => this.words(chat),
      failed: (error, about, chat) => this.failed(error, about, chat),
      metrics,
    });
    this.pages = new PageWatch({
      store,
      download,
      newBatch: (chat) => this.inputs.newBatch(chat, () => {}),
      keepingFor: (chat) => this.#keepingFor(chat),
      wordsFor: (chat) => this.words(chat),
      log,
      now,
      ...(watching ? { timing: watching } : {}),
    });
  }

  /** Learns what was chosen before; without it a chat is spoken to in the bot's language until it writes. */
  async begin(): Promise<void> {
    for (const [chat, language] of await this.#store.chats.languages()) this.#languages.set(chat, language);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([this.pages.stop(), this.inputs.stop()]);
  }

  /** What is public about a question; nothing is remembered of it. */
  async lookUp(text: string): Promise<readonly { readonly title: string; readonly text: string }[]> {
    const message: Message = { chat: NOBODY, text, files: [] };
    const conversation = new Conversation(this.#config.settings);
    const place = new Place(message, null, this.#store);
    const context = this.#contextOf({ message, conversation, place }, async () => []);
    const found = await foundBy(text.trim(), context);
    if (found === null) return [];
    const said = plain(found, this.words(NOBODY));
    const [title = ''] = said.split('\n');
    return [{ title, text: said }];
  }

  /** The words of a chat, in its language. */
  words(chat: string): Words {
    return wordsOf(this.#languages.get(chat) ?? this.#config.language);
  }

  /** The sentence for an error of ours, which is in the log. */
  async failed(error: unknown, about: string, chat: string): Promise<string> {
    // What fails because the bot has ended is no error, and nobody hears of it.
    const number = this.#stopped ? '' : await this.#log.error(error, about);
    return this.words(chat).refused.ours(number);
  }

  async open(message: Message, channel?: Pick<Channel, 'administers'>): Promise<Talk> {
    const { chat } = message;
    const settings = await this.#settings(chat);
    const conversation = await this.#conversations.of(chat);
    return { message: withMeant(message), conversation, place: new Place(message, settings, this.#store, channel) };
  }

  /** Answers one message. Never rejects: what goes wrong becomes a sentence. */
  async answer(talk: Talk, progress: TellProgress): Promise<Reply> {
    const { message, conversation } = talk;
    conversation.turn += 1;
    const { chat } = message;
    return this.#orSentence(chat, async () => {
      const seen = !isAddressed(message) && !this.#isAwaited(talk);
      const reply = seen ? await this.#answerSeen(talk) : await this.#answerSaid(talk, progress);
      await this.#notice(talk, reply);
      return await this.#withPictures(reply, chat);
    });
  }

  /** Answers what was gathered. */
  async answerGathered(talk: Talk, gathering: Gathering, gathered: Gathered): Promise<Reply> {
    const { message, conversation } = talk;
    return this.#orSentence(message.chat, async () => {
      conversation.turn += 1;
      const { passedOver } = gathering;
      const { told, asked, answers: all } = gathered;
      if (!asked) for (const place of passOver(all, told, conversation, this.#now())) passedOver.add(place);
      const isTold = (_: Answer, place: number) => !passedOver.has(place);
      const answers = compareYears(all.filter(isTold), this.#config.settings);
      const before = all.slice(0, told).filter(isTold).length;
      if (answers.length === before) return silence;
      const reply = await this.#answerInputs(answers, talk, before);
      await this.#notice(talk, reply);
      return await this.#withPictures(reply, message.chat);
    });
  }

  /** The sentence for a message that cannot be answered whatever is done. */
  async answerPoison(chat: string): Promise<Reply> {
    const error = new Error('a message ended the work on it several times');
    return lines(await this.failed(error, 'a message could not be answered', chat));
  }

  /** What is to be written down of the conversation; null when nothing has changed. */
  remembered({ message: { chat }, conversation }: Talk): { chat: string; state: string; at: string } | null {
    const state = this.#conversations.changed(chat, conversation);
    return state === null ? null : { chat, state, at: this.#now().toISOString() };
  }

  written(chat: string, state: string): void {
    this.#conversations.written(chat, state);
  }

  /** What was answered but not written down did not happen. */
  forget(chat: string): void {
    this.#conversations.forget(chat);
  }

  /** Whether the files of a message are a list of units, to be read by themselves. */
  bringsList({ message, conversation }: Talk): boolean {
    return bringsList(conversation.roster, message, this.#now());
  }

  async #withPictures(reply: Reply, chat: string): Promise<Reply> {
    if (!this.#config.pictures) return withoutPictures(reply, this.words(chat));
    return withPictures(reply, (error) => this.failed(error, 'a picture could not be drawn', chat));
  }

  /** A message that was said to the bot. */
  async #answerSaid(talk: Talk, progress: TellProgress): Promise<Reply> {
    const { message, conversation } = talk;
    const words = this.words(message.chat);
    const meant = meantBy(message, conversation, words);
    if (message.about !== undefined && meant === 'older') return lines(words.button.older);
    const context = this.#contextOf(talk, () => this.inputs.check(message, progress));
    const text = message.text.trim();
    for (const command of commands) {
      const asked = command.hears(text, context);
      if (asked === null) continue;
      const isOfLast = command.ofLast?.(asked) ?? false;
      if (isOfLast && meant === 'older') return lines(words.button.older);
      const reply = await command.reply(asked, context);
      return isOfLast && meant === 'unknown' ? namingReports(reply, conversation, words) : reply;
    }
    return silence;
  }

  #contextOf({ message, conversation, place }: Talk, checkAll: Context['checkAll']): Context {
    const { chat } = message;
    return {
      message,
      conversation,
      place,
      words: this.words(chat),
      checkAll,
      readLists: () => this.inputs.lists(message),
      now: this.#now,
      store: this.#store,
      keeping: this.#keepingFor(chat),
      calendar: async () => (await import('./reminders/override.ts')).calendarFrom(this.#config.data, this.words(chat)),
      pages: this.pages,
    };
  }

  /** A report that was only seen: what is none gets no word. */
  async #answerSeen(talk: Talk): Promise<Reply> {
    if (!brings(talk.message)) return silence;
    const all = await this.inputs.check(talk.message, () => {});
    const gone = new Set(passOver(all, 0, talk.conversation, this.#now()));
    const answers = all.filter((_, place) => !gone.has(place));
    return answers.length === 0 ? silence : this.#answerInputs(answers, talk, 0);
  }

  #answerInputs(answers: readonly Answer[], { message, conversation }: Talk, before: number): Promise<Reply> {
    const { chat } = message;
    return answerInputs(answers, conversation, this.words(chat), this.#keepingFor(chat), before);
  }

  #isAwaited({ message, place }: Talk): boolean {
    return answersQuestion(message, place.settings?.asked ?? null, this.#now());
  }

  /** Remembers that the chat is known, its language, and to whom the bot put a question. */
  async #notice({ message, conversation, place }: Talk, reply: Reply): Promise<void> {
    const { chat } = message;
    if (place.isFirst) await place.change({});
    if (place.group && reply.blocks.length > 0) {
      const asked = askedIn(conversation, message, this.#now(), place.settings?.asked ?? null);
      if (asked !== null || (place.settings?.asked ?? null) !== null) await place.change({ asked });
    }
    this.#learn(chat, place.settings);
  }

  async #settings(chat: string): Promise<ChatSettings | null> {
    const settings = await this.#store.chats.get(chat);
    this.#learn(chat, settings);
    return settings;
  }

  #learn(chat: string, settings: ChatSettings | null): void {
    if (settings?.language) this.#languages.set(chat, settings.language);
  }

  async #orSentence(chat: string, answer: () => Promise<Reply>): Promise<Reply> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof UserError) return lines(error.message);
      return lines(await this.failed(error, 'a message could not be answered', chat));
    }
  }

  #keepingFor(chat: string): Keeping {
    const failed = (error: unknown) => this.failed(error, 'a report could not be kept', chat);
    return new Keeping({ store: this.#store, chat, now: this.#now, failed, kept: () => this.#metrics.kept() });
  }
}

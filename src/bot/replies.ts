/** From a message to the reply, with what the conversation and the store know. Knows no platform. */
import { createHash } from 'node:crypto';
import type { Answer } from '../check.ts';
import type { Config } from '../config.ts';
import type { ChatSettings, Store } from '../store/store.ts';
import { aboutOf } from './about.ts';
import { answerInputs } from './answering.ts';
import { Batch, type Input } from './batch.ts';
import type { Gathered, Gathering } from './batch-gathering.ts';
import { compareYears } from './batch-years.ts';
import type { Channel, IncomingFile, Message, Progress } from './channel.ts';
import { foundBy } from './commands/ask.ts';
import { brings, broughtBy } from './commands/check.ts';
import type { Context, ReadList } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { Conversation } from './conversation.ts';
import { Conversations } from './conversations.ts';
import { Keeping, senderOf } from './keeping.ts';
import { downloader, linkInputs } from './link-input.ts';
import type { Log } from './log.ts';
import { answersQuestion, askedIn, isAddressed, passOver } from './manners.ts';
import { countedKind, type Metrics } from './metrics.ts';
import { watched, withoutPictures } from './picture/index.ts';
import { Place } from './place.ts';
import { ReadingPool } from './reading/pool.ts';
import { bringsList } from './roster/memory.ts';
import type { Words } from './say/index.ts';
import { wordsOf } from './say/languages.ts';
import { plain } from './say/plain.ts';
import { lines, type Reply } from './say/reply.ts';
import { sizeText } from './say/size.ts';
import { UserError } from './user-error.ts';
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
  readonly #pool: ReadingPool;
  readonly #linkInput: ReturnType<typeof linkInputs>;
  #stopped = false;
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
    this.#linkInput = linkInputs(download);
    this.#pool = new ReadingPool({ timeLimit: config.readSeconds * 1000, settings: config.settings });
    this.pages = new PageWatch({
      store,
      download,
      newBatch: (chat) => this.newBatch(chat, () => {}),
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
    await Promise.all([this.pages.stop(), this.#pool.stop()]);
  }

  readings(): { readonly busy: number; readonly size: number } {
    const { busy, size } = this.#pool;
    return { busy, size };
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
      return this.#withPictures(reply, chat);
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
      return this.#withPictures(reply, message.chat);
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

  /** Several inputs checked together. */
  newBatch(chat: string, progress: TellProgress): Batch {
    return new Batch({
      width: this.#pool.size,
      read: async (bytes, source, inner) => {
        const outcome = await this.#pool.read(bytes, source, inner);
        const status = outcome.kind === 'files' ? 'archive' : outcome.answer.status;
        this.#metrics.read(countedKind(source), status);
        return outcome.kind === 'files' ? outcome : { ...outcome, hash: hashOf(bytes) };
      },
      failed: (error) => this.failed(error, 'an input could not be checked', chat),
      emptyArchive: this.words(chat).refused['empty-archive'],
      progress,
    });
  }

  /** What a message brings to be checked. */
  inputsOf(given: Message): Input[] {
    const message = withMeant(given);
    const { files, chat, text } = message;
    const { links, pasted } = broughtBy(text.trim());
    const sender = senderOf(message);
    const inputs: Input[] = files.map((file) => ({ name: file.name, sender, open: () => file.open() }));
    const all = new Set([...links, ...(message.links ?? [])]);
    inputs.push(...[...all].map((link) => ({ ...this.#linkInput(link, () => this.words(chat)), sender })));
    if (pasted === null) return inputs;
    const name = this.words(chat).pastedText;
    return [...inputs, { name, kind: 'text', sender, open: async () => this.#textBytes(pasted, chat) }];
  }

  #withPictures(reply: Reply, chat: string): Reply {
    if (!this.#config.pictures) return withoutPictures(reply, this.words(chat));
    return watched(reply, (error) => this.#log.error(error, 'a picture could not be drawn'));
  }

  /** A message that was said to the bot. */
  async #answerSaid(talk: Talk, progress: TellProgress): Promise<Reply> {
    const { message, conversation } = talk;
    if (message.about !== undefined && message.about !== aboutOf(conversation))
      return lines(this.words(message.chat).button.older);
    const context = this.#contextOf(talk, () => this.#checkAll(message, progress));
    const text = message.text.trim();
    for (const command of commands) {
      const asked = command.hears(text, context);
      if (asked !== null) return await command.reply(asked, context);
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
      readLists: () => Promise.all(message.files.map((file) => this.#readList(file, message.chat))),
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
    const all = await this.#checkAll(talk.message, () => {});
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
      const asked = askedIn(conversation, message, this.#now());
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

  async #checkAll(message: Message, progress: TellProgress): Promise<Answer[]> {
    const batch = this.newBatch(message.chat, progress);
    batch.add(this.inputsOf(message));
    await batch.settled();
    return compareYears(batch.answers(), this.#config.settings);
  }

  async #readList(file: IncomingFile, chat: string): Promise<ReadList> {
    const { name } = file;
    try {
      const reading = await this.#pool.list(await file.open(), name);
      if (reading.status === 'list') return { name, parts: reading.parts };
      return { name, refused: this.words(chat).refused[reading.reason] };
    } catch (error) {
      if (error instanceof UserError) return { name, refused: error.message };
      return { name, refused: await this.failed(error, 'a list could not be read', chat) };
    }
  }

  #textBytes(text: string, chat: string): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= this.#config.maxBytes) return bytes;
    throw new UserError(this.words(chat).refused['text-over-limit'](sizeText(this.#config.maxBytes)));
  }
}

/** 「核对这个」, said of a message that is quoted. */
const means =
  /^(?:请|帮我|帮忙|麻烦)*(?:核对|检查|看看|看一下|看下|check)?(?:一下)?(?:这个|这份|这条|this)?[。.!\uff01]?$/i;

/** The message, with the text that it quotes where that is what is meant. */
function withMeant(message: Message): Message {
  const { text, quoted, files } = message;
  if (!quoted || files.length > 0 || !means.test(text.trim())) return message;
  const meant = { ...message, text: quoted };
  return brings(meant) ? meant : message;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

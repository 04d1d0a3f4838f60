/**
 * Telegram: private chats, groups, topics and channels, by long polling or a webhook.
 *
 * The library answers to one class only (`telegram/api.ts`) and is loaded when the channel starts.
 */
import type { Server } from 'node:http';
import { UserError } from '../../user-error.ts';
import { type Channel, ChatMoved, type Health, type Message, type Receive } from '../channel.ts';
import type { Words } from '../say/index.ts';
import { sizeText } from '../say/size.ts';
import { Albums } from './telegram/albums.ts';
import { Api, Failure } from './telegram/api.ts';
import { commandNames } from './telegram/command.ts';
import { chatName, fileOf, placeOf } from './telegram/ids.ts';
import { answerInline, type LookUp } from './telegram/inline.ts';
import { type Listening, poll, type Take, type Trouble, troubleOf, withBackoff } from './telegram/listen.ts';
import { messageOf, pressOf, type Reading } from './telegram/message.ts';
import { piecesOf } from './telegram/pieces.ts';
import { Sender } from './telegram/send.ts';
import {
  type InlineQuery,
  type Me,
  type Membership,
  type Press,
  type Update,
  type User,
  updateKinds,
} from './telegram/types.ts';
import { Typing } from './telegram/typing.ts';
import { closeWebhook, listenForWebhook, type WebhookOptions } from './telegram/webhook.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Telegram calls here; without it the channel asks. */
  readonly webhook: WebhookOptions | null;
  /** The largest file that is taken, in bytes. */
  readonly maxBytes: number;
  /** The words of a chat, in its language; of the bot where the chat is ''. */
  readonly words: (chat: string) => Words;
  /** The menu of commands is registered in each of these languages. */
  readonly menus: readonly Words[];
  /** Notes an error of ours. */
  readonly note: (error: unknown) => Promise<string>;
  /** Finds what is public, for inline queries; without it they are not answered. */
  readonly lookUp?: LookUp;
  /** Told when the bot was removed from a chat or blocked. */
  readonly onClosed?: (chat: string) => void;
  /** The first pause after a failure. */
  readonly backoffMs?: number;
}

/** What Telegram allows. */
const RATES = {
  overall: { count: 30, seconds: 1 },
  chat: { count: 1, seconds: 1 },
  group: { count: 20, seconds: 60 },
} as const;

export function telegramChannel(options: TelegramOptions): Channel {
  const api = new Api(options.token, options.apiRoot);
  const sender = new Sender(api, options.words);
  const running = new Running(options, api, sender);
  const open = (ref: string) => openFile(ref, api, options);
  return {
    name: 'telegram',
    can: { progress: true, buttons: true, gathers: true },
    rates: RATES,
    start: (receive) => running.start(receive, open),
    pieces: (reply, words) => piecesOf(reply, words),
    deliver: (piece, to) => sender.deliver(piece, to),
    edit: (sent, piece, to) => sender.edit(sent, piece, to),
    administers: (chat, senderId) => administers(chat, senderId, api),
    open,
    health: () => running.health(),
    stop: () => running.stop(),
  };
}

class Running {
  readonly #options: TelegramOptions;
  readonly #api: Api;
  readonly #sender: Sender;
  readonly #albums = new Albums();
  readonly #ending = new AbortController();
  #trouble: Trouble | 'starting' | null = 'starting';
  #listening: Promise<unknown> = Promise.resolve();
  #server: Server | null = null;
  #me: Me | null = null;

  constructor(options: TelegramOptions, api: Api, sender: Sender) {
    this.#options = options;
    this.#api = api;
    this.#sender = sender;
  }

  /** @throws UserError when the token is wrong or the port cannot be had */
  async start(receive: Receive, open: Reading['open']): Promise<void> {
    const { backoffMs = 1000, webhook } = this.#options;
    const trouble = (now: Trouble | null) => {
      this.#trouble = now;
    };
    const listening: Listening = { api: this.#api, signal: this.#ending.signal, backoffMs, trouble };
    const typing = new Typing(this.#api, this.#ending.signal);
    const take = (update: Update) => this.#take(update, { receive, open, typing });
    if (webhook) this.#server = await this.#listen(webhook, take);
    let connected = true;
    try {
      await this.#connect();
    } catch (error) {
      if (troubleOf(error) === 'unauthorized') {
        await this.stop();
        throw new UserError(this.#options.words('').telegram.wrongToken);
      }
      // The network may come later; the other channels need not wait for it.
      trouble(troubleOf(error));
      connected = false;
    }
    this.#listening = this.#hear(listening, take, connected);
  }

  health(): Health {
    const { health } = this.#options.words('').telegram;
    return this.#trouble === null ? { state: 'up', why: null } : { state: 'down', why: health[this.#trouble] };
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    if (this.#server) await closeWebhook(this.#server);
    this.#server = null;
    await this.#listening;
  }

  async #hear(listening: Listening, take: Take, connectedAlready: boolean): Promise<void> {
    const attempt = withBackoff(listening);
    let connected = connectedAlready;
    while (!connected && !listening.signal.aborted) connected = await attempt(() => this.#connect());
    if (!this.#options.webhook) await poll(listening, take);
  }

  async #connect(): Promise<void> {
    const { signal } = this.#ending;
    const { webhook } = this.#options;
    const { id, username = '' } = await this.#api.call<User>('getMe', {}, signal);
    this.#me = { id, username };
    if (webhook) {
      // One connection: with more, the messages of a chat would overtake each other.
      const settings = { secret_token: webhook.secret, allowed_updates: updateKinds, max_connections: 1 };
      await this.#api.call('setWebhook', { url: webhook.url, ...settings }, signal);
    } else {
      await this.#api.call('deleteWebhook', {}, signal);
    }
    this.#trouble = null;
    // A menu that could not be set is set at the next start.
    void this.#registerCommands().catch(() => {});
  }

  async #registerCommands(): Promise<void> {
    const { commands } = this.#options.words('').telegram;
    const languages = this.#options.menus.map((words) => [words.code, words.telegram.commands] as const);
    for (const [language_code, described] of [[undefined, commands], ...languages] as const) {
      const menu = commandNames.map((command) => ({ command, description: described[command] }));
      await this.#api.call('setMyCommands', { commands: menu, language_code }, this.#ending.signal);
    }
  }

  /** @throws UserError when the port cannot be had */
  async #listen(webhook: WebhookOptions, take: Take): Promise<Server> {
    try {
      return await listenForWebhook(webhook, take);
    } catch {
      throw new UserError(this.#options.words('').telegram.portTaken(webhook.port));
    }
  }

  /** Settles when what came is kept. Rejects when it is not, and must come again. */
  async #take(update: Update, { receive, open, typing }: Hearing): Promise<void> {
    if (!this.#me) throw new Error('not connected yet');
    let message: Message | null;
    try {
      message = this.#read(update, this.#me, open);
    } catch (error) {
      // What cannot be read now cannot be read when it comes again.
      await this.#options.note(error);
      return;
    }
    if (message) {
      const { kept, answered } = receive(message);
      if (message.addressed) typing.show(message.chat, answered);
      await kept;
    }
    if (update.callback_query) this.#stopTurning(update.callback_query, message !== null);
  }

  #read(update: Update, me: Me, open: Reading['open']): Message | null {
    if (update.callback_query) return pressOf(update.callback_query);
    if (update.inline_query) this.#answerInline(update.inline_query);
    if (update.my_chat_member) this.#takeMembership(update.my_chat_member);
    const incoming = update.message ?? update.channel_post;
    if (!incoming) return null;
    this.#sender.reopen(incoming.chat.id);
    const photoName = (chat: string) => this.#options.words(chat).telegram.photo;
    const message = messageOf(incoming, { me, open, photoName });
    return message && this.#albums.whole(message);
  }

  /** Nobody waits for it; a press that has become too old cannot be answered. */
  #stopTurning(press: Press, understood: boolean): void {
    const answer = { callback_query_id: press.id, ...(understood ? {} : { text: this.#tooOld(press) }) };
    void this.#api.call('answerCallbackQuery', answer, this.#ending.signal).catch(() => {});
  }

  #tooOld({ from }: Press): string {
    return this.#options.words(chatName(from.id)).telegram.tooOld;
  }

  /** Looking up takes its time, and the next update need not wait for it. */
  #answerInline(query: InlineQuery): void {
    const { lookUp, words, note } = this.#options;
    if (!lookUp) return;
    void answerInline(query, lookUp, words(chatName(query.from.id)), this.#api).catch(async (error: unknown) => {
      // A question that has become too old is refused; that is no error of ours.
      if (!(error instanceof Failure)) await note(error);
    });
  }

  #takeMembership({ chat, new_chat_member: { status } }: Membership): void {
    if (status === 'left' || status === 'kicked') {
      this.#sender.close(chat.id);
      this.#options.onClosed?.(chatName(chat.id));
    } else {
      this.#sender.reopen(chat.id);
    }
  }
}

interface Hearing {
  readonly receive: Receive;
  readonly open: Reading['open'];
  readonly typing: Typing;
}

/** @throws UserError that says what to do instead */
async function openFile(ref: string, api: Api, { words, maxBytes }: TelegramOptions): Promise<Uint8Array> {
  const { chat, file } = fileOf(ref);
  const { telegram, refused } = words(chat);
  try {
    const bytes = await api.download(file);
    if (bytes.length > maxBytes) throw new UserError(refused['over-limit'](sizeText(maxBytes)));
    return bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const tooBig = error instanceof Failure && /file is too big/.test(error.description);
    throw new UserError(tooBig ? telegram.tooLarge : telegram.fileGone);
  }
}

/** In private, and for those who write in the name of the group itself, there is nothing to ask. */
async function administers(chat: string, senderId: string, api: Api): Promise<boolean> {
  const { chat_id } = placeOf(chat);
  if (chat_id > 0 || Number(senderId) === chat_id) return true;
  const user_id = Number(senderId);
  try {
    const { status } = await api.call<{ status: string }>('getChatMember', { chat_id, user_id });
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    if (error instanceof ChatMoved) return administers(error.to, senderId, api);
    // Who is not known there is no administrator.
    if (error instanceof Failure && error.code === 400) return false;
    throw error;
  }
}

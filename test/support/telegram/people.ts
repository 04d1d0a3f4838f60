/** The people on the server, and the groups and channels in which they write. */
import { type Entity, entitiesIn } from './markup.ts';
import type { Params } from './methods.ts';
import type { TelegramServer } from './server.ts';
import type { Button, Chat, Raw, Shown, Status, User } from './world.ts';

export interface Manner {
  /** Where it is written; in the private chat with the bot when nothing is said. */
  readonly in?: Group;
  readonly thread?: number;
  /** The message that is answered. */
  readonly replyTo?: number;
  /** A part of that message, as the person marked it. */
  readonly quote?: string;
  readonly forwarded?: boolean;
  /** Buttons with addresses, as a forwarded post may have them. */
  readonly buttons?: readonly Button[];
  /** Words of the text behind which stands an address. */
  readonly links?: Readonly<Record<string, string>>;
  readonly caption?: string;
  /** What the server says the file is long, instead of its bytes. */
  readonly size?: number;
  /** An administrator who does not show who they are. */
  readonly anonymous?: boolean;
  /** Written by means of the bot's inline mode. */
  readonly viaBot?: boolean;
  /** The messages of an album have it in common. */
  readonly album?: string;
}

export interface GroupOptions {
  readonly kind?: 'group' | 'supergroup' | 'channel';
  readonly forum?: boolean;
  readonly botIsAdmin?: boolean;
}

/** Telegram's own account in whose name anonymous administrators write. */
const ANONYMOUS: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };

export class Person {
  readonly user: User;
  readonly #server: TelegramServer;
  readonly #chat: Chat;

  constructor(server: TelegramServer, user: User) {
    this.#server = server;
    this.user = user;
    server.world.users.set(user.id, user);
    this.#chat = server.world.addChat(user.id, 'private', user.first_name);
  }

  get id(): number {
    return this.user.id;
  }

  /** What the bot said in the private chat. */
  get heard(): readonly Shown[] {
    return this.#chat.shown;
  }

  async hears(count: number): Promise<readonly Shown[]> {
    return this.#server.until(() => this.heard.length >= count && this.heard, `${count} messages to a person`);
  }

  write(text: string, manner: Manner = {}): Promise<Raw> {
    return this.#post({ text, entities: this.#entities(text, manner) }, manner);
  }

  sendDocument(name: string, bytes: Uint8Array, manner: Manner = {}): Promise<Raw> {
    const { id, size } = this.#server.world.addFile(name, Buffer.from(bytes), manner.size);
    return this.#post(
      { document: { file_id: id, file_unique_id: id.slice(4), file_name: name, file_size: size } },
      manner,
    );
  }

  sendPhoto(bytes: Uint8Array, manner: Manner = {}): Promise<Raw> {
    const { id, size } = this.#server.world.addFile('photo.jpg', Buffer.from(bytes), manner.size);
    const small = this.#server.world.addFile('small.jpg', Buffer.from('small'));
    const photo = [
      { file_id: small.id, file_unique_id: small.id.slice(4), width: 90, height: 90, file_size: small.size },
      { file_id: id, file_unique_id: id.slice(4), width: 1280, height: 960, file_size: size },
    ];
    return this.#post({ photo }, manner);
  }

  async sendAlbum(files: Readonly<Record<string, Uint8Array>>, manner: Manner = {}): Promise<void> {
    const album = `${Date.now()}${Math.random()}`.replace('.', '');
    const { caption, ...rest } = manner;
    for (const [index, [name, bytes]] of Object.entries(files).entries()) {
      const first = index === 0 && caption !== undefined ? { caption } : {};
      await this.sendDocument(name, bytes, { ...rest, album, ...first });
    }
  }

  /** A message without text or file, of a kind that the bot may not know: `{ sticker: {…} }`. */
  sendOther(body: Raw, manner: Manner = {}): Promise<Raw> {
    return this.#post(body, manner);
  }

  async edit(message: Raw, text: string): Promise<void> {
    this.#server.updates.push('edited_message', { ...message, text, edit_date: Math.floor(Date.now() / 1000) });
  }

  /** The same message once more. */
  async again(message: Raw): Promise<void> {
    this.#server.updates.push('message', message);
  }

  /** Presses a button under a message of the bot; settles when the bot has answered the press. */
  press(shown: Shown, label: string): Promise<Params> {
    const button = shown.buttons.flat().find(({ text }) => text === label);
    if (button?.data === undefined) throw new Error(`no button ${label}`);
    const message = this.#server.world.chats.get(shown.chat)?.messages.get(shown.id);
    return this.#server.ask('callback_query', { from: this.user, message, chat_instance: '1', data: button.data });
  }

  /** Presses a button of a message that is so old that Telegram no longer has it. */
  pressOld(shown: Shown, data: string): Promise<Params> {
    const message = { chat: { id: shown.chat, type: 'private' }, message_id: shown.id, date: 0 };
    return this.#server.ask('callback_query', { from: this.user, message, chat_instance: '1', data });
  }

  /** Types `@bot …` in some other chat. */
  inline(query: string): Promise<Params> {
    return this.#server.ask('inline_query', { from: this.user, query, offset: '', chat_type: 'private' });
  }

  block(): void {
    this.#chat.closed = 'Forbidden: bot was blocked by the user';
    this.#server.updates.push('my_chat_member', this.#membership('member', 'kicked'));
  }

  unblock(): void {
    this.#chat.closed = null;
    this.#server.updates.push('my_chat_member', this.#membership('kicked', 'member'));
  }

  #membership(before: Status, after: Status): Raw {
    const { bot, world } = this.#server;
    const date = Math.floor(Date.now() / 1000);
    const [from, to] = [before, after].map((status) => ({ user: bot, status }));
    return { chat: world.describe(this.#chat), from: this.user, date, old_chat_member: from, new_chat_member: to };
  }

  #entities(text: string, { links = {} }: Manner): Entity[] {
    const linked = Object.entries(links).map(([words, url]) => ({
      type: 'text_link',
      offset: text.indexOf(words),
      length: words.length,
      url,
    }));
    return [...entitiesIn(text), ...linked];
  }

  async #post(body: Raw, manner: Manner): Promise<Raw> {
    const { in: group, caption } = manner;
    const chat = group?.chat ?? this.#chat;
    const anonymous = manner.anonymous === true;
    const { world } = this.#server;
    const message = group?.isChannel
      ? messageIn(chat, { sender_chat: world.describe(chat) }, manner, this.#server)
      : messageIn(
          chat,
          anonymous ? { from: ANONYMOUS, sender_chat: world.describe(chat) } : { from: this.user },
          manner,
          this.#server,
        );
    const captioned = caption === undefined ? {} : { caption, caption_entities: this.#entities(caption, manner) };
    const whole: Raw = { ...message, ...body, ...captioned };
    chat.messages.set(chat.lastId, whole);
    if (chat.closed === null && this.#isTold(whole, chat)) {
      this.#server.updates.push(group?.isChannel ? 'channel_post' : 'message', whole);
    }
    return whole;
  }

  /** With privacy mode on, a bot in a group hears only what is meant for it. */
  #isTold(message: Raw, chat: Chat): boolean {
    if (!this.#server.privacy || chat.kind === 'private' || chat.botIsAdmin) return true;
    const text = String(message.text ?? message.caption ?? '');
    const { username = '', id } = this.#server.bot;
    const replied = message.reply_to_message as { from?: User } | undefined;
    const command = /^\/\w+(@\w+)?/.exec(text);
    if (command) return command[1] === undefined || command[1] === `@${username}`;
    return text.includes(`@${username}`) || replied?.from?.id === id;
  }
}

function messageIn(chat: Chat, from: Raw, manner: Manner, server: TelegramServer): Raw {
  chat.lastId += 1;
  const date = Math.floor(Date.now() / 1000);
  const { thread, replyTo, quote, forwarded, buttons, viaBot, album } = manner;
  const replied = replyTo === undefined ? undefined : chat.messages.get(replyTo);
  // In a topic everything answers the message that opened it.
  const opening =
    thread === undefined ? undefined : { message_id: thread, forum_topic_created: { name: chat.topics.get(thread) } };
  const origin = { type: 'channel', chat: { id: -1001, type: 'channel', title: '县政府公告' }, message_id: 9, date };
  const inline_keyboard = buttons?.map((button) => [button]);
  return {
    message_id: chat.lastId,
    ...from,
    chat: server.world.describe(chat),
    date,
    ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(replied || opening ? { reply_to_message: replied ?? opening } : {}),
    ...(quote === undefined ? {} : { quote: { text: quote, position: 0 } }),
    ...(forwarded ? { forward_origin: origin } : {}),
    ...(inline_keyboard ? { reply_markup: { inline_keyboard } } : {}),
    ...(viaBot ? { via_bot: server.bot } : {}),
    ...(album === undefined ? {} : { media_group_id: album }),
  };
}

export type Broadcast = Group;

export class Group {
  readonly chat: Chat;
  readonly #server: TelegramServer;

  constructor(server: TelegramServer, id: number, title: string, people: readonly Person[], options: GroupOptions) {
    this.#server = server;
    const { kind = 'supergroup', forum = false, botIsAdmin } = options;
    this.chat = server.world.addChat(id, kind, title, forum);
    if (botIsAdmin) this.chat.botIsAdmin = true;
    this.chat.members.set(server.bot.id, botIsAdmin ? 'administrator' : 'member');
    for (const [index, person] of people.entries()) {
      this.chat.members.set(person.id, index === 0 ? 'creator' : 'member');
    }
  }

  get id(): number {
    return this.chat.id;
  }

  get isChannel(): boolean {
    return this.chat.kind === 'channel';
  }

  /** What the bot said here. */
  get heard(): readonly Shown[] {
    return this.chat.shown;
  }

  async hears(count: number): Promise<readonly Shown[]> {
    return this.#server.until(() => this.heard.length >= count && this.heard, `${count} messages to a group`);
  }

  promote(person: Person): void {
    this.chat.members.set(person.id, 'administrator');
  }

  /** Opens a topic of a forum; its thread. */
  topic(name: string): number {
    this.chat.lastId += 1;
    this.chat.topics.set(this.chat.lastId, name);
    return this.chat.lastId;
  }

  /** @param told whether the bot is told of it, or finds out when it speaks */
  removeBot(by: Person, told = true): void {
    const noun = this.chat.kind === 'supergroup' ? 'supergroup' : 'group';
    this.chat.closed = `Forbidden: bot was kicked from the ${noun} chat`;
    if (told) this.#tell(by, 'member', 'kicked');
  }

  addBot(by: Person): void {
    this.chat.closed = null;
    this.#tell(by, 'left', 'member');
  }

  /**
   * The group becomes a supergroup, as Telegram does when it grows.
   * @param told whether the bot is told of it, or finds out when it speaks
   */
  upgrade(told = true): Group {
    const next = this.#server.group(this.chat.title, [], { kind: 'supergroup' });
    for (const [id, status] of this.chat.members) next.chat.members.set(id, status);
    this.chat.movedTo = next.id;
    if (told) {
      this.#tellMove({ migrate_to_chat_id: next.id });
      next.#tellMove({ migrate_from_chat_id: this.id });
    }
    return next;
  }

  #tellMove(body: Raw): void {
    this.chat.lastId += 1;
    const date = Math.floor(Date.now() / 1000);
    const chat = this.#server.world.describe(this.chat);
    this.#server.updates.push('message', { message_id: this.chat.lastId, from: ANONYMOUS, chat, date, ...body });
  }

  #tell(by: Person, before: Status, after: Status): void {
    const { bot, world, updates } = this.#server;
    updates.push('my_chat_member', {
      chat: world.describe(this.chat),
      from: by.user,
      date: Math.floor(Date.now() / 1000),
      old_chat_member: { user: bot, status: before },
      new_chat_member: { user: bot, status: after },
    });
  }
}

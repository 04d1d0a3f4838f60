/** Sends pieces: texts, pictures and files. */
import { ChatClosed, type Delivery, type Piece } from '../../channel.ts';
import { isPicture } from '../../say/attached.ts';
import type { Words } from '../../say/index.ts';
import { type Api, Failure, type Upload } from './api.ts';
import { escaped, seenLength } from './html.ts';
import { messageName, messageNumber, type Place, placeOf } from './ids.ts';
import { keyboardOf } from './keyboard.ts';
import type { User } from './types.ts';

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const LARGEST_PHOTO = 10 * 1024 * 1024;
/** More people than this are not called one by one. */
const MOST_MENTIONS = 20;

interface Sent {
  readonly message_id: number;
  readonly chat: { readonly id: number };
}

export class Sender {
  readonly #api: Api;
  readonly #words: (chat: string) => Words;
  /** Chats that the bot was removed from. */
  readonly #closed = new Set<number>();

  constructor(api: Api, words: (chat: string) => Words) {
    this.#api = api;
    this.#words = words;
  }

  close(chat: number): void {
    this.#closed.add(chat);
  }

  reopen(chat: number): void {
    this.#closed.delete(chat);
  }

  /** @throws TryLater, ChatClosed, ChatMoved, Failure */
  async deliver(piece: Piece, to: Delivery): Promise<string> {
    const place = placeOf(to.chat);
    if (this.#closed.has(place.chat_id)) throw new ChatClosed('the bot was removed from the chat');
    const text = to.mention?.length ? await this.#withMentions(piece.text, to.mention, place) : piece.text;
    const group = place.chat_id < 0;
    const number = to.answers === null ? null : messageNumber(to.answers, place.chat_id);
    // In a group people should see what is answered; in private it is the message above.
    const answers =
      group && number !== null ? { reply_parameters: { message_id: number, allow_sending_without_reply: true } } : {};
    const rest = { ...answers, ...keyboardFor(piece) };
    const whole = { ...piece, text };
    const sent = await this.#send(place, whole, rest).catch((error: unknown) => {
      // A group may let its members write and send no files.
      if (!piece.file || !(error instanceof Failure) || !/not enough rights/.test(error.description)) throw error;
      const sentence = escaped(this.#words(to.chat).telegram.filesForbidden(piece.file.name));
      return this.#send(place, { text: [text, sentence].filter(Boolean).join('\n') }, rest);
    });
    return messageName(sent.chat.id, sent.message_id);
  }

  /** Replaces the text of a message; false when Telegram does not let it be replaced. */
  async edit(sent: string, piece: Piece, to: Delivery): Promise<boolean> {
    if (piece.file || piece.text === '') return false;
    const { chat_id } = placeOf(to.chat);
    const message_id = messageNumber(sent, chat_id);
    if (message_id === null) return false;
    const body = { chat_id, message_id, ...keyboardFor(piece) };
    try {
      await this.#formatted('editMessageText', 'text', piece.text, { ...body, link_preview_options: noPreview });
      return true;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 400) throw error;
      return /not modified/.test(error.description);
    }
  }

  async #send(place: Place, { text, file }: Piece, rest: object): Promise<Sent> {
    if (!file)
      return this.#formatted('sendMessage', 'text', text, { ...place, ...rest, link_preview_options: noPreview });
    const caption = seenLength(text) <= LONGEST_CAPTION ? text : '';
    const upload = uploadOf(file);
    if (isPicture(file.name) && file.bytes.length <= LARGEST_PHOTO) {
      const asPhoto = this.#formatted<Sent>('sendPhoto', 'caption', caption, { ...place, ...rest, photo: upload });
      // A picture of odd size is taken as a file.
      const sent = await asPhoto.catch((error: unknown) => {
        if (error instanceof Failure && error.code === 400) return null;
        throw error;
      });
      if (sent) return sent;
    }
    return this.#formatted('sendDocument', 'caption', caption, { ...place, ...rest, document: upload });
  }

  /** Sends text as HTML, or without its markup if Telegram does not understand it. */
  async #formatted<T>(method: string, field: string, html: string, body: object): Promise<T> {
    if (html === '') return this.#api.call<T>(method, body);
    try {
      return await this.#api.call<T>(method, { ...body, [field]: html, parse_mode: 'HTML' });
    } catch (error) {
      if (!(error instanceof Failure) || !/can't parse entities/.test(error.description)) throw error;
      return this.#api.call<T>(method, { ...body, [field]: unescaped(html) });
    }
  }

  async #withMentions(text: string, people: readonly string[], { chat_id }: Place): Promise<string> {
    const names = await Promise.all(people.slice(0, MOST_MENTIONS).map((id) => this.#mention(chat_id, id)));
    const line = names.filter((name) => name !== null).join(' ');
    const whole = text === '' ? line : `${line}\n${text}`;
    return line !== '' && seenLength(whole) <= LONGEST_TEXT ? whole : text;
  }

  async #mention(chat_id: number, id: string): Promise<string | null> {
    // A name that people write after @ is a mention by itself.
    if (/^[A-Za-z]\w{4,31}$/.test(id)) return `@${id}`;
    if (!/^\d+$/.test(id)) return null;
    const asked = this.#api.call<{ user: User }>('getChatMember', { chat_id, user_id: Number(id) });
    const member = await asked.catch(() => null);
    return member && `<a href="tg://user?id=${id}">${escaped(member.user.first_name ?? id)}</a>`;
  }
}

const noPreview = { is_disabled: true };

function keyboardFor({ buttons = [] }: Piece): { reply_markup?: object } {
  const inline_keyboard = keyboardOf(buttons);
  return inline_keyboard.length > 0 ? { reply_markup: { inline_keyboard } } : {};
}

const uploadOf = ({ name, bytes }: NonNullable<Piece['file']>): Upload => ({
  source: new Uint8Array(bytes),
  filename: name.replace(/["\\\r\n]/g, '_'),
});

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const unescaped = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

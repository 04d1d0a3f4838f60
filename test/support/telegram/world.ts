/** The chats of the server, what was said in them, and the files. */
import type { Entity } from './markup.ts';
import { Refusal } from './refusal.ts';

export interface Button {
  readonly text: string;
  readonly data?: string;
  readonly url?: string;
}

/** A message of the bot as people see it. */
export interface Shown {
  readonly id: number;
  readonly chat: number;
  /** The topic of a forum. */
  readonly thread: number | null;
  /** The message that it answers. */
  readonly answers: number | null;
  readonly file: { readonly kind: 'photo' | 'document'; readonly name: string; readonly bytes: Buffer } | null;
  /** In milliseconds since the epoch. */
  readonly at: number;
  /** The text or caption, without its markup. */
  text: string;
  entities: readonly Entity[];
  buttons: readonly (readonly Button[])[];
  /** How often it was edited. */
  edits: number;
}

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';
export type Status = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';
export type Raw = Readonly<Record<string, unknown>>;

export interface Chat {
  readonly id: number;
  readonly kind: ChatKind;
  readonly title: string;
  readonly forum: boolean;
  /** Names of topics by their thread. */
  readonly topics: Map<number, string>;
  readonly members: Map<number, Status>;
  /** What was said, by everyone: as the bot would be told. */
  readonly messages: Map<number, Raw>;
  /** What the bot said, in order. */
  readonly shown: Shown[];
  lastId: number;
  /** The bot is an administrator, and so hears everything. */
  botIsAdmin: boolean;
  /** Members may write, and send no pictures and files. */
  textOnly: boolean;
  /** Why the bot may not speak, in Telegram's words. */
  closed: string | null;
  /** The group became a supergroup under this id. */
  movedTo: number | null;
}

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface StoredFile {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly bytes: Buffer;
}

export class World {
  readonly chats = new Map<number, Chat>();
  readonly users = new Map<number, User>();
  readonly files = new Map<string, StoredFile>();
  #lastFile = 0;

  addChat(id: number, kind: ChatKind, title: string, forum = false): Chat {
    const chat: Chat = {
      id,
      kind,
      title,
      forum,
      topics: new Map(),
      members: new Map(),
      messages: new Map(),
      shown: [],
      lastId: 0,
      botIsAdmin: kind === 'channel',
      textOnly: false,
      closed: null,
      movedTo: null,
    };
    this.chats.set(id, chat);
    return chat;
  }

  /** @throws Refusal when there is no such chat, or the bot may not speak there */
  chatFor(id: unknown): Chat {
    const chat = this.chats.get(Number(id));
    if (!chat) throw new Refusal(400, 'Bad Request: chat not found');
    if (chat.movedTo !== null) {
      const parameters = { migrate_to_chat_id: chat.movedTo };
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters);
    }
    if (chat.closed !== null) throw new Refusal(403, chat.closed);
    return chat;
  }

  addFile(name: string, bytes: Buffer, size = bytes.length): StoredFile {
    this.#lastFile += 1;
    const end = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
    const id = `BQAC${String(this.#lastFile).padStart(8, '0')}`;
    const file = { id, path: `documents/file_${this.#lastFile}${end}`, size, bytes };
    this.files.set(id, file);
    return file;
  }

  describe(chat: Chat): Raw {
    if (chat.kind === 'private') return { id: chat.id, type: 'private', first_name: chat.title };
    return { id: chat.id, type: chat.kind, title: chat.title, ...(chat.forum ? { is_forum: true } : {}) };
  }
}

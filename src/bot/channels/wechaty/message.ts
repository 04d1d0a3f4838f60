/** A WeChat message as a message of the bot. */
import { setTimeout } from 'node:timers/promises';
import { types } from 'wechaty';
import type { ContactSelfInterface, MessageInterface, RoomInterface } from 'wechaty/impls';
import { UserError } from '../../../user-error.ts';
import type { IncomingFile, Message } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { bytesOf, type Lanes } from './file.ts';
import { quoting, withoutMention } from './quote.ts';

/** Rooms and people have ids of different kinds; the chat says which. */
const roomChat = (id: string): string => `wechaty:room:${id}`;
const contactChat = (id: string): string => `wechaty:contact:${id}`;

/** What a message is read with. */
export interface Reading {
  readonly self: ContactSelfInterface;
  readonly lanes: Lanes;
  readonly maxBytes: number;
  readonly stallSeconds: number;
  /** A message that is older is not answered. */
  readonly maxAgeSeconds: number;
  readonly words: (chat: string) => Words;
}

const KIND = types.Message;
const files: ReadonlySet<number> = new Set([KIND.Attachment, KIND.Image, KIND.Audio, KIND.Video]);
const endings = new Map<number, string>([
  [KIND.Image, '.jpg'],
  [KIND.Audio, '.sil'],
  [KIND.Video, '.mp4'],
]);

/** Null for what the bot does not answer: its own messages, old ones, stickers, payments, notices. */
export async function messageOf(said: MessageInterface, reading: Reading): Promise<Message | null> {
  if (said.self() || said.age() > reading.maxAgeSeconds) return null;
  const room = said.room();
  const talker = said.talker();
  const chat = room ? roomChat(room.id) : contactChat(talker.id);
  const content = await contentOf(said, chat, reading);
  if (content === null) return null;
  const names = room ? await namesIn(room, reading.self) : [];
  const { quoted, text } = quoting(content.text);
  const rest = room ? withoutMention(text, names) : text;
  const called = rest !== text || (quoted !== null && names.includes(quoted.name));
  return {
    id: said.id,
    at: said.date().toISOString(),
    chat,
    sender: talker.name(),
    senderId: talker.id,
    fromBot: talker.type() === types.Contact.Official,
    group: room !== undefined,
    addressed: !room || called || (await said.mentionSelf()),
    text: rest,
    ...(quoted ? { quoted: quoted.text } : {}),
    ...(content.links ? { links: content.links } : {}),
    files: content.files,
  };
}

type Content = Pick<Message, 'text' | 'links' | 'files'>;

async function contentOf(said: MessageInterface, chat: string, reading: Reading): Promise<Content | null> {
  const kind = said.type();
  if (kind === KIND.Text) return { text: said.text(), files: [] };
  if (kind === KIND.Url) {
    // The text of a card is whatever the puppet makes of it, often XML; the link has a place of its own.
    const link = (await said.toUrlLink()).url().replaceAll('&amp;', '&');
    return { text: '', links: [link], files: [] };
  }
  if (kind === KIND.ChatHistory) return { text: '', files: [recordIn(reading.words(chat))] };
  return files.has(kind) ? { text: '', files: [await fileOf(said, chat, reading)] } : null;
}

/** A card of merged messages. No puppet hands out what is in it, and a person should hear that. */
const recordIn = ({ wechat }: Words): IncomingFile => ({
  name: wechat.record,
  open: () => Promise.reject(new UserError(wechat.recordClosed)),
});

async function fileOf(said: MessageInterface, chat: string, reading: Reading): Promise<IncomingFile> {
  return {
    name: await nameOf(said, reading.stallSeconds),
    open: () => bytesOf(() => said.toFileBox(), reading, reading.words(chat)),
  };
}

/** A puppet says the name with the message, or only with the file. */
async function nameOf(said: MessageInterface, stallSeconds: number): Promise<string> {
  const known = said.payload && 'filename' in said.payload ? said.payload.filename : undefined;
  if (known) return known;
  const ending = endings.get(said.type());
  if (ending) return `${said.id}${ending}`;
  // Where it cannot be had in time, opening it will fail as well, and be told then.
  const unnamed = setTimeout(stallSeconds * 1000, said.id, { ref: false });
  return Promise.race([said.toFileBox().then(({ name }) => name), unnamed]).catch(() => said.id);
}

/** What the bot is called in a room. */
async function namesIn(room: RoomInterface, self: ContactSelfInterface): Promise<string[]> {
  const own = self.name();
  try {
    const alias = await room.alias(self);
    return alias ? [alias, own] : [own];
  } catch {
    return [own];
  }
}

/** A message of Telegram as the bot takes it. */
import type { IncomingFile, Message } from '../../channel.ts';
import { spoken } from './command.ts';
import { chatName, fileName, messageName } from './ids.ts';
import { pressedStep } from './keyboard.ts';
import type { Entity, FileInfo, Incoming, Me, Press, User } from './types.ts';

export interface Reading {
  readonly me: Me;
  /** Opens a file by its ref. */
  readonly open: (ref: string) => Promise<Uint8Array>;
  /** The name of a picture, which has none. */
  readonly photoName: (chat: string) => string;
}

/** A message, or null when there is nothing in it for the bot. */
export function messageOf(incoming: Incoming, reading: Reading): Message | null {
  const { me } = reading;
  const { from, sender_chat, chat, message_id } = incoming;
  const move = moveIn(incoming);
  if (move) return move;
  // The bot's own answers come back when they were sent by its inline mode.
  if (from?.id === me.id || incoming.via_bot?.id === me.id) return null;
  const group = chat.type !== 'private';
  const name = placeName(incoming);
  const written = writtenIn(incoming, me);
  const { text, to } = spoken(written.text, me.username);
  const replied = incoming.reply_to_message?.forum_topic_created ? undefined : incoming.reply_to_message;
  const addressed =
    !group || (to !== 'other' && (to === 'us' || written.mentioned || (replied !== undefined && isFrom(replied, me))));
  // 「@bot 看看这个」 as an answer to a file means that file.
  const meant = group && addressed && replied && !isFrom(replied, me) ? [incoming, replied] : [incoming];
  const files = meant.flatMap((one) => filesOf(one, name, reading));
  if (text === '' && files.length === 0 && !written.mentioned) return null;
  const links = [...new Set(meant.flatMap(linksOf))];
  const whole = replied?.text ?? replied?.caption;
  const quoted = incoming.quote?.text ?? whole;
  const isPart = quoted !== whole && whole !== undefined && replied !== undefined && isFrom(replied, me);
  const sender = sender_chat?.title ?? nameOf(from);
  const senderId = sender_chat?.id ?? from?.id;
  return {
    id: messageName(chat.id, message_id),
    at: new Date(incoming.date * 1000).toISOString(),
    chat: name,
    ...(sender === undefined ? {} : { sender }),
    ...(senderId === undefined ? {} : { senderId: String(senderId) }),
    // Who writes in the name of a chat is sent by an account of Telegram's that is a bot.
    fromBot: from?.is_bot === true && sender_chat === undefined,
    group,
    addressed,
    text,
    ...(quoted === undefined ? {} : { quoted }),
    ...(isPart ? { quotedWhole: whole } : {}),
    ...(links.length > 0 ? { links } : {}),
    files,
    ...(incoming.media_group_id === undefined ? {} : { album: `${chat.id}/${incoming.media_group_id}` }),
  };
}

/** A group that becomes a supergroup says so itself, before and after. */
function moveIn({ chat, message_id, date, migrate_to_chat_id: next, migrate_from_chat_id: last }: Incoming) {
  if (next === undefined && last === undefined) return null;
  return {
    id: messageName(chat.id, message_id),
    at: new Date(date * 1000).toISOString(),
    chat: chatName(chat.id),
    group: true,
    text: '',
    files: [],
    ...(next === undefined ? {} : { movedTo: chatName(next) }),
    ...(last === undefined ? {} : { movedFrom: chatName(last) }),
  } satisfies Message;
}

/** A press of a button as a message with its words; null when the words are not known any more. */
export function pressOf(press: Press): Message | null {
  const { message, from, id } = press;
  const step = pressedStep(press);
  if (step === null || !message) return null;
  const sender = nameOf(from);
  return {
    id: messageName(message.chat.id, message.message_id, id),
    at: new Date().toISOString(),
    chat: placeName(message),
    ...(sender === undefined ? {} : { sender }),
    senderId: String(from.id),
    fromBot: from.is_bot,
    group: message.chat.type !== 'private',
    addressed: true,
    ...step,
    files: [],
  };
}

/** In a supergroup without topics a thread is only a line of answers. */
const placeName = ({ chat, message_thread_id, is_topic_message }: Incoming): string =>
  chatName(chat.id, is_topic_message ? message_thread_id : undefined);

const isFrom = ({ from }: Incoming, me: Me): boolean => from?.id === me.id;

const nameOf = (user: User | undefined): string | undefined =>
  [user?.first_name, user?.last_name].filter(Boolean).join(' ') || undefined;

const entitiesOf = ({ text, entities, caption_entities }: Incoming): readonly Entity[] =>
  (text === undefined ? caption_entities : entities) ?? [];

/** The text without the mentions of the bot. Offsets are in UTF-16 units, as those of JavaScript. */
function writtenIn(incoming: Incoming, me: Me): { readonly text: string; readonly mentioned: boolean } {
  const whole = incoming.text ?? incoming.caption ?? '';
  const mention = `@${me.username}`.toLowerCase();
  const mentions = entitiesOf(incoming).filter(({ type, offset, length, user }) =>
    type === 'mention' ? whole.slice(offset, offset + length).toLowerCase() === mention : user?.id === me.id,
  );
  let text = whole;
  for (const { offset, length } of mentions.toSorted((one, other) => other.offset - one.offset)) {
    text = `${text.slice(0, offset).replace(/[ \t]+$/, ' ')}${text.slice(offset + length).replace(/^[ \t]+/, ' ')}`;
  }
  return { text: text.replace(/ {2}/g, ' ').trim(), mentioned: mentions.length > 0 };
}

/** Addresses behind words and buttons. Those of Telegram itself lead to no report. */
function linksOf(incoming: Incoming): string[] {
  const behind = entitiesOf(incoming).map(({ type, url }) => (type === 'text_link' ? url : undefined));
  const buttons = (incoming.reply_markup?.inline_keyboard ?? []).flat().map(({ url }) => url);
  return [...behind, ...buttons].filter(
    (url) => url !== undefined && /^https?:\/\//i.test(url) && !/^https?:\/\/(?:t|telegram)\.(?:me|dog)\//i.test(url),
  ) as string[];
}

function filesOf(incoming: Incoming, chat: string, { open, photoName }: Reading): IncomingFile[] {
  const { document, photo, audio, video, voice, video_note, chat: where } = incoming;
  const file = (info: FileInfo, name: string): IncomingFile => {
    const ref = fileName(chat, info.file_id);
    return { name, ...(info.file_size === undefined ? {} : { size: info.file_size }), ref, open: () => open(ref) };
  };
  if (document) return [file(document, document.file_name ?? 'file')];
  const largest = photo?.at(-1);
  if (largest) return [file(largest, photoName(chat))];
  // In private a person should hear that these cannot be read; in a group nobody asked.
  const other = audio ?? video ?? voice ?? video_note;
  return other && where.type === 'private' ? [file(other, other.file_name ?? 'media.bin')] : [];
}

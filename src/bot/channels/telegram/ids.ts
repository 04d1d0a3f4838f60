/** Names that the bot uses for chats, messages and files of Telegram. */

/** Where something is said: a chat, or a topic of a forum. */
export interface Place {
  readonly chat_id: number;
  readonly message_thread_id?: number;
}

/** `telegram:-1001` or, for a topic, `telegram:-1001:7`. */
export const chatName = (chat: number, thread?: number): string =>
  thread === undefined ? `telegram:${chat}` : `telegram:${chat}:${thread}`;

export function placeOf(name: string): Place {
  const [, chat, thread] = name.split(':');
  return thread === undefined
    ? { chat_id: Number(chat) }
    : { chat_id: Number(chat), message_thread_id: Number(thread) };
}

/** Message numbers are those of their chat. A press of a button is a message of its own, about the one it is under. */
export const messageName = (chat: number, message: number, press?: string): string =>
  press === undefined ? `${chat}/${message}` : `${chat}/${message}/${press}`;

/** The number of a message of a chat; null for one of another chat, as of a group before it became a supergroup. */
export function messageNumber(name: string, chat: number): number | null {
  const [where, number] = name.split('/');
  return Number(where) === chat && Number.isInteger(Number(number)) ? Number(number) : null;
}

/** A file, and the chat in whose language is said what is wrong with it. */
export const fileName = (chat: string, file: string): string => `${chat} ${file}`;

export function fileOf(ref: string): { readonly chat: string; readonly file: string } {
  const at = ref.indexOf(' ');
  return { chat: ref.slice(0, at), file: ref.slice(at + 1) };
}

/** To whom a piece goes, and what a refusal means. */
import type { ContactInterface, RoomInterface, WechatyInterface } from 'wechaty/impls';
import { ChatClosed, TryLater } from '../../channel.ts';

/** An account that is told it is too busy stays so for a while; hurrying makes it worse. */
const BUSY_SECONDS = 600;
const GATEWAY_SECONDS = 30;

/** Null when the room or the person is not there any more. */
export async function addresseeOf(
  bot: WechatyInterface,
  chat: string,
): Promise<RoomInterface | ContactInterface | null> {
  const [, kind, ...id] = chat.split(':');
  const query = { id: id.join(':') };
  const found = kind === 'room' ? await bot.Room.find(query) : await bot.Contact.find(query);
  return found ?? null;
}

/** Those of a room who are called so: by their id, else by a name that only one of them has. */
export async function mentioned(
  bot: WechatyInterface,
  room: RoomInterface,
  names: readonly string[],
): Promise<ContactInterface[]> {
  const people = await Promise.all(
    names.map(async (name) => {
      if (/^[\x21-\x7e]+$/.test(name)) return bot.Contact.find({ id: name });
      const [only, ...others] = await room.memberAll(name);
      return others.length === 0 ? only : undefined;
    }),
  );
  return [...new Set(people.filter((one) => one !== undefined))];
}

/** What an error of the puppet means for the piece; puppets know sentences and numbers only. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ChatClosed || error instanceof TryLater) return error;
  // 1205 is what the web login answers an account that is too busy.
  if (/频繁|too (?:often|frequent|many)|\b1205\b/i.test(error.message))
    return new TryLater(BUSY_SECONDS, { cause: error });
  if (/not logged in|NO CLIENT|ECONNREFUSED/.test(error.message))
    return new TryLater(GATEWAY_SECONDS, { cause: error });
  if (/not in (?:the )?(?:room|group)|不在群|被移出|not (?:a )?friend|开启了朋友验证/i.test(error.message))
    return new ChatClosed('this chat does not take messages any more', { cause: error });
  return error;
}

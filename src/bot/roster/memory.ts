/** What a conversation remembers of the roster: that a list is waited for. */
import type { Message } from '../channel.ts';

export interface RosterMemory {
  /** From whom a list is waited for (null where the platform does not say), and until when in milliseconds. */
  readonly awaiting: { readonly of: string | null; readonly until: number } | null;
}

export const noRosterMemory: RosterMemory = { awaiting: null };

/** A list is waited for so long, in milliseconds. */
export const LIST_MS = 10 * 60_000;

/** Whether a message may be the list that is waited for. */
export function awaitsList({ awaiting }: RosterMemory, { senderId }: Pick<Message, 'senderId'>, now: Date): boolean {
  return awaiting !== null && now.getTime() <= awaiting.until && (awaiting.of === null || awaiting.of === senderId);
}

const asksImport = /^\/?(?:名单\s*导入|导入名单|import roster)/i;

/** Whether the files of a message are a list and no reports. */
export const bringsList = (memory: RosterMemory, message: Message, now: Date): boolean =>
  message.files.length > 0 && (awaitsList(memory, message, now) || asksImport.test(message.text.trim()));

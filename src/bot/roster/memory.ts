/** What a conversation remembers of the roster: that a list is waited for, and how to undo the last change. */
import type { Tick, Unit } from '../../store/store.ts';
import type { Message } from '../channel.ts';

/** How to bring back what was before the last change. */
export interface Undo {
  readonly remove: readonly string[];
  readonly put: readonly Unit[];
  readonly ticks: readonly Tick[];
}

export interface RosterMemory {
  /** From whom a list is waited for (null where the platform does not say), and until when in milliseconds. */
  readonly awaiting: { readonly of: string | null; readonly until: number } | null;
  readonly undo: Undo | null;
}

export const noRosterMemory: RosterMemory = { awaiting: null, undo: null };

/** A list is waited for so long, in milliseconds. */
export const LIST_MS = 10 * 60_000;

/** Larger changes are not remembered for undoing. */
const MOST_UNITS = 300;

export const undoable = (undo: Undo): Undo | null => (undo.put.length > MOST_UNITS ? null : undo);

/** Whether a message may be the list that is waited for. */
export function awaitsList({ awaiting }: RosterMemory, { senderId }: Pick<Message, 'senderId'>, now: Date): boolean {
  return awaiting !== null && now.getTime() <= awaiting.until && (awaiting.of === null || awaiting.of === senderId);
}

const asksImport = /^\/?(?:名单\s*导入|导入名单|import roster)/i;

/** Whether the files of a message are a list and no reports. */
export const bringsList = (memory: RosterMemory, message: Message, now: Date): boolean =>
  message.files.length > 0 && (awaitsList(memory, message, now) || asksImport.test(message.text.trim()));

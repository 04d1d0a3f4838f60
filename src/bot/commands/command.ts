/** A command: what it listens for, and what it answers. The order in `index.ts` is the whole routing. */
import type { Answer } from '../../check.ts';
import type { ListPart } from '../../parser/index.ts';
import type { Store } from '../../store/store.ts';
import type { Message } from '../channel.ts';
import type { Conversation } from '../conversation.ts';
import type { Keeping } from '../keeping.ts';
import type { Place } from '../place.ts';
import type { Calendar } from '../reminders/calendar.ts';
import type { Words } from '../say/index.ts';
import type { Reply } from '../say/reply.ts';
import type { PageWatch } from '../watch-pages/index.ts';

/** A file that was read as a list, or the sentence why it could not be. */
export type ReadList = { readonly name: string } & (
  | { readonly parts: readonly ListPart[] }
  | { readonly refused: string }
);

export interface Context {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly place: Place;
  readonly words: Words;
  /** Reads and judges what the message brings: files, links, a pasted text. Never rejects. */
  readonly checkAll: () => Promise<Answer[]>;
  /** Reads the files of the message as lists of units. Never rejects. */
  readonly readLists: () => Promise<readonly ReadList[]>;
  readonly now: () => Date;
  /** What lasts: reports, offices, what was set aside. Its failures are sentences for the person. */
  readonly store: Store;
  /** The same for an answer about inputs: a failure is told beneath it. */
  readonly keeping: Keeping;
  /** @throws UserError when the override file is wrong */
  readonly calendar: () => Promise<Calendar>;
  /** Looks at the public pages that chats have watched. */
  readonly pages: Pick<PageWatch, 'look' | 'publicAddress'>;
}

export interface Command {
  readonly name: string;
  /** What the command was asked about (may be empty), or null when the message is not for it. */
  hears(text: string, context: Context): string | null;
  reply(asked: string, context: Context): Reply | Promise<Reply>;
  /** Whether what was asked is about the reports of the last answer. */
  ofLast?(asked: string): boolean;
}

/** A command heard by its words alone: the first group is what was asked. */
export const hearsPattern =
  (pattern: RegExp) =>
  (text: string): string | null => {
    const match = pattern.exec(text);
    return match ? (match[1] ?? '').trim() : null;
  };

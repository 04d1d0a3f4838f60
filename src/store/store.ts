/**
 * What the store offers to the bot and the command line, in the words of the field. Whoever asks is
 * always a chat: it is shown what came from public links or was shared, and what came to itself;
 * of anything else it is not even told that it exists.
 *
 * Every method rejects with a `UserError` when the database cannot do it (a full disk, a lost server).
 */
import type { Agencies } from './agency.ts';
import type { Asides } from './aside.ts';
import type { Chats } from './chat.ts';
import type { Inbox } from './message.ts';
import type { Reminders } from './reminder.ts';
import type { Reports } from './report.ts';
import type { Rosters } from './roster.ts';
import type { WatchedPages } from './watched.ts';

export type * from './agency.ts';
export type * from './aside.ts';
export type * from './chat.ts';
export type * from './figure.ts';
export type * from './message.ts';
export type * from './reminder.ts';
export type * from './report.ts';
export type * from './roster.ts';
export type * from './version.ts';
export type * from './watched.ts';

export interface Store {
  readonly reports: Reports;
  readonly agencies: Agencies;
  readonly asides: Asides;
  readonly inbox: Inbox;
  readonly chats: Chats;
  readonly rosters: Rosters;
  readonly reminders: Reminders;
  readonly watched: WatchedPages;
  close(): Promise<void>;
}

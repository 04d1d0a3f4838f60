/** The migrations in the order in which they run; a published one is never changed. */
import type { Migration } from 'kysely/migration';
import { up as reports } from './001-reports.ts';
import { up as inbox } from './002-inbox.ts';
import { up as chats } from './003-chats.ts';
import { up as rosters } from './004-rosters.ts';
import { up as reminders } from './005-reminders.ts';
import { up as watchedPages } from './006-watched-pages.ts';
import { up as rosterUndo } from './007-roster-undo.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-reports': { up: reports },
  '002-inbox': { up: inbox },
  '003-chats': { up: chats },
  '004-rosters': { up: rosters },
  '005-reminders': { up: reminders },
  '006-watched-pages': { up: watchedPages },
  '007-roster-undo': { up: rosterUndo },
};

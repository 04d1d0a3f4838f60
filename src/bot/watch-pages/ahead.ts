/** Which chats' pages would be looked at unasked at an instant; nothing is taken, and nothing opened. */
import type { Store } from '../../store/store.ts';
import type { Calendar } from '../reminders/calendar.ts';
import { reportingYear } from '../reminders/day.ts';
import { defaults } from '../reminders/settings.ts';
import { progressOf } from '../roster/progress.ts';
import { isWanting, lookDue } from './due.ts';

export interface LookAhead {
  readonly chat: string;
  readonly pages: number;
}

export async function looksAhead(
  store: Store,
  chats: readonly string[],
  calendar: Calendar,
  now: Date,
): Promise<LookAhead[]> {
  const looks: LookAhead[] = [];
  for (const chat of chats) {
    const pages = await store.watched.of(chat);
    if (pages.length === 0) continue;
    const settings = (await store.reminders.settings(chat)) ?? defaults;
    const day = lookDue(calendar, settings, now);
    if (day === null || !(await store.watched.untaken(day)).includes(chat)) continue;
    const progress = await progressOf(store, chat, reportingYear(now), now);
    if (isWanting(progress, calendar, settings, day)) looks.push({ chat, pages: pages.length });
  }
  return looks;
}

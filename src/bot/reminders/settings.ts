/** What holds in a chat that chose nothing, and what follows from what it chose. */
import type { ReminderSettings } from '../../store/store.ts';
import { type Calendar, workdayUpTo } from './calendar.ts';
import { type Day, dateOf, dayOf } from './day.ts';
import type { Deadline, Track } from './stages.ts';

/** Nothing is sent from this time on, or before the other one, whatever a chat chooses. */
export const EVENING = '18:00';
export const MORNING = '08:00';

/** The one chat of the group robot of WeCom, which can only be written to. */
export const WEBHOOK = 'wecom-webhook:group';

export const defaults: ReminderSettings = {
  deadlines: { january: null, march: null },
  time: '09:00',
  off: [],
  mention: false,
  to: null,
  pausedUntil: null,
  stopped: false,
};

const legal: Record<Track, string> = { january: '01-31', march: '03-31' };

/** @param year the reporting year */
export function deadlineOf(calendar: Calendar, settings: ReminderSettings, year: number, track: Track): Deadline {
  const by = `${year + 1}-${legal[track]}`;
  const chosen = settings.deadlines[track];
  const local = chosen === null ? null : localDay(year + 1, chosen);
  return { legal: by, local, last: workdayUpTo(calendar, local ?? by) };
}

/** 29 February is the day before 1 March in other years. */
function localDay(year: number, text: string): Day | null {
  const { month, date } = dateOf(`2000-${text}`);
  return dayOf(year, month, date) ?? dayOf(year, month, date - 1);
}

/** Which deadline a day is one for; null when it lies behind both. */
export const trackOfDay = (month: number): Track | null =>
  month === 1 ? 'january' : month === 2 || month === 3 ? 'march' : null;

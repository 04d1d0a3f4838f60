/** When watched pages are looked at unasked. Pure: from the calendar, and from what a chat chose for its reminders. */
import type { ReminderSettings } from '../../store/store.ts';
import type { Calendar } from '../reminders/calendar.ts';
import { addDays, type Day, instantOf, momentOf, reportingYearOf } from '../reminders/day.ts';
import { occasionsOf } from '../reminders/due.ts';
import { EVENING } from '../reminders/settings.ts';
import { type Track, trackOf } from '../reminders/stages.ts';
import type { RosterProgress } from '../roster/progress.ts';

/** So long before its reminders a chat's pages are looked at, in milliseconds: what is told then is fresh. */
const AHEAD_MS = 60 * 60_000;

/** The day whose look is due at an instant; null on holidays, and outside of the hours from before the reminders on. */
export function lookDue(calendar: Calendar, { time: told }: ReminderSettings, now: Date): Day | null {
  const { day, time } = momentOf(now);
  if (time >= EVENING || !calendar.isWorkday(day)) return null;
  return now.getTime() >= instantOf(day, told).getTime() - AHEAD_MS ? day : null;
}

const both: readonly Track[] = ['january', 'march'];

/** Whether anybody hands in on a day. */
export const isSeason = (calendar: Calendar, settings: ReminderSettings, day: Day): boolean =>
  tracksInSeason(calendar, settings, both, day).length > 0;

/** Whether somebody of those who hand in on a day has not, or has something to mend. */
export function isWanting(
  { units }: RosterProgress,
  calendar: Calendar,
  settings: ReminderSettings,
  day: Day,
): boolean {
  const open = units.filter(({ state }) => state === 'missing' || state === 'errors');
  const tracks = new Set(open.map(({ unit }) => trackOf(unit.kind)));
  return tracksInSeason(calendar, settings, [...tracks], day).length > 0;
}

/** The tracks that hand in at this time: from their first stage of the year on, until the next reporting year. */
function tracksInSeason(calendar: Calendar, settings: ReminderSettings, tracks: readonly Track[], day: Day): Track[] {
  const occasions = occasionsOf(calendar, { ...settings, off: [] }, reportingYearOf(day), tracks);
  // What last year left behind is told before anybody can hand in.
  const begun = occasions.filter(({ stage, date }) => stage.says !== 'figures' && date <= day);
  return tracks.filter((track) => begun.some((one) => one.track === track));
}

/** A link that led to a report without fault is opened again after so long, in days. */
const AGAIN_DAYS = 7;

/** Whether it is a week since a link was opened, by the day. */
export const isWeekOld = (at: string, now: Date): boolean =>
  momentOf(now).day >= addDays(momentOf(new Date(at)).day, AGAIN_DAYS);

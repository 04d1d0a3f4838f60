/** What is due in one chat at one instant; nothing is claimed and nothing sent. */
import type { Reminder, ReminderSettings, Store } from '../../store/store.ts';
import type { progressOf, RosterProgress } from '../roster/progress.ts';
import type { Calendar } from './calendar.ts';
import { momentOf, reportingYearOf } from './day.ts';
import { maySpeak, occasionsOf, openNow, type Ruling, ruleOn, ruleOnCompletion, unfinished } from './due.ts';
import { figuresLeft, type LeftFigures } from './figures.ts';
import { deadlineOf, defaults } from './settings.ts';
import type { Track } from './stages.ts';

/** What may be due, before anybody has looked who handed in. */
export interface Prospect {
  readonly chat: string;
  readonly year: number;
  readonly settings: ReminderSettings;
  readonly sent: readonly Reminder[];
  readonly open: ReturnType<typeof openNow>;
  readonly watched: readonly Track[];
  /** Names what is open, to be known again. */
  readonly name: string;
}

export interface Looking {
  readonly calendar: Calendar;
  readonly now: Date;
  /** Who has handed in. */
  readonly handedIn: typeof progressOf;
}

export interface Look {
  readonly rulings: readonly Ruling[];
  readonly left: readonly LeftFigures[];
}

const tracks: readonly Track[] = ['january', 'march'];

/** Cheap, for it is asked of every chat in every minute; null when nothing may be due. */
export async function prospectOf(store: Store, chat: string, calendar: Calendar, now: Date): Promise<Prospect | null> {
  const settings = (await store.reminders.settings(chat)) ?? defaults;
  if (!maySpeak(calendar, settings, now)) return null;
  const { day } = momentOf(now);
  const year = reportingYearOf(day);
  const sent = await store.reminders.of(chat, year);
  const open = openNow(occasionsOf(calendar, settings, year, tracks), sent, now);
  const watched = unfinished(sent).filter((track) => !open.some((one) => one.track === track));
  if (open.length + watched.length === 0) return null;
  const name = [...open.map(({ track, stage, date }) => `${track} ${stage.id} ${date}`), ...watched].join();
  return { chat, year, settings, sent, open, watched, name };
}

/** Looks who has handed in, and says what becomes of each stage that is open. */
export async function lookAt(store: Store, prospect: Prospect, { calendar, now, handedIn }: Looking): Promise<Look> {
  const { chat, year, settings, sent, open, watched } = prospect;
  const isFrozen = open.some(({ stage }) => stage.says === 'figures');
  const left = isFrozen ? await figuresLeft(store, chat, year) : [];
  const progress = await progressFor(store, prospect, now, handedIn);
  const rulings = [
    ...open.map((occasion) => ruleOn(occasion, progress, left.length, sent)),
    ...watched.map((track) => {
      const deadline = deadlineOf(calendar, settings, year, track);
      return ruleOnCompletion({ year, track, deadline }, progress);
    }),
  ];
  return { rulings: rulings.filter((ruling) => ruling !== null), left };
}

/** In December nobody can have handed in, and only the units matter. */
async function progressFor(
  store: Store,
  { chat, year, open, watched }: Prospect,
  now: Date,
  handedIn: Looking['handedIn'],
): Promise<RosterProgress> {
  if (watched.length > 0 || open.some(({ stage }) => stage.says !== 'figures')) return handedIn(store, chat, year, now);
  const units = await store.rosters.units(chat);
  return { year, units: units.map((unit) => ({ unit, state: 'missing', errors: 0, at: null, late: false })) };
}

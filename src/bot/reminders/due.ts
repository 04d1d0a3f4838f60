/**
 * What is due: from the calendar, the stages, what a chat chose, who has handed in and what was sent already.
 * Nothing here knows a clock or a store, so that any year can be gone through in a moment.
 */
import { createHash } from 'node:crypto';
import type { Reminder, ReminderSettings } from '../../store/store.ts';
import type { RosterProgress, UnitProgress } from '../roster/progress.ts';
import type { Calendar } from './calendar.ts';
import { type Day, momentOf } from './day.ts';
import { deadlineOf, EVENING, MORNING } from './settings.ts';
import { type Deadline, type Falls, type Stage, stages, type Track, trackOf } from './stages.ts';

/** A stage on its day. */
export interface Occasion extends Falls {
  readonly year: number;
  readonly track: Track;
  readonly stage: Stage;
  readonly deadline: Deadline;
}

/** All that may be said for a reporting year, in the order of the days. */
export function occasionsOf(
  calendar: Calendar,
  settings: ReminderSettings,
  year: number,
  tracks: readonly Track[],
): Occasion[] {
  const all = tracks.flatMap((track) => {
    const deadline = deadlineOf(calendar, settings, year, track);
    return stages
      .filter((stage) => stage.tracks.includes(track) && !settings.off.includes(stage.id))
      .flatMap((stage) =>
        stage.falls({ year, calendar, deadline }, track).map((falls) => ({ ...falls, year, track, stage, deadline })),
      );
  });
  return all.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** The name of a stage in the store. */
const storedName = (track: Track, name: string): string => (track === 'january' ? name : `${track}/${name}`);
const keyOf = ({ track, stage }: Occasion): string => storedName(track, stage.id);

/** Never at night, and never on a holiday. */
export function isDaytime(calendar: Calendar, now: Date): boolean {
  const { day, time } = momentOf(now);
  return time >= MORNING && time < EVENING && calendar.isWorkday(day);
}

/** Whether a chat may be written to at all: by day, from its time on, and not while it wants none. */
export function maySpeak(calendar: Calendar, settings: ReminderSettings, now: Date): boolean {
  const { day, time } = momentOf(now);
  if (settings.stopped || (settings.pausedUntil !== null && day <= settings.pausedUntil)) return false;
  return time >= settings.time && isDaytime(calendar, now);
}

/** Of each track the one stage that may be said now: the latest, and no second on one day. */
export function openNow(occasions: readonly Occasion[], sent: readonly Reminder[], now: Date): Occasion[] {
  const { day } = momentOf(now);
  const open = new Map<Track, Occasion>();
  for (const occasion of occasions) {
    const { track, date, until } = occasion;
    if (date > day || until < day) continue;
    const mine = sent.filter(({ stage }) => isOf(track, stage));
    if (mine.some((one) => one.stage === keyOf(occasion) && one.date === date)) continue;
    if (mine.some(({ state, at }) => state !== 'silent' && momentOf(new Date(at)).day === day)) continue;
    open.set(track, occasion);
  }
  return [...open.values()];
}

const isOf = (track: Track, stage: string): boolean => stage.startsWith('march/') === (track === 'march');

/** Tracks of which something was told, and not yet that all is in: they are looked at also between the stages. */
export const unfinished = (sent: readonly Reminder[]): Track[] =>
  (['january', 'march'] as const).filter((track) => {
    const mine = sent.filter(({ stage }) => isOf(track, stage));
    return mine.some(({ print, state }) => print !== null && state === 'sent') && !isComplete(track, mine);
  });

const isComplete = (track: Track, sent: readonly Reminder[]): boolean =>
  sent.some(({ stage }) => stage === storedName(track, 'complete'));

/** How far the units of a track are. */
export interface Standing {
  readonly total: number;
  readonly missing: readonly UnitProgress[];
  readonly faulty: readonly UnitProgress[];
}

function standingOf(progress: RosterProgress, track: Track): Standing {
  const units = progress.units.filter(({ unit }) => trackOf(unit.kind) === track);
  return {
    total: units.length,
    missing: units.filter(({ state }) => state === 'missing'),
    faulty: units.filter(({ state }) => state === 'errors'),
  };
}

/** What is written down before anything is sent. */
export interface Ruling {
  readonly stage: string;
  readonly date: Day;
  readonly print: string | null;
  /** Null when it is settled without a word. */
  readonly says:
    | null
    | { readonly kind: 'complete'; readonly year: number; readonly track: Track; readonly standing: Standing }
    | {
        readonly kind: 'stage';
        readonly occasion: Occasion;
        readonly standing: Standing;
        /** Those missing, and the errors, are those of the last reminder. */
        readonly unchanged: boolean;
      };
}

/**
 * What becomes of a stage: it is said, or settled in silence. Null leaves it open: later on its days there may
 * be something to say.
 * @param left how many units last year left numbers for
 */
export function ruleOn(
  occasion: Occasion,
  progress: RosterProgress,
  left: number,
  sent: readonly Reminder[],
): Ruling | null {
  const { stage, track, date } = occasion;
  const name = keyOf(occasion);
  if (stage.says === 'figures') {
    const standing = { total: progress.units.length, missing: [], faulty: [] };
    const says = { kind: 'stage', occasion, standing, unchanged: false } as const;
    return left === 0 ? null : { stage: name, date, print: null, says };
  }
  const standing = standingOf(progress, track);
  if (standing.total === 0) return null;
  const silence: Ruling = { stage: name, date, print: null, says: null };
  const mine = sent.filter((one) => isOf(track, one.stage));
  // A late correction does not begin it all again.
  if (standing.missing.length === 0 && isComplete(track, mine)) return silence;
  const told = toldBy(mine);
  if (standing.missing.length + standing.faulty.length === 0) {
    // A list that was made just now of those who have handed in is no news.
    return stage.says === 'errors' && told.faults === undefined ? null : completion(occasion, standing);
  }
  const print = printOf(standing, stage.says !== 'errors');
  const [missing, faults] = partsOf(print);
  if (stage.says === 'errors' && (standing.faulty.length === 0 || faults === told.faults)) return null;
  const unchanged = missing === told.missing && faults === told.faults;
  if (unchanged && stage.unchanged === 'silence') return silence;
  return { stage: name, date, print, says: { kind: 'stage', occasion, standing, unchanged } };
}

/** Whether it is time to say that all is in, between the stages. */
export function ruleOnCompletion(at: Pick<Occasion, 'year' | 'track' | 'deadline'>, progress: RosterProgress) {
  const standing = standingOf(progress, at.track);
  const isAll = standing.total > 0 && standing.missing.length + standing.faulty.length === 0;
  return isAll ? completion(at, standing) : null;
}

function completion({ year, track, deadline }: Pick<Occasion, 'year' | 'track' | 'deadline'>, standing: Standing) {
  const says = { kind: 'complete', year, track, standing } as const;
  return { stage: storedName(track, 'complete'), date: deadline.legal, print: null, says } satisfies Ruling;
}

/** Not told: who is missing. */
const UNTOLD = '-';

/** Who is missing, and who has how many errors. */
function printOf({ missing, faulty }: Standing, namesMissing: boolean): string {
  const hash = (parts: readonly string[]) =>
    createHash('sha256').update(JSON.stringify(parts.toSorted())).digest('hex').slice(0, 16);
  const names = namesMissing ? hash(missing.map(({ unit }) => unit.id)) : UNTOLD;
  return `${names}.${hash(faulty.map(({ unit, errors }) => `${unit.id} ${errors}`))}`;
}

const partsOf = (print: string): [missing: string | undefined, faults: string | undefined] => {
  const [missing, faults] = print.split('.');
  return [missing, faults];
};

/** What was told last of those who are missing, and of the errors. */
function toldBy(sent: readonly Reminder[]) {
  let missing: string | undefined;
  let faults: string | undefined;
  for (const { state, print } of sent) {
    if (state !== 'sent' || print === null) continue;
    const [names, errors] = partsOf(print);
    if (names !== UNTOLD) missing = names;
    faults = errors;
  }
  return { missing, faults };
}

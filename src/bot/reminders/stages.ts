/**
 * The stages of the reminders, in the order of the year: what each says, and when. A stage is one entry here;
 * its words are in `say/zh-remind.ts` under what it says.
 */
import type { Unit } from '../../store/store.ts';
import { type Calendar, workdayFrom, workdaysFrom, workdayUpTo } from './calendar.ts';
import { addDays, type Day } from './day.ts';

/** Units that are due at one time: by 31 January, or by 31 March. */
export type Track = 'january' | 'march';

export const trackOf = (kind: Unit['kind']): Track => (kind === 'government' ? 'march' : 'january');

export interface Deadline {
  /** 条例第四十九条. */
  readonly legal: Day;
  /** The chat's own. */
  readonly local: Day | null;
  /** The last working day up to it. */
  readonly last: Day;
}

export interface Season {
  /** The reporting year; its deadlines are in the next one. */
  readonly year: number;
  readonly calendar: Calendar;
  readonly deadline: Deadline;
}

/** When a stage falls: on a day, and if it could not be said or had nothing to say, up to another. */
export interface Falls {
  readonly date: Day;
  readonly until: Day;
}

/** `figures`: what last year left behind. All others tell who has handed in. */
export type Says = 'figures' | 'start' | 'errors' | 'left' | 'today' | 'over' | 'weekly';

export interface Stage {
  /** Also what a person calls it: 「提醒 关 T-7」. */
  readonly id: 'freeze' | 'start' | 'errors' | 't-7' | 't-3' | 't-1' | 'day' | 'after' | 'weekly';
  readonly tracks: readonly Track[];
  readonly says: Says;
  /** When nothing is new since the last reminder: silence, or only how much time is left. */
  readonly unchanged: 'silence' | 'short';
  falls(season: Season, track: Track): readonly Falls[];
}

/** Working days in which a stage that is not about one day may still be said. */
const PATIENCE = 3;
/** When it comes to the next December, last season is over. */
const SEASON_ENDS = '11-30';

const both: readonly Track[] = ['january', 'march'];
const on = (date: Day): Falls[] => [{ date, until: date }];
const due = ({ deadline: { local, legal } }: Season): Day => local ?? legal;

const some = (calendar: Calendar, from: Day): Falls => {
  const date = workdayFrom(calendar, from);
  return { date, until: workdaysFrom(calendar, date, PATIENCE - 1) };
};

/** What leads to the deadline ends before its day. */
const before = ({ calendar, deadline: { last } }: Season, { date, until }: Falls): Falls[] => {
  const end = workdayUpTo(calendar, addDays(last, -1));
  return date > end ? [] : [{ date, until: until < end ? until : end }];
};

const left = (count: number) => (season: Season) => on(workdaysFrom(season.calendar, season.deadline.last, -count));

export const stages: readonly Stage[] = [
  {
    id: 'freeze',
    tracks: ['january'],
    says: 'figures',
    unchanged: 'silence',
    falls: ({ calendar, year }) => [some(calendar, `${year}-12-15`)],
  },
  {
    id: 'start',
    tracks: both,
    says: 'start',
    unchanged: 'silence',
    falls: (season, track) =>
      before(season, some(season.calendar, `${season.year + 1}-${track === 'january' ? '01' : '03'}-01`)),
  },
  {
    id: 'errors',
    tracks: ['january'],
    says: 'errors',
    unchanged: 'silence',
    falls: (season) => {
      const { calendar, year } = season;
      const [date, until] = [workdayFrom(calendar, `${year + 1}-01-11`), workdayUpTo(calendar, `${year + 1}-01-20`)];
      return date > until ? [] : before(season, { date, until });
    },
  },
  { id: 't-7', tracks: both, says: 'left', unchanged: 'short', falls: left(7) },
  { id: 't-3', tracks: both, says: 'left', unchanged: 'short', falls: left(3) },
  { id: 't-1', tracks: both, says: 'left', unchanged: 'short', falls: left(1) },
  { id: 'day', tracks: both, says: 'today', unchanged: 'short', falls: ({ deadline: { last } }) => on(last) },
  {
    id: 'after',
    tracks: both,
    says: 'over',
    unchanged: 'short',
    falls: (season) => on(workdayFrom(season.calendar, addDays(due(season), 1))),
  },
  {
    id: 'weekly',
    tracks: both,
    says: 'weekly',
    unchanged: 'silence',
    falls: (season) => {
      const { calendar, year } = season;
      const days = new Set<Day>();
      const end = `${year + 1}-${SEASON_ENDS}`;
      const first = addDays(workdayFrom(calendar, addDays(due(season), 1)), 7);
      for (let day = first; day <= end; day = addDays(day, 7)) days.add(workdayFrom(calendar, day));
      return [...days].flatMap(on);
    },
  },
];

/**
 * Working days, public holidays and the days made up for them. The package takes every weekday of a year that
 * was not announced when it was made for a working day: such a year is told apart, and reckoned by what the law
 * itself fixes (全国年节及纪念日放假办法).
 */
import days from 'chinese-days';
import { addDays, type Day, weekdayOf, yearOf } from './day.ts';

/** Days that somebody wrote down, beside or instead of those of the package. */
export interface Override {
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
  /** Years that it holds as they were announced. */
  readonly years: ReadonlySet<number>;
}

// The package names its functions to bundlers only.
const { getDayDetail, getSolarDateFromLunar, getSolarTermDate, isHoliday } = days;

export interface Calendar {
  isWorkday(day: Day): boolean;
  /** Its holidays are not announced yet, as far as this calendar knows. */
  isProvisional(year: number): boolean;
}

const none: Override = { off: new Set(), work: new Set(), years: new Set() };

export function calendarOf({ off, work, years }: Override = none): Calendar {
  const found = new Map<Day, boolean>();
  const find = (day: Day): boolean => {
    if (work.has(day)) return true;
    if (off.has(day)) return false;
    const year = yearOf(day);
    if (isAnnounced(year)) return getDayDetail(day).work;
    return !isWeekend(day) && !statutory(year).has(day);
  };
  return {
    isProvisional: (year) => !years.has(year) && !isAnnounced(year),
    isWorkday(day) {
      const is = found.get(day) ?? find(day);
      found.set(day, is);
      return is;
    },
  };
}

/** The first working day from a day on. */
export function workdayFrom(calendar: Calendar, day: Day): Day {
  let at = day;
  while (!calendar.isWorkday(at)) at = addDays(at, 1);
  return at;
}

/** The last working day up to a day. */
export function workdayUpTo(calendar: Calendar, day: Day): Day {
  let at = day;
  while (!calendar.isWorkday(at)) at = addDays(at, -1);
  return at;
}

/** So many working days after a working day; before it when negative. */
export function workdaysFrom(calendar: Calendar, day: Day, count: number): Day {
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) {
    at = count > 0 ? workdayFrom(calendar, addDays(at, 1)) : workdayUpTo(calendar, addDays(at, -1));
  }
  return at;
}

/** How many working days lie behind a day, up to another one. */
export function workdaysLeft(calendar: Calendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += Number(calendar.isWorkday(day));
  return count;
}

const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

/** The announcement of a year is there as a whole: one of another year may reach into it. */
const isAnnounced = (year: number): boolean =>
  ['01-01', '05-01', '10-01'].every((day) => isHoliday(`${year}-${day}`) && /\p{Script=Han}/u.test(nameOf(year, day)));

/** What is no announced holiday is called by its weekday. */
const nameOf = (year: number, day: string): string => getDayDetail(`${year}-${day}`).name;

const known = new Map<number, ReadonlySet<Day>>();

/** What the law gives every year, before days are moved around it. */
function statutory(year: number): ReadonlySet<Day> {
  const before = known.get(year);
  if (before) return before;
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  const spring = getSolarDateFromLunar(`${year}-01-01`).date;
  const lunar = ['05-05', '08-15'].map((day) => getSolarDateFromLunar(`${year}-${day}`).date);
  const all = new Set([
    ...fixed,
    ...[-1, 0, 1, 2].map((count) => addDays(spring, count)),
    getSolarTermDate(year, 4, 'pure_brightness'),
    ...lunar,
  ]);
  known.set(year, all);
  return all;
}

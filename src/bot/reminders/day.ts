/** Days of Shanghai as `YYYY-MM-DD`, and what is reckoned with them. No clock: the instant is always given. */

export type Day = string;

/** Shanghai has known no summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export interface Moment {
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

export function momentOf(now: Date): Moment {
  const text = new Date(now.getTime() + AHEAD_MS).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The instant of a day and time in Shanghai. */
export const instantOf = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`);

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Month and day as numbers. */
export const dateOf = (day: Day): { readonly month: number; readonly date: number } => ({
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** The day of a year, or null when that year has none such. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** The reporting year that a day is about: in December the year that ends, otherwise the one before. */
export const reportingYearOf = (day: Day): number => yearOf(day) - Number(dateOf(day).month < 12);

/** The same at an instant. */
export const reportingYear = (now: Date): number => reportingYearOf(momentOf(now).day);

/**
 * `calendar.json` in the folder for data: holidays that were announced after this program was made, or hold
 * only here. For each year the days off and the days made up, single or from..to:
 *
 *     { "2027": { "off": ["2027-01-01", "2027-02-05..2027-02-11"], "work": ["2027-02-13"] } }
 *
 * A year that stands there counts as announced; for a year that the program knows, its days go before.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../user-error.ts';
import type { Words } from '../say/index.ts';
import { type Calendar, calendarOf, type Override } from './calendar.ts';
import { addDays, type Day, yearOf } from './day.ts';

/** The longest run of days. */
const LONGEST = 31;
const LARGEST = 1_000_000;

const days = z.array(
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?$/)
    .refine((text) => daysOf(text) !== null),
);
const schema = z.record(
  z.string().regex(/^20\d\d$/),
  z.strictObject({ off: days.default([]), work: days.default([]) }),
);

/**
 * The calendar of this program with what the folder for data adds to it.
 * @throws UserError that says what is wrong in the file
 */
export async function calendarFrom(data: string, words: Words): Promise<Calendar> {
  const file = join(data, 'calendar.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new UserError(words.remind.calendar.unreadable(file));
  });
  if (text === null) return calendarOf();
  if (text.length > LARGEST) throw new UserError(words.remind.calendar.wrong(file, ''));
  return calendarOf(overrideOf(text, file, words));
}

function overrideOf(text: string, file: string, words: Words): Override {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UserError(words.remind.calendar.wrong(file, ''));
  }
  const read = schema.safeParse(value);
  if (!read.success) {
    const path = (read.error.issues[0]?.path ?? []).map(String).join('.');
    throw new UserError(words.remind.calendar.wrong(file, path));
  }
  const off = new Set<Day>();
  const work = new Set<Day>();
  for (const [year, one] of Object.entries(read.data)) {
    for (const [kind, into] of [
      ['off', off],
      ['work', work],
    ] as const) {
      for (const day of one[kind].flatMap((text) => daysOf(text) ?? [])) {
        if (yearOf(day) !== Number(year)) throw new UserError(words.remind.calendar.otherYear(file, year, day));
        into.add(day);
      }
    }
    for (const day of off) if (work.has(day)) throw new UserError(words.remind.calendar.both(file, day));
  }
  return { off, work, years: new Set(Object.keys(read.data).map(Number)) };
}

/** The days of `2027-02-05..2027-02-11`; null when there are none such. */
function daysOf(text: string): Day[] | null {
  const [from = '', to = from] = text.split('..');
  if (!isDay(from) || !isDay(to)) return null;
  const all: Day[] = [];
  for (let day = from; day <= to && all.length < LONGEST; day = addDays(day, 1)) all.push(day);
  return all.at(-1) === to ? all : null;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

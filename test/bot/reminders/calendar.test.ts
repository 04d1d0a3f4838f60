/** Working days as they were announced, and as the law has them where nothing was announced. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  calendarOf,
  workdayFrom,
  workdaysFrom,
  workdaysLeft,
  workdayUpTo,
} from '../../../src/bot/reminders/calendar.ts';
import { addDays, momentOf } from '../../../src/bot/reminders/day.ts';
import { calendarFrom } from '../../../src/bot/reminders/override.ts';
import { zh } from '../../../src/bot/say/zh.ts';

const calendar = calendarOf();
const workdays = (from: string, to: string, of = calendar) => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (of.isWorkday(day)) days.push(day.slice(5));
  return days.join(' ');
};

describe('announced years', () => {
  test('2026: 1 to 3 January off, Sunday the 4th made up, 15 to 23 February off', () => {
    expect(calendar.isProvisional(2026)).toBe(false);
    expect(workdays('2026-01-01', '2026-01-07')).toBe('01-04 01-05 01-06 01-07');
    expect(workdays('2026-02-13', '2026-02-25')).toBe('02-13 02-14 02-24 02-25');
  });

  test('2024 and 2025: the Spring Festival around the deadline', () => {
    expect(workdays('2024-02-03', '2024-02-19')).toBe('02-04 02-05 02-06 02-07 02-08 02-09 02-18 02-19');
    expect(workdays('2025-01-24', '2025-02-08')).toBe('01-24 01-26 01-27 02-05 02-06 02-07 02-08');
    expect(workdayUpTo(calendar, '2025-01-31')).toBe('2025-01-27');
    expect(workdayFrom(calendar, '2025-02-01')).toBe('2025-02-05');
  });
});

describe('a year that is not announced', () => {
  test('is told apart, and has the holidays of the law', () => {
    expect(calendar.isProvisional(2027)).toBe(true);
    expect(calendar.isWorkday('2027-01-01')).toBe(false);
    expect(workdays('2027-01-01', '2027-01-06')).toBe('01-04 01-05 01-06');
    expect(workdays('2027-02-04', '2027-02-10')).toBe('02-04 02-09 02-10');
    expect(calendar.isWorkday('2027-04-05')).toBe(false);
    expect(calendar.isWorkday('2027-10-01')).toBe(false);
  });

  test('the last working day before Sunday 31 January 2027 is Friday the 29th', () => {
    expect(workdayUpTo(calendar, '2027-01-31')).toBe('2027-01-29');
    expect(workdaysFrom(calendar, '2027-01-29', -7)).toBe('2027-01-20');
    expect(workdaysFrom(calendar, '2027-01-29', 1)).toBe('2027-02-01');
    expect(workdaysLeft(calendar, '2027-01-22', '2027-01-29')).toBe(5);
  });
});

describe('calendar.json', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });
  const reading = async (text: string | null) => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-calendar-'));
    folders.push(folder);
    if (text !== null) await writeFile(join(folder, 'calendar.json'), text);
    return calendarFrom(folder, zh).catch((error: Error) => error.message.replace(folder, ''));
  };

  test('need not be there', async () => {
    const of = await reading(null);
    expect(typeof of !== 'string' && of.isProvisional(2027)).toBe(true);
  });

  test('makes a year an announced one', async () => {
    const of = await reading(
      '{"2027":{"off":["2027-01-01..2027-01-03","2027-02-05..2027-02-11"],"work":["2027-02-13"]}}',
    );
    if (typeof of === 'string') throw new Error(of);
    expect(of.isProvisional(2027)).toBe(false);
    expect(workdays('2027-02-03', '2027-02-14', of)).toBe('02-03 02-04 02-12 02-13');
    // What the law fixes need not be repeated, and other years stay.
    expect(of.isWorkday('2027-05-01')).toBe(false);
    expect(of.isWorkday('2026-01-04')).toBe(true);
  });

  test('goes before the announcement, for what holds only here', async () => {
    const of = await reading('{"2026":{"off":["2026-04-20"]}}');
    expect(typeof of !== 'string' && of.isWorkday('2026-04-20')).toBe(false);
    expect(typeof of !== 'string' && of.isWorkday('2026-01-04')).toBe(true);
  });

  test.each([
    ['no JSON', '{', '/calendar.json 不是对的日历'],
    ['a day that there is not', '{"2027":{"off":["2027-02-30"]}}', '2027.off.0'],
    ['an unknown word', '{"2027":{"offf":[]}}', '2027'],
    ['a day of another year', '{"2027":{"off":["2026-12-31"]}}', '2026-12-31'],
    ['a day that is both', '{"2027":{"off":["2027-02-05"],"work":["2027-02-05"]}}', '2027-02-05'],
    ['a run backwards', '{"2027":{"off":["2027-02-05..2027-02-01"]}}', '2027.off.0'],
  ])('that is wrong is told: %s', async (_, text, said) => {
    expect(await reading(text)).toContain(said);
  });
});

test('the day turns at midnight in Shanghai', () => {
  expect(momentOf(new Date('2027-01-28T15:59:59Z'))).toEqual({ day: '2027-01-28', time: '23:59' });
  expect(momentOf(new Date('2027-01-28T16:00:00Z'))).toEqual({ day: '2027-01-29', time: '00:00' });
});

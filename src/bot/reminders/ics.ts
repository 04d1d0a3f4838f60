/** The deadlines for a calendar program. */
import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import type { Words } from '../say/index.ts';
import { addDays, type Day } from './day.ts';
import type { Plan } from './plan.ts';

/** The same deadlines have the same names, so that a file that is imported again changes what is there. */
export function icsOf({ year, deadlines, provisional }: Plan, chat: string | null, now: Date, words: Words): string {
  const { ics } = words.remind;
  const place = chat === null ? '' : `-${createHash('sha256').update(chat).digest('hex').slice(0, 8)}`;
  const calendar = ical({ name: ics.calendar(year), prodId: { company: 'gouji', product: 'gouji' } });
  for (const { track, deadline } of deadlines) {
    const { legal, local, last } = deadline;
    const march = track === 'march';
    const isReckoned = provisional.includes(Number(last.slice(0, 4)));
    const add = (kind: string, day: Day, summary: string, description: string | null) =>
      calendar.createEvent({
        id: `${year}-${track}-${kind}${kind === 'legal' ? '' : place}@gouji`,
        start: midnight(day),
        end: midnight(addDays(day, 1)),
        allDay: true,
        summary,
        description,
        stamp: now,
      });
    add('legal', legal, ics.legal(year, march), ics.basis);
    if (local !== null && local !== legal) add('local', local, ics.local(year, march), null);
    if (last !== (local ?? legal)) add('last', last, ics.last(year, march), isReckoned ? ics.provisional : null);
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes a day as UTC has it. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

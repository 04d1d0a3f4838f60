/**
 * A season of reminders with a clock of its own: the real store and sender, a channel that writes down what it
 * is given, and units that hand in when the test says so.
 */
import type { Calendar } from '../../../src/bot/reminders/calendar.ts';
import { calendarOf } from '../../../src/bot/reminders/calendar.ts';
import { addDays, instantOf, momentOf } from '../../../src/bot/reminders/day.ts';
import { Reminders } from '../../../src/bot/reminders/index.ts';
import type { Pusher } from '../../../src/bot/reminders/push.ts';
import { defaults } from '../../../src/bot/reminders/settings.ts';
import type { UnitProgress } from '../../../src/bot/roster/progress.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import type { ReminderSettings, Store, Unit, UnitKind } from '../../../src/store/store.ts';

export const CHAT = 'telegram:-1001';

export const unit = (name: string, kind: UnitKind = 'department', more: Partial<Unit> = {}): Unit => ({
  id: name,
  name,
  agency: null,
  aliases: [],
  contact: null,
  kind,
  parent: null,
  ...more,
});

export const departments = (...names: string[]): Unit[] => names.map((name) => unit(name));

export interface Said {
  readonly at: string;
  readonly chat: string;
  readonly text: string;
  readonly mention: readonly string[];
}

/** What a unit is like from an instant of Shanghai on: `in`, or how many errors are left. */
export type Events = Readonly<Record<string, readonly (readonly [from: string, state: 'in' | 'missing' | number])[]>>;

export interface SeasonParts {
  readonly store: Store;
  readonly events?: Events;
  readonly calendar?: Calendar;
  readonly pusher?: Partial<Pusher>;
}

/** A process that reminds; `now` is set by the test. */
export class Season {
  readonly said: Said[] = [];
  readonly log: string[] = [];
  readonly #store: Store;
  readonly #parts: SeasonParts;
  #reminders: Reminders;
  now = new Date(0);

  constructor(parts: SeasonParts) {
    this.#store = parts.store;
    this.#parts = parts;
    this.#reminders = this.#begin();
  }

  /** The process is started again; it has only its store. */
  restart(): void {
    this.#reminders = this.#begin();
  }

  #begin(): Reminders {
    const { calendar = calendarOf(), events = {}, pusher } = this.#parts;
    return new Reminders({
      store: this.#store,
      calendar: async () => calendar,
      pusher: {
        reaches: () => true,
        push: async ({ chat, mention }, reply, claim) => {
          if (!(await claim())) return null;
          const { day, time } = momentOf(this.now);
          this.said.push({ at: `${day} ${time}`, chat, text: plain(reply, zh), mention });
          return { id: `id-${this.said.length}` };
        },
        ...pusher,
      },
      wordsFor: () => zh,
      close: (chat) => void this.#store.chats.set(chat, { closed: true }),
      moved: (from, to) => void this.#store.chats.move(from, to, this.now.toISOString(), false),
      log: {
        error: async (error, about) => {
          this.log.push(`${about}: ${(error as Error).message}`);
          return 'abcd';
        },
        info: async (text) => void this.log.push(text),
      },
      now: () => this.now,
      alone: true,
      handedIn: async (store, chat, year, now) => ({
        year,
        units: (await store.rosters.units(chat)).map((one): UnitProgress => {
          const { day, time } = momentOf(now);
          const last = (events[one.name] ?? []).findLast(([from]) => from <= `${day} ${time}`)?.[1] ?? 'missing';
          const errors = typeof last === 'number' ? last : 0;
          return {
            unit: one,
            state: errors > 0 ? 'errors' : last === 'in' ? 'in' : 'missing',
            errors,
            at: null,
            late: false,
          };
        }),
      }),
    });
  }

  /** One tick at an instant of Shanghai: `2027-01-29 09:00`. */
  async at(text: string): Promise<Said[]> {
    const [day = '', time = ''] = text.split(' ');
    const before = this.said.length;
    this.now = instantOf(day, time);
    await this.#reminders.tick();
    return this.said.slice(before);
  }

  /** Ticks on every day at these times. */
  async through(from: string, to: string, times: readonly string[] = TIMES): Promise<Said[]> {
    const before = this.said.length;
    for (let day = from; day <= to; day = addDays(day, 1)) for (const time of times) await this.at(`${day} ${time}`);
    return this.said.slice(before);
  }
}

/** Around the times at which something may begin or end. */
const TIMES = ['00:00', '08:59', '09:00', '09:01', '09:30', '13:00', '17:59', '18:00', '23:59'];

/** When something was said, and its first line. */
export const headings = (said: readonly Said[]): string[] =>
  said.map(({ at, text }) => `${at} ${text.split('\n')[0] ?? ''}`);

export const choose = (store: Store, chosen: Partial<ReminderSettings>, chat = CHAT): Promise<void> =>
  store.reminders.set(chat, { ...defaults, ...chosen }, null, '2026-12-01T00:00:00.000Z');

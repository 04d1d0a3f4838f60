/** Begins to remind, for `gouji serve`. */
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Channel } from '../channel.ts';
import type { Log } from '../log.ts';
import type { Words } from '../say/index.ts';
import type { Calendar } from './calendar.ts';
import { everyMinute } from './clock.ts';
import { Reminders } from './index.ts';
import { calendarFrom } from './override.ts';
import { pusher } from './push.ts';

export interface StartParts {
  readonly store: Store;
  /** The folder that may hold `calendar.json`. */
  readonly data: string;
  readonly channels: () => readonly Channel[];
  readonly wordsFor: (chat: string) => Words;
  readonly close: (chat: string) => void;
  readonly moved: (from: string, to: string) => void;
  readonly log: Log;
  /** Looks at watched pages, so that what is told is fresh. Never rejects; nobody waits for it. */
  readonly look: (calendar: () => Promise<Calendar>) => Promise<void>;
  /** This process alone uses the store. */
  readonly alone: boolean;
}

/**
 * Reminds now of what is due, and then in every minute.
 * @returns what ends it; what waits to be sent is left to the next start
 * @throws UserError when the override file of the calendar is wrong
 */
export async function startReminders(parts: StartParts): Promise<{ stop(): Promise<void> }> {
  const { store, data, channels, wordsFor, close, moved, log, look, alone } = parts;
  const ending = new AbortController();
  const calendar = await freshCalendar(data, wordsFor(''), log);
  const reminders = new Reminders({
    store,
    calendar,
    pusher: pusher(channels, wordsFor, ending.signal),
    wordsFor,
    close,
    moved,
    log,
    alone,
  });
  const tick = () => {
    void look(calendar);
    return reminders.tick();
  };
  const stopTicking = everyMinute(tick);
  void tick();
  return {
    async stop() {
      await stopTicking();
      ending.abort();
      await reminders.settled();
    },
  };
}

/** Reads the file again each time. While it is wrong what it said before holds, and the log says so once. */
async function freshCalendar(data: string, words: Words, log: Log): Promise<() => Promise<Calendar>> {
  let last = await calendarFrom(data, words);
  let told = '';
  return async () => {
    try {
      last = await calendarFrom(data, words);
      told = '';
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (told !== error.message) await log.info(error.message);
      told = error.message;
    }
    return last;
  };
}

/**
 * The public pages that chats have watched: looked at once on each working day of their season, before the reminders,
 * and when somebody asks. Nothing is said because of it; what was found counts as handed in from then on. A look is
 * bounded in time, and nobody waits for one but who asked for it.
 */
import type { Store, WatchedLink } from '../../store/store.ts';
import type { Batch } from '../batch.ts';
import type { Keeping } from '../keeping.ts';
import type { Downloader } from '../link-input.ts';
import type { Log } from '../log.ts';
import type { Calendar } from '../reminders/calendar.ts';
import { momentOf, reportingYear } from '../reminders/day.ts';
import { defaults } from '../reminders/settings.ts';
import { handedInUnits } from '../roster/matching.ts';
import { progressOf, type RosterProgress, type UnitProgress } from '../roster/progress.ts';
import type { Words } from '../say/index.ts';
import { isSeason, isWanting, lookDue } from './due.ts';
import { type LookedAt, lookAt } from './look.ts';
import type { Arrival } from './open.ts';

/** Chats whose pages are looked at at one time. */
const WIDTH = 8;

export interface WatchTiming {
  /** Milliseconds of rest before each request. */
  readonly rest: number;
  /** When a look at the pages of one chat is over at the latest. */
  readonly limit: (asked: boolean) => AbortSignal;
}

const usual: WatchTiming = {
  rest: 1000,
  limit: (asked) => AbortSignal.timeout((asked ? 3 : 15) * 60_000),
};

export interface WatchParts {
  readonly store: Store;
  readonly download: Downloader;
  readonly newBatch: (chat: string) => Batch;
  readonly keepingFor: (chat: string) => Keeping;
  readonly wordsFor: (chat: string) => Words;
  readonly log: Log;
  readonly now: () => Date;
  readonly timing?: Partial<WatchTiming>;
}

/** What is new after a look that somebody asked for. */
export interface News {
  readonly year: number;
  readonly pages: number;
  /** Units of the roster whose reports came or changed. */
  readonly units: readonly UnitProgress[];
  /** Reports of offices that are not on the roster, or of the year before. */
  readonly others: readonly Arrival[];
  readonly unnamed: readonly WatchedLink[];
  /** Pages that could not be opened, or not as a whole. */
  readonly troubled: readonly LookedAt[];
  /** Links for which there was no time. */
  readonly left: number;
}

export class PageWatch {
  readonly #parts: WatchParts;
  readonly #timing: WatchTiming;
  readonly #ending = new AbortController();
  #running: Promise<void> | null = null;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#timing = { ...usual, ...parts.timing };
  }

  /** Looks at what is due. Never rejects; one that is called while another runs waits for that one. */
  tick(calendar: () => Promise<Calendar>): Promise<void> {
    this.#running ??= this.#tick(calendar)
      .catch(async (error: unknown) => void (await this.#parts.log.error(error, 'pages could not be looked at')))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Ends what is under way; what was not looked at is left to the next time. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  /**
   * The address of a page that may be watched.
   * @throws UserError with the sentence why it may not
   */
  async publicAddress(link: string, words: Words): Promise<string> {
    const { publicAddress, fetcher } = await this.#parts.download();
    return publicAddress(link, fetcher, words);
  }

  /** Looks at all pages of a chat now. */
  async look(chat: string): Promise<News> {
    const { store } = this.#parts;
    const year = reportingYear(this.#parts.now());
    const pages = await store.watched.of(chat);
    const before = await progressOf(store, chat, year, this.#parts.now());
    const looked: LookedAt[] = [];
    const signal = this.#signal(true);
    const faulty = await this.#faulty(chat, before);
    for (const page of pages) looked.push(await this.#lookAt(chat, page, { year, faulty, signal }));
    return this.#news(chat, year, looked);
  }

  async #tick(read: () => Promise<Calendar>): Promise<void> {
    const { store, now, log } = this.#parts;
    const { day } = momentOf(now());
    const calendar = await read();
    const chats = (await store.watched.untaken(day)).values();
    const work = async () => {
      for (const chat of chats) {
        if (this.#ending.signal.aborted) return;
        try {
          await this.#lookUnasked(chat, calendar);
        } catch (error) {
          await log.error(error, 'the pages of a chat could not be looked at');
        }
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, work));
  }

  async #lookUnasked(chat: string, calendar: Calendar): Promise<void> {
    const { store, now } = this.#parts;
    const settings = (await store.reminders.settings(chat)) ?? defaults;
    const day = lookDue(calendar, settings, now());
    if (day === null || !isSeason(calendar, settings, day)) return;
    const taken = [];
    for (const page of await store.watched.of(chat))
      if (await store.watched.take(chat, page.url, day)) taken.push(page);
    if (taken.length === 0 || (await store.chats.get(chat))?.closed) return;
    const year = reportingYear(now());
    const progress = await progressOf(store, chat, year, now());
    if (!isWanting(progress, calendar, settings, day)) return;
    const faulty = await this.#faulty(chat, progress);
    const signal = this.#signal(false);
    for (const page of taken) await this.#lookAt(chat, page, { year, faulty, signal });
  }

  async #lookAt(
    chat: string,
    page: Parameters<typeof lookAt>[0],
    task: { readonly year: number; readonly faulty: ReadonlySet<string>; readonly signal: AbortSignal },
  ): Promise<LookedAt> {
    const { store, download, newBatch, keepingFor, wordsFor, now } = this.#parts;
    const { year, ...others } = task;
    const looked = await lookAt(page, {
      ...others,
      years: [year, year - 1],
      download,
      batch: () => newBatch(chat),
      keeping: () => keepingFor(chat),
      words: wordsFor(chat),
      now,
      rest: this.#timing.rest,
    });
    const { at, trouble, left, links } = looked;
    if (!this.#ending.signal.aborted) await store.watched.looked(chat, page.url, { at, trouble, left, links });
    return looked;
  }

  /** The offices in whose reports something is left to be mended, by every name. */
  async #faulty(chat: string, { year, units }: RosterProgress): Promise<ReadonlySet<string>> {
    const faulty = units.filter(({ state }) => state === 'errors').map(({ unit }) => unit.id);
    if (faulty.length === 0) return new Set();
    const all = units.map(({ unit }) => unit);
    const handed = await handedInUnits(this.#parts.store, chat, year, all);
    return new Set(faulty.flatMap((id) => handed.get(id)?.keys ?? []));
  }

  async #news(chat: string, year: number, looked: readonly LookedAt[]): Promise<News> {
    const { store, now } = this.#parts;
    const arrived = new Map(looked.flatMap((one) => one.arrived).map((one) => [`${one.year} ${one.agency}`, one]));
    const progress = await progressOf(store, chat, year, now());
    const handed = await handedInUnits(
      store,
      chat,
      year,
      progress.units.map(({ unit }) => unit),
    );
    const units = progress.units.filter(({ unit }) =>
      (handed.get(unit.id)?.keys ?? []).some((key) => arrived.delete(`${year} ${key}`)),
    );
    return {
      year,
      pages: looked.length,
      units,
      others: [...arrived.values()],
      unnamed: looked.flatMap((one) => one.unnamed),
      troubled: looked.filter(({ trouble }) => trouble !== null),
      left: looked.reduce((sum, one) => sum + one.left, 0),
    };
  }

  #signal(asked: boolean): AbortSignal {
    return AbortSignal.any([this.#ending.signal, this.#timing.limit(asked)]);
  }
}

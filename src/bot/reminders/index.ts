/**
 * The reminders: at each tick, what is due in each chat is claimed in the store, sent, and marked as sent. A
 * message is claimed once for all processes and for ever, so it is sent at most once; one whose sending was
 * begun when its process ended is not sent again, and the log says so.
 */
import { randomUUID } from 'node:crypto';
import type { ReminderKey, Store } from '../../store/store.ts';
import { ChatClosed, ChatMoved, TryLater } from '../channel.ts';
import type { Log } from '../log.ts';
import { progressOf } from '../roster/progress.ts';
import type { Words } from '../say/index.ts';
import type { Reply } from '../say/reply.ts';
import type { Calendar } from './calendar.ts';
import { isDaytime, maySpeak, type Ruling } from './due.ts';
import { type Look, lookAt, type Prospect, prospectOf } from './look.ts';
import { messageOf } from './message.ts';
import type { Destination, Pusher } from './push.ts';
import { defaults, WEBHOOK } from './settings.ts';

/** A claim that is not marked after so long belongs to a process that has ended, in milliseconds. */
const LOST_MS = 15 * 60_000;
/** Where nothing was to be said it is looked again after so long, in milliseconds: reports are judged for it. */
const AGAIN_MS = 30 * 60_000;
/** Chats that are written to at one time. */
const WIDTH = 8;

export interface ReminderParts {
  readonly store: Store;
  /** Read anew at each tick, for its file may have changed. */
  readonly calendar: () => Promise<Calendar>;
  readonly pusher: Pusher;
  readonly wordsFor: (chat: string) => Words;
  /** Nothing can be sent to a chat until somebody writes there again. */
  readonly close: (chat: string) => void;
  /** A chat goes on under another name. */
  readonly moved: (from: string, to: string) => void;
  readonly log: Log;
  readonly now?: () => Date;
  /** Who has handed in; the roster's own answer where it is left out. */
  readonly handedIn?: typeof progressOf;
  /** This process alone uses the store: a claim from before it began is lost. */
  readonly alone?: boolean;
}

export class Reminders {
  readonly #parts: ReminderParts;
  readonly #now: () => Date;
  readonly #owner: string = randomUUID();
  /** When each chat was looked at, and what was open then. */
  readonly #looked = new Map<string, { readonly name: string; readonly at: number }>();
  #isFirst = true;
  #running: Promise<void> | null = null;

  constructor(parts: ReminderParts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => new Date());
  }

  /** Sends what is due. Never rejects; one that is called while another runs waits for that one. */
  tick(): Promise<void> {
    this.#running ??= this.#tick()
      .catch(async (error: unknown) => void (await this.#parts.log.error(error, 'reminders could not be looked after')))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Settles when nothing is being sent. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #tick(): Promise<void> {
    const { store, calendar: read } = this.#parts;
    await this.#noteLost();
    const calendar = await read();
    if (!isDaytime(calendar, this.#now())) return;
    const chats = await store.rosters.chats();
    const next = chats.values();
    const work = async () => {
      for (const chat of next) {
        try {
          await this.#remind(chat, calendar);
        } catch (error) {
          await this.#parts.log.error(error, `a chat could not be reminded`);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(WIDTH, chats.length) }, work));
  }

  /** What nobody can know any more is told in the log, and never sent again. */
  async #noteLost(): Promise<void> {
    const { store, alone, log } = this.#parts;
    const now = this.#now().getTime();
    const before = this.#isFirst && alone ? now + LOST_MS : now - LOST_MS;
    this.#isFirst = false;
    const iso = (time: number) => new Date(time).toISOString();
    for (const { chat, year, stage, date } of await store.reminders.lose(iso(before), iso(now + LOST_MS)))
      await log.info(
        `a reminder may or may not have been sent before a crash, and is not sent again: ${chat} ${year} ${stage} ${date}`,
      );
  }

  async #remind(chat: string, calendar: Calendar): Promise<void> {
    const { store, pusher } = this.#parts;
    const now = this.#now();
    const prospect = await prospectOf(store, chat, calendar, now);
    if (prospect === null) return;
    const to = prospect.settings.to ?? chat;
    if (!pusher.reaches(to) || (await store.chats.get(to))?.closed) return;
    const last = this.#looked.get(chat);
    if (last?.name === prospect.name && Math.abs(now.getTime() - last.at) < AGAIN_MS) return;
    this.#looked.set(chat, { name: prospect.name, at: now.getTime() });
    const look = await lookAt(store, prospect, { calendar, now, handedIn: this.#parts.handedIn ?? progressOf });
    for (const ruling of look.rulings) await this.#settle(prospect, ruling, look, calendar);
  }

  async #settle(prospect: Prospect, ruling: Ruling, { left }: Look, calendar: Calendar): Promise<void> {
    const { store, wordsFor } = this.#parts;
    const { chat, year, settings } = prospect;
    const { stage, date, print, says } = ruling;
    const key: ReminderKey = { chat, year, stage, date };
    const claim = (state: 'claimed' | 'silent') =>
      store.reminders.claim(key, this.#owner, { at: this.#now().toISOString(), print, state });
    if (says === null) {
      await claim('silent');
      return;
    }
    const to = settings.to ?? chat;
    const told = { words: wordsFor(chat), calendar, now: this.#now(), left, elsewhere: to === WEBHOOK };
    const { reply, contacts } = messageOf(says, told);
    await this.#send(key, { chat: to, mention: settings.mention ? contacts : [] }, reply, async () => {
      // It may have waited long for its turn.
      const chosen = (await store.reminders.settings(chat)) ?? defaults;
      return maySpeak(calendar, chosen, this.#now()) && claim('claimed');
    });
  }

  async #send(key: ReminderKey, to: Destination, reply: Reply, claim: () => Promise<boolean>): Promise<void> {
    const { store, pusher, close, moved, log } = this.#parts;
    const { chat, stage } = key;
    const mark = (state: 'sent' | 'unknown' | 'refused', id: string | null) =>
      store.reminders.mark(key, this.#owner, state, id);
    let isMine = false;
    try {
      const sent = await pusher.push(to, reply, async () => {
        isMine = await claim();
        return isMine;
      });
      if (sent) await mark('sent', sent.id);
    } catch (error) {
      if (error instanceof ChatMoved) {
        // Nothing went out: it is sent under the new name. The claim may have gone there already.
        for (const name of [chat, error.to]) await store.reminders.release({ ...key, chat: name }, this.#owner);
        moved(to.chat, error.to);
      } else if (!isMine || error instanceof TryLater) {
        // Nothing went out: the next minute tries again.
        this.#looked.delete(chat);
        if (isMine) await store.reminders.release(key, this.#owner);
        if (!(error instanceof TryLater)) await log.error(error, `a reminder could not be sent: ${chat} ${stage}`);
      } else if (error instanceof ChatClosed) {
        await mark('refused', null);
        close(to.chat);
        await log.info(`nothing can be sent to a chat any more, it gets no reminders: ${to.chat}`);
      } else {
        await mark('unknown', null);
        await log.error(error, `it is not known whether a reminder was sent, it is not sent again: ${chat} ${stage}`);
      }
    }
  }
}

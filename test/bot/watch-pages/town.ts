/**
 * A town whose offices publish on real servers of this machine, and a bot that watches them. For these tests
 * 127.0.0.1 is an address of the public internet: a test file mocks `download/address.ts` with `publicHere`.
 */
import type { Message } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { calendarOf } from '../../../src/bot/reminders/calendar.ts';
import { instantOf } from '../../../src/bot/reminders/day.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import type { WatchTiming } from '../../../src/bot/watch-pages/index.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store, Unit, UnitKind } from '../../../src/store/index.ts';
import { faulty, mended } from '../kept-reports.ts';
import { silentLog } from '../silent-log.ts';

type Address = typeof import('../../../src/bot/download/address.ts');

export const publicHere = (real: Address): Address => ({
  ...real,
  allowedUrl: (link, hosts, base) => real.allowedUrl(link, new Set([...hosts, '127.0.0.1']), base),
  isPublicAddress: (address) => address === '127.0.0.1' || real.isPublicAddress(address),
});

export const CHAT = 'group';

const page = (title: string, body: string) =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const text = (whole: string, office: string, year: number) =>
  whole.replaceAll('医疗保障局', office).replaceAll('2023', String(year));

/** The page of a report of an office of 东阿县. */
export const reportPage = (office: string, year: number, how: 'clean' | 'faulty' = 'clean') =>
  page(`东阿县${office}${year}年报`, `<pre>${text(how === 'clean' ? mended : faulty, office, year)}</pre>`);

/** The page of a report that does not say whose it is. */
export const namelessPage = (year: number) =>
  page('年报', `<pre>${text(mended, '', year).replaceAll('东阿县', '')}</pre>`);

/** A list page; each link with its words. */
export const listPage = (links: Readonly<Record<string, string>>, more = '', title = '政府信息公开年报') =>
  page(
    title,
    `<ul>${Object.entries(links)
      .map(([href, words]) => `<li><a href="${href}">${words}</a><span>2027-01-03</span></li>`)
      .join('')}</ul>${more}`,
  );

export const nameOf = (office: string, year: number) => `东阿县${office}${year}年政府信息公开工作年度报告`;

const keyOf = (office: string) => `371524|${office}`;

export const unit = (office: string, kind: UnitKind = 'department'): Unit => ({
  id: office,
  name: `县${office}`,
  agency: keyOf(office),
  aliases: [],
  contact: null,
  kind,
  parent: null,
});

/** A process that watches; `at` sets its clock. */
export async function watcher(
  store: Store,
  timing: Partial<WatchTiming> = {},
  settings: Readonly<Record<string, string>> = {},
) {
  const log = silentLog();
  let now = instantOf('2027-01-04', '08:00');
  const bot = new Bot(await readConfig(settings), log, { store, now: () => now, watching: { rest: 0, ...timing } });
  const calendar = calendarOf();
  return {
    log,
    bot,
    at(day: string, time: string) {
      now = instantOf(day, time);
    },
    /** Says something in a chat, as somebody who administers it. */
    async say(said: string, chat = CHAT, more: Partial<Message> = {}) {
      return plain(await bot.answer({ chat, text: said, files: [], ...more }), bot.wordsFor(chat));
    },
    /** One minute of the clock. */
    async tick(day: string, time: string) {
      now = instantOf(day, time);
      await bot.pages.tick(async () => calendar);
    },
    stop: () => bot.stop(),
  };
}

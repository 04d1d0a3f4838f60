/**
 * A hundred chats that send reports: `gouji serve` with the web and Telegram on, as a process. Over Telegram they
 * write all the time, as fast as its own limits let their answers out (a text and a picture each); in the page,
 * which has no limits, all of them at the same moment.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { TelegramServer } from '../../test/support/telegram/server.ts';
import { countyPage } from '../page.ts';
import { atMost, say, type Tell } from '../rows.ts';
import { serving } from './serving.ts';
import { Tab } from './tab.ts';

const PAGE_SIZE = 150_000;
/** In all chats together: two pieces each, of the 30 a second that Telegram allows. */
const PER_SECOND = 12;
const WAIT_MS = 60_000;
const CHATS = 100;
/** Reports of each chat. */
const ROUNDS = 2;

export async function loadRows(tell: Tell): Promise<void> {
  const pages = Array.from({ length: CHATS }, (_, seed) => countyPage(seed + 1, PAGE_SIZE));
  const server = await TelegramServer.start();
  const bot = await serving({ TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root });
  try {
    await server.until(() => server.polled, 'the bot');
    await pause(1000);
    const before = bot.memory();
    const telegram = p95(await overTelegram(server, pages, ROUNDS));
    tell(atMost(`HTML reports in ${CHATS} chats of Telegram, ms at the 95th percentile`, telegram, 0, 2000));
    // The pictures come after the texts.
    await silence(server);
    const after = bot.memory();
    const web = p95(await inThePage(bot.address, pages));
    tell(atMost(`the same in ${CHATS} pages, all at one moment`, web, 0, 2000));
    say(`${before.toFixed(0)} MB with Telegram at the start, ${bot.memory().toFixed(0)} MB after the pages`);
    tell(atMost('memory of gouji serve (web, Telegram) after the reports, MB', after, 0, 180));
  } finally {
    await bot.stop();
    await server.close();
  }
}

async function overTelegram(server: TelegramServer, pages: readonly Uint8Array[], rounds: number): Promise<number[]> {
  const people = pages.map((_, index) => server.person(`人${index}`));
  const send = async (index: number, round: number): Promise<number> => {
    const person = people[index];
    const page = pages[(index + round) % pages.length];
    if (!person || !page) return Number.NaN;
    const known = person.heard.length;
    const began = performance.now();
    const isAnswer = () => person.heard.slice(known).some(({ file }) => file === null);
    await person.sendDocument(`年报${round}.html`, page);
    await server.until(isAnswer, 'an answer to a report', WAIT_MS);
    return performance.now() - began;
  };
  const sent: Promise<number>[] = [];
  const start = performance.now();
  for (let count = 0; count < rounds * pages.length; count++) {
    await pause(Math.max(0, start + (count * 1000) / PER_SECOND - performance.now()));
    sent.push(send(count % pages.length, Math.floor(count / pages.length)));
  }
  return Promise.all(sent);
}

async function inThePage(address: string, pages: readonly Uint8Array[]): Promise<number[]> {
  const tabs = await Promise.all(pages.map(() => Tab.open(address)));
  try {
    return await Promise.all(
      tabs.map((tab, index) => tab.send('', { name: '年报.html', bytes: pages[index] ?? new Uint8Array() })),
    );
  } finally {
    for (const tab of tabs) tab.close();
  }
}

/** Settles when the bot has said nothing for a while. */
async function silence(server: TelegramServer): Promise<void> {
  for (let calls = -1; calls !== server.calls.length; await pause(1500)) calls = server.calls.length;
}

const p95 = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

/**
 * The bot as it is run, killed again and again, on a Telegram of our own: what its people saw. Every message has a
 * word of its own, which its answer repeats, so that it can be told which one was answered, how often and when.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { telegramRates } from '../support/telegram/rates.ts';
import { TelegramServer } from '../support/telegram/server.ts';
import { Serving } from './serving.ts';

const report = readFileSync(new URL('../conversations/files/医保局.txt', import.meta.url), 'utf8');
const LETTERS = '甲乙丙丁戊己庚辛壬癸';
/** Every so many messages one is a file. */
const FILES = 5;
/** One of so many chats is a group. */
const GROUPS = 4;

export interface Plan {
  readonly chats: number;
  readonly messages: number;
  readonly kills: number;
  /** Of all chats together. */
  readonly perSecond: number;
  /** The longest wait for what is left when all is written, in seconds. */
  readonly patience: number;
}

export interface Figures {
  readonly messages: number;
  readonly answered: number;
  readonly lost: readonly string[];
  /** Answered twice: a piece was on its way when the bot was killed. */
  readonly twice: number;
  /** Chats in which answers came in another order than their messages. */
  readonly disordered: number;
  /** Refused by the platform because it came too fast. */
  readonly refused: number;
  /** From a message to its answer, in milliseconds, those that waited for a killed bot included. */
  readonly p50: number;
  readonly p95: number;
  /** Resident memory at the end, in MB. */
  readonly memory: number;
  readonly seconds: number;
}

/** A word that stands for a number, and in no other. */
export const wordOf = (number: number): string =>
  `物${[...String(number).padStart(4, '0')].map((digit) => LETTERS[Number(digit)]).join('')}市`;

interface Place {
  write(number: number): Promise<unknown>;
  heard(): readonly { readonly text: string }[];
}

/** The bot as it runs: one process, or several. */
export interface Running {
  /** Settles when all can be used. */
  start(): Promise<void>;
  /** Kills a process and begins to start it again. */
  killOne(): Promise<void>;
  /** Resident memory of the largest, in MB. */
  memory(): number;
  end(): Promise<void>;
}

/** @param run how the bot runs; its data go into the folder */
export async function soak(
  plan: Plan,
  say: (line: string) => void = () => {},
  run: (telegram: TelegramServer, data: string) => Running | Promise<Running> = alone,
): Promise<Figures> {
  const began = performance.now();
  const telegram = await TelegramServer.start({ rates: telegramRates });
  const data = await mkdtemp(join(tmpdir(), 'gouji-soak-'));
  const bot = await run(telegram, data);
  try {
    await bot.start();
    const places = placesOn(telegram, plan.chats);
    const watch = new Watch(places);
    const killAt = Array.from({ length: plan.kills }, (_, kill) =>
      Math.floor((plan.messages * (kill + 0.3 + Math.random() * 0.6)) / plan.kills),
    );
    const start = performance.now();
    for (let number = 0; number < plan.messages; number++) {
      const due = start + (number * 1000) / plan.perSecond;
      if (due > performance.now()) await pause(due - performance.now());
      watch.wrote(number);
      await places[number % plan.chats]?.write(number);
      if (!killAt.includes(number)) continue;
      say(`killed after message ${number}`);
      await bot.killOne();
    }
    const end = performance.now() + plan.patience * 1000;
    while (!watch.all(plan.messages) && performance.now() < end) await pause(50);
    // An answer too many would come now.
    await pause(1500);
    const memory = bot.memory();
    return { ...watch.figures(plan), refused: telegram.refused.length, memory, seconds: since(began) };
  } finally {
    await bot.end();
    await telegram.close();
    await rm(data, { recursive: true, force: true });
  }
}

function placesOn(telegram: TelegramServer, count: number): Place[] {
  return Array.from({ length: count }, (_, index): Place => {
    const person = telegram.person(`人${index}`);
    const group = index % GROUPS === 0 ? telegram.group(`群${index}`, [person]) : null;
    const where = group ? { in: group } : {};
    return {
      heard: () => (group ?? person).heard,
      write(number) {
        const word = wordOf(number);
        // Counted within the chat: in each there are texts and files.
        if (Math.floor(number / count) % FILES !== FILES - 1) {
          return person.write(`${group ? '@gouji_bot ' : ''}随便说说${word}`, where);
        }
        const bytes = new TextEncoder().encode(report.replaceAll('示例市', word));
        return person.sendDocument(`${number}.txt`, bytes, where);
      },
    };
  });
}

/** Looks at what is seen, and when. */
class Watch {
  readonly #places: readonly Place[];
  readonly #written = new Map<number, number>();
  readonly #seen = new Map<number, number>();
  readonly #read: number[];
  readonly #timer: NodeJS.Timeout;

  constructor(places: readonly Place[]) {
    this.#places = places;
    this.#read = places.map(() => 0);
    this.#timer = setInterval(() => this.#look(), 10).unref();
  }

  wrote(number: number): void {
    this.#written.set(number, performance.now());
  }

  all(messages: number): boolean {
    return this.#seen.size >= messages;
  }

  figures({ messages, chats }: Plan) {
    clearInterval(this.#timer);
    this.#look();
    const times = [...this.#seen].map(([number, at]) => at - (this.#written.get(number) ?? at)).sort((a, b) => a - b);
    const lost = Array.from({ length: messages }, (_, number) => number).filter((number) => !this.#seen.has(number));
    let twice = 0;
    let disordered = 0;
    for (const place of this.#places) {
      const numbers = place.heard().flatMap(({ text }) => numbersIn(text));
      const firsts = [...new Set(numbers)];
      twice += numbers.length - firsts.length;
      if (firsts.some((number, index) => number < (firsts[index - 1] ?? -1))) disordered += 1;
    }
    return {
      messages,
      answered: this.#seen.size,
      lost: lost.map((number) => `${number} (chat ${number % chats})`),
      twice,
      disordered,
      p50: Math.round(times[Math.floor(times.length * 0.5)] ?? 0),
      p95: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
    };
  }

  #look(): void {
    const now = performance.now();
    for (const [index, place] of this.#places.entries()) {
      const heard = place.heard();
      for (const { text } of heard.slice(this.#read[index])) {
        for (const number of numbersIn(text)) if (!this.#seen.has(number)) this.#seen.set(number, now);
      }
      this.#read[index] = heard.length;
    }
  }
}

/** The messages that an answer is about, each once. */
export function numbersIn(text: string): number[] {
  // An answer may name the office of an earlier one as an example of what can be asked; its picture says what it shows.
  const words = text.matchAll(
    /随便说说物([甲乙丙丁戊己庚辛壬癸]{4})市|物([甲乙丙丁戊己庚辛壬癸]{4})市医疗保障局 · 2023 年(?! 表)/g,
  );
  const numberOf = (word: string) => Number([...word].map((one) => LETTERS.indexOf(one)).join(''));
  return [...new Set([...words].map(([, said, office]) => numberOf(said ?? office ?? '')))];
}

/** One process, with Telegram's long polling. */
function alone({ token, root }: TelegramServer, data: string): Running {
  const settings = { PORT: '0', GOUJI_DATA: data, TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root };
  const one = new Serving(settings, 'Telegram');
  return {
    start: async () => void (await one.start()),
    async killOne() {
      await one.kill();
      void one.start();
    },
    memory: () => one.memory(),
    end: () => one.end(),
  };
}

const since = (began: number): number => Math.round((performance.now() - began) / 1000);

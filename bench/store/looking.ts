/**
 * Look-ups in a store that is there already, as a bot of many days does them: a program of its own, so that
 * its memory is that of the store and the answers. `looking.ts QUESTIONS`; prints what they took.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { wordsOf } from '../../src/bot/say/languages.ts';
import { answerTo } from '../../src/cli/ask.ts';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/index.ts';

/** The chat of the command line. */
export const CHAT = 'console';

export interface Questions {
  /** 「东阿县教育局2023年新收多少件」 */
  readonly asks: readonly string[];
  /** How many of them are asked for the memory, again and again. */
  readonly times: number;
  readonly names: readonly string[];
  readonly initials: readonly string[];
  readonly mistyped: readonly string[];
  readonly year: number;
}

/** Milliseconds. */
export interface Spent {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

export interface Looked {
  readonly ask: Spent;
  readonly stored: Spent;
  readonly initials: Spent;
  readonly mistyped: Spent;
  /** The share of the asks that were answered. */
  readonly answered: number;
  /** The most that was ever resident, in bytes. */
  readonly memory: number;
}

/** Not timed. A bot runs for months: what counts is compiled code. */
const WARMING = 50;

async function spent(texts: readonly string[], look: (text: string) => Promise<unknown>): Promise<Spent> {
  for (const text of texts.slice(0, WARMING)) await look(text);
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await look(text);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

async function look({ asks, times, names, initials, mistyped, year }: Questions): Promise<Looked> {
  const words = wordsOf('zh');
  const store = await openStore(await readConfig(process.env, ['GOUJI_DATA', 'DATABASE_URL']), {
    words: words.store,
    mustExist: true,
  });
  const answered = new Set<string>();
  const ask = async (text: string) => {
    const { status } = await answerTo(text, store, words);
    if (status === 'answered') answered.add(text);
  };
  const find = (text: string) => store.agencies.find(CHAT, text);
  const looked = {
    ask: await spent(asks, ask),
    stored: await spent(names, async (name) => {
      const found = await find(name);
      if (found.kind === 'one') await store.reports.figures(CHAT, [found.agency.key], [year]);
    }),
    initials: await spent(initials, find),
    mistyped: await spent(mistyped, find),
    answered: answered.size / new Set(asks).size,
  };
  for (let time = 0; time < times; time++) await ask(asks[time % asks.length] ?? '');
  await store.close();
  return { ...looked, memory: process.resourceUsage().maxRSS * 1024 };
}

if (import.meta.main) {
  // As bin/gouji.js does for a bot.
  for (const flag of ['--semi-space-growth-factor=1', '--optimize-for-size']) setFlagsFromString(flag);
  const questions = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Questions;
  process.stdout.write(JSON.stringify(await look(questions)));
}

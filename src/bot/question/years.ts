/** Years as people write them, against the clock of the chat (Asia/Shanghai). */
import type { Years } from './shape.ts';

const HOUR = 3_600_000;
const OLDEST = 2000;
/** A range is never longer than there are reports. */
const MOST_YEARS = 40;
const MOST_LAST = 20;

/** The year in China at an instant; there is no summer time. */
export const yearOf = (now: Date): number => new Date(now.getTime() + 8 * HOUR).getUTCFullYear();

export interface YearsFound {
  readonly years: Years;
  /** How many characters were read. */
  readonly length: number;
}

const han: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 「三」「十」「十五」「3」 as a number; 两 is two. */
export function count(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  const digit = (one: string | undefined, empty: number) => (one ? Number(han[one] ?? Number.NaN) : empty);
  return tens === null ? digit(ones ?? '', 0) : digit(tens, 1) * 10 + digit(ones, 0);
}

const words: readonly (readonly [RegExp, (now: number) => Years])[] = [
  [/(?:大前年|the year before the year before last)/y, (now) => one(now - 3)],
  [/(?:前年度?|the year before last)/y, (now) => one(now - 2)],
  [/(?:去年度?|上一?年度?|上一个年度|昨年|last year)/y, (now) => one(now - 1)],
  [/(?:今年度?|本年度?|当年|this year)/y, (now) => one(now)],
  [
    /(?:最新(?:的?一年|年度|一期|一份|的)?|最近(?:的?一年|一个年度|一期|一次|的)?(?![两二三四五六七八九十\d几])|近一年|latest|most recent|newest)/y,
    () => ({ kind: 'latest' }),
  ],
  [/(?:近几年来?|近些年来?|最近几年|近年来?)/y, () => ({ kind: 'last', count: 3 })],
  [
    /(?:历年来?|各年度?|每一?年|逐年|所有年份|所有年度|全部年份|历史上?|这几年|几年来|哪一?年|哪几年|哪些年|all years|every year|which year)/y,
    () => ({ kind: 'all' }),
  ],
];
const last =
  /(?:(?:最近|近|过去|这|前|过往)(?:的)?([两二三四五六七八九十]{1,2}|\d{1,2})(?:个)?年(?:来|间|度|内(?!部))?|(?:last|past) (\d{1,2}) years)/y;

const one = (year: number): Years => ({ kind: 'years', years: [year] });

/** A year of four or two digits, or in Chinese digits. Two digits need their 年. */
const YEAR = '(?:20\\d{2}(?!\\d)|二[〇零oO0][〇零一二三四五六七八九]{2})';
const SHORT = "'?(?:[012]\\d|[〇零一二][〇零一二三四五六七八九])";
const END = '(?:年度|年(?!报))?';
const range = new RegExp(
  `(?:(${YEAR})${END}|(${SHORT})(?:年度?)?) ?(?:到|至|--?|—+|~+|–|起到|开始到|to) ?(?:(${YEAR})${END}|(${SHORT})年度?|(今年?|现在|目前|去年|今))`,
  'y',
);
const since = new RegExp(`(?:(${YEAR})${END}|(${SHORT})年度?)(?:以来|之后|起(?!诉)|至今|开始)`, 'y');
const single = new RegExp(`(?:(${YEAR})${END}|(${SHORT})年度?(?!报))`, 'y');
function number(long: string | undefined, short: string | undefined): number | null {
  const text = (long ?? short ?? '')
    .replace(/[〇零一二三四五六七八九]/g, (digit) => han[digit] ?? '')
    .replace(/[o']/g, (sign) => (sign === 'o' ? '0' : ''));
  if (!/^\d+$/.test(text)) return null;
  const year = text.length === 2 ? 2000 + Number(text) : Number(text);
  return year >= OLDEST ? year : null;
}

function between(from: number, to: number): Years | null {
  const [low, high] = from <= to ? [from, to] : [to, from];
  if (high - low >= MOST_YEARS) return null;
  return { kind: 'years', years: Array.from({ length: high - low + 1 }, (_, at) => low + at) };
}

function digits(text: string, at: number, now: number): YearsFound | null {
  // A year within a longer number is no year: 「12022」, a telephone number.
  if (/[\da-z.]/.test(text.charAt(at - 1))) return null;
  range.lastIndex = since.lastIndex = single.lastIndex = at;
  const span = range.exec(text);
  if (span) {
    const from = number(span[1], span[2]);
    const to = span[5] ? (span[5] === '去年' ? now - 1 : now) : number(span[3], span[4]);
    const years = from !== null && to !== null ? between(from, to) : null;
    if (years) return { years, length: span[0].length };
  }
  const open = since.exec(text);
  if (open) {
    const from = number(open[1], open[2]);
    const years = from !== null && from <= now ? between(from, now) : null;
    if (years) return { years, length: open[0].length };
  }
  const found = single.exec(text);
  const year = found ? number(found[1], found[2]) : null;
  return found && year !== null ? { years: one(year), length: found[0].length } : null;
}

/** The years that stand at a place of the text, if any. */
export function yearsAt(text: string, at: number, now: number): YearsFound | null {
  last.lastIndex = at;
  const newest = last.exec(text);
  if (newest) {
    const many = count(newest[1] ?? newest[2] ?? '');
    if (many >= 1 && many <= MOST_LAST) {
      return { years: many === 1 ? { kind: 'latest' } : { kind: 'last', count: many }, length: newest[0].length };
    }
  }
  for (const [pattern, years] of words) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { years: years(now), length: found[0].length };
  }
  return digits(text, at, now);
}

/** All years of a text as one: the widest word wins, single years are listed. */
export function together(found: readonly Years[]): Years {
  const wide = found.find(({ kind }) => kind === 'all') ?? found.find(({ kind }) => kind === 'last');
  if (wide) return wide;
  const years = found.flatMap((one) => (one.kind === 'years' ? one.years : []));
  if (years.length > 0) return { kind: 'years', years: [...new Set(years)].sort((a, b) => a - b) };
  return found.find(({ kind }) => kind === 'latest') ?? { kind: 'unsaid' };
}

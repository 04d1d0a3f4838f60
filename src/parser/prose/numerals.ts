/** Numbers of the narrative: 「3」「1,791」「1.2万」「十二」「两」. */
import { DOUBTFUL } from './plain.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const multipliers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 「一百二十」→ 120, 「二〇二三」→ 2023; null when it is no number (「百千」 of a phrase). */
export function chineseNumber(numeral: string): number | null {
  if (numeral.length === 0 || numeral.length > 9) return null;
  let total = 0;
  let current: number | null = null;
  let positional = true;
  let written = 0;
  for (const sign of numeral) {
    const digit = digits[sign];
    if (digit !== undefined) {
      written = written * 10 + digit;
      current = digit;
      continue;
    }
    const multiplier = multipliers[sign];
    if (multiplier === undefined) return null;
    if (current === null && multiplier !== 10) return null;
    positional = false;
    total += (current ?? 1) * multiplier;
    current = null;
  }
  return positional ? written : total + (current ?? 0);
}

export interface NumberPhrase {
  /** Of the first figure in the plain text. */
  readonly start: number;
  /** Behind the unit, or behind the figures when there is none. */
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
  /** 「20余件」「1.2万件」: not an exact count. */
  readonly approximate: boolean;
}

// 人次, 个工作日 and the like are excluded where the phrase is judged; 年月日号% never match.
const unitPattern = /(余|多)?(万|亿)?(余|多|左右)?(件次|件|宗|份|次|条|例|起|项|笔|个|案|封|部)?/y;
const figures = /\d[\d,.]*|[零〇一二两三四五六七八九十百千]+/g;
const grouped = /^\d{1,3}(?:,\d{3})+$/;
const decimal = /^\d+\.\d+$/;
const MOST_FIGURES = 15;

/** A sentence with more numbers is a table that lost its lines. */
const MOST_NUMBERS = 400;

/**
 * The numbers of a plain sentence, left to right, in one pass; none when there are more than 400.
 * Numbers of more than 15 figures are no counts.
 */
export function numbersIn(sentence: string): NumberPhrase[] {
  const found: NumberPhrase[] = [];
  figures.lastIndex = 0;
  for (let match = figures.exec(sentence); match !== null; match = figures.exec(sentence)) {
    const phrase = numberAt(sentence, match.index, match[0]);
    if (phrase !== null) {
      if (found.length === MOST_NUMBERS) return [];
      found.push(phrase);
      figures.lastIndex = Math.max(figures.lastIndex, phrase.end);
    }
  }
  return found;
}

function numberAt(sentence: string, at: number, printed: string): NumberPhrase | null {
  let start = at;
  let text = printed;
  let tail = 0;
  while (text.endsWith(',') || text.endsWith('.')) {
    text = text.slice(0, -1);
    if (++tail > 3) return null;
  }
  if (text.length > MOST_FIGURES) return null;
  let value: number | null;
  if (text.charCodeAt(0) < 0x80) {
    if (text.includes(',') && !grouped.test(text)) {
      // 「3,5件」 is two numbers with a clause between them: the last one carries the unit.
      const last = text.lastIndexOf(',') + 1;
      start += last;
      text = text.slice(last);
    }
    value = decimal.test(text) || !text.includes('.') ? Number(text.replaceAll(',', '')) : null;
  } else {
    value = chineseNumber(text);
  }
  if (value === null || Number.isNaN(value)) return null;
  const figuresEnd = start + text.length;
  if (sentence.charAt(start - 1) === DOUBTFUL || sentence.charAt(figuresEnd) === DOUBTFUL) return null;
  if (tail > 0) return { start, end: figuresEnd, value, unit: null, approximate: false };
  unitPattern.lastIndex = figuresEnd;
  const unit = unitPattern.exec(sentence);
  const scale = unit?.[2] === '万' ? 10_000 : unit?.[2] === '亿' ? 100_000_000 : 1;
  const approximate = unit?.[1] !== undefined || unit?.[3] !== undefined || (scale > 1 && text.includes('.'));
  return {
    start,
    end: unitPattern.lastIndex || figuresEnd,
    value: Math.round(value * scale * 1e6) / 1e6,
    unit: unit?.[4] ?? null,
    approximate,
  };
}

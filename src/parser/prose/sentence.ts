/** One plain sentence: its numbers and zeros as claims, with whom and which year they speak of. */
import type { ClaimMetric } from '../../report/report.ts';
import { nearWords, ownWords, rightWords, stops } from './around.ts';
import { decidedBehind, type Meaning, meaningOf, resultAtEnd, type Topic } from './counts.ts';
import { type NumberPhrase, numbersIn } from './numerals.ts';
import * as words from './vocabulary.ts';
import { zerosIn } from './zeros.ts';

/** A claim but for its quote. */
export interface Statement {
  readonly metric: ClaimMetric;
  readonly value: number;
  readonly unit: string | null;
  readonly word: string;
  readonly scope: 'all' | 'part';
  readonly approximate: boolean;
  readonly zeroInWords: boolean;
  readonly of: 'area' | 'office' | null;
  /** Of the number or the negation in the plain sentence. */
  readonly at: number;
}

export interface Setting {
  /** Carried over from the sentence before, the heading or the section. */
  readonly topic: Topic;
  readonly headed: boolean;
  /** The section is about applications or litigation. */
  readonly disclosure: boolean;
  readonly year: number | null;
  /** The sentence before spoke of a whole county or system. */
  readonly area: boolean;
}

const upheld = /(?:均|全部|都)(?:予以|被|获)?(?:结果)?维持|维持原[^,;。]{0,8}决定/;

/** A sentence that goes on with the subject of the one before. */
const goesOn = /^(?:其中|其余|已|均|共|按|全部|答复|办结|办理|予以|经|结转)/;

/**
 * What a sentence states, and whether it speaks of a whole county or system.
 * Time and memory grow with its length only.
 */
export function statementsIn(text: string, setting: Setting): { statements: Statement[]; area: boolean } {
  if (words.planning.test(text)) return { statements: [], area: false };
  const reader = new SentenceReader(text, setting);
  return { statements: reader.read(), area: reader.area };
}

class SentenceReader {
  readonly #text: string;
  readonly #setting: Setting;
  readonly #disclosure: boolean;
  readonly #breakdown: boolean;
  readonly #found: Statement[] = [];
  // What the text up to #seen has established.
  #seen = 0;
  #topic: Topic;
  #otherTopic = false;
  #within = false;
  #normative = false;
  #area: boolean;
  /** A county’s and an office’s numbers stand in one sentence: what follows may be of either. */
  #mixed = false;
  #otherYear = false;
  #partOfYear = false;

  constructor(text: string, setting: Setting) {
    this.#text = text;
    this.#setting = setting;
    this.#topic = setting.topic;
    this.#area = setting.area && goesOn.test(text);
    this.#disclosure = setting.disclosure || words.disclosure.test(text);
    this.#breakdown = /部分公开|不予公开|无法提供|不予处理/.test(text);
  }

  get area(): boolean {
    return this.#area || words.area.test(this.#text.slice(0, 200));
  }

  read(): Statement[] {
    const numbers = numbersIn(this.#text).filter((one) => this.#counts(one));
    let end = 0;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at];
      if (number === undefined) continue;
      this.#advance(number.start);
      const right = rightWords(this.#text, number.end, numbers[at + 1]?.start);
      const own = decidedBehind(right)
        ? nearWords(this.#text, end, number.start)
        : ownWords(this.#text, end, number.start);
      if (/(?:分别|依次)(?:为|是|有|达)?$/.test(own)) {
        at += this.#list(numbers, at, own);
        end = numbers[at]?.end ?? number.end;
        continue;
      }
      const meaning =
        this.#otherTopic && !words.application.test(own)
          ? this.#elsewhere(number, own, right)
          : this.#meaning(number, own, right);
      end = number.end;
      if (meaning !== null) this.#add(number, meaning, own);
    }
    this.#zeros();
    this.#upheld();
    return this.#found;
  }

  /** Numbers with a unit, and bare ones that end a clause: 「申请数量为0」. */
  #counts(number: NumberPhrase): boolean {
    if (number.unit !== null) return true;
    const next = this.#text.charAt(number.end);
    if (next !== '' && !stops.test(next)) return false;
    return /[数量总共计:为]/.test(this.#text.charAt(number.start - 1));
  }

  #meaning(number: NumberPhrase, own: string, right: string): Meaning | null {
    return meaningOf(number, {
      own,
      right,
      topic: this.#topic,
      disclosure: this.#disclosure,
      within: this.#within,
      normative: this.#normative,
      breakdown: this.#breakdown,
      year: this.#setting.year,
    });
  }

  /** Behind words about another matter (「主动公开信息34条」) only what names its own matter counts. */
  #elsewhere(number: NumberPhrase, own: string, right: string): Meaning | null {
    if (
      !words.litigation.test(own) &&
      !words.normative.test(own + right) &&
      !words.inForce.test(own) &&
      !words.application.test(right)
    )
      return null;
    return this.#meaning(number, own, right);
  }

  /** Takes in the words up to a place: topic, year, 其中, whole counties. Each character is looked at once. */
  #advance(to: number): void {
    const piece = this.#text.slice(this.#seen, to);
    this.#seen = to;
    let turned = -1;
    for (const match of piece.matchAll(words.topicWords)) {
      this.#otherTopic = match[3] !== undefined;
      const topic = match[1] !== undefined ? 'application' : match[2] !== undefined ? 'litigation' : null;
      if (topic === null || topic === this.#topic) continue;
      this.#topic = topic;
      turned = match.index;
    }
    // 「其中」 reaches to the end of its matter: 「…,其中网上5件,行政复议1件」.
    if (turned >= 0) this.#within = false;
    if (piece.lastIndexOf('其中') > turned) this.#within = true;
    if (piece.includes('规范性文件')) this.#normative = true;
    if (words.area.test(piece)) this.#area = true;
    for (const match of piece.matchAll(/(.?)(\d{4})年|[本全今]年/g)) {
      if (match[2] === undefined) {
        this.#otherYear = false;
        this.#partOfYear = false;
        continue;
      }
      if (/[较比与同含自至]/.test(match[1] ?? '') || isCarried(piece, match.index)) continue;
      this.#otherYear = this.#setting.year !== null && Number(match[2]) !== this.#setting.year;
      this.#partOfYear = false;
    }
    if (words.partOfYear.test(piece)) this.#partOfYear = !words.wholeYear.test(piece);
  }

  #add(number: NumberPhrase, meaning: Meaning, own: string): void {
    if (this.#otherYear || words.earlier.test(own)) return;
    const office = words.office.test(own);
    if (this.#area && this.#within && office) this.#mixed = true;
    const part = meaning.scope === 'part' || this.#partOfYear || this.#mixed;
    this.#found.push({
      metric: meaning.metric,
      value: number.value,
      unit: number.unit,
      word: meaning.word,
      scope: part ? 'part' : 'all',
      approximate: number.approximate || /(?:约|近|超过|超|逾|不足|大约|接近|至少|(?<!其)余|多)$/.test(own),
      zeroInWords: false,
      of: this.#area && !(office && !this.#within) ? 'area' : office ? 'office' : null,
      at: number.start,
    });
  }

  /** 「予以公开、部分公开、不予公开分别为7件、1件、1件」. Returns how many numbers beyond the first were taken. */
  #list(numbers: readonly NumberPhrase[], first: number, own: string): number {
    let last = first;
    for (;;) {
      const here = numbers[last];
      const next = numbers[last + 1];
      if (here === undefined || next === undefined || next.unit === null) break;
      if (next.start - here.end > 1 || !/^[、,和及与]?$/.test(this.#text.slice(here.end, next.start))) break;
      last++;
    }
    const names = own.replace(/(?:分别|依次)(?:为|是|有|达)?$/, '').split(/[、,和及与]/);
    const size = last - first + 1;
    if (names.length >= size) {
      const metrics = names.slice(-size).map((name) => metricOfName(name));
      const known = metrics.every((metric) => metric !== null) && (this.#topic !== null || this.#disclosure);
      for (let at = 0; known && at < size; at++) {
        const number = numbers[first + at];
        const named = metrics[at];
        if (number && named) this.#add(number, { ...named, scope: this.#otherTopic ? 'part' : 'all' }, '');
      }
    }
    return last - first;
  }

  #zeros(): void {
    const { topic, headed } = this.#setting;
    const zeros = zerosIn(this.#text, { topic, headed, disclosure: this.#disclosure });
    for (const zero of zeros) {
      const before = this.#text.slice(Math.max(0, zero.at - 120), zero.at);
      const time = timeBefore(before, this.#setting.year);
      if (time === 'other-year') continue;
      const own = ownWords(this.#text, 0, zero.at);
      if (words.earlier.test(own)) continue;
      this.#found.push({
        metric: zero.metric,
        value: 0,
        unit: null,
        word: zero.word,
        scope: zero.scope === 'part' || time === 'part' ? 'part' : 'all',
        approximate: false,
        zeroInWords: true,
        of: words.area.test(own) ? 'area' : words.office.test(own) ? 'office' : null,
        at: zero.at,
      });
    }
  }

  #upheld(): void {
    const match = upheld.exec(this.#text);
    if (match === null || this.#otherYear || !this.#disclosure) return;
    const cases = this.#found.some(
      (one) => one.metric.startsWith('litigation.') && one.at < match.index && !one.zeroInWords,
    );
    if (!cases) return;
    this.#found.push({
      metric: 'litigation.notUpheld',
      value: 0,
      unit: null,
      word: match[0],
      scope: 'all',
      approximate: false,
      zeroInWords: true,
      of: null,
      at: match.index,
    });
  }
}

const isCarried = (piece: string, at: number): boolean =>
  /^.?\d{4}年度?(?:的)?(?:未办结)?(?:结转|转结)/.test(piece.slice(at, at + 14)) ||
  /(?:结转|转结)(?:至|到|入)?.?$/.test(piece.slice(Math.max(0, at - 4), at + 1));

function timeBefore(before: string, year: number | null): 'other-year' | 'part' | null {
  let other = false;
  let from = 0;
  for (const match of before.matchAll(/(.?)(\d{4})年|[本全今]年/g)) {
    if (match[2] !== undefined && /[较比与同]/.test(match[1] ?? '')) continue;
    other = match[2] !== undefined && year !== null && Number(match[2]) !== year;
    from = match.index;
  }
  if (other) return 'other-year';
  const piece = before.slice(from);
  return words.partOfYear.test(piece) && !words.wholeYear.test(piece) ? 'part' : null;
}

function metricOfName(name: string): { metric: ClaimMetric; word: string } | null {
  const label = resultAtEnd(name, true);
  if (label !== null) return { metric: `applications.${label.metric}`, word: label.word };
  if (/复议$|复议案件$/.test(name)) return { metric: 'litigation.reconsideration', word: '行政复议' };
  if (/诉讼$|诉讼案件$/.test(name)) return { metric: 'litigation.lawsuits', word: '行政诉讼' };
  return null;
}

/** A text as a row of words, each understood by itself. */
import { agenciesIn } from './agencies.ts';
import { type Meaning, wordAt } from './lexicon.ts';
import type { Years } from './shape.ts';
import { type Want, wantAt } from './wants.ts';
import { yearsAt } from './years.ts';

export type Token = { readonly text: string } & (
  | { readonly kind: 'years'; readonly years: Years }
  | { readonly kind: 'metric'; readonly meaning: Meaning }
  | { readonly kind: 'want'; readonly want: Want }
  | { readonly kind: 'agency' }
  | { readonly kind: 'space' }
  /** A comma, or 「和」. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'rest' }
);

const isSpace = (character: string): boolean =>
  character === ' ' || character === ':' || character === '(' || character === ')';
const isStop = (character: string): boolean => /[,;、。.?!|\\/+&\-—~<>[\]{}*#@=_^`$%]/.test(character);
const joiner = /(?:以及|还有|和|与|及|跟|同|或者?|and\b|&)/y;
/** Grammar that is left when the words are taken out. */
const crumbs =
  /^(?:数据|单位|部门|机关|工作|[年度里中内在对把被从给为也都还又就只有共件个份条宗次万元家我你他要看说到于下按其本数等去到底呗那么么]|in|of|the|for|from|by|is|was|were|did|there)+$/;

type Read = (at: number) => { readonly token: Token; readonly length: number } | null;

/** Reads words one after the other; what none of them is becomes `rest`. */
function readAll(text: string, read: Read, rest: (text: string) => Token[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from) tokens.push(...rest(text.slice(from, to)));
  };
  for (let at = 0; at < text.length; ) {
    const found = read(at);
    if (!found) {
      at++;
      continue;
    }
    flush(at);
    tokens.push(found.token);
    at += found.length;
    from = at;
  }
  flush(text.length);
  return tokens;
}

/**
 * Sounds like a number of the tables and is none: fees for copies are no 行政事业性收费, fines no 处罚决定, and
 * what is disclosed unasked, or where, is no 予以公开, and that all was handled is not said to be in time.
 */
const foreign =
  /按[时期](?:办结|办理|答复|回复)(?:率|比例|[件总]?数)?|信息处理费|处理费|罚[款没](?:金额|总额|数额|收入|总金额)?|主动公开(?:的?(?:政府)?信息)?(?:总?[条件数]数|总数|数?量|数)?|公开(?:指南|渠道|平台|目录|专栏|栏目?|网站|内容|制度|范围)|(?:公开|发布)了?(?:多少|几)[条篇](?:(?:政府)?信息)?/y;

function foreignAt(text: string, at: number): ReturnType<Read> {
  foreign.lastIndex = at;
  const found = foreign.exec(text);
  return found && { token: { kind: 'rest', text: found[0] }, length: found[0].length };
}

const single = (text: string, at: number): ReturnType<Read> => {
  const character = text.charAt(at);
  if (isSpace(character)) return { token: { kind: 'space', text: character }, length: 1 };
  return isStop(character) ? { token: { kind: 'stop', text: character }, length: 1 } : null;
};

function metricAt(text: string, at: number, onlyPlain: boolean): ReturnType<Read> {
  const word = wordAt(text, at, onlyPlain);
  if (!word) return null;
  return {
    token: { kind: 'metric', text: text.slice(at, at + word.length), meaning: word.meaning },
    length: word.length,
  };
}

/** What is no name: here any word for a metric counts, and 和 joins. */
function afterNames(text: string): Token[] {
  const read: Read = (at) => {
    const metric = metricAt(text, at, false);
    if (metric) return metric;
    joiner.lastIndex = at;
    const joined = joiner.exec(text);
    return joined ? { token: { kind: 'stop', text: joined[0] }, length: joined[0].length } : null;
  };
  return readAll(text, read, (rest) => [
    crumbs.test(rest) ? { kind: 'space', text: rest } : { kind: 'rest', text: rest },
  ]);
}

const leadingMetric = (text: string): number => wordAt(text, 0, false)?.length ?? 0;

/** All words of a text. `now` is the year in China. */
export function scan(text: string, now: number): Token[] {
  const read: Read = (at) => {
    const other = foreignAt(text, at);
    if (other) return other;
    const metric = metricAt(text, at, true);
    const want = wantAt(text, at);
    if (want && want.length > (metric?.length ?? 0)) {
      const years = want.want.kind === 'filler' ? yearsAt(text, at, now) : null;
      if (!years || years.length <= want.length) {
        return {
          token: { kind: 'want', text: text.slice(at, at + want.length), want: want.want },
          length: want.length,
        };
      }
    }
    const years = yearsAt(text, at, now);
    if (years && years.length >= (metric?.length ?? 0)) {
      return {
        token: { kind: 'years', text: text.slice(at, at + years.length), years: years.years },
        length: years.length,
      };
    }
    return metric ?? single(text, at);
  };
  return readAll(text, read, (run) =>
    agenciesIn(run, leadingMetric).flatMap((part): Token[] =>
      part.kind === 'agency' ? [{ kind: 'agency', text: part.text }] : afterNames(part.text),
    ),
  );
}

/** Where a name begins: the divisions it names, from above to below, and what is left. */
import { bodiesCalled, bodyNamed } from './bodies.ts';
import { divisionsCalled, divisionsNamed, liesIn, longestName } from './divisions.ts';

export interface Placed {
  /** The divisions that the last place may be. */
  readonly codes: readonly string[];
  /** The last place as it is written. */
  readonly place: string;
  /** A place above it is named. */
  readonly under: boolean;
  /** The last place is written in short. */
  readonly short: boolean;
  readonly rest: string;
}

/** 聊城市场监管局 is not of 聊城市; 市政、市容、县域、区划 belong to what follows. */
const cut = /^市(?:场(?!街|镇|乡)|容|域|郊|直|政(?!府|务|协|法))|^县(?:域|直)|^区(?:划|域|直)/;
const zone =
  /^[\u3400-\u9fff]{0,14}?(?:开发|新|示范|管理|保税|综保|园|合作|试验|实验|先导|集聚|产业|度假|高新|经开|风景名胜)区/;

function score(placed: Placed): number {
  const known = placed.rest === '' || bodyNamed(placed.rest) || bodiesCalled(placed.rest).length > 0;
  return (known ? 1000 : 0) - placed.rest.length * 10 - (placed.short ? 15 : 0);
}

/** Whether a place may be written in short before this: a body that is known, or a zone; nothing else is sure. */
const goesWithShort = (rest: string, atEnd: boolean): boolean =>
  rest === '' ? atEnd : bodyNamed(rest) !== null || bodiesCalled(rest).length > 0 || zone.test(rest);

/**
 * Reads the places at the beginning of a name; null when it begins with none.
 *
 * @param alone whether the text may be a place in short and nothing else: 「东阿」
 */
export function readPlaces(text: string, alone = false): Placed | null {
  let best: Placed | null = null;
  const read = (rest: string, above: readonly string[] | null, depth: number): void => {
    if (depth > 3) return;
    for (let length = Math.min(longestName(), rest.length); length >= 2; length--) {
      const name = rest.slice(0, length);
      const left = rest.slice(length);
      const within = (codes: readonly string[]) =>
        above ? codes.filter((code) => above.some((upper) => code !== upper && liesIn(code, upper))) : codes;
      const full = within(divisionsNamed(name));
      if (full.length > 0 && !cut.test(name.slice(-1) + left)) {
        keep({ codes: full, place: name, under: above !== null, short: false, rest: left });
        read(left, full, depth + 1);
      }
      const short = full.length > 0 ? [] : within(divisionsCalled(name));
      if (short.length > 0) {
        if (goesWithShort(left, alone || above !== null))
          keep({ codes: short, place: name, under: above !== null, short: true, rest: left });
        // 「山东东阿县」: a place in short is sure when one that lies in it follows.
        if (left.length > 1) read(left, short, depth + 1);
      }
    }
  };
  const keep = (placed: Placed): void => {
    if (!best || score(placed) > score(best)) best = placed;
  };
  read(text, null, 0);
  return best;
}

/** Where a name begins: the divisions it names, from above to below, and what is left. */
import { bodiesCalled, bodyNamed } from './bodies.ts';
import { division, divisionsCalled, divisionsNamed, liesIn, longestName } from './divisions.ts';

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
  /^(?:国家级?|国际|现代)?(?:经济|经开|高新|高技术|工业|保税|综合保税|综保|农业|旅游|风景|临空|临港|空港|航空|化工|循环|城乡一体化|物流|出口|开发|示范|度假)[\u3400-\u9fff]{0,10}区/;
const town = /^[\u3400-\u9fff]{2,8}(?:[镇乡]|苏木|街道)(?:人民政府|政府|办事处|办)?$/;

function score(placed: Placed): number {
  const known = placed.rest === '' || bodyNamed(placed.rest) || bodiesCalled(placed.rest).length > 0;
  return (known ? 1000 : 0) - placed.rest.length * 10 - (placed.short ? 15 : 0);
}

/**
 * Whether a place may be written in short before this: a body that is known, or a zone; nothing else is sure.
 * A district's short name is also that of hills and lakes: 东湖高新区 is not of 东湖区.
 */
function goesWithShort(name: string, codes: readonly string[], rest: string, search: boolean): boolean {
  if (rest === '') return search;
  if (zone.test(rest)) return codes.every((code) => !division(code)?.name.endsWith('区'));
  if (town.test(rest)) return search || /[县旗州]$/.test(name);
  return bodyNamed(rest) !== null || bodiesCalled(rest).length > 0;
}

/**
 * Reads the places at the beginning of a name; null when it begins with none.
 *
 * @param search whether somebody looks for it: then a place in short may stand alone, 「东阿」, or before a town,
 *   「东阿姜楼镇」; a report's own name is not read so, for 金山屯镇 is not of 金山
 */
export function readPlaces(text: string, search = false): Placed | null {
  let best: Placed | null = null;
  const read = (rest: string, above: readonly string[] | null, depth: number): void => {
    if (depth > 3) return;
    for (let length = Math.min(longestName(), rest.length); length >= 2; length--) {
      const name = rest.slice(0, length);
      const left = rest.slice(length);
      const within = (codes: readonly string[]) =>
        above ? codes.filter((code) => above.some((upper) => code !== upper && liesIn(code, upper))) : codes;
      const full = within(divisionsNamed(name));
      if (full.length > 0) {
        if (!cut.test(name.slice(-1) + left))
          keep({ codes: full, place: name, under: above !== null, short: false, rest: left });
        // 保定市容城县 is no 市容.
        read(left, full, depth + 1);
      }
      const short = full.length > 0 ? [] : within(divisionsCalled(name));
      if (short.length > 0) {
        if (goesWithShort(name, short, left, search || (above !== null && left === '')))
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

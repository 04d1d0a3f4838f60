/** Divisions that a mistyped or unknown place may be meant for. */

import { bodyNamed } from './bodies.ts';
import { distance, type SameSound } from './distance.ts';
import { allDivisions, type Division } from './divisions.ts';

const suffix = /[省市县区旗州盟]/;
/** How far a place may be from what was typed. */
const MOST = 1.4;
const WIDEST = 8;
/** What an unknown body behind the place adds. */
const ODD = 0.5;

let byCharacter: Map<string, Division[]> | null = null;

function sharing(character: string): readonly Division[] {
  if (!byCharacter) {
    byCharacter = new Map();
    for (const each of allDivisions()) {
      for (const one of new Set([...each.name, ...each.former.join('')])) {
        if (suffix.test(one)) continue;
        const list = byCharacter.get(one);
        if (list) list.push(each);
        else byCharacter.set(one, [each]);
      }
    }
  }
  return byCharacter.get(character) ?? [];
}

export interface NearPlace {
  readonly code: string;
  /** What follows the place in the text. */
  readonly rest: string;
  readonly distance: number;
}

/** The nearest divisions to the beginning of a text, the nearest first. */
export function nearPlaces(text: string, same: SameSound, limit: number): NearPlace[] {
  const candidates = new Set([...text.slice(0, 5)].flatMap((character) => [...sharing(character)]));
  const found: NearPlace[] = [];
  for (const { code, name, short, former } of candidates) {
    let best: NearPlace | null = null;
    for (const each of new Set([name, short, ...former])) {
      // A place in short with a wrong character is any place.
      const most = each.length <= 2 ? 1 : MOST;
      for (
        let length = Math.max(2, each.length - 1);
        length <= Math.min(each.length + 1, WIDEST, text.length);
        length++
      ) {
        const far = distance(text.slice(0, length), each, same, most);
        if (far > most) continue;
        const rest = text.slice(length);
        // 「莱芜区教育局」 is nearer to 莱阳市 and 教育局 than to 莱阳 and 区教育局.
        const whole = far + (rest === '' || bodyNamed(rest) ? 0 : ODD);
        if (!best || whole < best.distance) best = { code, rest, distance: whole };
      }
    }
    if (best) found.push(best);
  }
  return found.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1)).slice(0, limit);
}

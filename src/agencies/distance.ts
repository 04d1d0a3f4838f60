/** How far a name is from what was typed: a wrong character counts one, a slip of the pinyin keyboard less. */

/** Characters whose lack or surplus tells little. */
const light = new Set('省市县区旗镇乡的局委');
const SAME_SOUND = 0.3;
const LIGHT = 0.3;
const MISSING = 0.8;
const SWAPPED = 0.6;

export type SameSound = (one: string, other: string) => boolean;

const gap = (character: string | undefined): number => (character && light.has(character) ? LIGHT : MISSING);

/** The last three rows of the table, kept from call to call: one search makes hundreds of calls. */
let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;

/** @param most distances above it need not be exact */
export function distance(typed: string, name: string, same: SameSound, most = Number.POSITIVE_INFINITY): number {
  const a = [...typed];
  const b = [...name];
  if (Math.abs(a.length - b.length) * LIGHT > most) return most + 1;
  const width = b.length + 1;
  if (rows[0].length < width) rows = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  let [before, row, next] = rows;
  row[0] = 0;
  for (let j = 0; j < b.length; j++) row[j + 1] = (row[j] ?? 0) + gap(b[j]);
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? '';
    let least = (row[0] ?? 0) + gap(x);
    next[0] = least;
    for (let j = 0; j < b.length; j++) {
      const y = b[j] ?? '';
      let cost = Math.min((row[j + 1] ?? 0) + gap(x), (next[j] ?? 0) + gap(y), (row[j] ?? 0) + exchange(x, y, same));
      if (i > 0 && j > 0 && x !== y && x === b[j - 1] && y === a[i - 1])
        cost = Math.min(cost, (before[j - 1] ?? 0) + SWAPPED);
      next[j + 1] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? 0;
}

function exchange(x: string, y: string, same: SameSound): number {
  if (x === y) return 0;
  if (light.has(x) && light.has(y)) return LIGHT;
  return same(x, y) ? SAME_SOUND : 1;
}

/** How many characters are left out when one is the other shortened; null when it is not. */
export function leftOut(short: string, long: string): number | null {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length ? long.length - short.length : null;
}

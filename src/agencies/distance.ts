/** How far a name is from what was typed: a wrong character counts one, a slip of the pinyin keyboard less. */

/** Characters whose lack or surplus tells little. */
const light = /[省市县区旗镇乡的局委]/;
const SAME_SOUND = 0.3;
const LIGHT = 0.3;
const MISSING = 0.8;
const SWAPPED = 0.6;

export type SameSound = (one: string, other: string) => boolean;

const gap = (character: string | undefined): number => (character && light.test(character) ? LIGHT : MISSING);

/** @param most distances above it need not be exact */
export function distance(typed: string, name: string, same: SameSound, most = Number.POSITIVE_INFINITY): number {
  const a = [...typed];
  const b = [...name];
  if (Math.abs(a.length - b.length) * LIGHT > most) return most + 1;
  let before: number[] = [];
  let row = [0];
  for (const [at, character] of b.entries()) row.push((row[at] ?? 0) + gap(character));
  for (const [i, x] of a.entries()) {
    const next = [(row[0] ?? 0) + gap(x)];
    let least = next[0] ?? 0;
    for (const [j, y] of b.entries()) {
      let cost = Math.min((row[j + 1] ?? 0) + gap(x), (next[j] ?? 0) + gap(y), (row[j] ?? 0) + exchange(x, y, same));
      if (i > 0 && j > 0 && x !== y && x === b[j - 1] && y === a[i - 1])
        cost = Math.min(cost, (before[j - 1] ?? 0) + SWAPPED);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

function exchange(x: string, y: string, same: SameSound): number {
  if (x === y) return 0;
  if (light.test(x) && light.test(y)) return LIGHT;
  return same(x, y) ? SAME_SOUND : 1;
}

/** How many characters are left out when one is the other shortened; null when it is not. */
export function leftOut(short: string, long: string): number | null {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length ? long.length - short.length : null;
}

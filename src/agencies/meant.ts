/**
 * Which office a list means by a name, also one that nobody has seen a report of: the place is the one that
 * is named, else that of those who wrote the list. What may be several is left open.
 */
import { agencyNature } from '../report/agency-kind.ts';
import { readName } from './asked.ts';
import { fullName, hasCounties, levelOfCode, liesIn } from './divisions.ts';
import { placesMeant } from './home-places.ts';
import { bodyId, identify, nationalKey, plainName, takeApart } from './identity.ts';

export interface MeantOffice {
  readonly key: string;
  /** Its full form. */
  readonly name: string;
}

export interface Meant {
  /** One when the name is sure, several to choose from, none when nothing tells the place. */
  readonly offices: readonly MeantOffice[];
  /** Keys that the name may stand for besides, as people speak: 「文旅局」 for 文化广电和旅游局. */
  readonly loose: readonly string[];
  /** The name says itself which division it is of. */
  readonly region: string | null;
}

/** @param home code of the division of those who wrote the list; null when it is not known */
export function officesMeant(name: string, home: string | null): Meant {
  const plain = plainName(name);
  if (nationalKey(plain)) return { offices: [officeOf(plain)], loose: [], region: null };
  const { codes, openPlace, body, loose } = readName(name);
  const taken = takeApart(plain, true);
  const { form, prefix, rank, unlisted, placed } = taken;
  if (unlisted) return { offices: [officeOf(plain)], loose: [], region: null };
  const inPlace = (code: string): MeantOffice[] => {
    // A prefecture may have two towns of one name.
    if (form.township && hasCounties(code)) return [];
    const written = `${prefix}${fullName(code)}${form.full}`;
    const own = placed ? officeOf(plain) : null;
    if (own?.key === `${code}|${bodyId(taken)}`) return [own];
    const made = officeOf(written);
    return [{ key: `${code}|${bodyId(taken)}`, name: made.name }];
  };
  if (codes.length > 0) {
    const near = home === null ? [] : codes.filter((code) => liesIn(code, home) || liesIn(home, code));
    const sure = openPlace && near.length === 1 ? near : codes;
    return { offices: sure.flatMap(inPlace), loose: [...loose], region: sure.length === 1 ? (sure[0] ?? null) : null };
  }
  if (taken.named !== null || home === null) return { offices: [], loose: [], region: null };
  const own = rank === null ? atHome(plain, home) : null;
  if (own !== null) return { ...officesMeant(own, home), region: null };
  const places = placesMeant(home, rank);
  return {
    offices: places.flatMap(inPlace),
    loose: places.flatMap((code) => body.loose.map((id) => `${code}|${id}`)),
    region: null,
  };
}

/** Words that begin like 「县」 or 「市」 of the place. */
const wordOfRank = /^(?:县[志域城]|市[政场容民域]|区[划域])/;

/** 「县融媒体中心」 with the name of the county before it, for a body that no table has; null when it says no such thing. */
function atHome(plain: string, home: string): string | null {
  const place = fullName(home);
  const isOwn = place.endsWith(plain.charAt(0)) && plain.length > 2 && !wordOfRank.test(plain);
  return isOwn ? `${place}${plain.slice(1)}` : null;
}

function officeOf(name: string): MeantOffice {
  const { key, name: full } = identify(name, { host: null, chat: '' });
  return { key, name: full };
}

/** When a body of this name must report. The office of a government reports as its departments do. */
export function dutyOf(name: string): 'department' | 'government' | 'township' {
  const { kind } = agencyNature(name);
  if (kind === 'township' || /(?:镇|乡|苏木|街道(?:办(?:事处)?)?|(?:镇|乡|苏木)政府)$/.test(plainName(name)))
    return 'township';
  return kind === 'government' || /(?:[省市县区旗州盟]|人民)政府$/.test(plainName(name)) ? 'government' : 'department';
}

/** The division that most of the names say themselves to be of. */
export function regionNamed(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) {
    const { region } = officesMeant(name, null);
    if (region !== null) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] === first[1] && levelOfCode(first[0]) === levelOfCode(second[0]))) return null;
  return first[0];
}

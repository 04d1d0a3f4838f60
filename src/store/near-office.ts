/** The nearest offices to a name that none has: with a typing error, shortened, or of a place close by in writing. */
import { aliasesOf } from '../agencies/aliases.ts';
import type { Asked } from '../agencies/asked.ts';
import { bodyForm } from '../agencies/body-form.ts';
import { distance, leftOut } from '../agencies/distance.ts';
import { gramsOf } from '../agencies/grams.ts';
import { identify } from '../agencies/identity.ts';
import { nearPlaces } from '../agencies/near-places.ts';
import { loadPinyin, sameSound, spellings } from '../agencies/pinyin.ts';
import type { Database } from './database.ts';
import {
  officesByGrams,
  officesByKey,
  officesByWords,
  officesOfDivisions,
  ownOffices,
  type SeenOffice,
} from './seen-offices.ts';

/** Places that a mistyped one is compared with, and offices that are looked at for each way of finding them. */
const PLACES = 16;
const LOOKED_AT = 200;
/** So many have all their names compared. */
const COMPARED = 30;
/** What is farther is absurd: a distance, and a share of the length. */
const MOST = 2.6;
const SHARE = 0.35;
/** With a near one found, those that are so much farther are not meant. */
const BEHIND = 0.7;

export async function nearOffices(database: Database, chat: string, asked: Asked, most: number): Promise<SeenOffice[]> {
  if (asked.plain.length < 2) return [];
  await loadPinyin();
  const candidates = new Map<string, SeenOffice>();
  const add = (offices: readonly SeenOffice[]) => {
    for (const office of offices) candidates.set(office.agency.key, office);
  };
  const { pinyin } = spellings([['', asked.plain]]);
  add((await officesByWords(database, chat, { keys: pinyin, kinds: ['pinyin'], most: 10 })).found);
  const places = nearPlaces(asked.plain, sameSound, PLACES);
  add(
    await officesByKey(database, chat, [
      ...asked.offices,
      ...places.map(({ code, rest }) => `${code}|${bodyForm(rest).id}`),
    ]),
  );
  const codes = [...new Set([...asked.codes, ...places.slice(0, 3).map(({ code }) => code)])];
  add(await officesOfDivisions(database, chat, codes.slice(0, 6), LOOKED_AT * 2));
  add(await ownOffices(database, chat, LOOKED_AT));
  add(await officesByGrams(database, chat, gramsOf(asked.plain), LOOKED_AT / 4));
  return ranked(asked.plain, [...candidates.values()]).slice(0, most);
}

function ranked(typed: string, offices: readonly SeenOffice[]): SeenOffice[] {
  const limit = Math.min(MOST, Math.max(1, typed.length * SHARE));
  const characters = new Set(typed);
  const shared = ({ agency: { name } }: SeenOffice) => {
    let count = 0;
    for (const character of new Set(name)) if (characters.has(character)) count++;
    return count;
  };
  const near = offices
    .map((office) => ({ office, shared: shared(office) }))
    .sort((a, b) => b.shared - a.shared || a.office.agency.name.length - b.office.agency.name.length)
    .slice(0, COMPARED)
    .map(({ office }) => ({ office, far: farness(typed, office.agency.name, limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || order(a.office, b.office));
  const nearest = near[0]?.far ?? 0;
  return near.filter(({ far }) => far <= nearest + BEHIND).map(({ office }) => office);
}

/** The chat's own first, then by name. */
const order = (a: SeenOffice, b: SeenOffice): number =>
  Number(b.own) - Number(a.own) || (a.agency.name < b.agency.name ? -1 : 1);

/** The distance to the nearest of all its names; one that is only shortened is nearer than one mistyped. */
function farness(typed: string, name: string, limit: number): number {
  let least = limit + 1;
  for (const each of aliasesOf(identify(name, { host: null, chat: '' }), true)) {
    const out = typed.length >= 3 ? leftOut(typed, each) : null;
    const far = out === null ? distance(typed, each, sameSound, least) : Math.min(0.2 + out * 0.15, limit);
    if (far < least) least = far;
  }
  return least;
}

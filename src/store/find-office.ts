/** Which office a chat means by what it writes: the surest understanding first, nothing guessed. */
import { type Asked, readName } from '../agencies/asked.ts';
import { bodyIdsSpelled } from '../agencies/body-spelling.ts';
import { levelOfCode, liesIn } from '../agencies/divisions.ts';
import { placesMeant } from '../agencies/home-places.ts';
import type { Database } from './database.ts';
import { nearOffices } from './near-office.ts';
import { successors } from './office-links.ts';
import { regionOf } from './own-region.ts';
import { officesByKey, officesByPrefix, officesByWords, type SeenOffice } from './seen-offices.ts';
import type { Found } from './store.ts';

/** So many choices are given. */
const CHOICES = 9;
/** So many are offered when none fits. */
const OFFERED = 5;
const letters = /^[a-zü'’ -]+$/i;

export async function findOffice(database: Database, chat: string, text: string): Promise<Found> {
  const search = { database, chat };
  if (letters.test(text.trim()))
    return findByLetters(
      search,
      text
        .toLowerCase()
        .replace(/ü/g, 'v')
        .replace(/[^a-z]/g, ''),
    );
  const asked = readName(text);
  if (asked.plain === '') return near([]);
  return (
    (await findNamed(search, asked)) ??
    (await findBody(search, asked.body)) ??
    (await findLoose(search, asked)) ??
    near(await nearOffices(database, chat, asked, OFFERED))
  );
}

interface Search {
  readonly database: Database;
  readonly chat: string;
}

const near = (offices: readonly SeenOffice[]): Found => ({
  kind: 'near',
  agencies: offices.slice(0, OFFERED).map(({ agency }) => agency),
});

function choice(offices: readonly SeenOffice[], more = 0): Found {
  const sorted = offices.toSorted((a, b) => Number(b.own) - Number(a.own));
  return {
    kind: 'several',
    agencies: sorted.slice(0, CHOICES).map(({ agency }) => agency),
    more: more + Math.max(0, sorted.length - CHOICES),
  };
}

/** By place and body, or by the very name. */
async function findNamed({ database, chat }: Search, asked: Asked): Promise<Found | null> {
  const { found } = await officesByWords(database, chat, { keys: asked.names, kinds: ['name'], most: 50 });
  // Without a place a name is the chat's own, or that of its region; never that of strangers.
  const nowhere = asked.openPlace && asked.codes.length === 0;
  const named = nowhere ? found.filter(({ own }) => own) : found;
  const offices = await followed({ database, chat }, named, asked.keys);
  if (nowhere) return offices.length === 1 ? settled(offices) : null;
  if (!asked.openPlace) return offices.length === 0 ? null : settled(offices);
  return offices.length === 0 ? null : atHome({ database, chat }, offices);
}

/** The offices that these have become, and those of the keys. */
async function followed({ database, chat }: Search, seen: readonly SeenOffice[], keys: readonly string[] = []) {
  const known = new Map(seen.map((office) => [office.agency.key, office]));
  const now = await successors(database, chat, [...keys, ...known.keys()]);
  const unseen = now.filter((key) => !known.has(key));
  for (const office of await officesByKey(database, chat, unseen)) known.set(office.agency.key, office);
  const offices = now.flatMap((key) => known.get(key) ?? []);
  // A link may lead to what this chat may not know of.
  return offices.length > 0 ? offices : seen;
}

const settled = (offices: readonly SeenOffice[]): Found => {
  const [only, ...more] = offices;
  return only && more.length === 0 ? { kind: 'one', agency: only.agency } : choice(offices);
};

/** Of several places of one name, the one that the chat is of; a lone stranger is offered only. */
async function atHome({ database, chat }: Search, offices: readonly SeenOffice[]): Promise<Found> {
  const home = await regionOf(database, chat);
  const [here, ...more] = offices.filter(
    ({ agency: { region } }) => home && region && (liesIn(home, region) || liesIn(region, home)),
  );
  if (here && more.length === 0) return { kind: 'one', agency: here.agency };
  const [only, ...others] = offices;
  if (!only || others.length > 0) return choice(offices);
  return only.own ? settled(offices) : near(offices);
}

/** 「县政府办」「教育局」「官庄镇政府」: in the chat's own region, then among what came to it, then anywhere. */
async function findBody({ database, chat }: Search, body: Asked['body']): Promise<Found | null> {
  for (const ids of [body.ids, body.loose]) {
    if (ids.length === 0) continue;
    const home = await regionOf(database, chat);
    const places = home ? placesMeant(home, body.rank) : [];
    const keys = places.flatMap((code) => ids.map((id) => `${code}|${id}`));
    const here = await officesByKey(database, chat, await successors(database, chat, keys));
    if (here.length > 0) return settled(here);
    const words = { keys: ids, kinds: ['body'] as const, most: CHOICES, home };
    // 「官庄镇」 in a prefecture's group is one of its counties'.
    if (home && levelOfCode(home) !== 'county' && body.rank === null) {
      const below = await officesByWords(database, chat, { ...words, region: home });
      if (below.found.length > 0 && below.more === 0) return settled(below.found);
      if (below.found.length > 0) return choice(below.found, below.more);
    }
    const own = await officesByWords(database, chat, { ...words, own: true });
    if (own.found.length === 1) return settled(await followed({ database, chat }, own.found));
    const all = await officesByWords(database, chat, words);
    if (all.found.length > 1) return choice(all.found, all.more);
    if (all.found.length === 1) return near(all.found);
  }
  return null;
}

/** 「文旅局」 may be the office of 文化广电和旅游; an office may report where its government does not. */
async function findLoose({ database, chat }: Search, asked: Asked): Promise<Found | null> {
  const loose = await officesByKey(database, chat, await successors(database, chat, asked.loose));
  if (loose.length > 0) return asked.openPlace ? atHome({ database, chat }, loose) : settled(loose);
  const offices = await officesByKey(database, chat, asked.offices);
  return offices.length > 0 ? near(offices) : null;
}

async function findByLetters({ database, chat }: Search, typed: string): Promise<Found> {
  if (typed.length < 2) return near([]);
  const ids = await bodyIdsSpelled(typed);
  const home = await regionOf(database, chat);
  if (home && ids.length > 0) {
    const here = await officesByKey(
      database,
      chat,
      ids.map((id) => `${home}|${id}`),
    );
    if (here.length > 0) return settled(here);
  }
  const { found, more } = await officesByWords(database, chat, {
    keys: [typed],
    kinds: ['pinyin', 'initials'],
    most: CHOICES,
    home,
  });
  const renamed = await followed({ database, chat }, found);
  if (renamed.length === 1 && more === 0) return settled(renamed);
  if (renamed.length > 0) return choice(renamed, more);
  if (ids.length > 0) return (await findBody({ database, chat }, { ids, loose: [], rank: null })) ?? near([]);
  return near(typed.length < 3 ? [] : await officesByPrefix(database, chat, typed, OFFERED));
}

/** What 「本群各单位」 and 「东阿县各单位」 mean, and which years a question about them means. */
import {
  division,
  divisionsCalled,
  divisionsNamed,
  fullName,
  levelOfCode,
  liesIn,
  parentOf,
} from '../../agencies/divisions.ts';
import { plainName } from '../../agencies/identity.ts';
import type { Agency, Scope as StoreScope } from '../../store/store.ts';
import type { Question, Scope } from '../question/question.ts';
import type { Asker } from './agencies.ts';
import { ascending, upTo, withYearBefore } from './years.ts';

export interface ScopeFound {
  readonly scope: StoreScope;
  /** Name of the place; null for the chat itself. */
  readonly place: string | null;
}

export type ScopeAnswer =
  | { readonly kind: 'scope'; readonly found: ScopeFound }
  /** A place that is not known; empty when the chat's own place is meant. */
  | { readonly kind: 'no-place'; readonly text: string }
  | { readonly kind: 'several-places'; readonly text: string; readonly names: readonly string[] };

/** So many years back there may be reports. */
const YEARS_BACK = 20;
/** 「全县」「我市」: the chat's own place. */
const own = /^(?:全|本|我们?|咱们?)?(省|市|县|区|旗|州|盟)$/;
const levels: Readonly<Record<string, 'province' | 'prefecture' | 'county'>> = {
  省: 'province',
  市: 'prefecture',
  州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  区: 'county',
  旗: 'county',
};

export async function resolveScope(scope: Scope, { chat, store }: Asker): Promise<ScopeAnswer> {
  if (scope.kind === 'chat') return { kind: 'scope', found: { scope, place: null } };
  const text = scope.text.trim();
  const here = await store.agencies.regionOf(chat);
  const level = levels[own.exec(text)?.[1] ?? ''];
  if (level !== undefined) {
    const code = here === null ? null : liftedTo(here, level);
    return code === null ? { kind: 'no-place', text: '' } : placeAt(code);
  }
  const codes = placesCalled(text);
  const near = codes.length > 1 && here !== null ? nearest(codes, here) : codes;
  const [only, ...others] = near;
  if (only === undefined) return { kind: 'no-place', text };
  return others.length === 0 ? placeAt(only) : { kind: 'several-places', text, names: near.map(fullName) };
}

/** The offices of a scope. Of a chat with a roster they are those of the roster, also those that have not reported. */
export async function officesOfScope({ scope }: ScopeFound, { chat, store }: Asker): Promise<Agency[]> {
  const known = await store.agencies.of(chat, scope);
  const units = scope.kind === 'chat' ? await store.rosters.units(chat) : [];
  if (units.length === 0) return known;
  const byKey = new Map(known.map((one) => [one.key, one]));
  const byName = new Map(known.map((one) => [plainName(one.name), one]));
  const offices = new Map<string, Agency>();
  for (const { id, name, aliases, agency } of units) {
    const named = [name, ...aliases].map((one) => byName.get(plainName(one))).find((one) => one !== undefined);
    const own = agency === null ? named : (byKey.get(agency) ?? (await store.agencies.get(chat, agency)) ?? named);
    const office = own ?? { key: agency ?? id, name, region: null, level: null, kind: null };
    offices.set(office.key, office);
  }
  return [...offices.values()];
}

const placeAt = (code: string): ScopeAnswer => ({
  kind: 'scope',
  found: { scope: { kind: 'region', code }, place: fullName(code) },
});

/** The place of a level in which a place lies; null when it is wider than that. A county-level city is a 「市」 too. */
function liftedTo(code: string, level: 'province' | 'prefecture' | 'county'): string | null {
  for (let at: string | null = code; at !== null; at = parentOf(at)) {
    if (levelOfCode(at) === level) return at;
    // Cities that are provinces have no prefecture, and are 「全市」 to those who live there.
    if (level === 'prefecture' && division(at)?.name.endsWith('市') && levelOfCode(at) === 'province') return at;
  }
  return null;
}

/** Codes of the places that a text may mean: 「东阿县」, 「东阿」, 「聊城市东阿县」. */
function placesCalled(text: string): string[] {
  const exact = placesNamed(text);
  if (exact.length > 0) return exact;
  for (let cut = text.length - 2; cut >= 2; cut--) {
    const above = placesNamed(text.slice(0, cut));
    const below = above.length > 0 ? placesCalled(text.slice(cut)) : [];
    const inside = below.filter((code) => above.some((over) => code !== over && liesIn(code, over)));
    if (inside.length > 0) return inside;
  }
  return [];
}

function placesNamed(text: string): string[] {
  const named = divisionsNamed(text);
  const codes = named.length > 0 ? named : divisionsCalled(text);
  const standing = codes.filter((code) => division(code)?.abolished === false);
  return [...(standing.length > 0 ? standing : codes)];
}

/** Of places with one name those that lie closest to where the chat is. */
function nearest(codes: readonly string[], here: string): readonly string[] {
  for (let around: string | null = here; around !== null; around = parentOf(around)) {
    const above = around;
    const inside = codes.filter((code) => liesIn(code, above));
    if (inside.length > 0) return inside;
  }
  return codes;
}

/**
 * The years that are meant of many offices, ascending. Where none is said, the newest of which any of them
 * has a report, sought backwards from this year.
 */
export async function yearsOfScope(question: Question, keys: readonly string[], asker: Asker): Promise<number[]> {
  const { years, wants } = question;
  if (years.kind === 'years') return withYearBefore(ascending(years.years), wants);
  const newest = await newestYear(keys, asker);
  if (newest === null) return [];
  if (years.kind === 'last') return upTo(newest, years.count);
  if (years.kind !== 'all') return withYearBefore([newest], wants);
  const { store, chat } = asker;
  return ascending((await store.reports.figures(chat, keys)).map(({ year }) => year));
}

async function newestYear(keys: readonly string[], { store, chat, now }: Asker): Promise<number | null> {
  const from = now.getUTCFullYear();
  for (let year = from; year > from - YEARS_BACK; year--) {
    if ((await store.reports.figures(chat, keys, [year])).length > 0) return year;
  }
  return null;
}

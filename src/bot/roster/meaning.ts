/** Which offices the names of a list are, for a chat: by place and body, then by what came to it. */
import { type MeantOffice, officesMeant, regionNamed } from '../../agencies/meant.ts';
import type { Agency, Store, Unit } from '../../store/store.ts';

export interface Meaning {
  /** Key of the office; null when the name does not tell one. */
  readonly agency: string | null;
  /** Its full name, when it is known. */
  readonly full: string | null;
  /** The offices that it may be, when there are several. */
  readonly choices: readonly MeantOffice[];
}

/** So many names that tell no place are looked for among the reports. */
const SOUGHT = 200;

export interface Meanings {
  readonly home: string | null;
  of(name: string): Meaning;
}

/**
 * @param names those of the list
 * @param roster what the chat has already: of which place that is, the list is too
 * @param titles what else the list says
 */
export async function meaningsFor(
  store: Store,
  chat: string,
  names: readonly string[],
  roster: readonly Unit[],
  titles: readonly string[] = [],
): Promise<Meanings> {
  const { agencies } = store;
  const known = regionOfRoster(roster) ?? (await agencies.regionOf(chat));
  const home = known ?? regionNamed(names) ?? regionNamed(titles.map(placeIn));
  const own = await agencies.of(chat, { kind: 'chat' });
  const near = home === null ? [] : await agencies.of(chat, { kind: 'region', code: home });
  const seen = new Map([...near, ...own].map((one) => [one.key, one]));
  const open = [...new Set(names)].filter((name) => officesMeant(name, home).offices.length === 0);
  const sought = new Map<string, Meaning>();
  for (const name of open.slice(0, SOUGHT)) {
    const found = await agencies.find(chat, name);
    if (found.kind === 'one') sought.set(name, sure(found.agency));
    else if (found.kind === 'several') sought.set(name, { agency: null, full: null, choices: found.agencies });
  }
  return { home, of: (name) => sought.get(name) ?? meaningIn(name, home, seen) };
}

/** The division that more than half of the units are of whose office is known. */
export function regionOfRoster(roster: readonly Unit[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { agency } of roster) {
    const code = /^(\d{6})\|/.exec(agency ?? '')?.[1];
    if (code === undefined) continue;
    all += 1;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const [code, count] of counts) if (count * 2 > all) return code;
  return null;
}

const unknown: Meaning = { agency: null, full: null, choices: [] };
const sure = ({ key, name }: MeantOffice): Meaning => ({ agency: key, full: name, choices: [] });

function meaningIn(name: string, home: string | null, seen: ReadonlyMap<string, Agency>): Meaning {
  const { offices, loose } = officesMeant(name, home);
  const [only, ...more] = offices;
  if (!only) return unknown;
  const known = offices.filter(({ key }) => seen.has(key));
  const [one, another] = known;
  if (one && !another) return sure(one);
  if (more.length > 0) return { agency: null, full: null, choices: offices };
  // 「文旅局」 is what people call 文化广电和旅游局, where there is such a one.
  const [called, ...others] = loose.flatMap((key) => seen.get(key) ?? []);
  return called && others.length === 0 ? sure(called) : sure(only);
}

/** 「东阿县」 of 「东阿县2026年度年报报送单位名单」. */
const placeIn = (title: string): string =>
  /^[\u3400-\u9fff]{1,12}?[省市县区旗州盟](?![\u3400-\u9fff]{0,2}[局委办])/.exec(title)?.[0] ?? '';

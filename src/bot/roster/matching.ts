/** Which report counts for which unit of a roster. */
import { plainName } from '../../agencies/identity.ts';
import { officesMeant } from '../../agencies/meant.ts';
import type { HandedIn, Store, Unit } from '../../store/store.ts';
import { regionOfRoster } from './meaning.ts';

/** Of a chat and a year: the units that were handed in, by their id. Nothing is judged. */
export async function handedInUnits(
  store: Store,
  chat: string,
  year: number,
  units: readonly Unit[],
): Promise<Map<string, HandedIn>> {
  const keys = units.flatMap(({ agency }) => (agency === null ? [] : [agency]));
  const handed = await store.reports.handedIn(chat, year, keys);
  if (handed.length === 0) return new Map();
  return matched(units, handed, regionOfRoster(units) ?? (await store.agencies.regionOf(chat)));
}

/** By the office itself; else, where just one report is left that a name can mean, by the name. */
function matched(units: readonly Unit[], handed: readonly HandedIn[], home: string | null): Map<string, HandedIn> {
  const byKey = new Map(handed.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const found = new Map<string, HandedIn>();
  const open: Unit[] = [];
  for (const unit of units) {
    const own = unit.agency === null ? undefined : byKey.get(unit.agency);
    if (own) found.set(unit.id, own);
    else open.push(unit);
  }
  const taken = new Set(found.values());
  const left = handed.filter((one) => !taken.has(one));
  if (left.length === 0) return found;
  const byName = new Map(left.map((one) => [plainName(one.agency.name), one]));
  for (const unit of open) {
    const fits = new Set(
      [unit.name, ...unit.aliases].flatMap((name) => {
        const { offices, loose } = officesMeant(name, home);
        const meant = unit.agency === null || name !== unit.name ? offices.map(({ key }) => key) : [];
        const keys = [...meant, ...loose].flatMap((key) => byKey.get(key) ?? []);
        return [...keys, byName.get(plainName(name))].filter((one) => one !== undefined && !taken.has(one));
      }),
    );
    const [only, ...others] = fits;
    if (only && others.length === 0) found.set(unit.id, only);
  }
  return found;
}

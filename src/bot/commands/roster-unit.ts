/** What is changed of one unit: 「改名 A 为 B」「类别 A 政府」「联系人 A 张三」「上级 A B」「简称 A B」「认定 A 1」. */
import { officesMeant } from '../../agencies/meant.ts';
import type { Unit } from '../../store/store.ts';
import { findUnit } from '../roster/find-unit.ts';
import { contactOf, kindIn } from '../roster/listed.ts';
import { meaningsFor } from '../roster/meaning.ts';
import { Roster } from '../roster/merge.ts';
import type { Context } from './command.ts';

/** What is asked of a unit beside its name; the changed unit and the sentence, or a sentence alone. */
type Change = (unit: Unit, said: string, units: readonly Unit[], context: Context) => Promise<Changed> | Changed;
type Changed = string | readonly [Unit, string];

const none = /^(?:无|没有|去掉|空|none|-)$/i;

const changes: readonly (readonly [RegExp, Change])[] = [
  [/^(?:改名|更名|rename)[\s:\uff1a]+(\S+?)\s*(?:改?为|->|→|\s+to\s+|\s+)\s*(\S+)$/i, rename],
  [/^(?:类别|kind)[\s:\uff1a]+(\S+)\s+(\S+)$/i, kind],
  [/^(?:联系人|联络员|contact)[\s:\uff1a]+(\S+)\s+(.+)$/i, contact],
  [/^(?:上级|parent)[\s:\uff1a]+(\S+)\s+(?:是|为)?\s*(\S+)$/i, parent],
  [/^(?:简称|别名|alias)[\s:\uff1a]+(\S+)\s+(\S+)$/i, alias],
  [/^(?:认定|就是|is)[\s:\uff1a]+(\S+)\s+(?:是|为)?\s*(\S+)$/i, settle],
];

/** Changes one unit; null when nothing of that kind was asked. */
export async function changeUnit(asked: string, context: Context): Promise<string | null> {
  const { message, store } = context;
  const { chat } = message;
  for (const [pattern, change] of changes) {
    const match = pattern.exec(asked);
    if (!match) continue;
    const units = await store.rosters.units(chat);
    const found = await unitsNamed([match[1] ?? ''], units, context);
    if (typeof found === 'string') return found;
    const [unit] = found;
    if (!unit) return null;
    const changed = await change(unit, (match[2] ?? '').trim(), units, context);
    if (typeof changed === 'string') return changed;
    await store.rosters.put(chat, [changed[0]]);
    return changed[1];
  }
  return null;
}

/** The units of these names, or the sentence about the first that is not one. */
export async function unitsNamed(
  names: readonly string[],
  units: readonly Unit[],
  { message, store, words }: Context,
): Promise<readonly Unit[] | string> {
  const { roster } = words;
  if (units.length === 0) return roster.empty;
  const found: Unit[] = [];
  for (const name of names) {
    const unit = await findUnit(store, message.chat, units, name);
    if ('id' in unit) found.push(unit);
    else if (unit.length === 0) return roster.notHere(name);
    else
      return roster.severalHere(
        name,
        unit
          .slice(0, 9)
          .map((one) => one.name)
          .join(words.list),
      );
  }
  return found;
}

async function rename(unit: Unit, name: string, units: readonly Unit[], { message, store, words }: Context) {
  const { agency } = (await meaningsFor(store, message.chat, [name], units)).of(name);
  const same = new Roster(units.filter(({ id }) => id !== unit.id)).find(name, agency);
  if (same) return words.roster.taken(name, same.name);
  const aliases = [...new Set([...unit.aliases, unit.name])].filter((one) => one !== name);
  const renamed = { ...unit, name, aliases, agency: agency ?? unit.agency };
  return [renamed, words.roster.renamed(unit.name, name)] as const;
}

function kind(unit: Unit, said: string, _: readonly Unit[], { words: { roster } }: Context): Changed {
  const found = kindIn(said);
  return found === null ? roster.whichKind : [{ ...unit, kind: found }, roster.kind(unit.name, roster.kinds[found])];
}

function contact(unit: Unit, said: string, _: readonly Unit[], { words: { roster } }: Context): Changed {
  const found = none.test(said) ? null : contactOf(said);
  return [{ ...unit, contact: found }, roster.contact(unit.name, found)];
}

async function parent(unit: Unit, said: string, units: readonly Unit[], context: Context): Promise<Changed> {
  const { roster } = context.words;
  if (none.test(said)) return [{ ...unit, parent: null }, roster.parent(unit.name, null)];
  const found = await unitsNamed([said], units, context);
  if (typeof found === 'string') return found;
  const [above] = found;
  if (!above) return roster.notHere(said);
  if (new Roster(units).isBelow(above, unit.id)) return roster.circle(unit.name, above.name);
  return [{ ...unit, parent: above.id }, roster.parent(unit.name, above.name)];
}

function alias(unit: Unit, said: string, units: readonly Unit[], { words: { roster } }: Context): Changed {
  const same = new Roster(units).find(said, null);
  if (same && same.id !== unit.id) return roster.taken(said, same.name);
  const aliases = [...new Set([...unit.aliases, said])];
  return [{ ...unit, aliases }, roster.alias(unit.name, said)];
}

/** Which of several offices a unit is, by number or by its full name. */
async function settle(unit: Unit, said: string, units: readonly Unit[], context: Context): Promise<Changed> {
  const { message, store, words } = context;
  const { roster } = words;
  const meanings = await meaningsFor(store, message.chat, [unit.name, said], units);
  const byNumber = /^\d{1,2}$/.test(said) ? meanings.of(unit.name).choices[Number(said) - 1] : undefined;
  const named = meanings.of(said);
  const full = named.full ?? officesMeant(said, meanings.home).offices[0]?.name ?? said;
  const office = byNumber ?? (named.agency === null ? null : { key: named.agency, name: full });
  if (!office) return roster.notMeant(unit.name);
  const same = units.find((one) => one.agency === office.key && one.id !== unit.id);
  if (same) return roster.taken(unit.name, same.name);
  // The full name says it again where the roster is read from a file.
  const aliases = [...new Set([...unit.aliases, office.name])].filter((one) => one !== unit.name);
  return [{ ...unit, agency: office.key, aliases }, roster.meant(unit.name, office.name)];
}

/** A list laid upon a roster: what becomes of every line. Pure. */
import { plainName } from '../../agencies/identity.ts';
import { dutyOf } from '../../agencies/meant.ts';
import type { Unit } from '../../store/store.ts';
import type { ListedLine, ListedUnit } from './listed.ts';
import type { Meaning } from './meaning.ts';

export type Became =
  /** Added, and it is known which office it is. */
  | 'taken'
  /** Added as given; which office it is shows when a report comes. */
  | 'unknown'
  /** Added as given; it may be several offices. */
  | 'several'
  /** In the roster already; what the list says of it is new. */
  | 'changed'
  | 'there'
  /** The list names it a second time. */
  | 'twice'
  /** Not understood as a unit. */
  | 'nothing';

export interface LineResult {
  readonly at: number;
  /** As given. */
  readonly text: string;
  readonly became: Became;
  readonly unit: Unit | null;
  /** Full names of the offices that it may be. */
  readonly choices: readonly string[];
  /** Under which name it is there already. */
  readonly sameAs: string | null;
  /** A unit above it that the roster does not have. */
  readonly noParent: string | null;
}

export interface Merged {
  readonly results: readonly LineResult[];
  /** Units to be written: new ones, and those that have changed. */
  readonly put: readonly Unit[];
}

export function mergeList(
  lines: readonly ListedLine[],
  existing: readonly Unit[],
  meaningOf: (name: string) => Meaning,
  newId: () => string,
): Merged {
  const roster = new Roster(existing);
  const changed = new Set<string>();
  const fresh = new Set<string>();
  const drafts: (Omit<LineResult, 'unit' | 'noParent'> & {
    readonly id: string | null;
    readonly parent: string | null;
  })[] = [];
  for (const { at, text, units, rest } of lines) {
    for (const listed of units) {
      const meaning = meaningWith(listed, meaningOf);
      const { agency, choices } = meaning;
      const before = roster.find(listed.name, agency);
      const names = choices.map(({ name }) => name);
      const { parent } = listed;
      if (!before) {
        const unit = unitFrom(listed, meaning, newId());
        roster.set(unit);
        fresh.add(unit.id);
        const became = agency !== null ? 'taken' : names.length > 0 ? 'several' : 'unknown';
        drafts.push({ at, text: listed.name, became, choices: names, sameAs: null, id: unit.id, parent });
        continue;
      }
      const now = withSaid(before, listed);
      const isNew = JSON.stringify(now) !== JSON.stringify(before);
      if (isNew) roster.set(now);
      if (isNew && !fresh.has(now.id)) changed.add(now.id);
      const became = fresh.has(before.id) ? 'twice' : isNew ? 'changed' : 'there';
      drafts.push({ at, text: listed.name, became, choices: [], sameAs: before.name, id: before.id, parent });
    }
    if (rest !== null) {
      drafts.push({ at, text: rest || text, became: 'nothing', choices: [], sameAs: null, id: null, parent: null });
    }
  }
  const results = drafts.map(({ id, parent, ...draft }): LineResult => {
    const unit = id === null ? null : (roster.get(id) ?? null);
    if (!unit || parent === null) return { ...draft, unit, noParent: null };
    const above = roster.find(parent, meaningOf(parent).agency);
    if (!above || roster.isBelow(above, unit.id)) return { ...draft, unit, noParent: parent };
    if (unit.parent === above.id) return { ...draft, unit, noParent: null };
    const placed = { ...unit, parent: above.id };
    roster.set(placed);
    if (!fresh.has(unit.id)) changed.add(unit.id);
    return { ...draft, unit: placed, noParent: null, became: draft.became === 'there' ? 'changed' : draft.became };
  });
  return { results, put: roster.all.filter(({ id }) => fresh.has(id) || changed.has(id)) };
}

/** A name that may be several offices is settled by what it is called besides. */
function meaningWith({ name, aliases }: ListedUnit, meaningOf: (name: string) => Meaning): Meaning {
  const own = meaningOf(name);
  if (own.agency !== null) return own;
  return aliases.map(meaningOf).find(({ agency }) => agency !== null) ?? own;
}

function unitFrom(listed: ListedUnit, { agency, full }: Meaning, id: string): Unit {
  const { name, aliases, contact, kind } = listed;
  return {
    id,
    name,
    agency,
    aliases: [...new Set(aliases)],
    contact,
    kind: kind ?? dutyOf(full ?? name),
    parent: null,
  };
}

/** What a second mention adds; another name of it is one more alias. */
function withSaid(unit: Unit, { name, aliases, contact, kind }: ListedUnit): Unit {
  const said = [name, ...aliases].filter((one) => one !== unit.name);
  return {
    ...unit,
    aliases: [...new Set([...unit.aliases, ...said])],
    contact: contact ?? unit.contact,
    kind: kind ?? unit.kind,
  };
}

/** Units by id, by office, and by what they are called. */
export class Roster {
  readonly #byId = new Map<string, Unit>();
  readonly #byAgency = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.set(unit);
  }

  get all(): Unit[] {
    return [...this.#byId.values()];
  }

  get(id: string): Unit | undefined {
    return this.#byId.get(id);
  }

  set(unit: Unit): void {
    this.#byId.set(unit.id, unit);
    if (unit.agency !== null && !this.#byAgency.has(unit.agency)) this.#byAgency.set(unit.agency, unit.id);
    this.#byName.set(plainName(unit.name), unit.id);
    for (const alias of unit.aliases) {
      const plain = plainName(alias);
      if (!this.#byName.has(plain)) this.#byName.set(plain, unit.id);
    }
  }

  /** By the office that a name means, else by the name itself. */
  find(name: string, agency: string | null): Unit | undefined {
    const named = this.#byId.get(this.#byName.get(plainName(name)) ?? '');
    const same = agency === null ? undefined : this.#byId.get(this.#byAgency.get(agency) ?? '');
    return same ?? named;
  }

  /** Whether a unit is another one, or below it. */
  isBelow(unit: Unit, above: string): boolean {
    const passed = new Set<string>();
    for (let at: Unit | undefined = unit; at && !passed.has(at.id); at = this.#byId.get(at.parent ?? '')) {
      if (at.id === above) return true;
      passed.add(at.id);
    }
    return false;
  }
}

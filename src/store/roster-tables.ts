/** The tables of rosters; see `tables.ts` for the types. */
export interface RosterTables {
  roster_units: UnitTable;
  roster_ticks: TickTable;
  roster_undo: UndoTable;
}

/** A unit that must report to a chat. */
export interface UnitTable {
  chat: string;
  id: string;
  /** Sorts the units of a chat as they were given. */
  place: number;
  name: string;
  agency: string | null;
  /** JSON. */
  aliases: string;
  contact: string | null;
  /** `department`, `government` or `township`. */
  kind: string;
  parent: string | null;
}

/** A unit that was ticked off by hand. */
export interface TickTable {
  chat: string;
  unit: string;
  year: number;
  who: string | null;
  at: string;
  why: string;
}

/** What the last change of a roster can be taken back with. It is no part of an export, which says what is. */
interface UndoTable {
  chat: string;
  /** JSON. */
  undo: string;
}

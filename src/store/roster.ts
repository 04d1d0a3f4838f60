/** Those who must report to a chat. */

/** When a unit must hand in: departments by 31 January, governments by 31 March, townships by 31 January by custom. */
export type UnitKind = 'department' | 'government' | 'township';

/** One line of the list of those who must report to a chat. */
export interface Unit {
  readonly id: string;
  /** As the group calls it. */
  readonly name: string;
  /** Key of the office that it was understood as; null when the name was not understood. */
  readonly agency: string | null;
  readonly aliases: readonly string[];
  /** Whom to mention, as the platform calls them. */
  readonly contact: string | null;
  readonly kind: UnitKind;
  /** The unit above it in the same roster, by its id. */
  readonly parent: string | null;
}

/** A unit that was ticked off by hand for a year of reporting. */
export interface Tick {
  readonly unit: string;
  readonly year: number;
  readonly who: string | null;
  readonly at: string;
  readonly why: string;
}

/** Rosters are their chat's alone: nothing of one is told in another. */
export interface Rosters {
  /** In the order in which they were given. */
  units(chat: string): Promise<Unit[]>;
  /** Adds units, or replaces those of the same id where they stand. All of them, or none; it can be taken back. */
  put(chat: string, units: readonly Unit[]): Promise<void>;
  /** Removes units with their ticks; those below them stand at the top afterwards. It can be taken back. */
  remove(chat: string, ids: readonly string[]): Promise<void>;
  /** Takes the last `put` or `remove` back, once, however large it was; false when there is none. */
  undo(chat: string): Promise<boolean>;
  ticks(chat: string, year: number): Promise<Tick[]>;
  /** One tick for each unit and year: the last one stays. */
  tick(chat: string, tick: Tick): Promise<void>;
  untick(chat: string, unit: string, year: number): Promise<boolean>;
  /** The chats that have a roster. */
  chats(): Promise<string[]>;
}

/** The numbers of a report that is kept, as look-ups need them. */
import type { CellAddress, Format } from '../report/cell.ts';
import type { Cell, Claim } from '../report/report.ts';
import type { Agency } from './agency.ts';
import type { Origin, VersionKey } from './version.ts';

export type CellState = 'number' | 'placeholder' | 'inferred' | 'blank' | 'unread' | 'absent';

/** The numbers of one report, as look-ups need them; of the newest version that the chat may see. */
export interface Figures {
  readonly agency: Agency;
  readonly version: VersionKey;
  readonly year: number;
  readonly format: Format | null;
  readonly publishedOn: string | null;
  /** ISO instant at which this version first came. */
  readonly receivedAt: string;
  /**
   * What the asking chat may know of where it is from: its own forwards, and public links. What another
   * chat shared is a file without a name.
   */
  readonly source: { readonly kind: Origin['kind']; readonly name: string | null; readonly url: string | null };
  /** A number that is blank or unread is null, never 0; `stateOf` says why. A placeholder is 0. */
  number(address: CellAddress): Cell;
  /** `absent`: the form of that year, or the report, does not have the cell. */
  stateOf(address: CellAddress): CellState;
  readonly claims: readonly Claim[];
  /** 元 or 万元, as the 2019 form has it printed beside the amount of the procurement. */
  readonly procurementUnit: string | null;
  /** How many other versions the chat may see. */
  readonly otherVersions: number;
}

/** The numbers of a report that is kept, as look-ups need them. */
import type { Numbers } from '../report/metrics.ts';
import type { Agency } from './agency.ts';
import type { Origin, VersionKey } from './version.ts';

/** The numbers of one report, as look-ups need them; of the newest version that the chat may see. */
export interface Figures extends Numbers {
  readonly agency: Agency;
  readonly version: VersionKey;
  readonly year: number;
  readonly publishedOn: string | null;
  /** ISO instant at which this version first came. */
  readonly receivedAt: string;
  /**
   * What the asking chat may know of where it is from: its own forwards, and public links. What another
   * chat shared is a file without a name.
   */
  readonly source: { readonly kind: Origin['kind']; readonly name: string | null; readonly url: string | null };
  /** 元 or 万元, as the 2019 form has it printed beside the amount of the procurement. */
  readonly procurementUnit: string | null;
  /** How many other versions the chat may see. */
  readonly otherVersions: number;
}

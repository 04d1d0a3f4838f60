/** The reports that are kept, and who may see them. */
import type { Report } from '../report/report.ts';
import type { Agency } from './agency.ts';
import type { Figures } from './figure.ts';
import type { Forward, VersionKey } from './version.ts';

/** What became of a report that was kept. */
export interface Kept {
  readonly agency: Agency;
  readonly version: VersionKey;
  /** Which version this chat sees it as: 1 for the first. */
  readonly number: number;
  /** The newest other version that this chat could see before; null when there was none. */
  readonly before: Report | null;
  /** The chat has forwarded this very version before: as its last one, or before another; null when it has not. */
  readonly again: 'last' | 'earlier' | null;
}

/** The report of an office that counts as handed in to a chat: it came there, or stands at a public link. */
export interface HandedIn {
  readonly agency: Agency;
  /** Every key by which the office is known, former ones too. */
  readonly keys: readonly string[];
  /** The newest one. */
  readonly version: VersionKey;
  /** When the first one came. */
  readonly at: string;
}

/** With the version of the year before, under the same name; null when the chat may see none. */
export interface HandedInBeside {
  readonly handed: HandedIn;
  readonly before: VersionKey | null;
}

export interface HandedInReport {
  readonly handed: HandedIn;
  readonly report: Report;
  readonly before: Report | null;
}

export interface Reports {
  /**
   * Keeps a report that names its agency and year, with who forwarded it where. Acknowledged only when it is
   * on the disk.
   */
  keep(report: Report, forward: Forward): Promise<Kept>;
  /** Takes back what was just kept under a wrong name: the forwards of that instant, and what nobody else forwarded. */
  withdraw(version: VersionKey, chat: string, at: string): Promise<void>;
  /** The newest version that the chat may see, whole. */
  report(chat: string, agency: string, year: number): Promise<Report | null>;
  /** One version, whole; null when the chat may not see it, or no longer. */
  version(chat: string, version: VersionKey): Promise<Report | null>;
  /** The newest reports of other years of the same agency (renamed offices included), for comparing years. */
  otherYears(chat: string, agency: string, year: number): Promise<Report[]>;
  /** The figures of these agencies in these years (all years when none is named), by agency in the given order, then year. */
  figures(chat: string, agencies: readonly string[], years?: readonly number[]): Promise<Figures[]>;
  /** The figures of one agency and year that differ from the newest version's, for saying that versions disagree. */
  otherFigures(chat: string, newest: VersionKey): Promise<Figures[]>;
  /** The years of which the chat may see a report of the agency, ascending. */
  years(chat: string, agency: string): Promise<number[]>;
  /** Whatever was handed in to the chat for a year; of these offices also what stands at public links. */
  handedIn(chat: string, year: number, agencies: readonly string[]): Promise<HandedIn[]>;
  /** What stands beside them; all of one year. */
  besideHandedIn(chat: string, handed: readonly HandedIn[]): Promise<HandedInBeside[]>;
  /** The same whole. */
  handedInReports(handed: readonly HandedInBeside[]): Promise<HandedInReport[]>;
  /** Lets everybody look up what this chat forwarded; null when it forwarded no such report that is not public already. */
  share(chat: string, agency: string, year: number, who: string | null, at: string): Promise<number | null>;
}

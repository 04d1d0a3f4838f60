/** A finding as data. Its words are made by `explain` in `rules/index.ts`, per language. */
import type { Address, CellAddress } from './cell.ts';

export type Severity = 'error' | 'warning' | 'info';

/** The one correction that settles a finding: the cell, what is there and what it should be. */
export interface Cure {
  readonly cell: CellAddress;
  readonly from: number | null;
  readonly to: number;
}

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  /** `reading`: rests on cells read with doubt; ask for a better copy instead of accusing. */
  readonly cause: 'report' | 'reading';
  readonly cells: readonly Address[];
  readonly expected: number | string | null;
  readonly found: number | string | null;
  /** Which of the rule's messages, and the values that fill its blanks. */
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly quote: string | null;
  /** All corrections that together settle this finding, when the answer is unique; else empty. */
  readonly cures: readonly Cure[];
  /** Findings with the same item are settled by the same cures and are told as one. 1 is the first. */
  readonly item: number;
}

/** A rule that could not be judged, and why. Worded by `explainNotAssessed` in `rules/index.ts`. */
export interface NotAssessed {
  readonly rule: string;
  /** The id of the reason, as in `rules/reasons.ts`. */
  readonly reason: string;
  /** The cells that could not be read, when that is the reason. */
  readonly cells: readonly CellAddress[];
}

export interface Judgement {
  readonly problems: readonly Problem[];
  readonly notAssessed: readonly NotAssessed[];
}

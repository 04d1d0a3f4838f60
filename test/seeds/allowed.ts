/**
 * Problems of severity error or warning that hold on a seed beside those its gold lists,
 * each checked by hand against the text.
 */
export interface Allowed {
  readonly source: string;
  /** Which report of the page, from 0. */
  readonly report: number;
  readonly rule: string;
  readonly cells: readonly string[];
  /** Why it is true. */
  readonly reason: string;
}

export const allowed: readonly Allowed[] = [];

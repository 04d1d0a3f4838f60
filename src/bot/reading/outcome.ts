/** What a reading process is asked, and what it gives back. Plain data: it crosses a process border. */
import type { Answer, Ended } from '../../check.ts';
import type { ListReading, Unpacked } from '../../parser/index.ts';
import type { Settings } from '../../rules/index.ts';

/** One input on its way to a reading process. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly source: string;
  /** The input came out of an archive: an archive in it stays closed. */
  readonly inner: boolean;
  /** The input is read as a list of names and not as a report. */
  readonly list?: boolean;
  /** The settings of the judgement that differ from the usual ones. */
  readonly settings?: Partial<Settings>;
}

export type Outcome = (
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** SHA-256 of the bytes that were read, where somebody wants to know. */
      readonly hash?: string;
    }
  /** The input is an archive of files; each of them is an input of its own. */
  | { readonly kind: 'files'; readonly files: readonly Unpacked[] }
) & {
  /** Where it was fetched, and whether anybody could fetch it there. */
  readonly from?: Source;
};

/** What a process gives: an outcome, or a list where one was asked for. */
export type Served = Outcome | { readonly kind: 'list'; readonly reading: ListReading };

/** What became of an input that was read as a list. */
export type ListOutcome = ListReading | { readonly status: 'unreadable'; readonly reason: Ended };

export interface Source {
  readonly url: string;
  readonly isPublic: boolean;
}

/** What comes back over the border: the outcome, or a defect of ours with its stack; and how large the process is now. */
export type Returned =
  | { readonly outcome: Served; readonly rss: number }
  | { readonly failure: string; readonly rss: number };

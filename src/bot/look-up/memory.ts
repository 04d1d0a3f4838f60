/** What a chat remembers of its last look-up, for the questions that follow it. */
import type { Agency } from '../../store/store.ts';
import type { Question } from '../question/question.ts';

/** How long a look-up can be followed up, in milliseconds. */
const FRESH_MS = 10 * 60_000;

/** Offices to choose from by number. */
export interface Choices {
  /** The name that they all fit, as the person wrote it. */
  readonly text: string;
  readonly agencies: readonly Agency[];
}

export interface LookUpMemory {
  readonly at: number;
  readonly question: Question;
  /** Which office a name of the question was understood as, by its key. */
  readonly known: ReadonlyMap<string, string>;
  /** Null when nothing is to be chosen. */
  readonly choices: Choices | null;
}

/** The last look-up while it can still be followed up. */
export function freshLookUp(memory: LookUpMemory | null, now: Date): LookUpMemory | null {
  if (memory === null) return null;
  const age = now.getTime() - memory.at;
  return age >= 0 && age <= FRESH_MS ? memory : null;
}

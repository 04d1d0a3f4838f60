/** Reading in a process apart, as the bot does: what runs away is ended there, and the test goes on. */
import { ReadingPool } from '../../src/bot/reading/pool.ts';

/** Longest time of one reading here, in milliseconds; the machine may be busy. */
const timeLimit = 8000;

export interface Apart {
  /** `report`, or the reason why there is none. */
  readonly became: string;
  readonly milliseconds: number;
}

/** A reader with the ceiling of memory that the bot has. `stop` it in the end. */
export function readerApart(): { read(bytes: Uint8Array, name: string): Promise<Apart>; stop(): Promise<void> } {
  const pool = new ReadingPool({ size: 1, timeLimit });
  return {
    stop: () => pool.stop(),
    async read(bytes, name) {
      const start = performance.now();
      const outcome = await pool.read(bytes, name);
      const milliseconds = performance.now() - start;
      if (outcome.kind === 'files') return { became: `${outcome.files.length} files`, milliseconds };
      const { answer } = outcome;
      const became = answer.status === 'report' ? 'report' : answer.reason;
      return { became: typeof became === 'string' ? became : became.sentence, milliseconds };
    },
  };
}

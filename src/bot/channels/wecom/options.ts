import type { Words } from '../../say/index.ts';

export interface WecomOptions {
  readonly botId: string;
  readonly secret: string;
  /** Another server than the vendor's: of a private deployment, or of the tests. */
  readonly url?: string;
  readonly maxBytes: number;
  /** A message that is older is not answered. */
  readonly maxAgeSeconds: number;
  /** The words of a chat; with '' those of the bot. */
  readonly words: (chat: string) => Words;
  /** Told of a message that could not be kept. */
  readonly note: (error: unknown) => void;
  /** The waiting times of the connection; tests make them short. */
  readonly timing?: Partial<Timing>;
}

export interface Timing {
  /** After a lost connection the next attempt comes so soon, and then ever later, up to 30 s. */
  readonly reconnectMs: number;
  readonly heartbeatMs: number;
  /** After another program took the connection, or the bot was refused, it is tried again so much later. */
  readonly againMs: number;
  /** For the beginning: whether the bot is accepted. */
  readonly startMs: number;
}

export const TIMING: Timing = { reconnectMs: 1000, heartbeatMs: 30_000, againMs: 300_000, startMs: 15_000 };

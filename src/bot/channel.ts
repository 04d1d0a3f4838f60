/**
 * What a chat platform must do for the bot, and the bot for it. A channel owns its platform's
 * guards, limits and escaping; everything that is said comes from the bot as a neutral reply.
 */
import type { Reply } from './say/reply.ts';

/** One file of a message. The bytes are fetched only when they are wanted. */
export interface IncomingFile {
  /** Its name as the person knows it. */
  readonly name: string;
  /** @throws UserError when the file cannot be had (missing, too large, no permission) */
  open(): Promise<Uint8Array>;
}

export interface Message {
  /** Which conversation; memory is kept for each. */
  readonly chat: string;
  /** The name of the person who writes, where the platform tells it. */
  readonly sender?: string;
  /** May be empty when there are files. */
  readonly text: string;
  readonly files: readonly IncomingFile[];
}

/** How far the work on many files is: `name` is being read as number `done` + 1 of `total`. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** Settles when the message has been answered. Never rejects. */
export type Receive = (message: Message) => Promise<void>;

export interface Channel {
  readonly name: string;
  readonly can: {
    /** Shows how far a long piece of work is. */
    readonly progress: boolean;
    /** Offers the next steps to be pressed instead of typed. */
    readonly buttons: boolean;
    /**
     * Messages come as people send them, also while an earlier one is worked on: files that come one after
     * another are then answered together. Left out where each message waits for the answer to the one before.
     */
    readonly gathers?: boolean;
  };
  /**
   * Begins to listen; settles once messages can come in.
   * @throws UserError when the platform cannot be reached (a taken port, a wrong token)
   */
  start(receive: Receive): Promise<void>;
  send(chat: string, reply: Reply): Promise<void>;
  progress?(chat: string, progress: Progress): void;
  /** Settles when nothing of the channel keeps the process alive. */
  stop(): Promise<void>;
}

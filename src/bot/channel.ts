/**
 * What a chat platform must do for the bot, and the bot for it. A channel owns its platform's
 * guards, limits and escaping; everything that is said comes from the bot as a neutral reply.
 */
import type { Reply } from './say/reply.ts';

/** One file of a message. The bytes are fetched only when they are wanted. */
export interface IncomingFile {
  /** Its name as the person knows it. */
  readonly name: string;
  /** In bytes, where the platform says it. */
  readonly size?: number;
  /** By what the channel can open it again after a restart; without it the bytes are kept with the message. */
  readonly ref?: string;
  /** @throws UserError when the file cannot be had (missing, too large, no permission) */
  open(): Promise<Uint8Array>;
}

export interface Message {
  /** What the platform calls the message: the same for the same message whenever it is delivered. */
  readonly id?: string;
  /** When it was written, as an ISO instant. */
  readonly at?: string;
  /** Which conversation; memory is kept for each. Begins with the name of the channel (`telegram:-1001:7`). */
  readonly chat: string;
  /** The name of the person who writes, where the platform tells it. */
  readonly sender?: string;
  /** What the platform calls the person who writes. */
  readonly senderId?: string;
  /** Written by a program. */
  readonly fromBot?: boolean;
  /** Several people read along. */
  readonly group?: boolean;
  /** Meant for the bot: in private, with a mention, as a reply to it, by pressing a button. Missing is yes. */
  readonly addressed?: boolean;
  /** May be empty when there are files. A mention of the bot is taken out. */
  readonly text: string;
  /** The text of the message that this one quotes or replies to. */
  readonly quoted?: string;
  /** Links that stand behind words, cards or buttons and not in the text. */
  readonly links?: readonly string[];
  readonly files: readonly IncomingFile[];
  /** Messages that were sent as one (an album). */
  readonly album?: string;
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

/**
 * What a chat platform must do for the bot, and the bot for it. A channel owns its platform's
 * guards, limits and escaping; everything that is said comes from the bot as a neutral reply.
 */
import type { Words } from './say/index.ts';
import type { Reply, Step } from './say/reply.ts';

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
  /** Of what the pressed button speaks: as its {@link Step} had it. */
  readonly about?: string;
  /** The text of the message that this one quotes or replies to. */
  readonly quoted?: string;
  /** All of it, where that is a message of the bot and only a part is quoted. */
  readonly quotedWhole?: string;
  /** Links that stand behind words, cards or buttons and not in the text. */
  readonly links?: readonly string[];
  readonly files: readonly IncomingFile[];
  /** Messages that were sent as one (an album). */
  readonly album?: string;
  /** Nobody wrote it: it says that the chat goes on under this name. */
  readonly movedTo?: string;
  /** Nobody wrote it: it says that the chat was called so before. */
  readonly movedFrom?: string;
}

/** How far the work on many files is: `name` is being read as number `done` + 1 of `total`. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/**
 * What a channel sends as one: the platform takes it or refuses it as a whole. A reply is cut into pieces
 * before the first is sent, so that after a crash the rest can be sent and nothing twice.
 */
export interface Piece {
  /** In the platform's own dialect, escaped; empty for a piece that is only a file. */
  readonly text: string;
  readonly buttons?: readonly Step[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** Where a piece goes. */
export interface Delivery {
  readonly chat: string;
  /** The message that is answered, as the platform calls it; null for what was not asked for. */
  readonly answers: string | null;
  /** People to be mentioned, as the platform calls them. */
  readonly mention?: readonly string[];
}

/** The platform wants to be asked later. */
export class TryLater extends Error {
  readonly seconds: number;

  constructor(seconds: number, options?: ErrorOptions) {
    super(`the platform asks for ${seconds} seconds`, options);
    this.seconds = seconds;
  }
}

/** Nothing can be sent there any more: the bot was removed or blocked, or the chat is gone. */
export class ChatClosed extends Error {}

/** Nothing was sent: the chat goes on under another name. */
export class ChatMoved extends Error {
  readonly to: string;

  constructor(to: string, options?: ErrorOptions) {
    super('the chat goes on under another name', options);
    this.to = to;
  }
}

/** At most `count` pieces in `seconds`. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

export interface Rates {
  readonly overall?: Rate;
  readonly chat?: Rate;
  readonly group?: Rate;
}

/** How a channel is, for `/health` and `gouji doctor`: `waiting` for a person (a QR code to scan). */
export interface Health {
  readonly state: 'up' | 'down' | 'waiting';
  /** A sentence, without names or tokens; null when all is well. */
  readonly why: string | null;
}

/** What becomes of a message that was handed over. */
export interface Received {
  /**
   * Settles when the message is on the disk, or is none for the bot: only now the platform is told that it arrived.
   * Rejects when it could not be written.
   */
  readonly kept: Promise<void>;
  /** Settles when it has been answered, or is answered by nobody. Never rejects. */
  readonly answered: Promise<void>;
}

/** Is called in the order in which the messages of a chat came. */
export type Receive = (message: Message) => Received;

export interface Channel {
  readonly name: string;
  /**
   * Tells this channel apart from the same one of another process, where only this process reaches the people in its
   * chats (a page, a terminal). Left out where any process can answer.
   */
  readonly place?: string;
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
  /** Cuts a reply at the platform's limit, in its unit, never within a finding. */
  pieces(reply: Reply, words: Words): Promise<readonly Piece[]>;
  /**
   * Sends one piece.
   * @returns what the platform calls the sent message, or null when it does not say
   * @throws TryLater, ChatClosed, ChatMoved, or whatever went wrong on the way: then it is not known whether it arrived
   */
  deliver(piece: Piece, to: Delivery): Promise<string | null>;
  /** Replaces the text of a sent message; false when the platform cannot. */
  edit?(sent: string, piece: Piece, to: Delivery): Promise<boolean>;
  /** What the channel keeps to, before the platform has to say it. */
  readonly rates?: Rates;
  /** Whether a person may change the settings of a group; null where the platform has no such notion. */
  administers?(chat: string, senderId: string): Promise<boolean | null>;
  /** Opens a file of an earlier message by its `ref`. */
  open?(ref: string): Promise<Uint8Array>;
  health?(): Health;
  progress?(chat: string, progress: Progress): void;
  /** Settles when nothing of the channel keeps the process alive. */
  stop(): Promise<void>;
}

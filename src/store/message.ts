/** The messages that came, and what is sent in reply to them. */

/** What a platform calls a message; unique with its channel. */
export interface MessageKey {
  readonly channel: string;
  readonly id: string;
}

export interface InboxMessage extends MessageKey {
  readonly chat: string;
  /** Everything of it but the bytes of its files, JSON. */
  readonly body: string;
  /** The files that the channel could not open again after a restart. */
  readonly files: readonly { readonly ordinal: number; readonly bytes: Uint8Array }[];
}

/** The turn of a chat, and how often it was begun before without coming to a reply. */
export interface Turn {
  readonly chat: string;
  readonly channel: string;
  readonly attempts: number;
}

export interface OutgoingPiece {
  readonly text: string;
  /** JSON; null when there are none. */
  readonly buttons: string | null;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The message of ours whose place it takes, if the platform lets it; to do that once more changes nothing. */
  readonly replaces?: string | null;
}

export interface PlannedPiece extends OutgoingPiece {
  readonly ordinal: number;
  /** Its sending was begun, and it is not known whether it arrived. */
  readonly begun: boolean;
}

/** A reply that is not sent to its end, under the message that it answers. */
export interface Unsent extends MessageKey {
  readonly body: string;
  readonly pieces: readonly PlannedPiece[];
}

/** Instants are ISO texts. */
export interface Inbox {
  /**
   * False when the message is there already. Settles when it can be claimed, and is safe should the program be
   * killed; whether the disk has it, too, `settled` says.
   */
  add(message: InboxMessage, now: string): Promise<boolean>;
  /** Settles when everything that was added is on the disk. */
  settled(): Promise<void>;
  /** Leases the turns of up to `most` chats (of these channels only), those first that have waited longest. */
  claim(owner: string, now: string, until: string, most: number, channels?: readonly string[]): Promise<Turn[]>;
  /** Prolongs every lease of an owner. */
  renew(owner: string, until: string): Promise<void>;
  /** Gives a turn back. After a failure how often it was begun stays. */
  release(chat: string, owner: string, now: string, failed?: boolean): Promise<void>;
  /** At the start: the leases of the process before it under this name are void, or of whatever name (null). */
  releaseAll(owner?: string | null): Promise<void>;
  /** The messages of a chat that have no reply yet, as they came. */
  waiting(chat: string): Promise<(MessageKey & { readonly body: string })[]>;
  file(message: MessageKey, ordinal: number): Promise<Uint8Array | null>;
  /**
   * Writes down what is sent for these messages, under the first of them, and what is remembered of the
   * conversation; the sending of the first piece counts as begun. Without pieces they are answered by silence.
   */
  plan(
    answered: readonly MessageKey[],
    pieces: readonly OutgoingPiece[],
    remembered: { readonly chat: string; readonly state: string; readonly at: string } | null,
  ): Promise<void>;
  /** The replies of a chat that are not sent to their end, as their messages came. */
  unsent(chat: string): Promise<Unsent[]>;
  /** A piece has arrived; the sending of the next counts as begun. With the last one the messages are answered. */
  sent(lead: MessageKey, ordinal: number, id: string | null): Promise<void>;
  /** What is remembered of a conversation, or null. */
  conversation(chat: string): Promise<string | null>;
  /** Keeps what is remembered of a conversation, without a reply. */
  remember(chat: string, state: string, at: string): Promise<void>;
  /** Those of the messages that are not answered yet. */
  open(channel: string, ids: readonly string[]): Promise<string[]>;
  /** How many messages of all chats are not answered. */
  unanswered(): Promise<number>;
  /** Forgets the names of messages that were answered before an instant. */
  forget(before: string): Promise<void>;
}

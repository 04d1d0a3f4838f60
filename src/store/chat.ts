/** What a chat chose about itself. */

/** A question of the bot that is open in a group, to whom, and until when (ISO) an answer needs no mention. */
export interface Asked {
  readonly of: string;
  readonly what: 'choice' | 'agency' | 'reason' | 'list';
  readonly until: string;
}

export interface ChatSettings {
  /** Null until somebody chooses. */
  readonly language: 'zh' | 'en' | null;
  /** The bot speaks only when it is spoken to. */
  readonly silent: boolean;
  /** Nothing can be sent there any more. */
  readonly closed: boolean;
  /** The one who paired the bot with the group, as the platform calls them, and by name. */
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly asked: Asked | null;
}

export interface Chats {
  /** Null for a chat of which nothing was ever set. */
  get(chat: string): Promise<ChatSettings | null>;
  set(chat: string, change: Partial<ChatSettings>): Promise<void>;
  /**
   * The chat goes on under another name, and all that was kept for it with it; see `moving.ts` for what becomes of what
   * the new name has already.
   * @param holds whether the caller has the turn of the chat
   * @returns false when somebody else has: then nothing is changed
   */
  move(from: string, to: string, now: string, holds: boolean): Promise<boolean>;
  /** The languages that were chosen, by chat. */
  languages(): Promise<Map<string, 'zh' | 'en'>>;
  /** Those to which nothing can be sent. */
  closed(): Promise<string[]>;
  /** A code that pairs once, until an instant. */
  addCode(code: string, until: string): Promise<void>;
  /** Uses up a code; false when there is none such. */
  takeCode(code: string, now: string): Promise<boolean>;
}

/** What a chat set aside. */

/** A finding set aside; see `bot/aside.ts` for what its fields mean. */
export interface StoredAside {
  readonly number: number;
  readonly prints: readonly string[];
  readonly title: string;
  readonly what: string;
  readonly who: string | null;
  readonly at: string;
  readonly why: string;
}

export interface Asides {
  list(chat: string): Promise<StoredAside[]>;
  /** Gives it the next number of the chat; numbers are never given again. */
  add(chat: string, aside: Omit<StoredAside, 'number'>): Promise<StoredAside>;
  /** Brings one back; null when there is none of that number. */
  restore(chat: string, number: number, who: string | null, at: string): Promise<StoredAside | null>;
}

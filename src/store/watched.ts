/** The public pages that a chat has watched for reports, and what stood there when they were last looked at. */

/** What an address led to when it was last opened: a link of a watched page, or the page itself. */
export interface WatchedLink {
  readonly url: string;
  /** What the page calls it; empty for the page itself. */
  readonly title: string;
  /** ISO instant at which it was opened. */
  readonly at: string;
  /** SHA-256 of the bytes that were read, hexadecimal; null when there were none. */
  readonly hash: string | null;
  /** The reports in it of the years that are asked for. */
  readonly reports: readonly { readonly agency: string; readonly name: string; readonly year: number }[];
  /** How many reports in it do not say whose they are. */
  readonly unnamed: number;
  /** Why it could not be opened or read, as a sentence; null when it could. */
  readonly trouble: string | null;
}

/** What came of a look at a page. */
export interface PageLook {
  /** ISO instant. */
  readonly at: string;
  /** Why the page could not be opened, or not as a whole, as a sentence. */
  readonly trouble: string | null;
  /** How many links there was no time for. */
  readonly left: number;
  readonly links: readonly WatchedLink[];
}

export interface WatchedPage {
  readonly url: string;
  /** Null while nobody has looked. */
  readonly look: PageLook | null;
}

/** Each chat's pages are its alone: nothing of them is told in another. */
export interface WatchedPages {
  /** In the order in which they were given. */
  of(chat: string): Promise<WatchedPage[]>;
  /** False when it is watched already. */
  add(chat: string, url: string, who: string | null, at: string): Promise<boolean>;
  remove(chat: string, url: string): Promise<boolean>;
  /** The chats that have a page which nobody has taken to look at on a day, `YYYY-MM-DD`. */
  untaken(day: string): Promise<string[]>;
  /** Takes a page for the look of a day; false when somebody has, on that day or a later one. */
  take(chat: string, url: string, day: string): Promise<boolean>;
  /** Writes down what came of a look, unless the page is no longer watched. */
  looked(chat: string, url: string, look: PageLook): Promise<void>;
}

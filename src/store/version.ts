/** Which version of which report it is, where it came from, and who forwarded it. */

/** Where the bytes of a report came from. */
export interface Origin {
  readonly kind: 'link' | 'file' | 'text';
  /** The file name, or the address as it was sent. */
  readonly name: string;
  /** For a link: where the report itself stands (after redirects, the attachment that was read). */
  readonly url: string | null;
  /** Anybody could open it: a link to a public host. */
  readonly isPublic: boolean;
  /** SHA-256 of the bytes that were read, hexadecimal. */
  readonly hash: string;
}

/** An act of forwarding. */
export interface Forward {
  readonly chat: string;
  readonly sender: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly origin: Origin;
}

/** Which version of which report. */
export interface VersionKey {
  readonly agency: string;
  readonly year: number;
  readonly print: string;
}

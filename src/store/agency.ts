/** The offices that the store knows, and how they are found. */
import type { AgencyKind, AgencyLevel } from '../report/agency-kind.ts';

export interface Agency {
  /** What makes it one office under its many names; never shown. */
  readonly key: string;
  /** The name that is shown. */
  readonly name: string;
  /** Code of the division, six digits. */
  readonly region: string | null;
  readonly level: AgencyLevel | null;
  readonly kind: AgencyKind | null;
}

/** What a search for an office found. */
export type Found =
  | { readonly kind: 'one'; readonly agency: Agency }
  /** Several fit equally well: to be chosen from by number. At most nine, `more` are left out. */
  | { readonly kind: 'several'; readonly agencies: readonly Agency[]; readonly more: number }
  /** None fits; these are the nearest (may be none). */
  | { readonly kind: 'near'; readonly agencies: readonly Agency[] };

/** What a set of offices is chosen by. */
export type Scope =
  /** Everything that came to this chat, or its roster. */
  | { readonly kind: 'chat' }
  /** A division and all below it, by its code; only offices of that kind when one is given. */
  | { readonly kind: 'region'; readonly code: string };

export interface Agencies {
  /**
   * Searches by full name, abbreviation, pinyin, initials, and with typing errors. A name without its place
   * (「县政府办」) is understood by the chat's own region first.
   */
  find(chat: string, text: string): Promise<Found>;
  get(chat: string, key: string): Promise<Agency | null>;
  /** The offices of a scope that the chat may see, by name. */
  of(chat: string, scope: Scope): Promise<Agency[]>;
  /** The division that most of the chat's own offices belong to, as a code; null when there is none. */
  regionOf(chat: string): Promise<string | null>;
  /** Links a renamed office to its successor, in this chat. `former` may be searched by its old name afterwards. */
  link(chat: string, former: string, agency: string, who: string | null, at: string): Promise<void>;
  unlink(chat: string, former: string): Promise<boolean>;
}

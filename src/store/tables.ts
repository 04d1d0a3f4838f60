/**
 * The tables of the store, as both engines have them. Plain SQL types only (text and integer), and keys
 * that are made here rather than by a sequence, so that PostgreSQL-compatible and distributed databases
 * can hold them. Times are ISO instants, truths are 0 and 1, lists and objects are JSON text.
 */
import type { InboxTables } from './inbox-tables.ts';
import type { ReminderTables } from './reminder-tables.ts';
import type { RosterTables } from './roster-tables.ts';
import type { WatchedTables } from './watched-tables.ts';

export interface Tables extends InboxTables, RosterTables, ReminderTables, WatchedTables {
  agencies: AgencyTable;
  agency_keys: AgencyKeyTable;
  agency_grams: AgencyGramTable;
  agency_chats: AgencyChatTable;
  agency_links: AgencyLinkTable;
  versions: VersionTable;
  version_reports: VersionReportTable;
  forwards: ForwardTable;
  asides: AsideTable;
}

/** An office. */
interface AgencyTable {
  /** What makes it one office under its many names; see `agencies/identity.ts`. */
  key: string;
  /** The name that is shown. */
  name: string;
  /** Code of the administrative division, six digits; null when the name does not tell it. */
  region: string | null;
  level: string | null;
  kind: string | null;
  /** 1 when any chat may know of it: a report from a public link, or a shared one. */
  is_public: number;
}

/** What an office can be searched by besides its key: its name, its body without the place, spellings of both. */
interface AgencyKeyTable {
  agency: string;
  search_key: string;
  /** `name`, `body`, `pinyin` or `initials`. */
  kind: string;
}

/** Pairs of characters of names that place and body do not give, for searches with typing errors. */
interface AgencyGramTable {
  gram: string;
  agency: string;
}

/** Which chats know of an office by what came to them. */
interface AgencyChatTable {
  chat: string;
  agency: string;
}

/** An office that was renamed or merged, linked by hand; empty `chat` is everywhere. */
interface AgencyLinkTable {
  chat: string;
  former: string;
  agency: string;
  who: string | null;
  at: string;
}

/** One wording of the report of one office for one year. */
interface VersionTable {
  agency: string;
  year: number;
  /** Tells versions apart: a hash of what was read. */
  print: string;
  format: string | null;
  published_on: string | null;
  /** The values of the form's cells in printed order, JSON; null for a report without tables. */
  numbers: string | null;
  /** Which of them are blank, placeholders, unread or inferred, JSON. */
  marks: string;
  /** What the text says, JSON. */
  claims: string;
  /** When it first came. */
  received_at: string;
  /** 1 when any chat may look it up. */
  is_public: number;
}

/** The whole report as it was read, apart from the numbers so that look-ups stay quick. */
interface VersionReportTable {
  agency: string;
  year: number;
  print: string;
  report: string;
}

/** Who forwarded a version where, and from where it is. */
interface ForwardTable {
  id: string;
  agency: string;
  year: number;
  print: string;
  chat: string;
  sender: string | null;
  at: string;
  /** `link`, `file` or `text`. */
  kind: string;
  /** The file name, or the title of the link. */
  name: string;
  url: string | null;
  /** SHA-256 of the source's bytes, hexadecimal. */
  hash: string;
  /** 1 for a public link, and for what was shared. */
  is_public: number;
  shared_by: string | null;
  shared_at: string | null;
}

/** A finding that a chat has set aside. */
interface AsideTable {
  chat: string;
  number: number;
  /** The fingerprints of its findings, JSON. */
  prints: string;
  title: string;
  what: string;
  who: string | null;
  at: string;
  why: string;
  /** When it was brought back, and by whom. */
  restored_at: string | null;
  restored_by: string | null;
}

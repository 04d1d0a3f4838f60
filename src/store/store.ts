/**
 * What the store offers to the bot and the command line, in the words of the field. Whoever asks is
 * always a chat: it is shown what came from public links or was shared, and what came to itself;
 * of anything else it is not even told that it exists.
 *
 * Every method rejects with a `UserError` when the database cannot do it (a full disk, a lost server).
 */
import type { AgencyKind, AgencyLevel } from '../report/agency-kind.ts';
import type { CellAddress, Format } from '../report/cell.ts';
import type { Cell, Claim, Report } from '../report/report.ts';
import type { Reminders } from './reminder.ts';

export type { Reminder, ReminderKey, ReminderSettings } from './reminder.ts';

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

/** Which version of which report. */
export interface VersionKey {
  readonly agency: string;
  readonly year: number;
  readonly print: string;
}

export type CellState = 'number' | 'placeholder' | 'inferred' | 'blank' | 'unread' | 'absent';

/** The numbers of one report, as look-ups need them; of the newest version that the chat may see. */
export interface Figures {
  readonly agency: Agency;
  readonly version: VersionKey;
  readonly year: number;
  readonly format: Format | null;
  readonly publishedOn: string | null;
  /** ISO instant at which this version first came. */
  readonly receivedAt: string;
  /**
   * What the asking chat may know of where it is from: its own forwards, and public links. What another
   * chat shared is a file without a name.
   */
  readonly source: { readonly kind: Origin['kind']; readonly name: string | null; readonly url: string | null };
  /** A number that is blank or unread is null, never 0; `stateOf` says why. A placeholder is 0. */
  number(address: CellAddress): Cell;
  /** `absent`: the form of that year, or the report, does not have the cell. */
  stateOf(address: CellAddress): CellState;
  readonly claims: readonly Claim[];
  /** 元 or 万元, as the 2019 form has it printed beside the amount of the procurement. */
  readonly procurementUnit: string | null;
  /** How many other versions the chat may see. */
  readonly otherVersions: number;
}

/** What became of a report that was kept. */
export interface Kept {
  readonly agency: Agency;
  readonly version: VersionKey;
  /** Which version this chat sees it as: 1 for the first. */
  readonly number: number;
  /** The newest other version that this chat could see before; null when there was none. */
  readonly before: Report | null;
  /** The chat has forwarded this very version before: as its last one, or before another; null when it has not. */
  readonly again: 'last' | 'earlier' | null;
}

/** The report of an office that counts as handed in to a chat: it came there, or stands at a public link. */
export interface HandedIn {
  readonly agency: Agency;
  /** Every key by which the office is known, former ones too. */
  readonly keys: readonly string[];
  /** The newest one. */
  readonly version: VersionKey;
  /** When the first one came. */
  readonly at: string;
}

export interface HandedInReport {
  readonly handed: HandedIn;
  readonly report: Report;
  /** That of the year before, under the same name; null when the chat may see none. */
  readonly before: Report | null;
}

export interface Reports {
  /**
   * Keeps a report that names its agency and year, with who forwarded it where. Acknowledged only when it is
   * on the disk.
   */
  keep(report: Report, forward: Forward): Promise<Kept>;
  /** Takes back what was just kept under a wrong name: the forwards of that instant, and what nobody else forwarded. */
  withdraw(version: VersionKey, chat: string, at: string): Promise<void>;
  /** The newest version that the chat may see, whole. */
  report(chat: string, agency: string, year: number): Promise<Report | null>;
  /** One version, whole; null when the chat may not see it, or no longer. */
  version(chat: string, version: VersionKey): Promise<Report | null>;
  /** The newest reports of other years of the same agency (renamed offices included), for comparing years. */
  otherYears(chat: string, agency: string, year: number): Promise<Report[]>;
  /** The figures of these agencies in these years (all years when none is named), by agency in the given order, then year. */
  figures(chat: string, agencies: readonly string[], years?: readonly number[]): Promise<Figures[]>;
  /** The figures of one agency and year that differ from the newest version's, for saying that versions disagree. */
  otherFigures(chat: string, newest: VersionKey): Promise<Figures[]>;
  /** The years of which the chat may see a report of the agency, ascending. */
  years(chat: string, agency: string): Promise<number[]>;
  /** Whatever was handed in to the chat for a year; of these offices also what stands at public links. */
  handedIn(chat: string, year: number, agencies: readonly string[]): Promise<HandedIn[]>;
  /** The same whole; all of one year. */
  handedInReports(chat: string, handed: readonly HandedIn[]): Promise<HandedInReport[]>;
  /** Lets everybody look up what this chat forwarded; null when it forwarded no such report that is not public already. */
  share(chat: string, agency: string, year: number, who: string | null, at: string): Promise<number | null>;
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

/** When a unit must hand in: departments by 31 January, governments by 31 March, townships by 31 January by custom. */
export type UnitKind = 'department' | 'government' | 'township';

/** One line of the list of those who must report to a chat. */
export interface Unit {
  readonly id: string;
  /** As the group calls it. */
  readonly name: string;
  /** Key of the office that it was understood as; null when the name was not understood. */
  readonly agency: string | null;
  readonly aliases: readonly string[];
  /** Whom to mention, as the platform calls them. */
  readonly contact: string | null;
  readonly kind: UnitKind;
  /** The unit above it in the same roster, by its id. */
  readonly parent: string | null;
}

/** A unit that was ticked off by hand for a year of reporting. */
export interface Tick {
  readonly unit: string;
  readonly year: number;
  readonly who: string | null;
  readonly at: string;
  readonly why: string;
}

/** Rosters are their chat's alone: nothing of one is told in another. */
export interface Rosters {
  /** In the order in which they were given. */
  units(chat: string): Promise<Unit[]>;
  /** Adds units, or replaces those of the same id where they stand. All of them, or none. */
  put(chat: string, units: readonly Unit[]): Promise<void>;
  /** Removes units with their ticks; those below them stand at the top afterwards. */
  remove(chat: string, ids: readonly string[]): Promise<void>;
  ticks(chat: string, year: number): Promise<Tick[]>;
  /** One tick for each unit and year: the last one stays. */
  tick(chat: string, tick: Tick): Promise<void>;
  untick(chat: string, unit: string, year: number): Promise<boolean>;
  /** The chats that have a roster. */
  chats(): Promise<string[]>;
}

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
  sending(lead: MessageKey, ordinal: number): Promise<void>;
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
  /** The languages that were chosen, by chat. */
  languages(): Promise<Map<string, 'zh' | 'en'>>;
  /** Those to which nothing can be sent. */
  closed(): Promise<string[]>;
  /** A code that pairs once, until an instant. */
  addCode(code: string, until: string): Promise<void>;
  /** Uses up a code; false when there is none such. */
  takeCode(code: string, now: string): Promise<boolean>;
}

export interface Store {
  readonly reports: Reports;
  readonly agencies: Agencies;
  readonly asides: Asides;
  readonly inbox: Inbox;
  readonly chats: Chats;
  readonly rosters: Rosters;
  readonly reminders: Reminders;
  close(): Promise<void>;
}

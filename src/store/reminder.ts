/** What a chat chose about its reminders, and what was sent to it. */

/** Days are `MM-DD`, those with a year `YYYY-MM-DD`; times are of Shanghai. */
export interface ReminderSettings {
  /** The chat's own deadlines in the place of the legal ones; null where it has none. */
  readonly deadlines: { readonly january: string | null; readonly march: string | null };
  /** Nothing is sent before it, `HH:MM`. */
  readonly time: string;
  /** The stages that are switched off. */
  readonly off: readonly string[];
  /** Those who are missing are mentioned, beside being named. */
  readonly mention: boolean;
  /** Another chat that gets the reminders of this one; null for this one itself. */
  readonly to: string | null;
  /** The last day of a pause. */
  readonly pausedUntil: string | null;
  readonly stopped: boolean;
}

/** One message of one stage; there is no second of the same. */
export interface ReminderKey {
  readonly chat: string;
  /** The reporting year. */
  readonly year: number;
  readonly stage: string;
  /** The day that the stage falls on. */
  readonly date: string;
}

export type ReminderState =
  /** Somebody is sending it. */
  | 'claimed'
  | 'sent'
  /** Its sending was begun, and what became of it is not known. */
  | 'unknown'
  /** There was nothing new to say. */
  | 'silent'
  /** Nothing can be sent to the chat. */
  | 'refused';

export interface Reminder extends ReminderKey {
  readonly state: ReminderState;
  /** ISO instant of the claim. */
  readonly at: string;
  /** What the platform calls the message. */
  readonly sentId: string | null;
  /** Fingerprint of what it said. */
  readonly print: string | null;
}

export interface Reminders {
  settings(chat: string): Promise<ReminderSettings | null>;
  set(chat: string, settings: ReminderSettings, who: string | null, at: string): Promise<void>;
  /** What was sent, or settled, for a reporting year, as it was claimed. */
  of(chat: string, year: number): Promise<Reminder[]>;
  /**
   * Takes a reminder for sending, or settles it as `silent`. False when somebody has taken it before, in
   * whatever state it is.
   */
  claim(
    key: ReminderKey,
    owner: string,
    how: { readonly at: string; readonly print: string | null; readonly state: 'claimed' | 'silent' },
  ): Promise<boolean>;
  /** What became of a claimed one. */
  mark(key: ReminderKey, owner: string, state: 'sent' | 'unknown' | 'refused', sentId: string | null): Promise<void>;
  /** Gives back what was certainly not sent. */
  release(key: ReminderKey, owner: string): Promise<void>;
  /** Claims from before an instant, or from after another (the clock was set back), become `unknown`; these. */
  lose(before: string, after: string): Promise<ReminderKey[]>;
}

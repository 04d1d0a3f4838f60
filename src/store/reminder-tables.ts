/** The tables of the reminders. See `tables.ts` for the types. */
export interface ReminderTables {
  reminders: ReminderTable;
  reminder_settings: SettingsTable;
}

/** A reminder that was claimed: written before it is sent. */
interface ReminderTable {
  chat: string;
  year: number;
  stage: string;
  date: string;
  /** `claimed`, `sent`, `unknown`, `silent` or `refused`. */
  state: string;
  /** Which process claimed it. */
  owner: string;
  at: string;
  sent_id: string | null;
  print: string | null;
}

/** What a chat chose, and who chose it last. */
interface SettingsTable {
  chat: string;
  /** JSON. */
  settings: string;
  who: string | null;
  at: string;
}

/** What the bot says on the command line, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enCheck: Words['check'] = {
  summary: (total) => `${plural(total, 'file')} checked`,
  noInput: 'Name a file to check, e.g. gouji check report.html; - is standard input. See gouji help.',
  unknownOption: (detail) => `The command is not right: ${detail}. See gouji help.`,
  unknownCommand: (command) => `There is no command “${command}”. See gouji help.`,
  formats: '--format must be text, json or jsonl.',
  notWritten: (file) => `${file} cannot be written. Name another folder or file; close it if a program has it open.`,
  languages: '--lang must be zh or en.',
  usage: `Usage
  gouji check [--format text|json|jsonl] [--lang zh|en] [--xlsx RESULTS.xlsx] FILE, FOLDER, ZIP or URL…|-    check annual reports
  (--keep keeps what was checked for look-ups)
  gouji ask [--format text|json] [--lang zh|en] "OFFICE YEAR METRIC"    look up a number of the reports kept
  gouji chat                       talk in the terminal; from a pipe, each line is a message
  gouji serve                      start the web chat (npm start)
  gouji remind --at 2027-01-29T09:00+08:00 --dry-run [--chat CHAT] [--format text|json]    what would be sent then (nothing is)
  gouji remind --calendar 2027 [--chat CHAT] [--format text|json]    the reminders of a year
  gouji remind --ics 2027 FILE.ics   the deadlines for a calendar program
  gouji pair                       print a code; who says it in a group may change its settings
  gouji rules                      list all rules
  gouji backup FILE [--force]      copy the store (gouji may be running)
  gouji restore FILE               bring a backup back (stop gouji first)
  gouji export [FILE|-] [--force]  write the store as JSON lines (from SQLite to PostgreSQL or back)
  gouji import FILE|-              read JSON lines; what is there stays
  gouji doctor [--format text|json]  checks settings, store, fonts, port and platforms
  gouji help | --version

Exit status of check: 0 nothing that must be corrected · 1 something must · 2 an input could not be read
Exit status of doctor: 0 all is well · 1 something is wrong
Exit status of ask: 0 answered · 1 nothing was found or understood · 2 the store cannot be opened
Settings (environment): PORT, HOST, GOUJI_TOKEN, DATABASE_URL, GOUJI_DATA, GOUJI_LANG=zh|en, GOUJI_MAX_BYTES, GOUJI_READ_SECONDS, GOUJI_QUIET_MS, GOUJI_PICTURES=on|off, GOUJI_PRIVATE_HOSTS, GOUJI_SIMILARITY_WARNING, GOUJI_SIMILARITY_INFO, GOUJI_MAX_AGE_MINUTES, GOUJI_METRICS_TOKEN, LOG_LEVEL; those of the platforms (TELEGRAM_…, WECHATY_…, WECOM_…) are in docs/`,
};

/** What the bot says, in English. Names, quotations and printed labels stay as they are in the report. */
import { enAside } from './en-aside.ts';
import { enAsk } from './en-ask.ts';
import { enBackup } from './en-backup.ts';
import { enDoctor } from './en-doctor.ts';
import { enForm } from './en-form.ts';
import { enGroup } from './en-group.ts';
import { enLink } from './en-link.ts';
import { enLong } from './en-long.ts';
import { enPage } from './en-page.ts';
import { enPicture } from './en-picture.ts';
import { enRemind } from './en-remind.ts';
import { enRoster } from './en-roster.ts';
import { enRule } from './en-rule.ts';
import { enShare } from './en-share.ts';
import { enStore } from './en-store.ts';
import { enTelegram } from './en-telegram.ts';
import { enWechat } from './en-wechat.ts';
import { enWecom } from './en-wecom.ts';
import type { Words } from './zh.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const en: Words = {
  code: 'en',
  title: (agency, year) => `${agency ?? 'Agency not named'} · ${year ?? 'year not stated'}`,
  guessed: (agency) => `${agency} (to be confirmed)`,
  trialForm: ' (2019 form)',
  pastedText: 'pasted text',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  list: ', ',
  quoted: (text) => `“${text}”`,
  openQuote: '“',
  closeQuote: '”',

  verdict: {
    error: (count) => `${count} to correct`,
    warning: (count) => `${count} to verify`,
    info: (count) => plural(count, 'remark'),
    reading: (count) => `${count} to compare with the original`,
    consistent: 'the three tables balance, and the text agrees with them',
    balanced: 'the three tables balance',
    nothingFound: 'nothing found in what could be checked',
    notJudged: 'form not recognised, not checked',
  },

  before2019: (year) =>
    `This looks like a report of ${year}. Before 2019 there was no common form with three tables, so it cannot be checked.`,

  figures: {
    received: 'received',
    carriedIn: 'carried in',
    handled: 'handled',
    carriedOut: 'carried out',
    granted: 'granted',
    partiallyGranted: 'in part',
    refused: 'refused',
    unavailable: 'unavailable',
    notProcessed: 'not processed',
    other: 'other',
    noLitigation: 'reconsideration, lawsuits 0',
    reconsideration: 'reconsideration',
    lawsuits: 'lawsuits',
    normativeDocuments: 'normative documents in force',
    publishedDocuments: 'normative documents published',
    licensing: 'licensing decisions',
    penalties: 'penalties',
    coercion: 'coercion',
    fees: 'fees',
    feeUnit: ' (10,000 yuan)',
    unread: 'unreadable',
    empty: 'empty',
    results: (parts) => ` (${parts})`,
    noTable: (table) => `${table} was not found`,
  },

  metrics: {
    'applications.received': 'received',
    'applications.carriedIn': 'carried in',
    'applications.accepted': 'accepted',
    'applications.processed': 'processed',
    'applications.answered': 'answered',
    'applications.handled': 'handled',
    'applications.carriedOut': 'carried out',
    'applications.granted': 'granted in full',
    'applications.partiallyGranted': 'granted in part',
    'applications.grantedOrPartially': 'granted in full or in part',
    'applications.refused': 'refused',
    'applications.unavailable': 'unavailable',
    'applications.notProcessed': 'not processed',
    'applications.other': 'other',
    'litigation.reconsideration': 'reconsideration',
    'litigation.lawsuits': 'lawsuits',
    'litigation.directLawsuit': 'lawsuits without reconsideration',
    'litigation.lawsuitAfterReconsideration': 'lawsuits after reconsideration',
    'litigation.corrected': 'corrected on review',
    'litigation.notUpheld': 'not upheld on review',
    'litigation.reconsiderationAndLawsuits': 'reconsideration and lawsuits',
    'proactive.normativeDocuments.issued': 'normative documents issued',
    'proactive.normativeDocuments.inForce': 'normative documents in force',
  },

  item: {
    reading: 'This may be a misreading of the file; please compare with the original:',
    basis: (basis) => `Basis: ${basis}`,
    cell: (place, value) => `${place}: ${value}`,
    rule: (id, name) => `Rule: ${id} ${name}`,
    suggestion: (text) => `What to change: ${text}`,
    of: (title) => ` (${title})`,
  },

  notes: {
    unread: (count, places) =>
      `${plural(count, 'cell')} cannot be read in this file (${places}); nothing was guessed. Please send the Word version or the saved web page.`,
    andMore: (places) => `${places} and more`,
    inferred: (count) =>
      `${plural(count, 'cell')} ${count === 1 ? 'was' : 'were'} placed by the sums of the table; reply numbers to compare.`,
    notAssessed: (count, names, why) =>
      `${plural(count, 'rule')} could not be judged this time: ${names}${why === null ? '' : ` (${why})`}.`,
    guess: (agency, source) =>
      `${source === null ? 'The text' : `“${source}”`} does not give the full name of the agency; it may be “${agency}”. Reply yes if so, or reply with the name.`,
    remembered: (agency) =>
      `The text names no agency; checked as “${agency}”, which you named before. If that is wrong, reply with the name.`,
    garbled: 'The text was mixed with pinyin or garbled characters and was restored before reading.',
    labelsLost: 'Some row labels are lost; those rows were placed by order.',
    truncated: 'The file ends inside a table; the rest was not there to read.',
    fragment: 'This is a piece of a report; only what it shows was checked.',
  },

  version: {
    again: (version) => `, version ${version}`,
    back: (version) => `, version ${version} again`,
    same: ', the same as last time',
    comparedWith: (years) =>
      `What concerns two years was found by comparing with the report of ${years} that came before.`,
    allMended: (count) => (count > 1 ? `all ${count} of last time mended` : 'the one of last time mended'),
    someMended: (before, mended, left) => `of ${before} last time, ${mended} mended, ${left} left`,
    noneMended: (before) =>
      before > 1 ? `all ${before} of last time still there` : 'the one of last time still there',
    fresh: (count) => `${count} new`,
    nothingBefore: 'nothing was wrong last time',
    stillClean: 'nor now',
    changes: (parts) => `Changed: ${parts}`,
    noChange: 'The numbers are the same as last time.',
    change: (place, from, to) => `${place} ${from} → ${to}`,
    text: (metric) => `text, ${metric}:`,
    more: (count) => `and others, ${count} in all`,
  },

  ask: {
    agency: (year) =>
      `${year === null ? 'Read a report' : `Read a report of ${year}`} that does not name its agency. Which agency is it? Just reply with the name.`,
    agencyOf: (source, year) =>
      `“${source}”${year === null ? '' : ` (${year})`} does not name its agency. Which agency is it? Just reply with the name.`,
    notAName: (text) =>
      `“${text}” does not look like the name of an agency. Please reply with the full name, as on the official seal.`,
    whichThen: 'Which agency is it, then? Just reply with the name.',
  },

  next: {
    answer: (steps) => `Reply ${steps}`,
    detail: (number) => `details ${number}`,
    detailLabel: 'for the basis',
    more: (count) => `${count} more, reply details`,
    details: 'details',
    allNumbers: 'numbers',
    help: 'help',
    resend: 'send it again when corrected, and hear only what changed',
    yes: 'yes',
  },

  batch: {
    heading: (count) => [{ strong: `${plural(count, 'file')} checked` }],
    clean: (count) => `${count} without a problem`,
    faulty: (count) => `${count} to look at`,
    unread: (count) => `${count} could not be read`,
    noReport: (count) => `${count} not an annual report`,
    faults: (title, count) => `${title}: ${count}`,
    moreFaulty: (count) => `and ${count} more`,
    progress: (done, total, name) => `Checking… ${done}/${total} ${name}`,
  },

  spreadsheet: {
    file: 'results.xlsx',
    attached: (name) => `(attached) ${name}`,
    saved: (path) => `(attached) saved as ${path}`,
    sheets: {
      results: 'Results',
      findings: 'Findings',
      numbers: (format) => (format === '2021' ? 'Numbers' : `Numbers (${format} form)`),
      claims: 'Numbers in the text',
    },
    weights: { error: 'to correct', warning: 'to verify', reading: 'compare', info: 'remark' },
    result: (errors, others) =>
      errors + others === 0
        ? 'no problem'
        : [...(errors > 0 ? [`${errors} to correct`] : []), ...(others > 0 ? [`${others} to verify`] : [])].join(', '),
    columns: {
      agency: 'Agency',
      year: 'Year',
      result: 'Result',
      received: 'received',
      carriedIn: 'carried in',
      handled: 'handled',
      carriedOut: 'carried out',
      file: 'File',
      severity: 'Severity',
      table: 'Table',
      row: 'Row',
      column: 'Column',
      found: 'Found',
      expected: 'Expected',
      why: 'Why',
      suggestion: 'What to change',
      basis: 'Basis',
      quote: 'In the text',
      rule: 'Rule',
      claim: 'What it counts',
      number: 'Number',
      unit: 'Unit',
    },
  },

  refused: {
    empty: 'This file is empty. Please send the report as a web page or text file, or paste its text.',
    'no-text': 'No text was found in it. Please send a web page or text file, or paste the text.',
    'other-document':
      'This does not look like an annual report on information disclosure. Please send the report itself.',
    'not-about-disclosure':
      'There is nothing of an annual report on information disclosure in it. Please send the report itself.',
    'too-large': 'This is too large and was not read. Please send only the report.',
    binary:
      'This file cannot be read: it is neither a document nor text. Please send Word, PDF or a link, or paste the text.',
    image: 'This is a picture without text in it. Please send the Word version or a link, or paste the text.',
    'format-not-supported':
      'This kind of file cannot be read yet. Please save the report as Word (.docx) or PDF, or paste the text.',
    'too-complex':
      'The structure of this file is out of the ordinary; it was not read to its end. Please paste the text.',
    scan: 'This file is a scanned picture without text in it. Please send the Word version or a link.',
    password: 'This file has a password and cannot be opened. Please remove the password and send it again.',
    rights:
      'This file is wrapped in rights protection and cannot be opened. Please save it as a plain Word file or PDF and send it again.',
    damaged: 'This file is incomplete or damaged. Please export or download it anew and send it again.',
    'too-slow':
      'Reading this file took too long and was stopped. Please save it as a web page or Word file, or paste the text.',
    'too-much-memory':
      'Reading this file needed too much memory and was stopped. Please save it as a web page or Word file, or paste the text.',
    'empty-archive': 'There is no file in this archive.',
    missing: 'There is no such file. Please check the path.',
    denied: 'No permission to read this file.',
    'not-a-file': 'This is not a file that can be read.',
    'empty-folder': 'There is no file in this folder.',
    'over-limit': (limit) => `The file is larger than ${limit} and was not read. Please send only the report.`,
    'text-over-limit': (limit) => `The text is larger than ${limit} and was not read. Please send only the report.`,
    'together-over-limit': (limit) =>
      `These files together are larger than ${limit} and were not taken. Please send them in parts.`,
    'too-many-files': (most) => `At most ${most} files at once. Please send them in several messages, or as a ZIP.`,
    ours: (number) => `Something of ours went wrong (number ${number}); it has been noted. Please try again later.`,
    unlogged: 'Something of ours went wrong; this one has no result. The others are not affected.',
  },

  link: enLink,
  form: enForm,
  picture: enPicture,
  group: enGroup,
  telegram: enTelegram,
  wecom: enWecom,
  wechat: enWechat,

  long: enLong,

  store: enStore,

  backup: enBackup,
  doctor: enDoctor,

  detail: {
    heading: (title, count) => `${title}: ${count} in all`,
    none: 'There was nothing to look at in the last one.',
    nothingYet: 'No report has been checked yet. Send the file of an annual report, or paste its text.',
    noSuchNumber: (number, count) => `There is no number ${number}; last time there were ${count}.`,
  },

  numbers: {
    values: 'number',
    row: 'row',
    otherRowsZero: (count) => `${plural(count, 'other row is', 'other rows are')} all 0.`,
    allZero: 'All rows are 0.',
    unread: '?',
    empty: 'empty',
    legend: '? could not be read and was not guessed; empty was left blank.',
    narrative: 'Numbers in the text',
    claim: (value) => String(value),
  },

  remind: enRemind,
  rule: enRule,

  aside: enAside,

  roster: enRoster,
  share: enShare,

  lookUp: enAsk,

  help: {
    lines: [
      'Send an annual report on government information disclosure (a link, Word, PDF, spreadsheet or web page file, or paste its text). I check the three tables and the text and say what to correct.',
      'Afterwards you can reply: details 1 · numbers · picture 1 · corrected form · tables · why 1 · rules · ignore 1 and the reason · ignored · share · or send the corrected report again',
      'Look-ups: write office, year and metric, e.g. “东阿县政府办 2022 received”; also “last 3 years”, “compared with last year”, “ranking”. Reply metrics to see all.',
      'Deadlines: import roster gives the list of units, progress tells who is missing; a group with a roster is reminded. Reply reminder plan for the dates · reminders for the settings · stop reminders to switch them off.',
      'Reply “lang zh” for Chinese. A link is opened only when you send one.',
    ],
    file: 'Files: type /file and the path; a file can be dragged into the terminal.',
    notUnderstood: (text) =>
      `I did not understand “${text}”. I check annual reports on government information disclosure: send a file or paste the text. I also look up numbers of the reports kept. Reply help to see more.`,
    language: 'Switched to English.',
    languages: 'Reply lang zh for Chinese, lang en for English.',
  },

  console: {
    greeting: 'Send a report: type /file and its path, or paste its text. Type help for more, Ctrl-C to leave.',
    prompt: 'report',
    pasted: (count) => `[pasted text, ${plural(count, 'line')}]`,
    noPath: 'Write the path of a file after /file, e.g. /file report.html',
    bye: 'Stopped.',
  },

  serve: {
    started: (runtime, data, address) => `gouji · Node ${runtime} · data in ${data} · open ${address}`,
    portTaken: (port, other) =>
      `Port ${port} is used by another program. Start with another port, e.g. PORT=${other} npm start`,
    portDenied: (port) => `No permission to use port ${port}. Use one above 1024, e.g. PORT=3001 npm start`,
    hostUnknown: (host) => `${host} is no address of this computer. Leave HOST out, or write HOST=127.0.0.1`,
    dataDenied: (folder) => `The data folder ${folder} cannot be written. Name another one with GOUJI_DATA.`,
  },

  check: {
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
  gouji rules                      list all rules
  gouji backup FILE [--force]      copy the store (gouji may be running)
  gouji restore FILE               bring a backup back (stop gouji first)
  gouji export [FILE|-] [--force]  write the store as JSON lines (from SQLite to PostgreSQL or back)
  gouji import FILE|-              read JSON lines; what is there stays
  gouji doctor [--format text|json]  checks settings, store, port and platforms
  gouji help | --version

Exit status of check: 0 nothing that must be corrected · 1 something must · 2 an input could not be read
Exit status of doctor: 0 all is well · 1 something is wrong
Exit status of ask: 0 answered · 1 nothing was found or understood · 2 the store cannot be opened
Settings (environment): PORT, HOST, GOUJI_TOKEN, DATABASE_URL, GOUJI_DATA, GOUJI_LANG=zh|en, GOUJI_MAX_BYTES, GOUJI_READ_SECONDS, GOUJI_QUIET_MS, GOUJI_PICTURES=on|off, GOUJI_PRIVATE_HOSTS, GOUJI_SIMILARITY_WARNING, GOUJI_SIMILARITY_INFO, LOG_LEVEL`,
  },

  page: enPage,
};

/** What the bot says, in English. Names, quotations and printed labels stay as they are in the report. */
import { enAside } from './en-aside.ts';
import { enAsk } from './en-ask.ts';
import { enBackup } from './en-backup.ts';
import { enBatch } from './en-batch.ts';
import { enButton } from './en-button.ts';
import { enCheck } from './en-check.ts';
import { enClaims } from './en-claims.ts';
import { enDoctor } from './en-doctor.ts';
import { enFigures } from './en-figures.ts';
import { enForm } from './en-form.ts';
import { enGroup } from './en-group.ts';
import { enHelp } from './en-help.ts';
import { enLink } from './en-link.ts';
import { enLong } from './en-long.ts';
import { enNotes } from './en-notes.ts';
import { enPage } from './en-page.ts';
import { enPicture } from './en-picture.ts';
import { enRefused } from './en-refused.ts';
import { enRemind } from './en-remind.ts';
import { enRoster } from './en-roster.ts';
import { enRule } from './en-rule.ts';
import { enShare } from './en-share.ts';
import { enSpreadsheet } from './en-spreadsheet.ts';
import { enStore } from './en-store.ts';
import { enTelegram } from './en-telegram.ts';
import { enVersion } from './en-version.ts';
import { enWatch } from './en-watch.ts';
import { enWechat } from './en-wechat.ts';
import { enWecom } from './en-wecom.ts';
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

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

  figures: enFigures,

  metrics: enClaims,

  item: {
    reading: 'This may be a misreading of the file; please compare with the original:',
    basis: (basis) => `Basis: ${basis}`,
    cell: (place, value) => `${place}: ${value}`,
    rule: (id, name) => `Rule: ${id} ${name}`,
    suggestion: (text) => `What to change: ${text}`,
    of: (title) => ` (${title})`,
  },

  notes: enNotes,

  version: enVersion,

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

  batch: enBatch,

  spreadsheet: enSpreadsheet,

  refused: enRefused,

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
    otherRows: (count, some) => `${plural(count, 'other row is', 'other rows are')} all 0${some ? ' or empty' : ''}.`,
    allRows: (some) => `All rows are 0${some ? ' or empty' : ''}.`,
    unread: '?',
    empty: 'empty',
    legend: '? could not be read and was not guessed; empty was left blank.',
    narrative: 'Numbers in the text',
    claim: (value) => String(value),
  },

  remind: enRemind,
  rule: enRule,

  aside: enAside,
  button: enButton,

  roster: enRoster,
  watch: enWatch,
  share: enShare,

  lookUp: enAsk,

  help: enHelp,

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

  check: enCheck,

  page: enPage,
};

/** What the bot says about tables to send back and mended forms, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enForm: Words['form'] = {
  files: { numbers: 'tables', mended: 'corrected form' },
  say: { numbers: 'tables', mended: 'corrected form', fill: 'corrected form fill blanks' },

  numbers: (title) =>
    `The three tables of ${title}, and the list of findings. Correct this file and send it back; I will tell only what changed.`,
  numbersClean: (title) => `The three tables of ${title}. To change something, change this file and send it back.`,
  mended: (title, changed, open) =>
    `${title}: ${changed > 0 ? `${changed} corrected` : 'nothing that could be corrected for certain'}, ${open > 0 ? `${open} to be decided and left as they are` : 'nothing else to be decided'}.`,
  nothingToMend: (title) => `There is nothing to correct in the tables of ${title}.`,
  change: (place, from, to) => `${place} ${from} → ${to}`,
  andMore: (count) => `${count} in all`,
  label: (place) => `${place}: the label as prescribed`,
  unread: (count) =>
    `${plural(count, 'cell')} could not be read and ${count === 1 ? 'is' : 'are'} marked 「待填」 (to be filled in): please fill in from the original.`,
  blanksLeft: (count) =>
    `${plural(count, 'empty cell')} ${count === 1 ? 'was' : 'were'} left empty. To have 0 filled in, reply corrected form fill blanks`,
  filled: (count) => `As you asked, ${plural(count, 'empty cell')} got 0 (totals got the sum of their parts).`,
  notFilled: 'With 0 in the empty cells some sums would not hold, so they were left empty.',
  checkFirst: 'This is a draft for checking; please compare it with the original before it is published.',
  several: (titles) => `The last answer was about several reports. Please say which one, for example ${titles}`,
  notFound: (text) => `No report of “${text}” has come yet.`,
  which: (text, names) => `“${text}” may be several offices: ${names}. Please give the full name.`,
  near: (text, names) => `No report of “${text}” has come yet. Offices with similar names: ${names}.`,
  noYear: (name, year, years) =>
    `No report of ${name} for ${year} has come yet${years === '' ? '' : `; there are those for ${years}`}.`,
  noTables: (title) => `${title} has no numbers that could be put into the tables.`,

  notes: {
    mended: 'corrected',
    open: 'to decide',
    info: 'remark',
    reading: 'compare',
    filled: 'filled in',
    text: 'Text',
    toFill: 'to fill in',
    heading: 'What was changed, and what is still to be decided',
    findings: 'Findings',
    nothing: 'Nothing to correct and nothing to decide.',
    legend:
      'Green: corrected, the comment has the former number. Yellow: to be decided, the comment says why. Grey: not read, or placed by arithmetic; please compare with the original.',
    columns: {
      number: 'No.',
      state: 'State',
      place: 'Place',
      table: 'Table',
      row: 'Row',
      column: 'Column',
      found: 'Found',
      due: 'Due',
      why: 'Why',
      basis: 'Basis',
    },
  },

  comments: {
    author: 'gouji',
    was: (number, from, to, why) => `Was ${from}, corrected to ${to} (no. ${number}). ${why}`,
    label: (number, from) => `Was printed “${from}”; the prescribed label (no. ${number}).`,
    candidate: (number, due, why) =>
      `This cell may be the wrong one: then it should be ${due} (no. ${number}, not changed). ${why}`,
    due: (number, due, why) => `Should be ${due} (no. ${number}). ${why}`,
    open: (number, why) => `No. ${number}, not changed: ${why}`,
    finding: (number, why) => `No. ${number}: ${why}`,
    reading: (number, why) => `No. ${number}, perhaps misread, compare with the original first: ${why}`,
    filled: 'Was empty, filled in as you asked.',
    unread: 'This cell could not be read; please fill it in from the original.',
    missingRow: 'The report does not have this row; please fill it in.',
    inferred: 'The place of this number follows from the sums; please compare with the original.',
    empty: 'empty',
  },
};

/** What the bot says about how well a report could be read, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enNotes: Words['notes'] = {
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
};

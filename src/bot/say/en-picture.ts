/** What is said on and about pictures, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enPicture: Words['picture'] = {
  shown: (alt) => `(picture) ${alt}`,
  steps: { picture: 'picture', card: 'card' },
  tableAlt: (title, table, count) =>
    count === 0 ? `${title}, ${table}` : `${title}, ${table}, ${plural(count, 'place')} marked`,
  cardFile: 'card',
  cardAlt: (title) => `${title}: card of a report without problems`,
  notInTable: (number) =>
    `Finding ${number} is not in a table, so there is no picture. Reply more ${number} for its basis.`,
  noTable: 'This table was not found in the report.',
  nothingToShow:
    'None of the last findings is in a table, so there is no picture. Reply picture table 3 to see a whole table.',
  noCard: 'There is a card only for one report without problems. Send it again when it is corrected.',
  off: 'Pictures are switched off here.',
  by: 'checked by gouji',
  source: (source) => `Source: ${source}`,
  checkedOn: (day) => `checked on ${day}`,
  unit: (unit) => `Unit: ${unit}`,
  reports: (count) => plural(count, 'annual report'),
  drawnOn: (day) => `looked up on ${day}`,
  doubtful: (count) => `${plural(count, 'number')} in doubt when checked`,
  gap: 'gaps: no report or no number',
  key: {
    wrong: 'wrong; → the number due',
    possible: 'the mistake may be here',
    verify: 'please verify',
    checked: 'reckoned with',
    blank: 'empty: left blank',
    unread: '?: could not be read',
  },
};

/** What the bot says about rosters and who has handed in, in English. */
import type { Words } from './zh.ts';

const offices = (count: number): string => `${count} ${count === 1 ? 'unit' : 'units'}`;

export const enRoster: Words['roster'] = {
  kinds: { department: 'department', government: 'government', township: 'township' },
  states: { missing: 'missing', in: 'in', errors: 'in, to be mended', ticked: 'ticked by hand' },
  empty:
    'This chat has no roster yet. Reply import roster and send the list of units (one a line, or a spreadsheet); or reply start from reports.',
  send: 'Send the list: one unit a line, or an Excel or CSV file with the columns name, alias, contact, kind, parent (names alone will do). Within 10 minutes; reply cancel to leave it.',
  cancelled: 'Nothing imported; the roster is as it was.',
  nothingFound:
    'No unit was found in it; the roster is as it was. Write one name a line, or send a table with a column of names.',
  unreadable: (name, why) => `${name}: ${why}`,
  none: 'No report has come to this chat yet. Send a list instead: reply import roster.',
  counts: (department, government, township) =>
    [
      ...(department > 0 ? [`departments ${department}`] : []),
      ...(government > 0 ? [`governments ${government}`] : []),
      ...(township > 0 ? [`townships ${township}`] : []),
    ].join(' · '),
  list: (count, counts) => `Roster of ${offices(count)}: ${counts}`,
  group: (kind, names) => `${kind}: ${names}`,
  imported: (added, changed, there, count, counts) =>
    `Roster: ${[
      `${added} added`,
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(there > 0 ? [`${there} there already`] : []),
    ].join(', ')}; now ${offices(count)} (${counts})`,
  twice: (at, name, same) =>
    name === same
      ? `Row ${at} “${name}” comes twice; kept once`
      : `Row ${at} “${name}” and “${same}” are one office; kept once`,
  unknown: (count, names) =>
    `${offices(count)} of no known place, kept as written and matched by name when a report comes: ${names}`,
  several: (name, choices) => `“${name}” may be: ${choices}. Reply roster is ${name} 1`,
  choice: (number, name) => `${number} ${name}`,
  noParent: (names) => `The unit above is not in the roster: ${names}`,
  under: (name, parent) => `${name} (${parent})`,
  nothing: (count, texts) => `${count} ${count === 1 ? 'row was' : 'rows were'} not taken for a unit: ${texts}`,
  row: (at, text) => `row ${at} “${text}”`,
  more: (count) => `and others, ${count} in all: see the file`,
  moreNames: (count) => `and others, ${count} in all`,
  became: {
    taken: 'added',
    unknown: 'kept as written',
    several: 'may be several offices',
    changed: 'changed',
    there: 'there already',
    twice: 'twice',
    nothing: 'not taken for a unit',
  },
  notHere: (name) => `The roster has no “${name}”.`,
  severalHere: (name, names) => `Several in the roster are like “${name}”: ${names}. Please write more of the name.`,
  removed: (names, count) => `Removed from the roster: ${names}. ${offices(count)} left.`,
  cleared: (count) => `The roster is empty now (${offices(count)} removed). To bring it back: roster undo`,
  renamed: (before, now) => `“${before}” is called “${now}” now.`,
  taken: (name, same) => `“${name}” is “${same}” of the roster; nothing changed.`,
  kind: (name, kind) => `${name}: ${kind} now.`,
  whichKind: 'Say department, government or township, for example: roster kind 县政府 government',
  contact: (name, contact) => (contact === null ? `${name}: no contact now.` : `${name}: the contact is ${contact}.`),
  parent: (name, parent) => (parent === null ? `${name}: nothing above it now.` : `${name}: ${parent} is above it.`),
  circle: (name, parent) => `“${parent}” is below “${name}” and cannot be above it.`,
  alias: (name, alias) => `${name}: also called ${alias}.`,
  meant: (name, office) => `“${name}” is ${office}.`,
  notMeant: (name) => `“${name}” tells no office. Write the full name, for example: roster is 教育局 东阿县教育局`,
  usage:
    'roster add 县教育局 · roster remove 县教育局 · roster rename OLD to NEW · roster kind 县政府 government · roster contact 县教育局 张三 · roster parent 官庄镇 东阿县 · roster alias 县教育局 教体局 · import roster · export roster · roster undo',
  undone: (count) => `The last change is undone; the roster has ${offices(count)}.`,
  nothingToUndo: 'There is no change to be undone.',
  file: 'roster.xlsx',
  resultFile: 'roster-import.xlsx',
  progressFile: (year) => `progress-${year}.xlsx`,
  sheets: { list: 'roster', results: 'import', progress: 'progress' },
  columns: {
    name: 'unit',
    alias: 'alias',
    kind: 'kind',
    contact: 'contact',
    parent: 'parent',
    at: 'row',
    text: 'as written',
    became: 'result',
    same: 'note',
    state: 'state',
    errors: 'to mend',
    came: 'came',
    late: 'late',
    tick: 'ticked by hand',
  },
  yes: 'yes',
  progress: {
    head: (year, count, came) => `Reports of ${year}: ${came} of ${count} in`,
    withErrors: (count) => `, ${count} of them to be mended`,
    missing: (count, late, names) =>
      `${count} missing${late === 0 ? '' : late === count ? ' (past the deadline)' : ` (${late} of them past the deadline)`}: ${names}`,
    errors: (names) => `To be mended: ${names}`,
    errorsOf: (name, count) => `${name} (${count})`,
    late: (names) => `Came after the deadline: ${names}`,
    ticked: (names) => `Ticked by hand: ${names}`,
    tickOf: (name, who, why) => `${name} (${who === null ? '' : `${who}: `}${why})`,
    all: (year, count) => `Reports of ${year}: all ${count} in, and everything mended.`,
  },
  tick: {
    done: (name, year, why, came, count) =>
      `${name} is ticked off for ${year} (${why}), ${came}/${count}. To undo: untick ${name}`,
    why: (name) => `Please say why, for example: tick ${name} handed in on paper`,
    came: (name, year) => `The ${year} report of ${name} is here already.`,
    undone: (name, year) => `${name} is no longer ticked off for ${year}.`,
    notTicked: (name, year) => `${name} was not ticked off for ${year}.`,
  },
  marked: (names, came, count) => `Noted: ${names} in (${came}/${count})`,
  markedErrors: (name, errors) => `${name} in, ${errors} to mend`,
  markedWith: (names, came, count) => `Noted: ${names} (${came}/${count})`,
  next: { imported: ['roster', 'progress', 'roster undo'], list: ['export roster', 'progress', 'import roster'] },
};

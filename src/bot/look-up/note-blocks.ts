/** What must be known of a value beside the value: how it was read, what other versions say, what is not there. */

import { itemText } from '../answer/item.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import type { LookedUp, Values } from './look-up.ts';
import { hasOwnUnit } from './ranking.ts';
import { dayText } from './source-text.ts';
import { fullText, nameOf } from './value-text.ts';

/** So many remarks on single values are told. */
const NOTES = 8;
/** So many offices without a report are named. */
export const NAMED = 8;

/** The remarks on all values that are shown; each is titled when there are several. */
export function noteBlocks(shown: readonly LookedUp[], words: Words): Block[] {
  const former = [...new Set(shown.filter(isFormer).map(({ figures }) => figures))].map(({ agency, year }) =>
    words.lookUp.former(year, agency.name),
  );
  const titled = (one: LookedUp, notes: readonly string[]) => {
    const title = shown.length > 1 ? titleIn(one, shown, words) : null;
    return notes.map((note) => (title === null ? note : words.lookUp.noteOf(title, note)));
  };
  const doubts = shown.flatMap((one) => titled(one, doubtsOn(one, words)));
  const notes = shown.flatMap((one) => titled(one, notesOn(one, words)));
  return [
    ...doubts.slice(0, NOTES).map((note) => line(note, 'warning')),
    ...[...former, ...notes].slice(0, NOTES).map((note) => line(note, 'info')),
  ];
}

/** What the check says against the number. */
const doubtsOn = ({ doubts }: LookedUp, words: Words): string[] =>
  doubts.map(({ item, report }) => words.lookUp.doubted(itemText({ number: 0, item, report }, words)));

/** A report that the office made under another name. */
const isFormer = ({ agency, figures }: LookedUp): boolean => agency.key !== figures.agency.key;

function notesOn({ metric, value, others, figures }: LookedUp, words: Words): string[] {
  const notes: string[] = [];
  if (hasOwnUnit(metric) && value.kind === 'number') notes.push(words.lookUp.printedUnit(figures.procurementUnit));
  if ('placeholders' in value && value.placeholders) notes.push(words.lookUp.placeholder);
  if ('inferred' in value && value.inferred) notes.push(words.lookUp.inferred);
  for (const other of others) {
    const said = fullText(metric, other.value, other.figures.format, words);
    const told = other.value.kind === 'none' ? words.lookUp.otherWithout : words.lookUp.otherVersion;
    notes.push(told(said, dayText(other.figures.receivedAt)));
  }
  return notes;
}

/** What tells a value from the others that are shown with it. */
function titleIn(one: LookedUp, shown: readonly LookedUp[], words: Words): string {
  const parts: string[] = [];
  if (shown.some(({ agency }) => agency.key !== one.agency.key)) parts.push(one.agency.name);
  if (shown.some(({ year }) => year !== one.year)) parts.push(words.lookUp.year(one.year));
  if (shown.some(({ metric }) => metric !== one.metric)) parts.push(nameOf(one.metric, words));
  return words.lookUp.titled(parts);
}

/** Which reports are not there: by office, or by year when only one office was asked for. */
export function missingBlocks({ agencies, missing, notCompared }: Values, words: Words): Block[] {
  const blocks: Block[] = [];
  const [only, ...others] = agencies;
  if (only && others.length === 0) {
    const years = missing.map(({ year }) => year);
    if (years.length > 0) blocks.push(line(words.lookUp.missingYears(years.join(words.list))));
  } else {
    for (const own of [...Map.groupBy(missing, ({ agency }) => agency.key).values()].slice(0, NAMED)) {
      const name = own[0]?.agency.name ?? '';
      blocks.push(line(words.lookUp.missing(name, own.map(({ year }) => year).join(words.list))));
    }
  }
  if (notCompared > 0) blocks.push(line(words.lookUp.unchecked(notCompared)));
  return blocks;
}

/** Which reports there are: of an office, or of the offices of a chat or a place. */
import type { Words } from '../say/index.ts';
import { type Block, line, strong } from '../say/reply.ts';
import type { Held } from './look-up.ts';
import { NAMED } from './note-blocks.ts';
import { scopeName } from './scope-blocks.ts';
import { rangesOf } from './source-text.ts';

/** So many offices are listed. */
const LISTED = 30;

export function heldBlocks(held: Held, words: Words): Block[] {
  if (held.years.length > 0) return held.years.flatMap((year) => yearBlocks(held, year, words));
  return held.scope ? listBlocks(held, words) : held.entries.flatMap((entry) => entryBlocks(entry, words));
}

/** 「东阿县教育局的年报有 3 份:2020、2022、2023 年」, and the years between that are not there. */
function entryBlocks({ agency, years }: Held['entries'][number], words: Words): Block[] {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [line(words.lookUp.nothingYet(agency.name))];
  const blocks = [line(words.lookUp.held(agency.name, years.length, years.join(words.list)))];
  const gap = Array.from({ length: last - first }, (_, n) => first + n).filter((year) => !years.includes(year));
  return gap.length > 0 ? [...blocks, line(words.lookUp.heldGap(gap.join(words.list)))] : blocks;
}

function listBlocks({ scope, entries, count }: Held, words: Words): Block[] {
  const name = scope ? scopeName(scope, words) : '';
  const blocks: Block[] = [line([strong(words.lookUp.heldScope(name, count))])];
  for (const { agency, years } of entries.slice(0, LISTED)) {
    blocks.push(line(words.lookUp.heldEntry(agency.name, rangesOf(years, words))));
  }
  const more = count - Math.min(LISTED, entries.length);
  return more > 0 ? [...blocks, line(words.lookUp.moreRanked(more))] : blocks;
}

/** Whether the report of one year is there. */
function yearBlocks({ scope, entries, count }: Held, year: number, words: Words): Block[] {
  if (!scope) {
    return entries.map(({ agency, years }) => line(words.lookUp.heldYear(agency.name, year, years.includes(year))));
  }
  const lacking = entries.filter(({ years }) => !years.includes(year)).map(({ agency }) => agency.name);
  const blocks = [
    line([
      strong(words.lookUp.coverage(scopeName(scope, words), entries.length - lacking.length, year, lacking.length)),
    ]),
  ];
  const names = lacking.slice(0, NAMED).join(words.list);
  if (lacking.length > 0) blocks.push(line(words.lookUp.lacking(names, lacking.length - NAMED)));
  const more = count - entries.length;
  return more > 0 ? [...blocks, line(words.lookUp.moreRanked(more))] : blocks;
}

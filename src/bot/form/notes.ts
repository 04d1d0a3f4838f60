/** What is written beside the cells of a form, and the list of what was changed and what must be decided. */
import type { Address, TableName } from '../../report/cell.ts';
import type { Report } from '../../report/report.ts';
import { explain } from '../../rules/index.ts';
import { type NumberedItem, unique } from '../answer/item.ts';
import { printedPlace } from '../answer/printed-place.ts';
import type { Words } from '../say/index.ts';
import { cellsAt, dueAt, type Mending } from './mending.ts';

/** `mended` was changed, `open` must be decided, `doubtful` must be compared with the original. */
export type Look = 'mended' | 'open' | 'doubtful';

export interface CellNote {
  readonly look: Look;
  readonly text: string;
}

/** A finding on more cells than this is written beside the first one only. */
const BESIDE = 8;
/** The longest comment, in characters. */
const LONGEST = 400;

/** The notes by the address of the number or row label that they stand beside. */
export function notesOf(mending: Mending, words: Words): ReadonlyMap<string, CellNote> {
  const { before, mended, open, filled, wish } = mending;
  const { comments } = words.form;
  const texts = new Map<string, { look: Look; texts: string[] }>();
  const add = (address: Address, look: Look, text: string) => {
    const there = texts.get(address);
    if (!there) texts.set(address, { look, texts: [text] });
    else {
      there.texts.push(text);
      if (look === 'open') there.look = look;
    }
  };
  for (const { numbered, changed } of mended) {
    for (const { cell, from, to } of changed)
      add(cell, 'mended', comments.was(numbered.number, printed(from, words), to, whyOf(numbered, words)));
    if (changed.length > 0) continue;
    for (const { cells, found } of numbered.item.problems)
      for (const row of cells) add(row, 'mended', comments.label(numbered.number, String(found ?? '')));
  }
  for (const numbered of open) {
    const { item, number } = numbered;
    if (item.weight === 'info') continue;
    const cells = cellsAt(numbered);
    const why = whyOf(numbered, words);
    for (const cell of cells.length > BESIDE ? cells.slice(0, 1) : cells) {
      const due = dueAt(numbered, cell);
      const isCure = item.problems.some(({ cures }) => cures.some((cure) => cure.cell === cell));
      if (item.weight === 'reading') add(cell, 'doubtful', comments.reading(number, why));
      else if (due !== null && isCure) add(cell, 'open', comments.due(number, due, why));
      else if (due !== null) add(cell, 'open', comments.candidate(number, due, why));
      else add(cell, 'open', wish === 'keep' ? comments.finding(number, why) : comments.open(number, why));
    }
  }
  for (const cell of filled) add(cell, 'mended', comments.filled);
  const missing = new Set<string>(before.evidence.missingRows);
  for (const cell of notRead(before)) {
    const row = cell.slice(0, cell.lastIndexOf('.'));
    add(cell, 'doubtful', missing.has(row) ? comments.missingRow : comments.unread);
  }
  for (const cell of before.inferred) add(cell, 'doubtful', comments.inferred);
  return new Map(
    [...texts].map(([address, one]) => [address, { look: one.look, text: shortened(unique(one.texts).join('\n')) }]),
  );
}

/** One line of the list. */
export interface Entry {
  readonly number: number | null;
  readonly look: Look | null;
  readonly state: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly found: string | number | null;
  readonly due: string | number | null;
  readonly why: string;
  readonly basis: string;
}

/** What was changed, a line for each cell; then what must be decided, a line for each finding. */
export function entriesOf(mending: Mending, words: Words): readonly Entry[] {
  const { mended, open, before, filled } = mending;
  const { notes, comments } = words.form;
  const format = before.format ?? '2021';
  const entries: Entry[] = [];
  for (const { numbered, changed } of mended) {
    const { first, why, basis } = told(numbered, words);
    const common = { number: numbered.number, look: 'mended' as const, state: notes.mended, why, basis };
    for (const { cell, from, to } of changed)
      entries.push({ ...common, ...printedPlace(cell, format, words), found: from ?? comments.empty, due: to });
    if (changed.length === 0)
      entries.push({
        ...common,
        ...printedPlace(first.cells[0], format, words),
        found: first.found,
        due: first.expected,
      });
  }
  for (const numbered of open) {
    const { first, why, basis } = told(numbered, words);
    const { weight } = numbered.item;
    const state = weight === 'reading' ? notes.reading : weight === 'info' ? notes.info : notes.open;
    const look = weight === 'reading' ? 'doubtful' : weight === 'info' ? null : 'open';
    const { found, expected: due } = first;
    // What the text says is not what the cell beside it says.
    const text = first.rule.startsWith('narrative/') ? { table: notes.text } : {};
    entries.push({
      number: numbered.number,
      look,
      state,
      ...printedPlace(first.cells[0], format, words),
      ...text,
      found,
      due,
      why,
      basis,
    });
  }
  const without = { number: null, found: null, due: null, basis: '' };
  const nowhere = { table: '', row: '', column: '' };
  if (filled.length > 0)
    entries.push({
      ...without,
      ...nowhere,
      look: 'mended',
      state: notes.filled,
      why: words.form.filled(filled.length),
    });
  const missing = new Set<string>(before.evidence.missingRows);
  const toFill = notRead(before);
  if (toFill.length > UNREAD)
    entries.push({
      ...without,
      ...nowhere,
      look: 'doubtful',
      state: notes.toFill,
      why: words.form.unread(toFill.length),
    });
  for (const cell of toFill.length > UNREAD ? [] : toFill) {
    const isMissing = missing.has(cell.slice(0, cell.lastIndexOf('.')));
    if (isMissing) continue;
    const place = printedPlace(cell, format, words);
    entries.push({ ...without, ...place, look: 'doubtful', state: notes.toFill, why: comments.unread });
  }
  for (const row of before.evidence.missingRows) {
    const place = printedPlace(row, format, words);
    entries.push({ ...without, ...place, look: 'doubtful', state: notes.toFill, why: comments.missingRow });
  }
  return entries;
}

/** The cells that are to be filled in; a print that is no number is told as a finding. */
export const notRead = ({ unread, evidence }: Report) => unread.filter((cell) => evidence.odd[cell] === undefined);

/** Unread cells that are listed one by one. */
const UNREAD = 30;

function told({ item, report }: NumberedItem, words: Words) {
  const said = item.problems.map((problem) => explain(problem, report.format, words.code));
  const quotes = item.problems.flatMap(({ quote }) => (quote === null ? [] : [words.quoted(quote)]));
  return {
    first: item.problems[0],
    why: unique([...said.map(({ message }) => message), ...quotes]).join('\n'),
    basis: said[0]?.basis ?? '',
  };
}

const whyOf = ({ item, report }: NumberedItem, words: Words): string =>
  explain(item.problems[0], report.format, words.code).message;

const printed = (from: number | string | null, words: Words): string =>
  from === null ? words.form.comments.empty : String(from);

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The tables that a report has; of the others nothing is invented. */
export const tablesIn = ({ tables }: Report): readonly TableName[] =>
  (['proactive', 'applications', 'litigation'] as const).filter((name) => tables[name] !== null);

/** The files of a report as blocks of a reply: the tables to send back, or the mended form. */
import { type Judged, judgeAll } from '../../check.ts';
import type { Format } from '../../report/cell.ts';
import { itemText, type NumberedItem, place } from '../answer/item.ts';
import { titleOf } from '../answer/verdict.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import { type Mending, mend, type Wish } from './mending.ts';
import { notRead, tablesIn } from './notes.ts';

/** Changes that are named; the rest are counted. */
const NAMED = 6;

/** A report, and the findings that were told of it. */
export interface Offered {
  readonly judged: Judged;
  readonly items: readonly NumberedItem[];
}

/** @param now the date of the comments */
export function formBlocks({ judged, items }: Offered, wish: Wish, words: Words, now: Date): Block[] {
  const { report } = judged;
  const title = titleOf(report, words);
  if (report.format === null || tablesIn(report).length === 0) return [line(words.form.noTables(title))];
  const mending = mend(judged, items, wish);
  return wish === 'keep'
    ? keptBlocks(mending, report.format, title, words)
    : mendedBlocks(mending, report.format, title, words, now);
}

function keptBlocks(mending: Mending, format: Format, title: string, words: Words): Block[] {
  const { files, numbers, numbersClean } = words.form;
  return [
    line(mending.open.length > 0 ? numbers(title) : numbersClean(title)),
    ...unreadLine(mending, words),
    sheetsBlock(mending, format, `${title} ${files.numbers}`, words),
  ];
}

function mendedBlocks(mending: Mending, format: Format, title: string, words: Words, now: Date): Block[] {
  const { form } = words;
  const { mended, filled, notFilled, report } = mending;
  const open = mending.open.filter(({ item }) => item.weight !== 'info');
  const untouched = mended.length === 0 && open.length === 0 && filled.length === 0;
  const changes = mended.flatMap(({ numbered, changed }) =>
    changed.length === 0
      ? numbered.item.problems.flatMap(({ cells: [row] }) =>
          row ? [form.label(place(row, mending.before, words.code))] : [],
        )
      : changed.map(({ cell, from, to }) =>
          form.change(place(cell, mending.before, words.code), String(from ?? form.comments.empty), String(to)),
        ),
  );
  const told = changes.length > NAMED ? [...changes.slice(0, NAMED), form.andMore(changes.length)] : changes;
  const name = `${title} ${form.files.mended}`;
  return [
    line(untouched ? form.nothingToMend(title) : form.mended(title, mended.length, open.length)),
    ...told.map((text) => line(text, 'ok')),
    ...open.slice(0, NAMED).map((numbered) => line(itemText(numbered, words), 'warning')),
    ...unreadLine(mending, words),
    ...(filled.length > 0 ? [line(form.filled(filled.length), 'info')] : []),
    ...(notFilled ? [line(form.notFilled, 'info')] : []),
    ...(report.blanks.length > 0 && mending.wish === 'mend'
      ? [line(form.blanksLeft(report.blanks.length), 'info')]
      : []),
    line(form.checkFirst, 'info'),
    {
      kind: 'file',
      name: fileName(name, 'docx'),
      open: async () => (await import('./docx.ts')).formDocument(mending, format, words, now),
    },
    sheetsBlock(mending, format, name, words),
  ];
}

const sheetsBlock = (mending: Mending, format: Format, name: string, words: Words): Block => ({
  kind: 'file',
  name: fileName(name, 'xlsx'),
  open: async () => (await import('../spreadsheet/form.ts')).formSheets(mending, format, words),
});

function unreadLine({ before }: Mending, words: Words): Block[] {
  const count = notRead(before).length;
  return count > 0 ? [line(words.form.unread(count), 'warning')] : [];
}

/** The longest name of a file, without its ending. */
const LONGEST = 80;

/** A name that every system takes, whatever the report calls its office. */
export const fileName = (name: string, ending: string): string =>
  `${
    name
      .replace(/\s*·\s*/g, ' ')
      .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
      .replace(/^[\s.=+@-]+|\s+(?=\s)/g, '')
      .slice(0, LONGEST)
      .trim() || 'report'
  }.${ending}`;

/** A report of the store, judged beside the other years of its office. */
export function judgedBeside(report: Judged['report'], others: readonly Judged['report'][]): Judged {
  const alike = (one: Judged['report']) => ({ ...one, agency: report.agency });
  return judgeAll([report, ...others.map(alike)])[0] ?? { report, judgement: { problems: [], notAssessed: [] } };
}

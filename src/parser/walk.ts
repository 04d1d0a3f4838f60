/**
 * Walks the lines and grids of one report and sorts them: headings and paragraphs into sections,
 * labels and numbers into the rows of the three tables.
 */
import type { Format, TableName } from '../report/cell.ts';
import type { Section } from '../report/report.ts';
import { headingOf } from './headings.ts';
import { meaningsOf } from './labels.ts';
import { keyOf, squeeze } from './normalize.ts';
import { isValue } from './read-number.ts';
import { longestLabel, type Piece, recognise } from './recognise.ts';
import { type Item, type PrintedCell, rowsAndLines } from './rows-and-lines.ts';

/** One cell behind the label of a row. */
export interface Slot {
  /** Squeezed print. */
  print: string;
  column: number;
  width: number;
}

/** A row of a table as printed: what its label means, and the cells behind the label. */
export interface PrintedRow {
  /** Row key of the form, or null when the label is lost or unknown. */
  key: string | null;
  /** The group heading in front, when the row has one: the row is the first of its group. */
  group: string | null;
  label: string;
  /** The label was recognised by likeness only. */
  fuzzy: boolean;
  slots: Slot[];
  explicit: boolean;
  /** The first slot may stand for a bar in front of the row. */
  barred: boolean;
  /** Numbers stand in its label, or behind a text after it that no form prints: they may be its own. */
  overtaken?: boolean;
}

export interface Walked {
  sections: Section[];
  proactive: PrintedRow[];
  applications: PrintedRow[];
  litigation: PrintedRow[];
  /** Column headings of table two in printed order, per row of headings. */
  fields: { before: number; keys: string[] }[];
  /** Votes for the form by labels that only one form prints. */
  votes: Record<Format, number>;
  /** Tables of which any print was seen, with or without rows. */
  seen: Set<TableName>;
  /** Group headings of table three that were seen. */
  groups: Set<string>;
  /** Columns of 「自然人」 and 「总计」 in the row that heads table three. */
  header: { first: number; last: number } | null;
}

/** A form printed without any number has about 60 labels in a row. */
const mostPieces = 150;

export function walk(items: readonly Item[]): Walked {
  const walked: Walked = {
    sections: [{ number: null, heading: null, paragraphs: [] }],
    proactive: [],
    applications: [],
    litigation: [],
    fields: [],
    votes: { '2019': 0, '2021': 0 },
    seen: new Set(),
    groups: new Set(),
    header: null,
  };
  let mode: TableName | null = null;
  let section: Section['number'] = null;
  /** Texts since the last finished row: labels of rows, groups, headings of columns, or pieces of them. */
  let texts: Piece[] = [];
  /** Values behind them, of a table printed one cell a line. */
  let values: Slot[] = [];

  const paragraph = (text: string) => {
    const line = text.trim();
    if (line !== '') walked.sections.at(-1)?.paragraphs.push(line);
  };

  const enter = (table: TableName) => {
    if (mode !== table) mode = table;
    walked.seen.add(table);
  };

  /** Finishes the row that was gathered from single lines. */
  const flush = (): void => {
    if (texts.length > 0 || values.length > 0) finish(texts, values, false);
    texts = [];
    values = [];
  };

  /** Takes the labels in front of the slots, and files the row. */
  const finish = (pieces: readonly Piece[], slots: Slot[], explicit: boolean, barred = false): void => {
    const labels = recognise(pieces, mode);
    let group: string | null = null;
    const before = walked.proactive.length;
    const fields: string[] = [];
    const filled = slots.some((slot) => slot.print !== '');
    const lastRow = labels.findLastIndex(({ meaning }) => meaning?.kind === 'row');
    const isOvertaken = (index: number): boolean => {
      const [label, next] = [labels[index], labels[index + 1]];
      if (label?.fuzzy && numberAtEnd.test(label.text)) return true;
      if (next?.meaning !== null) return false;
      return severalNumbers.test(next.text) || (filled && index === lastRow && labels.at(-1)?.meaning === null);
    };
    for (const [index, label] of labels.entries()) {
      const { meaning } = label;
      if (!meaning) continue;
      // 「其他」「总计」 head columns of more than one table: they do not tell which one this is.
      if (meaning.kind !== 'column' || !mode || keyOf(label.text).length > 2) enter(meaning.table);
      if (meaning.format) walked.votes[meaning.format]++;
      if (meaning.kind === 'group') {
        group = meaning.key;
        walked.groups.add(meaning.key);
      } else if (meaning.kind === 'column' && meaning.table === 'proactive') fields.push(meaning.key);
      else if (meaning.kind === 'row') {
        // A row label with another label behind it has no cells of its own left.
        const last = index === labels.length - 1;
        file(meaning.table, {
          key: meaning.key,
          group,
          label: label.text,
          fuzzy: label.fuzzy,
          slots: last ? slots : [],
          explicit: last && explicit,
          barred: false,
          ...(isOvertaken(index) ? { overtaken: true } : {}),
        });
        group = null;
      }
    }
    if (fields.length > 0) walked.fields.push({ before, keys: fields });
    const last = labels.at(-1);
    if (last?.meaning?.kind === 'row') return;
    // In section four fifteen numbers are table four, also when its headings are lost.
    if (!mode && section === 4 && filled && slots.length >= 15) enter('litigation');
    if (!mode) return;
    if (last?.meaning?.kind === 'column' && !filled) return;
    if (last?.meaning?.kind === 'frame' && !filled) return;
    // Behind (六)其他处理 seven empty cells are a row of the 2019 form; behind other headings they are padding.
    if (!filled && (slots.length < 7 || (last && last.meaning?.key !== 'other'))) return;
    file(mode, {
      key: null,
      group,
      label: last && !last.meaning ? last.text : '',
      fuzzy: false,
      slots,
      explicit,
      barred,
    });
  };

  const file = (table: TableName, row: PrintedRow): void => {
    walked[table].push(row);
    if (table === 'applications' && row.key === 'carriedOut' && row.slots.length > 0) mode = null;
    if (table === 'litigation' && row.slots.length >= 15) mode = null;
  };

  const heading = (text: string): boolean => {
    const found = headingOf(text);
    if (!found) return false;
    flush();
    mode = null;
    section = found.number;
    walked.sections.push({ number: found.number, heading: found.heading, paragraphs: [] });
    if (found.rest) paragraph(found.rest);
    return true;
  };

  /** A line that is no row of cells. */
  const line = (text: string): void => {
    if (heading(text)) return;
    const print = squeeze(text);
    if (print === '') return;
    if (isValue(print)) {
      if (mode || texts.length > 0 || section === 4) {
        if (!pageNumber.test(print)) values.push({ print, column: values.length, width: 1 });
      } else paragraph(text);
      return;
    }
    if (values.length > 0) flush();
    if (print.length > longestLabel || /[。；;]/.test(print)) {
      if (isNote(print)) {
        flush();
        enter('applications');
      } else {
        flush();
        paragraph(text);
      }
      return;
    }
    const key = keyOf(print);
    if (!mode && meaningsOf(key).length === 0 && texts.length === 0) {
      if (isNote(print)) enter('applications');
      else paragraph(text);
      return;
    }
    texts.push({ text: text.trim(), key });
    // More labels in a row than the form has: a menu, not a table.
    if (texts.length > mostPieces) {
      texts = [];
      mode = null;
    }
  };

  const row = (cells: readonly PrintedCell[], explicit: boolean, barred = false): void => {
    const prints = cells.map(({ text }) =>
      text.length > 2 && severalNumbers.test(text) ? text.trim() : squeeze(text),
    );
    const filled = prints.filter((print) => print !== '');
    if (filled.length === 0) {
      if (mode && cells.length >= 7) finish([], slotsFrom(cells, prints, 0), explicit, barred);
      return;
    }
    const only = filled.length === 1 ? (cells[prints.indexOf(filled[0] as string)]?.text ?? '') : null;
    if (only !== null && !isValue(filled[0] as string)) {
      if (heading(only)) return;
      if ((filled[0] as string).length > longestLabel && !isNote(filled[0] as string)) {
        for (const part of only.split('\n')) line(part);
        return;
      }
    }
    // The label ends with the last text of the row; a text behind a known row label is an odd value.
    let end = -1;
    let known = -1;
    const pieces: Piece[] = [];
    for (const [index, print] of prints.entries()) {
      if (print === '' || isValue(print)) continue;
      if (print.length > longestLabel && !isNote(print)) {
        for (const part of (cells[index] as PrintedCell).text.split('\n')) paragraph(part);
        continue;
      }
      if (isNote(print)) {
        enter('applications');
        continue;
      }
      const key = keyOf(print);
      if (known >= 0 && explicit && meaningsOf(key).length === 0) break;
      if (meaningsOf(key).some((one) => one.kind === 'row')) known = index;
      end = index;
      pieces.push({ text: (cells[index] as PrintedCell).text.trim(), key });
    }
    const first = prints.indexOf('自然人');
    const last = prints.lastIndexOf('总计');
    if (first >= 0 && last > first) {
      walked.header = { first: (cells[first] as PrintedCell).column, last: (cells[last] as PrintedCell).column };
    }
    const slots = slotsFrom(cells, prints, end + 1);
    if (slots.length === 0 || (!explicit && slots.every((slot) => slot.print === ''))) {
      if (values.length > 0) flush();
      texts.push(...pieces);
      return;
    }
    if (values.length > 0) flush();
    const waiting = texts;
    texts = [];
    finish([...waiting, ...pieces], slots, explicit, barred && end < 0);
  };

  for (const one of rowsAndLines(items)) {
    if (typeof one === 'string') line(one);
    else {
      if (one.fromGrid && values.length > 0) flush();
      row(one.cells, one.explicit, one.barred);
    }
  }
  flush();
  return walked;
}

/** No label of the forms ends with a number. */
const numberAtEnd = /\d\s*$/;

/** Two numbers in one cell are not to be joined into one. */
const severalNumbers = /\d\s+\d/;

const pageNumber = /^[-—–]+\d+[-—–]+$/;

/** The note printed in the corner of table three. */
const isNote = (print: string): boolean =>
  print.includes('勾稽关系') || (print.includes('第一项加第二项') && print.includes('第四项'));

const slotsFrom = (cells: readonly PrintedCell[], prints: readonly string[], from: number): Slot[] =>
  cells.slice(from).map((cell, index) => ({
    print: prints[from + index] as string,
    column: cell.column,
    width: cell.width,
  }));

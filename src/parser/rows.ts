/**
 * Takes the lines of a text apart into rows of cells, however the table was printed: `|` at line
 * or cell ends, tabs, columns of spaces, or one cell a line.
 */
import { meaningsOf, nearestRow } from './labels.ts';
import { keyOf, squeeze } from './normalize.ts';
import { isValue } from './read-number.ts';

/** A cell as it stands in its row: printed text, and the column where it begins. */
export interface PrintedCell {
  text: string;
  column: number;
  width: number;
}

export interface CellRow {
  cells: PrintedCell[];
  /** Empty cells are printed as such; otherwise they may have vanished. */
  explicit: boolean;
  /** The line begins with a bar, which may be decoration or close an empty first cell. */
  barred?: boolean;
}

const pipe = /[|｜┃│]/;
const pipes = /[|｜┃│]/g;

/** A line of nothing but bars. */
export const onlyBars = (line: string): boolean => /^[\s|｜┃│]+$/.test(line) && pipe.test(line);

/** The rule under the head of a Markdown table. */
const isRule = (line: string): boolean => /^[\s|:-]+$/.test(line) && /-{3}.*\|.*-{3}/.test(line);

export const hasPipe = (line: string): boolean => pipe.test(line);

/** Splits a run of lines that hold `|` into rows. */
export function splitPiped(printed: readonly string[]): CellRow[] {
  const lines = printed.filter((line) => !isRule(line));
  return rowsPerLine(lines) ? lines.map(rowOfLine) : rowsOfStream(lines);
}

/** Whether each line is a row: then some line holds a label and a number, or several numbers. */
function rowsPerLine(lines: readonly string[]): boolean {
  return lines.some((line) => {
    let values = 0;
    let texts = 0;
    for (const part of line.split(pipes)) {
      const print = squeeze(part);
      if (isValue(print)) values++;
      else if (print !== '') texts++;
    }
    return values > 1 || (values > 0 && texts > 0);
  });
}

function rowOfLine(line: string): CellRow {
  const parts = line.split(pipes);
  // A bar behind the last cell closes it.
  if (parts.length > 1 && squeeze(parts.at(-1) ?? '') === '') parts.pop();
  const barred = squeeze(parts[0] ?? '') === '';
  return { cells: parts.map((text, column) => ({ text, column, width: 1 })), explicit: true, barred };
}

/**
 * Cells closed by `|` on lines of their own. A row ends where several bars close a line (they pad a
 * merged cell), where a bar at the beginning of a line opens the next row, or where a text follows
 * numbers or blanks.
 */
function rowsOfStream(lines: readonly string[]): CellRow[] {
  const rows: CellRow[] = [];
  let cells: PrintedCell[] = [];
  let filled = false;
  const endRow = () => {
    if (cells.length > 0) rows.push({ cells, explicit: true });
    cells = [];
    filled = false;
  };
  const opened = pipe.test((lines[0] ?? '').charAt(0));
  let pending = '';
  for (const line of lines) {
    let text = line;
    if (opened && pipe.test(line.charAt(0))) {
      endRow();
      pending = '';
      text = line.slice(1);
    }
    const parts = text.split(pipes);
    parts[0] = pending + (parts[0] ?? '');
    pending = `${parts.pop() ?? ''}\n`;
    for (const part of parts) {
      const print = squeeze(part);
      const isText = print !== '' && !isValue(print);
      if (isText && filled) endRow();
      if (!isText && cells.length > 0) filled = true;
      cells.push({ text: part, column: cells.length, width: 1 });
    }
    if (severalBarsAtEnd.test(line)) endRow();
  }
  if (squeeze(pending) !== '') cells.push({ text: pending, column: cells.length, width: 1 });
  endRow();
  return rows;
}

const severalBarsAtEnd = /[|｜┃│][^\S\n]*[|｜┃│]\s*$/;

/** A line with tabs, or with numbers set off by spaces behind a row label, as a row; null for plain text. */
export function splitLine(line: string): CellRow | null {
  if (line.includes('\t')) {
    const parts = line.split('\t');
    return { cells: parts.map((text, column) => ({ text, column, width: 1 })), explicit: true };
  }
  const text = line.trim();
  if (text.length > 400 || !endsLikeValue(text) || !/\s/.test(text)) return null;
  const parts = text.split(/\s+/);
  let first = parts.length;
  while (first > 0 && isValue(squeeze(parts[first - 1] ?? ''))) first--;
  if (first === parts.length) return null;
  const labels = parts.slice(0, first);
  if (first === 0 ? parts.length < 2 : !isLabel(labels.join('')) && !isLabel(labels.at(-1) ?? '')) return null;
  return { cells: parts.map((part, column) => ({ text: part, column, width: 1 })), explicit: false };
}

/** Most lines are prose and are not to be split at all. */
function endsLikeValue(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xff10 && code <= 0xff19) ||
    ending.includes(text.charAt(text.length - 1))
  );
}

const ending = '/-—–―─～~\\／－无〇零Oo件条个项宗份次元起例';

const isLabel = (text: string): boolean => {
  const key = keyOf(text);
  return (
    meaningsOf(key).length > 0 || nearestRow(key, 'applications') !== null || nearestRow(key, 'proactive') !== null
  );
};

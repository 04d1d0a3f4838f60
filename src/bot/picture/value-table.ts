/** The values of a chart with several series as rows of text: in the picture itself they would lie over each other. */
import { MARGIN, WIDTH } from './frame.ts';
import { line, text, texts } from './svg.ts';
import type { Theme } from './theme.ts';
import { wrap } from './wrap.ts';

const SIZE = 24;
const LEADING = 32;
const NAME = 300;

export interface ValueTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** @returns the source, and where it ends */
export function valueTable({ columns, rows }: ValueTable, top: number, theme: Theme): { source: string; end: number } {
  const step = (WIDTH - 2 * MARGIN - NAME) / Math.max(1, columns.length);
  const right = (index: number) => MARGIN + NAME + (index + 1) * step - 6;
  const heads = columns.map((one) => wrap(one, step - 8, 22, false, 2));
  const head = Math.max(1, ...heads.map((lines) => lines.length)) * LEADING;
  const faint = { size: 22, fill: theme.faint, anchor: 'end' } as const;
  let source = heads.map((lines, index) => texts(right(index), top, lines, LEADING, faint)).join('');
  let y = top + head + 4;
  for (const { name, cells } of rows) {
    const lines = wrap(name, NAME - 12, SIZE, false, 2);
    const height = lines.length * LEADING + 10;
    source += line(MARGIN, y, WIDTH - MARGIN, y, { stroke: theme.grid });
    source += texts(MARGIN, y + 5, lines, LEADING, { size: SIZE, fill: theme.ink });
    cells.forEach((cell, index) => {
      source += text(right(index), y + height / 2, cell, { size: SIZE, fill: theme.ink, bold: true, anchor: 'end' });
    });
    y += height;
  }
  return { source, end: y + 8 };
}

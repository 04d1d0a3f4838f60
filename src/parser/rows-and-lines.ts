/** The lines and grids of a report as one stream of rows of cells and plain lines. */
import type { GridCell, Line } from './document.ts';
import { headingOf } from './headings.ts';
import { type CellRow, hasPipe, onlyBars, type PrintedCell, splitLine, splitPiped } from './rows.ts';

export type Item = Line | { kind: 'grid'; rows: GridCell[][] };
export type { PrintedCell };

export interface StreamRow extends CellRow {
  fromGrid: boolean;
}

/** A plain line comes as its text; a row of cells, from a grid or taken out of a line, as a row. */
export function* rowsAndLines(items: readonly Item[]): Generator<string | StreamRow> {
  let index = 0;
  while (index < items.length) {
    const item = items[index] as Item;
    if (item.kind === 'grid') {
      for (const cells of item.rows) yield { cells, explicit: true, fromGrid: true };
      index++;
      continue;
    }
    const end = pipedUntil(items, index);
    if (end > index) {
      const lines = items.slice(index, end).map((one) => (one.kind === 'line' ? one.text : ''));
      for (const row of splitPiped(lines)) yield { ...row, fromGrid: false };
      index = end;
      continue;
    }
    const row = splitLine(item.text);
    yield row ? { ...row, fromGrid: false } : item.text;
    index++;
  }
}

/** Where the run of lines ends that begins here and holds `|`; a line whose bar stands below it belongs to the run. */
function pipedUntil(items: readonly Item[], from: number): number {
  let index = from;
  while (index < items.length) {
    const item = items[index] as Item;
    if (item.kind !== 'line') break;
    if (hasPipe(item.text)) index++;
    else {
      const below = items[index + 1];
      if (below?.kind !== 'line' || !onlyBars(below.text) || item.text.length > 200 || headingOf(item.text)) break;
      index += 2;
    }
  }
  return index;
}

/** A sheet holds a whole report: titles and paragraphs in single cells, tables below each other. */
import type { Block, GridCell } from '../document.ts';
import { headingOf, titleOf } from '../headings.ts';

export interface Merge {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface Sheet {
  /** For each row the cells that exist, by column. */
  rows: readonly ReadonlyMap<number, string>[];
  merges: readonly Merge[];
}

/** Paragraphs become lines, and what stands between them grids. */
export function blocksOfSheet({ rows, merges }: Sheet): Block[] {
  const blocks: Block[] = [];
  const covers = coveringOf(merges);
  let from = 0;
  const endGrid = (to: number) => {
    const grid = gridOf(rows.slice(from, to), from, covers);
    if (grid.length > 0) blocks.push({ kind: 'grid', rows: grid });
    from = to + 1;
  };
  rows.forEach((row, index) => {
    const filled = [...row.values()].filter((print) => print.trim() !== '');
    // A blank row parts two tables, unless a merged cell goes through it.
    if (filled.length === 0 && !covers.get(index)?.size) endGrid(index);
    else if (filled.length === 1 && isParagraph(filled[0] as string)) {
      endGrid(index);
      for (const text of (filled[0] as string).split('\n')) {
        if (text.trim() !== '') blocks.push({ kind: 'line', text: text.trim() });
      }
    }
  });
  endGrid(rows.length);
  return blocks;
}

/** Longer than any label of a row. */
const longestLabel = 60;

const isParagraph = (print: string): boolean =>
  headingOf(print) !== null ||
  titleOf(print) !== null ||
  print.length > longestLabel ||
  (/[\u3002\uff1b]\s*$/.test(print) && print.length > 12);

/** For each row the columns under merged cells: the width where one begins, 0 where it goes on. */
type Covering = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Merged cells may be laid over each other by the million: only so many places are marked. */
const mostMarks = 1_000_000;

function coveringOf(merges: readonly Merge[]): Covering {
  const covers = new Map<number, Map<number, number>>();
  let marks = 0;
  for (const { row, column, lastRow, lastColumn } of merges) {
    for (let at = row; at <= lastRow; at++) {
      const line = covers.get(at) ?? new Map<number, number>();
      covers.set(at, line);
      for (let under = column; under <= lastColumn; under++) {
        if (++marks > mostMarks) return covers;
        line.set(under, at === row && under === column ? lastColumn - column + 1 : 0);
      }
    }
  }
  return covers;
}

function gridOf(rows: readonly ReadonlyMap<number, string>[], first: number, covers: Covering): GridCell[][] {
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  let stubs = false;
  rows.forEach((row, index) => {
    for (const [column, print] of row) {
      if (print.trim() === '') {
        stubs = true;
        continue;
      }
      left = Math.min(left, column);
      right = Math.max(right, column + (covers.get(first + index)?.get(column) || 1) - 1);
    }
  });
  if (right < 0) return [];
  return rows.map((row, index) => {
    const covered = covers.get(first + index);
    // Where blank cells exist, the table ends with the last of them; else it is as wide as what is printed.
    const end = stubs ? Math.min(right, Math.max(-1, ...row.keys(), ...(covered?.keys() ?? []))) : right;
    const cells: GridCell[] = [];
    for (let column = left; column <= end; column++) {
      const width = covered?.get(column) ?? 1;
      if (width > 0) cells.push({ text: (row.get(column) ?? '').trim(), column: column - left, width });
    }
    return cells;
  });
}

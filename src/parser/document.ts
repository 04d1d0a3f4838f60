/**
 * What every format becomes: lines of text and grids of cells, in reading order.
 * Nothing of a format leaks further than this.
 */

import type { Unreadable } from '../report/report.ts';

/** A cell of a grid where it begins; a merged cell is listed once. Text keeps its line breaks. */
export interface GridCell {
  text: string;
  /** The grid column of its left edge, merged cells from above accounted for. */
  column: number;
  /** How many columns it covers. */
  width: number;
}

export interface Grid {
  kind: 'grid';
  rows: GridCell[][];
}

export interface Line {
  kind: 'line';
  text: string;
  /** Empty lines in front of it, in a plain text: an empty cell that was pasted leaves one. */
  gap?: number;
}

export type Block = Line | Grid;

export interface Document {
  blocks: Block[];
  /** The title that the file itself carries (<title>, meta), not a line of the text. */
  title: string | null;
  /** The publication date that the file itself carries, as printed there. */
  published: string | null;
  /** Pictures in the body: tables may have been published as images. */
  images: number;
  /** The file ends inside a table. */
  truncated: boolean;
  /** Laid out on pages, and no table has ruling lines: nothing tells where a cell is. */
  unruled: boolean;
  /** More cells or blocks than any report has: reading stopped there. */
  tooComplex: boolean;
}

/** A file that cannot be read, and why. Thrown by the readers of formats; `read` turns it into an answer. */
export class CannotRead extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** No report comes near; beyond this a page is refused, so that memory stays bounded. */
export const maxCells = 400_000;

export const emptyDocument = (): Document => ({
  blocks: [],
  title: null,
  published: null,
  images: 0,
  truncated: false,
  unruled: false,
  tooComplex: false,
});

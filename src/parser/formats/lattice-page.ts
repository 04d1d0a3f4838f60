/** What stands on a page: first its glyphs and lines, then its lines of text and its tables. Points, from the top left corner. */

/** A character where it is printed. */
export interface Glyph {
  text: string;
  /** Left and right edge of its advance. */
  x0: number;
  x1: number;
  /** The line it stands on. */
  y: number;
  size: number;
}

/** A straight line, or a rectangle so thin that it is one. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
}

/** A cell between ruling lines, in rows and columns of the table; both ends are included. */
export interface LatticeCell {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Its edges on the page. */
  x0: number;
  x1: number;
  lines: TextLine[];
}

export interface LatticeTable {
  kind: 'table';
  /** Where the columns begin, and where the last one ends. */
  columns: number[];
  rows: number;
  /** In the order of reading. */
  cells: LatticeCell[];
  y0: number;
  y1: number;
  /** No line closes it above or below: the page cut it there. */
  openTop: boolean;
  openBottom: boolean;
}

export type PageItem = ({ kind: 'text' } & TextLine) | LatticeTable;

/** A page after its geometry was understood; the glyphs are gone. */
export interface LaidPage {
  width: number;
  height: number;
  /** From top to bottom. */
  items: PageItem[];
}

/** A line of print. */
export interface TextLine {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** Width of what cannot be broken at its beginning: a word, or a character with its punctuation. */
  first: number;
  /** Width of its first character. */
  step: number;
}

/** Where in a DOCX the reader stands: paragraphs, tables and what is hidden, and what all that makes of a text. */

import { DocumentBuilder } from './document-builder.ts';
import type { Fields } from './document-fields.ts';
import { deepestLevel, type Numbering } from './docx-numbering.ts';
import type { Styles } from './docx-styles.ts';

interface Paragraph {
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its number is printed. */
  begun: boolean;
  /** Its end was deleted: the next one goes on in the same line. */
  joined: boolean;
}

interface Table {
  column: number;
  /** Columns where a cell of the row above may go on downwards, and those of this row. */
  above: Set<number>;
  here: Set<number>;
  cell: { width: number; down: 'no' | 'begins' | 'goes-on'; right: boolean; begun: boolean } | null;
}

/** The state of reading, and what changes it. */
export class Body {
  readonly builder = new DocumentBuilder();
  readonly numbering: Numbering | null;
  readonly styles: Styles | null;
  readonly fields: Fields;
  readonly paragraphs: Paragraph[] = [];
  readonly tables: Table[] = [];
  /** Whether the runs that are open are hidden. */
  readonly hidden: boolean[] = [];
  /** For each alternative content that is open: whether one was taken. */
  readonly taken: boolean[] = [];
  /** Text of this depth and deeper is a prompt that nobody has replaced. */
  prompt = 0;
  /** Elements of this depth and deeper are left out. */
  skip = 0;
  reading: 'text' | 'instruction' | null = null;

  constructor(numbering: Numbering | null, styles: Styles | null, fields: Fields) {
    this.fields = fields;
    this.numbering = numbering;
    this.styles = styles;
  }

  text(text: string): void {
    if (this.skip > 0 || this.reading === null) return;
    if (this.reading === 'instruction') this.fields.instruct(text);
    else this.print(text);
  }

  print(text: string): void {
    if (this.prompt > 0 || this.hidden.at(-1) || this.fields.silent) return;
    this.builder.text(text);
  }

  /** The properties of a paragraph are known: its number comes. */
  beginParagraph(): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || paragraph.begun) return;
    paragraph.begun = true;
    // A paragraph that goes on in the next one takes the number of that.
    if (!this.numbering || paragraph.joined) return;
    const style = paragraph.style ?? this.styles?.usual ?? null;
    const inherited = style === null ? null : (this.styles?.list(style) ?? null);
    const list = paragraph.list ?? inherited?.list ?? null;
    if (list === null || list === '0') return;
    const level =
      paragraph.level ?? (inherited && this.numbering.levelOfStyle(list, inherited.style)) ?? inherited?.level ?? 0;
    const number = this.numbering.next(list, Math.min(Math.max(level, 0), deepestLevel));
    if (!this.fields.silent) this.builder.text(number);
  }

  /** The properties of a cell are known. One that goes on from above or from the left is left out. */
  beginCell(path: readonly string[]): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell || cell.begun) return;
    cell.begun = true;
    if (cell.down !== 'no') table.here.add(table.column);
    if (cell.right) this.builder.widenCell(cell.width);
    const hangs = cell.down === 'goes-on' && table.above.has(table.column);
    if (cell.right || hangs) this.skip = path.lastIndexOf('tc') + 1;
    else this.builder.beginCell(table.column, cell.width);
  }
}

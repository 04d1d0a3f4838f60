/** Builds a `Document` from what readers of office formats meet in order: paragraphs, tables, rows, cells. */
import { CannotRead, type Document, emptyDocument, type GridCell, maxCells } from '../document.ts';

/** Absurd spans are cut to this. */
export const mostColumns = 200;

const deepestTable = 60;

interface Table {
  rows: GridCell[][];
  row: GridCell[];
  cell: GridCell | null;
}

export class DocumentBuilder {
  readonly document: Document = emptyDocument();
  #text = '';
  #tables: Table[] = [];
  #table: Table | undefined;
  #aside: { text: string; tables: Table[] }[] = [];
  #count = 0;

  /** Text of the paragraph or cell at hand. Tabs and line breaks are kept. */
  text(text: string): void {
    this.#text += text;
  }

  /** A paragraph ends: a line of the page, or of the cell. */
  endLine(): void {
    if (this.#text === '') return;
    if (this.#table?.cell) {
      if (!this.#text.endsWith('\n')) this.#text += '\n';
      return;
    }
    const lines = this.#text.split('\n');
    this.#text = '';
    for (const line of lines) {
      if (line.trim() === '') continue;
      this.#countOne();
      this.document.blocks.push({ kind: 'line', text: trimmed(line) });
    }
  }

  /** What stands in a box of its own: its lines come before the paragraph that it hangs on. */
  beginAside(): void {
    if (this.#aside.length >= deepestTable) throw new CannotRead('too-complex');
    this.#aside.push({ text: this.#text, tables: this.#tables });
    this.#text = '';
    this.#tables = [];
    this.#table = undefined;
  }

  endAside(): void {
    const outer = this.#aside.pop();
    if (!outer) return;
    while (this.#table) this.endTable();
    this.endLine();
    this.#text = outer.text;
    this.#tables = outer.tables;
    this.#table = outer.tables.at(-1);
  }

  /** A table begins. Within a cell, what the outer table holds so far comes first: it lays out the page. */
  beginTable(): void {
    if (this.#tables.length >= deepestTable) throw new CannotRead('too-complex');
    const outer = this.#table;
    if (outer?.cell) {
      const { column, width } = outer.cell;
      outer.cell.text = this.#text.trim();
      outer.rows.push(outer.row);
      this.#emit(outer);
      outer.cell = { text: '', column, width };
      outer.row = [outer.cell];
      this.#text = '';
    } else this.endLine();
    this.#table = { rows: [], row: [], cell: null };
    this.#tables.push(this.#table);
  }

  endTable(): void {
    if (!this.#table) return;
    this.endRow();
    this.#emit(this.#table);
    this.#tables.pop();
    this.#table = this.#tables.at(-1);
  }

  /** @param times how often the row stands below itself */
  endRow(times = 1): void {
    this.endCell();
    const table = this.#table;
    if (!table || table.row.length === 0) return;
    table.rows.push(table.row);
    for (let time = 1; time < times; time++) {
      table.rows.push(
        table.row.map((cell) => {
          this.#countOne();
          return { ...cell };
        }),
      );
    }
    table.row = [];
  }

  /** A cell begins at its true column. Cells that continue one from above are not announced at all. */
  beginCell(column: number, width: number): void {
    const table = this.#table;
    if (!table) return;
    this.endCell();
    this.endLine();
    this.#text = '';
    this.#countOne();
    table.cell = { text: '', column, width };
    table.row.push(table.cell);
  }

  /** The cell before stands there once more. */
  repeatCell(column: number): void {
    const text = this.#table?.row.at(-1)?.text ?? '';
    this.beginCell(column, 1);
    this.text(text);
    this.endCell();
  }

  /** The cell before goes on to the right. */
  widenCell(by: number): void {
    const cell = this.#table?.row.at(-1);
    if (cell) cell.width += by;
  }

  endCell(): void {
    const cell = this.#table?.cell;
    if (!this.#table || !cell) return;
    cell.text = this.#text.trim();
    this.#text = '';
    this.#table.cell = null;
  }

  /** The file ends. */
  finish(): Document {
    while (this.#aside.length > 0) this.endAside();
    while (this.#table) this.endTable();
    this.endLine();
    return this.document;
  }

  #emit(table: Table): void {
    if (table.rows.some((row) => row.length > 0)) this.document.blocks.push({ kind: 'grid', rows: table.rows });
    table.rows = [];
  }

  #countOne(): void {
    if (++this.#count > maxCells) throw new CannotRead('too-complex');
  }
}

/**
 * Tabs within a line part its cells, also empty ones. A tab in front of a paragraph only indents it, and one behind
 * 「一、」 only keeps distance.
 */
function trimmed(line: string): string {
  const text = line.trim();
  if (!text.includes('\t')) return text === line.trimStart() || !line.includes('\t') ? text : line.trimStart();
  const [first, second, ...more] = line.split('\t');
  return more.length === 0 && /[\u3400-\u9fff]/.test(second ?? '') ? `${first} ${second}`.trim() : line;
}

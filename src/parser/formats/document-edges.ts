/**
 * Tables whose rows say where the edges of their cells stand on the paper, and only when the row ends: DOC and RTF.
 * The columns are found from the edges of all rows.
 */
import { CannotRead, type Document, type GridCell, maxCells } from '../document.ts';
import { DocumentBuilder, mostColumns } from './document-builder.ts';

/** How a cell of a row stands: its edges, and whether it goes on from its neighbour to the left or above. */
export interface CellEdges {
  left: number;
  right: number;
  fromLeft: boolean;
  /** `begins` a cell that goes on below, or `goes-on` from above. */
  down: 'no' | 'begins' | 'goes-on';
}

interface Row {
  texts: string[];
  edges: readonly CellEdges[];
}

interface Table {
  rows: Row[];
  /** Cells of the row that has not ended. */
  texts: string[];
  /** Paragraphs of the cell that has not ended. */
  cell: string;
}

/** Edges nearer than this are one: twentieths of a point, half a millimetre and a bit. */
const tolerance = 40;

const deepestTable = 60;

export class EdgeTables {
  readonly #builder = new DocumentBuilder();
  readonly #tables: Table[] = [];
  #count = 0;

  /** A paragraph ends; `level` says in how many tables it stands. */
  paragraph(level: number, text: string): void {
    this.#enter(level);
    const table = this.#tables.at(-1);
    if (table) table.cell += `${text}\n`;
    else this.#line(text);
  }

  /** The last paragraph of a cell ends. */
  cell(level: number, text: string): void {
    this.#enter(level);
    const table = this.#tables.at(-1);
    if (!table) {
      this.#line(text);
      return;
    }
    if (++this.#count > maxCells) throw new CannotRead('too-complex');
    table.texts.push((table.cell + text).trim());
    table.cell = '';
  }

  /** A row ends. Without edges its cells stand side by side. */
  row(level: number, edges: readonly CellEdges[]): void {
    this.#enter(level);
    const table = this.#tables.at(-1);
    if (!table || table.texts.length === 0) return;
    table.rows.push({ texts: table.texts, edges: edges.slice(0, mostColumns) });
    table.texts = [];
  }

  /** The row at hand was deleted. */
  dropRow(level: number): void {
    this.#enter(level);
    const table = this.#tables.at(-1);
    if (table) table.texts = [];
  }

  finish(): Document {
    this.#enter(0);
    return this.#builder.finish();
  }

  #line(text: string): void {
    this.#builder.text(text);
    this.#builder.endLine();
  }

  #enter(level: number): void {
    if (level > deepestTable) throw new CannotRead('too-complex');
    while (this.#tables.length > level) this.#leave();
    while (this.#tables.length < level) {
      const outer = this.#tables.at(-1);
      if (outer) {
        // The outer table lays out the page: what stands in front of the inner one comes first.
        this.#line(outer.cell);
        outer.cell = '';
      }
      this.#tables.push({ rows: [], texts: [], cell: '' });
    }
  }

  #leave(): void {
    const table = this.#tables.pop();
    if (!table) return;
    if (table.texts.length > 0) table.rows.push({ texts: table.texts, edges: [] });
    const rows = gridOf(table.rows);
    if (rows.some((row) => row.length > 0)) this.#builder.document.blocks.push({ kind: 'grid', rows });
    if (table.cell.trim() !== '') this.#line(table.cell);
  }
}

function gridOf(rows: readonly Row[]): GridCell[][] {
  const columnOf = columnsOf(rows);
  let open = new Set<number>();
  return rows.map(({ texts, edges }) => {
    const cells: GridCell[] = [];
    const here = new Set<number>();
    let next = 0;
    texts.forEach((text, index) => {
      const edge = edges[index];
      const column = edge ? Math.max(columnOf(edge.left), next) : next;
      const end = edge ? Math.max(columnOf(edge.right), column + 1) : column + 1;
      next = end;
      const last = cells.at(-1);
      if (edge?.fromLeft && last) {
        last.width = end - last.column;
        return;
      }
      if (edge && edge.down !== 'no') here.add(column);
      if (edge?.down === 'goes-on' && open.has(column)) return;
      cells.push({ text, column, width: end - column });
    });
    open = here;
    return cells;
  });
}

/** The column that begins at an edge. */
function columnsOf(rows: readonly Row[]): (edge: number) => number {
  const all = new Set<number>();
  for (const { edges } of rows) for (const { left, right } of edges) all.add(left).add(right);
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edge - first > tolerance) {
      column++;
      first = edge;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}

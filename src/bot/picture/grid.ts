/** Where the cells of a printed table stand in a picture: widths are given, heights follow from the text. */
import type { PrintedCell, PrintedTable } from '../form/layout.ts';
import type { Box } from './svg.ts';

/** What a cell needs, in pixels. */
export type HeightOf = (cell: PrintedCell, width: number) => number;

export interface Placed {
  readonly cell: PrintedCell;
  readonly box: Box;
}

/** The cells with their boxes, the table's upper left corner at 0, 0; and its height. */
export function place(table: PrintedTable, width: number, heightOf: HeightOf): { cells: Placed[]; height: number } {
  const parts = table.columns.reduce((sum, part) => sum + part, 0);
  const lefts = edges(table.columns.map((part) => (part / parts) * width)).map(Math.round);
  const widthOf = ({ column, width: columns }: PrintedCell) =>
    (lefts[column + columns] ?? width) - (lefts[column] ?? 0);
  const heights = Array.from({ length: table.rows }, () => 0);
  // Cells of one row first: what reaches over several rows gets what these leave it, and more where that is too little.
  for (const cell of [...table.cells].sort((a, b) => a.height - b.height)) {
    const rows = heights.slice(cell.row, cell.row + cell.height);
    const short = heightOf(cell, widthOf(cell)) - rows.reduce((sum, one) => sum + one, 0);
    if (short <= 0) continue;
    for (let row = cell.row; row < cell.row + cell.height; row++)
      heights[row] = (heights[row] ?? 0) + Math.ceil(short / cell.height);
  }
  const tops = edges(heights);
  const cells = table.cells.map((cell) => {
    const [x, y] = [lefts[cell.column] ?? 0, tops[cell.row] ?? 0];
    return { cell, box: { x, y, width: widthOf(cell), height: (tops[cell.row + cell.height] ?? y) - y } };
  });
  return { cells, height: tops.at(-1) ?? 0 };
}

/** Where each begins, and where the last ends. */
function edges(sizes: readonly number[]): number[] {
  const all = [0];
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size);
  return all;
}

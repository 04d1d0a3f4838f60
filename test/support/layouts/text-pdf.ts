/** Text taken out of a PDF: labels wrapped around their numbers, merged labels floating between the rows. */
import type { Grid, GridCell } from '../form-grid.ts';
import { asText, type Layout, layout, type TableBlock } from './layout.ts';

const numbersOf = (row: readonly GridCell[]): string[] =>
  row.filter((cell) => cell.address !== null).map(({ text }) => text);

/** A long label goes on below its numbers; a merged label stands on a line of its own, half way down. */
function wrapped(grid: Grid, long: number): string {
  const lines: string[] = [];
  const floating: { at: number; text: string }[] = [];
  grid.forEach((row, y) => {
    for (const { text } of floating.filter(({ at }) => at === y)) lines.push(text);
    const numbers = numbersOf(row);
    if (numbers.length === 0) {
      lines.push(row.map(({ text }) => text).join(' '));
      return;
    }
    const labels = row.filter((cell) => cell.address === null);
    for (const cell of labels) {
      if (cell.rowspan > 1) floating.push({ at: y + Math.floor(cell.rowspan / 2), text: cell.text });
    }
    const own = labels.filter((cell) => cell.rowspan === 1).map(({ text }) => text);
    const label = own.join(' ');
    lines.push([label.slice(0, long), ...numbers].filter((text) => text !== '').join(' '));
    if (label.length > long) lines.push(label.slice(long));
  });
  return lines.join('\n');
}

const make = (name: string, long: number): Layout =>
  layout({
    name,
    extension: 'txt',
    render: (made) => asText(made, (block: TableBlock) => wrapped(block.grid, long)),
  });

export const pdfLayouts: readonly Layout[] = [make('text-pdf', 40), make('text-pdf-wrapped', 14)];

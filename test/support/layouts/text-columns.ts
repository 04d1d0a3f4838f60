/** Text with tabs or spaces between the columns: pasted from a spreadsheet, a browser, a PDF. */
import { expand } from '../form-grid.ts';
import { asText, type Layout, layout, type TableBlock } from './layout.ts';

const tabsSpread = ({ grid, width }: TableBlock): string =>
  expand(grid, width)
    .map((row) => row.map((cell) => cell.text).join('\t'))
    .join('\n');

/** A browser gives each cell once, wherever it spans. */
const tabsOnce = ({ grid }: TableBlock): string =>
  grid.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');

/** Display width: a Chinese character takes two columns of a typewriter. */
const columns = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

const aligned = ({ grid, width }: TableBlock): string => {
  const rows = expand(grid, width);
  const widest = Array.from({ length: width }, (_, x) => Math.max(...rows.map((row) => columns(row[x]?.text ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, x) => cell.text + ' '.repeat((widest[x] ?? 0) - columns(cell.text) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
};

const twoSpaces = ({ grid }: TableBlock): string =>
  grid.map((row) => row.map((cell) => cell.text).join('  ')).join('\n');
const oneSpace = ({ grid }: TableBlock): string => grid.map((row) => row.map((cell) => cell.text).join(' ')).join('\n');

const make = (name: string, table: (block: TableBlock) => string, blanks: boolean): Layout =>
  layout({
    name,
    extension: 'txt',
    style: (random) => ({ zero: blanks ? random.pick(['digit', 'most-blank', 'mixed'] as const) : 'digit' }),
    render: (made) => asText(made, table),
  });

export const columnLayouts: readonly Layout[] = [
  make('text-tabs-spread', tabsSpread, true),
  make('text-tabs-once', tabsOnce, true),
  make('text-aligned', aligned, false),
  make('text-two-spaces', twoSpaces, false),
  make('text-one-space', oneSpace, false),
];

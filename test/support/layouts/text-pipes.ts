/** Text in which `|` parts the cells: what most extractors make of a web page. */
import type { Article } from '../document.ts';
import { expand, type Grid, type GridCell } from '../form-grid.ts';
import type { Random } from '../random.ts';
import { asText, type Layout, layout, type TableBlock } from './layout.ts';

/** Pads a row with bars up to the width of the table, spans across being printed once. */
const padding = (cells: readonly GridCell[], width: number): string => '|'.repeat(Math.max(0, width - cells.length));

const rows = (grid: Grid, line: (cells: readonly GridCell[]) => string): string => grid.map(line).join('\n');

const barsAtEnd = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => `${cells.map((cell) => cell.text).join(' | ')} | ${padding(cells, width)}`.trimEnd());

const barsAround = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => `| ${cells.map((cell) => cell.text).join(' | ')} | ${padding(cells, width)}`.trimEnd());

const noPadding = ({ grid }: TableBlock): string =>
  rows(grid, (cells) => `${cells.map((cell) => cell.text).join(' | ')} |`);

const tight = ({ grid }: TableBlock): string => rows(grid, (cells) => `|${cells.map((cell) => cell.text).join('|')}|`);

const expanded = ({ grid, width }: TableBlock): string =>
  expand(grid, width)
    .map((cells) => `| ${cells.map((cell) => cell.text).join(' | ')} |`)
    .join('\n');

const markdown = (block: TableBlock): string => {
  const lines = expanded(block).split('\n');
  return [lines[0], `| ${new Array<string>(block.width).fill('---').join(' | ')} |`, ...lines.slice(1)].join('\n');
};

/** A cell a line, each closed by a bar; an empty cell is a bar alone. */
const cellPerLine = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => {
    const lines = cells.map((cell) => (cell.text === '' ? '|' : `${cell.text} |`));
    const pad = padding(cells, width);
    return (pad === '' ? lines : [...lines, pad]).join('\n');
  });

/** The same, but what pads the row stands behind the last cell: 「0 | ||」. */
const cellPerLinePadded = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => {
    const lines = cells.map((cell) => (cell.text === '' ? '|' : `${cell.text} |`));
    return `${lines.join('\n')} ${padding(cells, width)}`.trimEnd();
  });

/** The bar on a line of its own below each cell. */
const barBelow = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => {
    const lines = cells.map((cell) => (cell.text === '' ? '|' : `${cell.text}\n|`));
    const pad = padding(cells, width);
    return (pad === '' ? lines : [...lines, pad]).join('\n');
  });

/** A line break within each cell before its text. */
const breakWithin = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => `| ${cells.map((cell) => `\n ${cell.text}  | `).join('')}${padding(cells, width)}`);

/** Each row opens with a bar on a line of its own; a bar more closes it. */
const rowOpens = ({ grid, width }: TableBlock): string =>
  rows(grid, (cells) => `|\n${cells.map((cell) => `${cell.text} |`).join('\n')} ${padding(cells, width)}|`);

const blanks = (random: Random) => ({ zero: random.pick(['digit', 'mixed', 'most-blank'] as const) });
const text = (made: Article, table: (block: TableBlock) => string): string => asText(made, table);

const make = (name: string, table: (block: TableBlock) => string): Layout =>
  layout({ name, extension: 'txt', style: blanks, render: (made) => text(made, table) });

export const pipeLayouts: readonly Layout[] = [
  make('text-bars-at-end', barsAtEnd),
  make('text-bars-around', barsAround),
  make('text-bars-no-padding', noPadding),
  make('text-bars-tight', tight),
  make('text-bars-expanded', expanded),
  make('text-markdown', markdown),
  make('text-cell-per-line', cellPerLine),
  make('text-cell-per-line-padded', cellPerLinePadded),
  make('text-bar-below', barBelow),
  make('text-break-within', breakWithin),
  make('text-row-opens-with-bar', rowOpens),
];

export { barsAround, barsAtEnd, cellPerLine, expanded };

/** Text from which labels, headers or headings were lost on the way; the numbers are all there. */
import type { Article } from '../document.ts';
import type { Grid, GridCell } from '../form-grid.ts';
import type { Random } from '../random.ts';
import { asText, type Layout, layout, type TableBlock } from './layout.ts';
import { barsAround, barsAtEnd, cellPerLine } from './text-pipes.ts';

const isNumbers = (row: readonly GridCell[]): boolean => row.some((cell) => cell.address !== null);

/** Drops the label next to the numbers of some rows of table three, as if its cell had never been. */
function withoutSomeLabels(grid: Grid, drop: (row: number) => boolean): Grid {
  return grid.map((row, y) => {
    const first = row.findIndex((cell) => cell.address !== null);
    return isNumbers(row) && first > 0 && drop(y) ? [...row.slice(0, first - 1), ...row.slice(first)] : row;
  });
}

const numbersOnly = (grid: Grid): Grid => grid.filter(isNumbers);
const onlyOf = (name: TableBlock['name'], change: (grid: Grid) => Grid) => (block: TableBlock) =>
  block.name === name ? { ...block, grid: change(block.grid) } : block;

const with_ =
  (change: (block: TableBlock, random: Random) => TableBlock, table: (block: TableBlock) => string) =>
  (made: Article, random: Random): string =>
    asText(made, (block) => table(change(block, random)));

const blanks = (random: Random) => ({ zero: random.pick(['digit', 'digit', 'mixed'] as const) });

export const lostLayouts: readonly Layout[] = [
  layout({
    name: 'text-labels-lost-alternating',
    extension: 'txt',
    render: with_(
      (block) => onlyOf('applications', (grid) => withoutSomeLabels(grid, (y) => y % 2 === 1))(block),
      barsAtEnd,
    ),
  }),
  layout({
    name: 'text-labels-lost-at-random',
    extension: 'txt',
    render: with_(
      (block, random) => onlyOf('applications', (grid) => withoutSomeLabels(grid, () => random.chance(0.35)))(block),
      barsAtEnd,
    ),
  }),
  layout({
    name: 'text-header-lost',
    extension: 'txt',
    style: blanks,
    render: with_((block) => onlyOf('applications', numbersOnly)(block), barsAround),
  }),
  layout({
    name: 'text-headers-all-lost',
    extension: 'txt',
    style: blanks,
    render: with_(
      (block) => (block.name === 'proactive' ? block : { ...block, grid: numbersOnly(block.grid) }),
      barsAtEnd,
    ),
  }),
  layout({
    name: 'text-heading-three-lost',
    extension: 'txt',
    style: (random) => ({ ...blanks(random), withoutHeadingThree: true }),
    render: (made) => asText(made, barsAtEnd),
  }),
  layout({
    name: 'text-heading-three-lost-cell-per-line',
    extension: 'txt',
    style: { withoutHeadingThree: true },
    render: (made) => asText(made, cellPerLine),
  }),
];

/** Text in which each cell is a line: copied from a page or a phone. Empty cells may leave no trace. */
import type { Article } from '../document.ts';
import type { GridCell } from '../form-grid.ts';
import type { Random } from '../random.ts';
import { asText, type Layout, layout, type TableBlock } from './layout.ts';

const lines = (block: TableBlock, gap: string, cell: (text: string) => string = (text) => text): string =>
  block.grid
    .flatMap((row: readonly GridCell[]) => row.map((one) => cell(one.text)))
    .filter((text) => text !== '')
    .join(gap);

/** Narrow columns break their labels: 商业\n企业, (三)\n不予公开. */
const broken = (random: Random) => (text: string) => {
  const bracket = /^([(\uff08].[)\uff09])(.+)$/.exec(text);
  if (bracket && random.chance(0.5)) return `${bracket[1]}\n${bracket[2]}`;
  if (/^(商业企业|科研机构|结果维持|结果纠正|其他结果|尚未审结)$/.test(text) && random.chance(0.6)) {
    return `${text.slice(0, 2)}\n${text.slice(2)}`;
  }
  if (text.length > 14 && random.chance(0.3)) return `${text.slice(0, 9)}\n${text.slice(9)}`;
  return text;
};

const vertical = (name: string, gap: string, more: Partial<Parameters<typeof layout>[0]> = {}): Layout =>
  layout({ name, extension: 'txt', render: (made) => asText(made, (block) => lines(block, gap), gap), ...more });

const lost = { blanksLost: true } as const;

export const verticalLayouts: readonly Layout[] = [
  vertical('text-vertical', '\n'),
  vertical('text-vertical-spaced', '\n\n'),
  vertical('text-vertical-broken-labels', '\n', {
    render: (made, random) => asText(made, (block) => lines(block, '\n', broken(random)), '\n'),
  }),
  vertical('text-vertical-broken-spaced', '\n\n', {
    render: (made, random) => asText(made, (block) => lines(block, '\n\n', broken(random)), '\n\n'),
  }),
  // Only the totals are filled in where nothing happened; the empty cells vanish.
  vertical('text-vertical-blanks-lost', '\n\n', { style: { zero: 'most-blank' }, expected: lost }),
  // Nothing at all is printed for a zero.
  vertical('text-vertical-all-blanks-lost', '\n', { style: { zero: 'blank' }, expected: lost }),
  // Now filled, now empty: the hardest to place.
  vertical('text-vertical-some-blanks-lost', '\n\n', { style: { zero: 'mixed' }, expected: lost }),
  // Slashes hold the places.
  vertical('text-vertical-slashes', '\n', { style: { zero: '/' } }),
  // Empty cells remain as a line of blanks.
  vertical('text-vertical-blank-lines', '\n', {
    style: { zero: 'most-blank' },
    expected: lost,
    render: (made: Article) =>
      asText(made, (block) => block.grid.flatMap((row) => row.map((one) => one.text || ' ')).join('\n')),
  }),
];

/** HTML whose tables are merged, split, nested, short of a row or one row too long. */
import type { CellAddress } from '../../../src/report/cell.ts';
import type { Article } from '../document.ts';
import type { Expected } from '../expected.ts';
import type { Grid, GridCell } from '../form-grid.ts';
import type { Print } from '../print.ts';
import type { Random } from '../random.ts';
import { htmlBody, htmlRows, htmlTable, page } from './html-page.ts';
import { type Layout, layout, type TableBlock } from './layout.ts';

const blanks = (random: Random) => ({ zero: random.pick(['digit', 'digit', 'mixed', 'most-blank'] as const) });

const label = (text: string, colspan = 1): GridCell => ({ text, colspan, rowspan: 1, address: null });

/** All three tables and the headings between them as one table of 15 columns. */
function oneTable(made: Article): string {
  const rows: string[] = [];
  const rest: string[] = [];
  let inTable = false;
  for (const block of made.blocks) {
    if (block.kind === 'table') {
      inTable = true;
      rows.push(htmlRows(block.grid));
    } else if (inTable && block.kind === 'heading' && /^[三四]/.test(block.text)) {
      rows.push(htmlRows([[label(block.text, 15)]]));
    } else {
      if (inTable && rows.length > 0 && /^五/.test(block.text)) {
        rest.push(`<table border="1">${rows.join('\n')}</table>`);
        rows.length = 0;
        inTable = false;
      }
      rest.push(`<p>${block.text}</p>`);
    }
  }
  return rest.join('\n');
}

/** A table that goes on upon the next page: two <table>, the header not repeated, spans cut at the break. */
function split(grid: Grid, at: number): string {
  const cut = (rows: Grid, from: number): Grid =>
    rows.map((row, y) => row.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, rows.length - y - from) })));
  const first = cut(grid.slice(0, at), 0);
  const second: Grid = grid.slice(at);
  // The cells that hung over the break stand again, empty, at the head of the second part, as Word prints them.
  const hanging = grid
    .slice(0, at)
    .flatMap((row, y) =>
      row
        .filter((cell) => y + cell.rowspan > at)
        .map((cell) => ({ ...cell, text: '', rowspan: y + cell.rowspan - at })),
    );
  const [head = [], ...tail] = second;
  return `${htmlTable(first)}\n<p>&nbsp;</p>\n${htmlTable([[...hanging, ...head], ...tail])}`;
}

const applications = (change: (grid: Grid) => Grid) => (block: TableBlock) =>
  htmlTable(block.name === 'applications' ? change(block.grid) : block.grid);

const withoutCells = (made: Article, row: string): Partial<Expected> => ({
  cells: new Map(
    [...made.prints].map(([address, print]): [CellAddress, Print] => [
      address,
      address.startsWith(`applications.${row}.`) ? { ...print, value: null, kind: 'missing' } : print,
    ]),
  ),
});

const has = (row: readonly GridCell[], prefix: string): boolean =>
  row.some((cell) => cell.address?.startsWith(`applications.${prefix}.`) ?? false);

/** Takes a row out; what it began and what hangs over it is shortened, what it began moves down. */
function removeRow(grid: Grid, prefix: string): Grid {
  const gone = grid.findIndex((row) => has(row, prefix));
  const moved = (grid[gone] ?? [])
    .filter((cell) => cell.rowspan > 1)
    .map((cell) => ({ ...cell, rowspan: cell.rowspan - 1 }));
  return grid
    .map((row, y) => {
      const kept = row.map((cell) =>
        y < gone && y + cell.rowspan > gone ? { ...cell, rowspan: cell.rowspan - 1 } : cell,
      );
      return y === gone + 1 ? [...moved, ...kept] : kept;
    })
    .filter((_, y) => y !== gone);
}

/** Puts a row of a local kind before the row of the given prefix, within the group it stands in. */
function insertRow(grid: Grid, prefix: string, text: string, value: string): Grid {
  const at = grid.findIndex((row) => has(row, prefix));
  const width = prefix === 'handled' ? 2 : 1;
  const numbers = Array.from({ length: 7 }, () => label(value));
  return grid.flatMap((row, y) => {
    const kept = row.map((cell) =>
      y < at && (y + cell.rowspan > at || (y + cell.rowspan === at && width === 1 && cell.rowspan > 1))
        ? { ...cell, rowspan: cell.rowspan + 1 }
        : cell,
    );
    return y === at ? [[label(text, width), ...numbers], kept] : [kept];
  });
}

const extraDocumentRow = (block: TableBlock): string =>
  htmlTable(
    block.name === 'proactive'
      ? block.grid.flatMap((row, y) =>
          y === 3 ? [row, [label('其他主动公开文件'), label('7'), label('8'), label('96')]] : [row],
        )
      : block.grid,
  );

const nested = (block: TableBlock): string =>
  `<table width="100%"><tr><td><table><tr><td align="center">${htmlTable(block.grid)}</td></tr></table></td></tr></table>`;

const make = (
  name: string,
  table: (block: TableBlock) => string,
  expected?: (made: Article) => Partial<Expected>,
): Layout =>
  layout({
    name,
    extension: 'html',
    style: blanks,
    ...(expected ? { expected } : {}),
    render: (made) => page(htmlBody(made, table)),
  });

/** Tables of the body's own making before the official ones: kinds of information and their counts. */
const decoy = (block: TableBlock): string =>
  htmlTable([
    [label('公开类别'), label('条数'), label('占比')],
    [label('行政许可'), label('33'), label('41%')],
    [label('政策文件及解读'), label('12'), label('15%')],
    [label('总计'), label('80'), label('100%')],
  ]) + (block.name === 'litigation' ? '<p>以上为分类统计。</p>' : '');

export const tableLayouts: readonly Layout[] = [
  layout({ name: 'html-one-table', extension: 'html', style: blanks, render: (made) => page(oneTable(made)) }),
  layout({
    name: 'html-split-table',
    extension: 'html',
    style: blanks,
    render: (made, random) =>
      page(
        htmlBody(made, (block) =>
          block.name === 'applications' ? split(block.grid, random.int(4, 22)) : htmlTable(block.grid),
        ),
      ),
  }),
  make('html-nested', nested),
  layout({
    name: 'html-other-tables',
    extension: 'html',
    style: blanks,
    render: (made) => page(htmlBody(made, (block) => decoy(block) + htmlTable(block.grid))),
  }),
  make(
    'html-row-missing',
    applications((grid) => removeRow(grid, 'refused.administrativeQuery')),
    (made) => withoutCells(made, 'refused.administrativeQuery'),
  ),
  make(
    'html-first-row-of-group-missing',
    applications((grid) => removeRow(grid, 'unavailable.notHeld')),
    (made) => withoutCells(made, 'unavailable.notHeld'),
  ),
  make(
    'html-carried-in-missing',
    applications((grid) => removeRow(grid, 'carriedIn')),
    (made) => withoutCells(made, 'carriedIn'),
  ),
  make(
    'html-extra-row-in-group',
    applications((grid) => insertRow(grid, 'unavailable.notHeld', '9.属于其他不予公开情形', '3')),
  ),
  make(
    'html-extra-row-at-end',
    applications((grid) => insertRow(grid, 'handled', '4.其他情形', '0')),
  ),
  make('html-extra-document-row', extraDocumentRow),
];

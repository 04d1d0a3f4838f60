/** Workbooks made by hand: what their cells print, and where a table ends. */
import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/parser/document.ts';
import { openArchive } from '../../../src/parser/formats/archive.ts';
import { readWorkbook, readXlsx } from '../../../src/parser/formats/xlsx.ts';
import { decimal } from '../../../src/parser/formats/xlsx-value.ts';
import { zip } from '../../support/zip.ts';

const shown = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.text]
      : block.rows.map((cells) => cells.map(({ column, width, text }) => `${column}+${width}:${text}`).join(' ')),
  );

const bookOf = (...sheets: WorkSheet[]) => {
  const book = utils.book_new();
  sheets.forEach((sheet, index) => {
    utils.book_append_sheet(book, sheet, `s${index}`);
  });
  return book;
};

const rows = [
  ['云溪县教育局2023年政府信息公开工作年度报告'],
  ['二、主动公开政府信息情况'],
  ['信息内容', null, '本年收费金额'],
  ['行政事业性收费', 779.5924, 0],
  ['规章', '\uff11\uff12', 1e21],
];

describe.each(['xlsx', 'biff8'] as const)('%s', (bookType) => {
  const read = async (...sheets: WorkSheet[]) => {
    const bytes = new Uint8Array(write(bookOf(...sheets), { type: 'buffer', bookType, compression: true }));
    return bookType === 'xlsx' ? readXlsx(await openArchive(bytes)) : readWorkbook(bytes);
  };

  test('headings are lines, tables grids, blank cells blank, numbers whole', async () => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = [utils.decode_range('A3:B3')];
    expect(shown((await read(sheet)).blocks)).toEqual([
      '云溪县教育局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '0+2:信息内容 2+1:本年收费金额',
      '0+1:行政事业性收费 1+1:779.5924 2+1:0',
      '0+1:规章 1+1:\uff11\uff12 2+1:1000000000000000000000',
    ]);
  });

  test('a blank row parts two tables; every sheet is read', async () => {
    const first = utils.aoa_to_sheet([['甲', 1, 2, 3], [], ['乙', 1]]);
    const { blocks } = await read(first, utils.aoa_to_sheet([['丙', 5]]));
    expect(blocks.map((block) => shown([block]).join())).toEqual([
      '0+1:甲 1+1:1 2+1:2 3+1:3',
      '0+1:乙 1+1:1',
      '0+1:丙 1+1:5',
    ]);
  });
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [1.5e-9, '0.0000000015'],
  [-1.25e22, '-12500000000000000000000'],
  [779.5924, '779.5924'],
  [251000, '251000'],
])('%d prints %s', (value, print) => {
  expect(decimal(value)).toBe(print);
});

test('an archive without a workbook is damaged', async () => {
  const archive = await openArchive(zip([{ name: '[Content_Types].xml', data: '<Types/>' }]));
  await expect(readXlsx(archive)).rejects.toMatchObject({ reason: 'damaged' });
});

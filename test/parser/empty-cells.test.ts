/** A table pasted from a browser, one cell a line: an empty cell is one empty line more. */
import { expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import { cellsOf } from '../../src/report/cell.ts';

const rows = [
  ...new Set(
    cellsOf('2021')
      .filter((cell) => cell.table === 'applications')
      .map((cell) => cell.row),
  ),
];
const labels = new Map(cellsOf('2021').map((cell) => [cell.row, cell.rowLabel.label]));

/** The table as it is pasted; `cells` of a row are printed in order, '' for an empty cell. */
const paste = (cells: (row: string) => readonly string[]): Uint8Array => {
  const lines = rows.flatMap((row) => [
    labels.get(row) ?? '',
    '',
    ...cells(row).flatMap((cell) => (cell === '' ? [''] : [cell, ''])),
  ]);
  return new TextEncoder().encode(
    `三、收到和处理政府信息公开申请情况\n\n${lines.join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n`,
  );
};

async function tableOf(bytes: Uint8Array) {
  const reading = await read(bytes, 'paste.txt');
  if (reading.status !== 'report') throw new Error(reading.reason);
  const [report] = reading.reports;
  return {
    table: report?.tables.applications,
    unread: report?.unread.filter((one) => one.startsWith('applications.')),
  };
}

test('empty cells are put back where the empty lines stand', async () => {
  const { table, unread } = await tableOf(
    paste((row) => {
      if (row === 'received') return ['', '', '4', '', '', '2', '6'];
      if (row === 'granted' || row === 'handled') return ['', '', '4', '', '', '2', '6'];
      return ['', '', '', '', '', '', '0'];
    }),
  );
  expect(unread).toEqual([]);
  expect(table?.received).toMatchObject({ naturalPerson: null, research: 4, otherOrganization: 2, total: 6 });
  expect(table?.carriedIn).toMatchObject({ naturalPerson: null, total: 0 });
});

test('empty lines that fit no row exactly say nothing', async () => {
  const { table, unread } = await tableOf(
    paste((row) => (row === 'received' ? ['', '5', '5'] : ['0', '0', '0', '0', '0', '0', '0'])),
  );
  expect(unread?.length).toBeGreaterThan(0);
  expect(table?.received?.business ?? null).not.toBe(0);
});

/** ODT content by hand. */
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/parser/formats/archive.ts';
import { readOdt } from '../../../src/parser/formats/odt.ts';
import { zip } from '../../support/zip.ts';

async function read(body: string, styles = ''): Promise<string[]> {
  const data = `<office:document-content>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const { blocks } = await readOdt(await openArchive(zip([{ name: 'content.xml', data }])));
  return blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.text]
      : block.rows.map((cells) => cells.map(({ column, width, text }) => `${column}+${width}:${text}`).join(' ')),
  );
}

const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const covered = '<table:covered-table-cell/>';
const table = (...rows: string[]) =>
  `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;

test('spanned cells are listed once, covered ones keep their columns', async () => {
  const body = table(
    cell('甲', 'table:number-rows-spanned="2"') + cell('乙', 'table:number-columns-spanned="2"') + covered + cell('丙'),
    covered + cell('1') + cell('') + cell('3'),
  );
  expect(await read(body)).toEqual(['0+1:甲 1+2:乙 3+1:丙', '1+1:1 2+1: 3+1:3']);
});

test('repeated cells and rows stand as often as they say, within limits', async () => {
  const repeated = `<table:table-row table:number-rows-repeated="2">${cell('0', 'table:number-columns-repeated="3"')}</table:table-row>`;
  expect(await read(`<table:table>${repeated}</table:table>`)).toEqual(['0+1:0 1+1:0 2+1:0', '0+1:0 1+1:0 2+1:0']);
  const many = cell('0', 'table:number-columns-repeated="99999999"');
  expect((await read(table(many)))[0]?.split(' ')).toHaveLength(200);
});

test('deleted and hidden text, notes and contents are left out', async () => {
  const style = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>';
  const body =
    '<text:tracked-changes><text:changed-region><text:p>9</text:p></text:changed-region></text:tracked-changes>' +
    '<text:table-of-content><text:p>一、总体情况 1</text:p></text:table-of-content>' +
    '<text:p>收到<text:span text:style-name="T1">8</text:span><text:note><text:p>注</text:p></text:note>3<text:s/>件</text:p>';
  expect(await read(body, style)).toEqual(['收到3 件']);
});

test('an encrypted one needs its password', async () => {
  const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
  const archive = await openArchive(zip([{ name: 'META-INF/manifest.xml', data: manifest }]));
  await expect(readOdt(archive)).rejects.toMatchObject({ reason: 'password' });
});

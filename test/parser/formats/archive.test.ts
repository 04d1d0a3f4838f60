/** Archives of strangers: names, kinds, limits. */
import { expect, test } from 'vitest';
import { kindOfArchive, newBudget, openArchive } from '../../../src/parser/formats/archive.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { zip } from '../../support/zip.ts';

const open = (...files: Parameters<typeof zip>[0][number][]) => openArchive(zip(files));
const namesOf = async (...files: Parameters<typeof zip>[0][number][]) =>
  (await open(...files)).entries.map(({ name }) => name);

test('names in UTF-8 with and without their mark, and in GBK', async () => {
  const name = '云溪县\\年报.docx';
  expect(
    await namesOf(
      { name, data: '' },
      { name: new TextEncoder().encode(name), data: '' },
      { name: encodeGb18030(name), data: '' },
      { name: '空/', data: '' },
    ),
  ).toEqual(Array(3).fill('云溪县/年报.docx'));
});

test.each([
  ['docx', ['[Content_Types].xml', 'word/document.xml']],
  ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml']],
  ['ofd', ['OFD.xml', 'Doc_0/Document.xml']],
  ['zip', ['a.docx', 'b/word/document.xml']],
  ['zip', ['[Content_Types].xml', 'ppt/presentation.xml']],
] as const)('%s is known by what it holds', async (kind, names) => {
  expect(await kindOfArchive(await open(...names.map((name) => ({ name, data: '' }))))).toBe(kind);
});

test.each([
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['zip', 'application/epub+zip'],
])('%s says what it is', async (kind, data) => {
  const archive = await open({ name: 'mimetype', data, stored: true }, { name: 'content.xml', data: '' });
  expect(await kindOfArchive(archive)).toBe(kind);
});

test('an entry gives its bytes', async () => {
  const archive = await open({ name: 'A.xml', data: '数字' });
  expect(new TextDecoder().decode(await archive.find('a.XML')?.bytes())).toBe('数字');
});

test('an encrypted entry needs its password', async () => {
  const archive = await open({ name: 'a', data: 'x', flags: 1 });
  await expect(archive.entries[0]?.bytes()).rejects.toMatchObject({ reason: 'password' });
});

test.each([5, 3_000])('a falsified size of %d is damage', async (declaredSize) => {
  const archive = await open({ name: 'a', data: 'x'.repeat(2_000), declaredSize });
  await expect(archive.entries[0]?.bytes()).rejects.toMatchObject({ reason: 'damaged' });
});

test('a flipped bit is damage', async () => {
  const bytes = zip([{ name: 'a', data: '1791', stored: true }]);
  bytes[31] = (bytes[31] as number) ^ 1;
  const archive = await openArchive(bytes);
  await expect(archive.entries[0]?.bytes()).rejects.toMatchObject({ reason: 'damaged' });
});

test('all entries together are held to a budget, also of an archive within', async () => {
  const budget = newBudget();
  budget.left = 1_500;
  const archive = await openArchive(zip([{ name: 'a', data: 'x'.repeat(1_000) }]), budget);
  await archive.entries[0]?.bytes();
  await expect(archive.entries[0]?.bytes()).rejects.toMatchObject({ reason: 'too-complex' });
});

test('no archive is damage', async () => {
  await expect(openArchive(new Uint8Array(100))).rejects.toMatchObject({ reason: 'damaged' });
});

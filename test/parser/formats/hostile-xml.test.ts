/** Office files whose XML blows up, asks for files of the machine, or lies about its own size. */
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../../src/bot/say/index.ts';
import { check, print } from '../../../src/check.ts';
import { formatFile, repacked, wrongIn } from '../../support/format-files.ts';
import { readWithin } from '../../support/reading.ts';

const words = await loadWords('zh');

/** The part of each format that holds the text. */
const parts = [
  ['writer.docx', 'word/document.xml'],
  ['writer.odt', 'content.xml'],
  ['calc.xlsx', 'xl/sharedStrings.xml'],
] as const;

/** The part with a document type before its root, and `inside` at the first text. */
async function withEntities(file: string, part: string, declarations: string, inside: string): Promise<Uint8Array> {
  let put = false;
  const bytes = await repacked(formatFile(file), (name, text) => {
    if (name !== part) return text;
    const typed = text.replace(/^(<\?xml[^>]*\?>)?\s*/, `$1<!DOCTYPE root [${declarations}]>`);
    return typed.replace(/(?<=>)[^<>]*政府信息公开工作年度报告/, (title) => {
      put = true;
      return inside + title;
    });
  });
  expect(put).toBe(true);
  return bytes;
}

describe.each(parts)('%s', (file, part) => {
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
  ).join('');

  test.each([
    ['a billion laughs', `<!ENTITY lol0 "lol">${laughs}`, '&lol9;'],
    ['one long entity, a thousand times', `<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(1000)],
    ['an entity of itself', '<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'],
    ['a parameter entity', '<!ENTITY % a "<!ENTITY b \'x\'>"> %a;', '&b;'],
  ])('%s', async (_, declarations, inside) => {
    const bytes = await withEntities(file, part, declarations, inside);
    const before = process.memoryUsage.rss();
    const reading = await readWithin(4000, bytes, file);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
    expect(wrongIn(reading)).toEqual([]);
    expect(JSON.stringify(reading).length).toBeLessThan(400_000);
  });

  test.each(['file:///etc/passwd', 'http://192.0.2.1/secret', '/etc/passwd'])('an external entity: %s', async (uri) => {
    for (const kind of ['SYSTEM', 'PUBLIC "x"']) {
      const bytes = await withEntities(file, part, `<!ENTITY x ${kind} "${uri}">`, '&x;');
      const printed = JSON.stringify(print(await check(bytes, file), words));
      expect(printed).not.toContain('root:');
    }
  });

  test('a hundred thousand elements within each other', async () => {
    const bytes = await repacked(formatFile(file), (name, text) =>
      name === part ? text.replace(/(?<=>)[^<>]*政府信息公开工作年度报告/, `${'<a>'.repeat(100_000)}$&`) : text,
    );
    expect(wrongIn(await readWithin(5000, bytes, file))).toEqual([]);
  });

  test('a part that ends in the middle', async () => {
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const bytes = await repacked(formatFile(file), (name, text) =>
        name === part ? text.slice(0, Math.floor(text.length * share)) : text,
      );
      const reading = await readWithin(4000, bytes, file);
      // The strings of a workbook are numbered: without the last ones, cells are empty, not wrong.
      expect(wrongIn(reading)).toEqual([]);
    }
  });

  test('the part is missing', async () => {
    const bytes = await repacked(formatFile(file), (name, text) => (name === part ? null : text));
    expect((await readWithin(3000, bytes, file)).status).not.toBe('report');
  });
});

describe('absurd spans', () => {
  const absurd = ['1000000000', '65535', '-5', '0', 'x', '1e9'];

  test.each(absurd)('gridSpan %s', async (value) => {
    const bytes = await repacked(formatFile('writer.docx'), (_, text) =>
      text.replace(/w:gridSpan w:val="\d+"/, `w:gridSpan w:val="${value}"`),
    );
    expect(wrongIn(await readWithin(4000, bytes, 'a.docx'))).toEqual([]);
  });

  test.each(absurd)('repeated and merged cells of a text table: %s', async (value) => {
    for (const attribute of ['number-columns-repeated', 'number-columns-spanned', 'number-rows-spanned']) {
      const bytes = await repacked(formatFile('writer.odt'), (name, text) =>
        name === 'content.xml' ? text.replace('<table:table-cell ', `$&table:${attribute}="${value}" `) : text,
      );
      expect(wrongIn(await readWithin(4000, bytes, 'a.odt'))).toEqual([]);
    }
  });

  test('rows repeated a million times', async () => {
    const bytes = await repacked(formatFile('writer.odt'), (name, text) =>
      name === 'content.xml'
        ? text.replaceAll('<table:table-row', '<table:table-row table:number-rows-repeated="1048576"')
        : text,
    );
    expect(wrongIn(await readWithin(6000, bytes, 'a.odt'))).toEqual([]);
  });

  test.each([
    ['a sheet as large as there can be', /<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'],
    ['a merged cell as large', /<mergeCell ref="[^"]*"\/>/, '<mergeCell ref="A1:XFD1048576"/>'],
    ['a cell at the end of the sheet', /<\/sheetData>/, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>$&'],
    ['a cell beyond the sheet', /<\/sheetData>/, '<row r="99999999"><c r="ZZZZZZ99999999"><v>1</v></c></row>$&'],
    ['a string that is not there', /(<c [^>]*t="s"[^>]*><v>)\d+/, '$1999999'],
  ])('%s', async (_, pattern, replacement) => {
    const bytes = await repacked(formatFile('calc.xlsx'), (name, text) =>
      /worksheets\/sheet1\.xml$/.test(name) ? text.replace(pattern, replacement) : text,
    );
    const before = process.memoryUsage.rss();
    expect(wrongIn(await readWithin(6000, bytes, 'a.xlsx'))).toEqual([]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300_000_000);
  });
});

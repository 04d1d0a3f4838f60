/** PDF files that unpack, nest or repeat without end; and honest ones that are only long. */
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readerApart } from '../../support/apart.ts';
import { formatFile, truthOf } from '../../support/format-files.ts';
import { type PdfObject, pdf, pdfStream, withAnnex } from '../../support/pdf.ts';
import { onlyReport, readWithin } from '../../support/reading.ts';

const MB = 1_000_000;
const reader = readerApart();
/** Ended by the ceiling of the process, refused, or nothing found in it. */
const bounded = ['too-complex', 'too-large', 'damaged', 'too-slow', 'too-much-memory', 'scan', 'empty', 'no-text'];

afterAll(() => reader.stop());

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const page = (more = ''): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${more} >>`;
const fonts = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
const packed = (data: string | Uint8Array, times = 1): Uint8Array => {
  let body = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  for (let time = 0; time < times; time++) body = deflateSync(body);
  return pdfStream(body, `/Filter [${'/FlateDecode '.repeat(times)}]`);
};

const withContent = (content: PdfObject, more: readonly PdfObject[] = [], resources = fonts): Uint8Array =>
  pdf([catalogue, onePage, page(resources), content, ...more]);

describe('bombs', () => {
  const spaces = Buffer.alloc(300 * MB, 0x20);
  test.each([
    ['a content stream of 300 MB', () => withContent(packed(spaces))],
    ['the same, packed twice', () => withContent(packed(spaces, 2))],
    ['ten million operators', () => withContent(packed('0 0 m 9 9 l S '.repeat(1_500_000)))],
    ['four million letters', () => withContent(packed(`BT /F1 9 Tf ${'(0123456789)Tj '.repeat(400_000)} ET`))],
    ['saved states without end', () => withContent(packed('q '.repeat(3_000_000)))],
    ['brackets within brackets', () => withContent(packed('['.repeat(2_000_000)))],
    ['an unending string', () => withContent(packed(`(${'('.repeat(2_000_000)}`))],
    ['lines that cross', () => withContent(packed(crossing(3000)))],
  ])('%s', async (_, make) => {
    const bytes = make();
    expect(bounded).toContain((await reader.read(bytes, 'a.pdf')).became);
  });

  function crossing(lines: number): string {
    const parts: string[] = [];
    for (let line = 0; line < lines; line++) {
      const at = (line * 590) / lines;
      parts.push(`${at} 0 m ${at} 800 l S 0 ${at} m 590 ${at} l S`);
    }
    return parts.join('\n');
  }
});

describe('trees and tables that go round', () => {
  test.each([
    ['a page tree in itself', pdf([catalogue, '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>'])],
    [
      'two nodes in each other',
      pdf([catalogue, '<< /Type /Pages /Count 9 /Kids [3 0 R] >>', '<< /Type /Pages /Count 9 /Kids [2 0 R] >>']),
    ],
    [
      'a billion pages said, one there',
      pdf([catalogue, onePage.replace('/Count 1', '/Count 1000000000'), page(), pdfStream('')]),
    ],
    ['less than no page', pdf([catalogue, onePage.replace('/Count 1', '/Count -5'), page(), pdfStream('')])],
    [
      'a form that draws itself',
      withContent(
        pdfStream('/X Do'),
        [
          pdfStream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          ),
        ],
        '/Resources << /XObject << /X 5 0 R >> >>',
      ),
    ],
    ['contents of itself', pdf([catalogue, onePage, page(), '[4 0 R 4 0 R]'])],
    ['a length that is its own stream', pdf([catalogue, onePage, page(), '<< /Length 4 0 R >>\nstream\nx\nendstream'])],
    [
      'a table of references before itself',
      Buffer.from(
        Buffer.from(withContent(pdfStream('')))
          .toString('latin1')
          .replace('/Root 1 0 R', '/Root 1 0 R /Prev 9'),
        'latin1',
      ),
    ],
    ['no object at all', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a reference to nothing', pdf(['<< /Type /Catalog /Pages 77 0 R >>'])],
  ])('%s', async (_, bytes) => {
    expect((await readWithin(8000, new Uint8Array(bytes), 'a.pdf')).status).not.toBe('report');
  });

  test('forms that draw forms, ten each, ten deep', async () => {
    const forms = Array.from({ length: 10 }, (_, level) =>
      pdfStream(
        level === 9 ? 'BT /F1 9 Tf (x) Tj ET' : '/X Do '.repeat(10),
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${level + 6} 0 R >> >>`,
      ),
    );
    const bytes = withContent(pdfStream('/X Do'), forms, '/Resources << /XObject << /X 5 0 R >> >>');
    expect(bounded).toContain((await reader.read(bytes, 'a.pdf')).became);
  });
});

describe('many pages', () => {
  test('a hundred thousand empty ones', async () => {
    const count = 100_000;
    const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
    const empty = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
    const bytes = pdf([
      catalogue,
      `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
      ...Array.from({ length: count }, () => empty),
    ]);
    expect((await reader.read(bytes, 'a.pdf')).became).toBe('too-complex');
  });

  test('the same page a hundred thousand times', async () => {
    const tree = `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`;
    const bytes = pdf([catalogue, tree, page(fonts), pdfStream('BT /F1 9 Tf (x) Tj ET')]);
    expect((await reader.read(bytes, 'a.pdf')).became).toBe('too-complex');
  });

  test.each([20, 500])('an annex of %i pages before the tables is left aside', async (pages) => {
    const reading = await readWithin(15_000, withAnnex(formatFile('chromium.pdf'), pages), 'a.pdf');
    expect(onlyReport(reading).tables).toEqual(truthOf('2021-form').tables);
  });

  test('after all of that, a report is read in the same place', async () => {
    expect((await reader.read(formatFile('chromium.pdf'), 'a.pdf')).became).toBe('report');
  });
});

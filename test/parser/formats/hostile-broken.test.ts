/** Files cut short, with flipped bits, empty, or of nothing but a signature: no wrong number, no crash, in time. */
import { describe, expect, test } from 'vitest';
import { formatFile, formatFiles, wrongIn } from '../../support/format-files.ts';
import { random } from '../../support/random.ts';
import { readWithin } from '../../support/reading.ts';

const files = formatFiles('2021-form');
/** Written number by number without a check sum: half of a number is a number. */
const plain = new Set(['page.html', 'page.mht', 'copied.txt', 'writer.rtf']);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The first bytes; where they would end within a number of plain text, the rest of it too. */
function cut(bytes: Uint8Array, length: number, isPlain: boolean): Uint8Array {
  let end = length;
  while (isPlain && end < bytes.length && (isDigit(bytes[end]) || bytes[end] === 0x2e)) end++;
  return bytes.slice(0, end);
}

describe.each(files)('%s', (file) => {
  const bytes = formatFile(file);

  test('cut short at several lengths', async () => {
    const shares = [0.001, 0.01, 0.1, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
    for (const share of shares) {
      const reading = await readWithin(4000, cut(bytes, Math.floor(bytes.length * share), plain.has(file)), file);
      expect(wrongIn(reading), `${share}`).toEqual([]);
    }
    for (const less of [1, 2, 20, 200]) {
      const reading = await readWithin(4000, cut(bytes, bytes.length - less, plain.has(file)), file);
      expect(wrongIn(reading), `-${less}`).toEqual([]);
    }
  });

  test('with bytes changed here and there', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const source = random(seed);
      const changed = bytes.slice();
      const times = source.pick([1, 5, 50, 500]);
      for (let time = 0; time < times; time++) changed[source.int(0, changed.length - 1)] = source.int(0, 255);
      // Whatever it became: an answer, not an error.
      expect((await readWithin(5000, changed, file)).status).toMatch(/^(?:report|not-a-report|unreadable)$/);
    }
  });

  test('twice in a row, and with other bytes behind its end', async () => {
    for (const more of [bytes, new Uint8Array(1000), new TextEncoder().encode('</html>\r\n--x--\r\n')]) {
      const reading = await readWithin(5000, Buffer.concat([bytes, more]), file);
      expect(wrongIn(reading)).toEqual([]);
    }
  });
});

const extensions = ['html', 'txt', 'docx', 'doc', 'wps', 'xlsx', 'xls', 'pdf', 'ofd', 'rtf', 'odt', 'mht', 'zip', ''];

test.each(extensions)('an empty file named .%s', async (extension) => {
  for (const bytes of [new Uint8Array(), new Uint8Array([0x20, 0x0a]), new Uint8Array([0xef, 0xbb, 0xbf])]) {
    expect(await readWithin(500, bytes, `a.${extension}`)).toEqual({ status: 'not-a-report', reason: 'empty' });
  }
});

const heads: readonly (readonly [string, readonly number[] | string])[] = [
  ['PDF', '%PDF-1.7\n'],
  ['ZIP', 'PK\u0003\u0004'],
  ['ZIP without entries', 'PK\u0005\u0006'],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['RTF', '{\\rtf1\\ansi'],
  ['MHT', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'],
  ['BIFF', [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]],
  ['XML', '<?xml version="1.0"?>'],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', 'Rar!\u001a\u0007\u0001\u0000'],
];

describe.each(heads)('random bytes behind the signature of %s', (_, head) => {
  const start = typeof head === 'string' ? [...head].map((letter) => letter.charCodeAt(0)) : head;

  test.each([0, 1, 10, 100, 600, 5000, 100_000])('%i of them', async (length) => {
    for (const [least, most] of [
      [0, 255],
      [0, 0],
      [255, 255],
      [0x20, 0x7e],
    ] as const) {
      const source = random(length + most);
      const bytes = new Uint8Array([...start, ...Array.from({ length }, () => source.int(least, most))]);
      expect((await readWithin(3000, bytes, 'a.bin')).status).not.toBe('report');
    }
  });
});

describe('what a text can hold without end', () => {
  test.each([
    ['groups of RTF', `{\\rtf1 ${'{'.repeat(300_000)}`],
    ['groups of RTF, closed', `{\\rtf1 ${'{'.repeat(200_000)}x${'}'.repeat(200_000)}}`],
    ['rows of RTF', `{\\rtf1 ${'\\trowd\\cellx9\\intbl 1\\cell\\row '.repeat(60_000)}}`],
    ['cells of RTF', `{\\rtf1 \\trowd ${'\\cellx9'.repeat(200_000)}\\intbl ${'1\\cell '.repeat(200_000)}\\row}`],
    ['binary data of RTF that says 4 GB', '{\\rtf1 {\\pict\\bin4000000000 x}}'],
    ['Unicode of RTF with an absurd fallback', `{\\rtf1\\uc999999999 ${'\\u20013 '.repeat(1000)}x}`],
    [
      'parts of MHT',
      `Content-Type: multipart/related; boundary=x\r\n\r\n${'--x\r\nContent-Type: text/html\r\n\r\n<p>1\r\n'.repeat(20_000)}`,
    ],
    [
      'parts of MHT in each other',
      Array.from(
        { length: 2000 },
        (_, at) => `Content-Type: multipart/related; boundary=b${at}\r\n\r\n--b${at}\r\n`,
      ).join(''),
    ],
    ['a header of MHT', `Content-Type: multipart/related;\r\n ${'a=b;\r\n '.repeat(200_000)}`],
  ])('%s', async (_, text) => {
    expect((await readWithin(8000, text, 'a.doc')).status).not.toBe('report');
  });
});

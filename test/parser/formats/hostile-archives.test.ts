/** Archives that unpack without end, lie about their sizes or hide in each other. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../src/parser/index.ts';
import { formatFile } from '../../support/format-files.ts';
import { readWithin } from '../../support/reading.ts';
import { type Packed, zip } from '../../support/zip.ts';

const MB = 1_000_000;
/** One million spaces, closed so that more of them can follow. */
const block = deflateRawSync(Buffer.alloc(MB, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
const last = Buffer.from([3, 0]);

/** A deflated part of that many megabytes; made in no time, for it is the same block again and again. */
const bomb = (megabytes: number, declared = megabytes * MB): Omit<Packed, 'name'> => ({
  data: Buffer.concat([...Array.from({ length: megabytes }, () => block), last]),
  deflated: { size: declared, crc: 0 },
});

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const containers: readonly (readonly [string, (part: Omit<Packed, 'name'>) => Uint8Array])[] = [
  [
    'docx',
    (part) =>
      zip([
        { name: '[Content_Types].xml', data: types },
        { name: 'word/document.xml', ...part },
      ]),
  ],
  [
    'xlsx',
    (part) =>
      zip([
        { name: '[Content_Types].xml', data: types },
        { name: 'xl/workbook.xml', ...part },
      ]),
  ],
  [
    'odt',
    (part) =>
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'content.xml', ...part },
      ]),
  ],
  ['ofd', (part) => zip([{ name: 'OFD.xml', ...part }])],
];

describe.each(containers)('a %s', (extension, pack) => {
  test.each([
    ['of 4 GB, as it says', bomb(3_900)],
    ['of 10 GB that says 4 kB', bomb(10_000, 4096)],
    ['of 10 GB that says 30 MB', bomb(10_000, 30 * MB)],
    ['of 500 MB that says 4 kB', bomb(500, 4096)],
    ['of 20 kB that says 2 kB', { data: ' '.repeat(20_000), declaredSize: 2000 }],
    ['of 2 kB that says 20 kB', { data: ' '.repeat(2000), declaredSize: 20_000 }],
  ] as const)('%s', async (_, part) => {
    const before = process.memoryUsage.rss();
    const reading = await readWithin(3000, pack(part), `a.${extension}`);
    expect(reading.status).toBe('unreadable');
    expect(['too-complex', 'too-large', 'damaged']).toContain(reading.status === 'unreadable' && reading.reason);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * MB);
  });
});

describe('an archive of files', () => {
  /** The reasons of its files, or its own. */
  async function reasonsOf(bytes: Uint8Array): Promise<unknown> {
    const start = performance.now();
    const files = await unpack(bytes);
    expect(performance.now() - start).toBeLessThan(4000);
    if (files) return files.map((file) => ('reason' in file ? file.reason : 'unpacked'));
    const reading = await readWithin(4000, bytes, 'a.zip');
    return reading.status === 'unreadable' ? reading.reason : reading.status;
  }

  test('a flat bomb beside a report: only the bomb is refused', async () => {
    const report = { name: 'b.docx', data: formatFile('writer.docx') };
    expect(await reasonsOf(zip([{ name: 'a.txt', ...bomb(10_000, 4096) }, report]))).toEqual(['damaged', 'unpacked']);
    expect(await reasonsOf(zip([{ name: 'a.txt', ...bomb(3900) }, report]))).toEqual(['too-complex', 'unpacked']);
  });

  test('many files of 30 MB: no more than the limit is unpacked', async () => {
    const spaces = Buffer.alloc(30 * MB, 0x20);
    const one = { data: deflateRawSync(spaces), deflated: { size: spaces.length, crc: crc32(spaces) } };
    const reasons = await reasonsOf(zip(Array.from({ length: 300 }, (_, index) => ({ name: `${index}.txt`, ...one }))));
    const unpacked = Array.isArray(reasons) ? reasons.filter((reason) => reason === 'unpacked').length : 0;
    expect(unpacked).toBeLessThan(6);
  });

  test('nested ten times', async () => {
    let inner = zip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.txt`, ...bomb(100) })));
    for (let level = 0; level < 10; level++) {
      const data = inner;
      inner = zip(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, data })));
    }
    const reasons = await reasonsOf(inner);
    expect(JSON.stringify(reasons).length).toBeLessThan(100_000);
  });

  test('sixty thousand entries', async () => {
    const many = zip(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}`, data: '', stored: true })));
    expect(await reasonsOf(many)).toBe('too-complex');
  });

  test('names that lead out of the archive are only names', async () => {
    const paths = ['../../etc/passwd', '/etc/shadow', 'C:\\windows\\a.txt', 'a/../../b.txt', '..'];
    for (const name of paths) {
      for (const one of [name, new TextEncoder().encode(name)]) {
        const files = await unpack(zip([{ name: one, data: 'x' }]));
        for (const file of files ?? []) expect(file.name).not.toMatch(/\.\.|^\/|\\/);
      }
    }
  });
});

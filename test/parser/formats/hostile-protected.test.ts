/** Files that may not be read, or that only look so: each has its own reason. */
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../src/parser/index.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { formatFile, formatFiles, repacked, truthOf } from '../../support/format-files.ts';
import { random } from '../../support/random.ts';
import { onlyReport, readWithin } from '../../support/reading.ts';
import { zip } from '../../support/zip.ts';

const noise = (length: number, seed: number): Uint8Array => {
  const source = random(seed);
  return Uint8Array.from({ length }, () => source.int(0, 255));
};

describe('a password', () => {
  test.each(formatFiles('protected').filter((name) => name.startsWith('password.')))('%s', async (name) => {
    const reading = await readWithin(3000, formatFile(name, 'protected'), name);
    expect(reading).toEqual({ status: 'unreadable', reason: 'password' });
  });

  test('a PDF that may not be printed or changed opens without one and is read', async () => {
    const report = onlyReport(await readWithin(5000, formatFile('restricted.pdf', 'protected'), 'a.pdf'));
    expect(report.tables).toEqual(truthOf('2021-form').tables);
  });

  test('one file of an archive: the others are read', async () => {
    const files = await unpack(
      zip([
        { name: encodeGb18030('统计局.docx'), data: noise(3000, 1), flags: 1 },
        { name: encodeGb18030('教育局.docx'), data: formatFile('writer.docx') },
      ]),
    );
    expect(files?.[0]).toEqual({ name: '统计局.docx', reason: 'password' });
    expect(files?.[1]).toEqual({ name: '教育局.docx', bytes: expect.any(Uint8Array) });
  });
});

function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return CFB.write(file, { type: 'buffer' }) as Uint8Array;
}

describe('digital rights', () => {
  test.each([
    [
      'of an office file since 2007',
      ole({
        '/\u0006DataSpaces/DataSpaceMap': noise(100, 2),
        '/\u0006DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace': noise(60, 3),
        '/\u0006DataSpaces/TransformInfo/DRMEncryptedTransform/\u0006Primary': noise(900, 4),
        '/EncryptedPackage': noise(20_000, 5),
      }),
    ],
    [
      'of an office file before',
      ole({ '/\u0009DRMContent': noise(20_000, 6), '/\u0006DataSpaces/DataSpaceMap': noise(100, 7) }),
    ],
  ])('%s', async (_, bytes) => {
    for (const name of ['a.docx', 'a.doc', 'a']) {
      expect(await readWithin(2000, bytes, name)).toEqual({ status: 'unreadable', reason: 'rights' });
    }
  });

  const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
  test.each([
    ['E-SAFENET', [0x62, 0x14, 0x23, 0x65, 0, 1, ...ascii('E-SAFENET'), 0, 0, ...ascii('LOCK'), 0]],
    ['TSD', ascii('%TSD-Header-###%')],
    ['a wrapper nobody knows', [0x07, 0x99, 0x01, 0x00, 0xfe]],
  ])('%s in place of the file', async (_, head) => {
    for (const name of ['a.docx', 'a.pdf', 'a.txt']) {
      const reading = await readWithin(2000, new Uint8Array([...head, ...noise(40_000, 8)]), name);
      expect(['rights', 'binary']).toContain(reading.status === 'unreadable' ? reading.reason : reading.status);
    }
  });
});

describe('macros', () => {
  test('are never looked at: the report beside them is read', async () => {
    const plain = formatFile('writer.docx');
    const macros = await repacked(
      plain,
      (name, text) =>
        name === '[Content_Types].xml'
          ? text.replace('wordprocessingml.document.main+xml', 'macroEnabled.main+xml')
          : text,
      [{ name: 'word/vbaProject.bin', data: ole({ '/VBA/dir': noise(600, 9), '/VBA/ThisDocument': noise(4000, 10) }) }],
    );
    expect(await readWithin(3000, macros, 'a.docm')).toEqual(await readWithin(3000, plain, 'a.docx'));
  });
});

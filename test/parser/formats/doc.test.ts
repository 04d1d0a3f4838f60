/** DOC and its container: real files cut, falsified, and the marks of tables. */

import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type CellEdges, EdgeTables } from '../../../src/parser/formats/document-edges.ts';
import { readOle } from '../../../src/parser/formats/ole.ts';
import { random } from '../../support/random.ts';

const real = new Uint8Array(
  readFileSync(new URL('../../fixtures/formats/2021-form-blanks/writer.doc', import.meta.url)),
);

const container = (...streams: string[]): Uint8Array => {
  const made = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(made, name, new Uint8Array(5_000));
  return new Uint8Array(CFB.write(made, { type: 'buffer' }) as Uint8Array);
};

test.each([
  ['password', ['/EncryptedPackage', '/EncryptionInfo']],
  ['rights', ['/EncryptedPackage', '/\u0006DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace']],
  ['rights', ['/WordDocument', '/\tDRMContent']],
  ['format-not-supported', ['/PowerPoint Document']],
  ['format-not-supported', ['/WordDocument', '/0Table']],
] as const)('%s: %j', async (reason, streams) => {
  await expect(readOle(container(...streams))).rejects.toMatchObject({ reason });
});

test('a file cut anywhere, or with bytes changed, is read or refused with a reason', async () => {
  const source = random(5);
  const attempts = Array.from({ length: 60 }, (_, index) => {
    if (index < 20) return real.slice(0, source.int(8, real.length));
    const copy = real.slice();
    for (let change = 0; change < 20; change++) copy[source.int(512, copy.length - 1)] = source.int(0, 255);
    return copy;
  });
  for (const bytes of attempts) {
    const outcome = await readOle(bytes).then(
      () => 'read',
      (error) => error.reason,
    );
    expect(['read', 'damaged', 'format-not-supported', 'password', 'too-complex']).toContain(outcome);
  }
});

describe('tables whose rows end with their edges', () => {
  const edge = (left: number, right: number, more: Partial<CellEdges> = {}): CellEdges => ({
    left,
    right,
    fromLeft: false,
    down: 'no',
    ...more,
  });

  test('edges that nearly meet are one column; a deleted row is gone', () => {
    const tables = new EdgeTables();
    for (const text of ['a', 'b']) tables.cell(1, text);
    tables.row(1, [edge(0, 1000, { down: 'begins' }), edge(1000, 3000)]);
    for (const text of ['', '1', '2']) tables.cell(1, text);
    tables.row(1, [edge(0, 1010, { down: 'goes-on' }), edge(1010, 2000), edge(2000, 2990)]);
    tables.cell(1, 'x');
    tables.dropRow(1);
    tables.paragraph(0, 'end');
    expect(tables.finish().blocks).toEqual([
      {
        kind: 'grid',
        rows: [
          [
            { text: 'a', column: 0, width: 1 },
            { text: 'b', column: 1, width: 2 },
          ],
          [
            { text: '1', column: 1, width: 1 },
            { text: '2', column: 2, width: 1 },
          ],
        ],
      },
      { kind: 'line', text: 'end' },
    ]);
  });

  test('cells without edges stand side by side', () => {
    const tables = new EdgeTables();
    for (const text of ['a', '', '3']) tables.cell(1, text);
    tables.row(1, []);
    expect(tables.finish().blocks).toEqual([
      {
        kind: 'grid',
        rows: [
          [
            { text: 'a', column: 0, width: 1 },
            { text: '', column: 1, width: 1 },
            { text: '3', column: 2, width: 1 },
          ],
        ],
      },
    ]);
  });
});

/** Archives of files: names of all kinds, what is left out, what is opened, what stays whole. */
import { describe, expect, test } from 'vitest';
import { read, unpack } from '../../../src/parser/index.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { formatFile } from '../../support/format-files.ts';
import { type Packed, zip } from '../../support/zip.ts';

const text = (said: string): Uint8Array => new TextEncoder().encode(said);
const file = (name: string | Uint8Array, data: string | Uint8Array = 'x'): Packed => ({ name, data });

async function namesIn(...files: Packed[]): Promise<string[]> {
  return ((await unpack(zip(files))) ?? []).map(({ name }) => name);
}

describe('names', () => {
  test.each([
    ['marked as UTF-8', file('县教育局.docx')],
    ['UTF-8 without a mark', file(text('县教育局.docx'))],
    ['GBK, as Windows in China writes them', file(encodeGb18030('县教育局.docx'))],
    ['in folders', file(encodeGb18030('年报/2023/县教育局.docx'))],
    ['with backslashes', file(text('年报\\2023\\县教育局.docx'))],
    ['that lead out of a folder', file('../../etc/县教育局.docx')],
    ['that begin at the root', file('/县教育局.docx')],
    ['with a drive', file('./年报/../县教育局.docx')],
  ])('%s are only names', async (_, packed) => {
    const [name] = await namesIn(packed);
    expect(name?.split('/').at(-1)).toBe('县教育局.docx');
    expect(name?.split('/')).not.toContain('..');
    expect(name?.startsWith('/')).toBe(false);
  });

  test('rare characters of names are kept', async () => {
    expect(await namesIn(file(encodeGb18030('镕喆局.txt')))).toEqual(['镕喆局.txt']);
  });
});

test('the files come whole and in order', async () => {
  const files = await unpack(zip([file('b.txt', '乙'), { ...file('a.txt', '甲'), stored: true }]));
  expect(files).toEqual([
    { name: 'b.txt', bytes: text('乙') },
    { name: 'a.txt', bytes: text('甲') },
  ]);
});

test('what systems and editors leave behind is left out', async () => {
  const byproducts = [
    '__MACOSX/._a.docx',
    '年报/__MACOSX/._a.docx',
    '.DS_Store',
    '年报/.DS_Store',
    '~$县教育局.docx',
    '年报/~$县教育局.docx',
    'Thumbs.db',
    '年报/desktop.ini',
    '年报/',
  ];
  expect(await namesIn(...byproducts.map((name) => file(name)), file('a.txt'))).toEqual(['a.txt']);
});

test('an archive in the archive is opened, one within that stays closed', async () => {
  const innermost = zip([file('丙.txt')]);
  const inner = zip([file('乙.txt'), file('深.zip', innermost), file('.DS_Store')]);
  const files = (await unpack(zip([file('甲.txt'), file('里.zip', inner)]))) ?? [];
  expect(files.map(({ name }) => name)).toEqual(['甲.txt', '里.zip › 乙.txt', '里.zip › 深.zip']);
  const deep = files.at(-1);
  const reading = deep && 'bytes' in deep ? await read(deep.bytes, deep.name) : null;
  expect(reading).toMatchObject({ status: 'unreadable' });
});

test.each(['writer.docx', 'calc.xlsx', 'writer.odt'])(
  'a document that is only packed (%s) is no archive, nor in one',
  async (name) => {
    const bytes = formatFile(name);
    expect(await unpack(bytes)).toBeNull();
    expect(await unpack(zip([file(name, bytes)]))).toEqual([{ name, bytes }]);
  },
);

test('a file that cannot be unpacked has its reason, and the others come', async () => {
  const secret: Packed = { ...file('密.txt', 'secret'), flags: 1 };
  const short: Packed = { ...file('短.txt', 'x'.repeat(500)), declaredSize: 20 };
  const files = await unpack(zip([secret, short, file('明.txt')]));
  expect(files).toEqual([
    { name: '密.txt', reason: 'password' },
    { name: '短.txt', reason: 'damaged' },
    { name: '明.txt', bytes: text('x') },
  ]);
});

test('what is no archive, or a broken one, is left to be read', async () => {
  const whole = zip([file('a.txt', 'x'.repeat(5000))]);
  for (const bytes of [
    text('二、主动公开'),
    new Uint8Array(),
    whole.subarray(0, 30),
    whole.subarray(0, whole.length - 30),
  ]) {
    expect(await unpack(bytes)).toBeNull();
  }
  expect(await read(whole.subarray(0, whole.length - 30), 'a.zip')).toMatchObject({
    status: 'unreadable',
    reason: 'damaged',
  });
  expect(await unpack(zip([]))).toEqual([]);
});

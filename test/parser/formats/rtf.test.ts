/** RTF by hand: characters in every spelling, and tables. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/parser/document.ts';
import { readRtf } from '../../../src/parser/formats/rtf.ts';

const shown = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.text]
      : block.rows.map((cells) => cells.map(({ column, width, text }) => `${column}+${width}:${text}`).join(' ')),
  );
const read = (body: string) => shown(readRtf(new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936${body}}`)).blocks);

test.each([
  ['bytes of GBK', "\\'b9\\'e6\\'d5\\'c2\\par"],
  ['Unicode with a fallback', "\\u-30268 \\'3f\\u31456 ?\\par"],
  ['Unicode with two bytes of fallback', "\\uc2\\u-30268 \\'b9\\'e6\\u31456 \\'d5\\'c2\\par"],
  ['Unicode without fallback', '\\uc0\\u-30268 \\u31456 \\par'],
  [
    'bytes in the character set of the font',
    "\\ansicpg1252{\\fonttbl{\\f3\\fcharset134 x;}}\\f3\\'b9\\'e6\\'d5\\'c2\\par",
  ],
])('%s', (_, body) => {
  expect(read(body)).toEqual(['规章']);
});

test('the second byte of a character may be printed as a letter', () => {
  expect(read("\\'81@\\par")).toEqual(['丂']);
});

test('what is no part of the text is left out', () => {
  const body =
    '{\\info{\\title x}}{\\stylesheet{\\s1 x;}}{\\header x\\par}{\\*\\unknown x}{\\v x}{\\deleted x}a{\\footnote x}\\par';
  expect(read(body)).toEqual(['a']);
});

test('the number of a paragraph is kept, fields give their result, a table of contents nothing', () => {
  const contents = '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt x\\par}}';
  expect(read(`${contents}{\\listtext 1.\\tab}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}b\\par`)).toEqual(['1. 7b']);
});

test('a row says where its cells end; merged cells are listed once, blank ones stay', () => {
  const first = '\\trowd\\clvmgf\\cellx1000\\cellx3000\\cellx4000\\pard\\intbl a\\cell b\\cell\\cell\\row';
  const second =
    '\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\cellx4010\\pard\\intbl\\cell 1\\cell\\cell 3\\cell\\row';
  const third = '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx4000\\pard\\intbl c\\cell\\cell 5\\cell\\row';
  expect(read(`${first}${second}${third}\\pard d\\par`)).toEqual([
    '0+1:a 1+2:b 3+1:',
    '1+1:1 2+1: 3+1:3',
    '0+2:c 2+2:5',
    'd',
  ]);
});

test('a table within a cell comes first', () => {
  const inner = '\\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}';
  expect(read(`\\trowd\\cellx5000\\pard\\intbl a\\par${inner}\\pard\\intbl b\\cell\\row\\pard`)).toEqual([
    'a',
    '0+1:1 1+1:2',
    '0+1:b',
  ]);
});

test('bytes that are announced are no text', () => {
  expect(read('a\\bin3 {{{b\\par')).toEqual(['ab']);
});

test('a file that is cut is damaged; endless nesting is refused', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(() => readRtf(bytes('{\\rtf1 {a'))).toThrow(expect.objectContaining({ reason: 'damaged' }));
  expect(() => readRtf(bytes('{'.repeat(100_000)))).toThrow(expect.objectContaining({ reason: 'too-complex' }));
});

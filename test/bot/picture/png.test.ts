/** The pictures themselves: their size, and that every character is drawn. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { draw, stopDrawing } from '../../../src/bot/picture/draw.ts';
import { drawable, fontFile } from '../../../src/bot/picture/font.ts';
import { outlined } from '../../../src/bot/picture/outline.ts';
import { pngOf } from '../../../src/bot/picture/png.ts';
import { picture, sign, text } from '../../../src/bot/picture/svg.ts';
import { TrueType } from '../../../src/bot/picture/truetype.ts';
import { wrap } from '../../../src/bot/picture/wrap.ts';
import { svgOf } from './marked.ts';

afterAll(stopDrawing);

const RARE = [...'㙍镕喆䶮'];
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
const drawn = (content: string, bold = false) =>
  Buffer.from(pngOf(picture(80, 80, '#ffffff', text(10, 40, content, { size: 60, fill: '#000000', bold }))));

test('a marked table is a PNG of the width that is promised, and small', () => {
  for (const theme of ['light', 'dark'] as const) {
    const png = pngOf(svgOf({ cells: { 'applications.granted.total': 20 } }, { theme }));
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    const { width, height } = sizeOf(png);
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(1500);
    expect(height).toBeLessThan(3000);
    expect(png.length).toBeLessThan(150_000);
  }
});

test.each(RARE)('%s is drawn, thin and bold', (character) => {
  const missing = new TrueType(fontFile('full-regular')).notdef();
  expect(missing.path).not.toBe('');
  expect(drawable(character)).toBe(character);
  for (const weight of ['regular', 'bold'] as const) {
    const glyph = new TrueType(fontFile(`full-${weight}`)).glyph(character.codePointAt(0) ?? 0);
    expect(glyph?.path.length).toBeGreaterThan(100);
    const own = drawn(character, weight === 'bold');
    expect(outlined(picture(80, 80, '#fff', text(0, 40, character, { size: 60, fill: '#000' })))).not.toContain(
      missing.path,
    );
    // Neither nothing, nor the sign for what is missing, nor another character.
    for (const other of ['', '〓', ...RARE.filter((one) => one !== character)]) {
      expect(own.equals(drawn(other, weight === 'bold'))).toBe(false);
    }
  }
});

test('what no font has is drawn as the sign that printers use for it', () => {
  expect(drawable('甲\u{20bb7}\u{1f600}乙')).toBe('甲〓〓乙');
  expect(drawn('\u{1f600}').equals(drawn('〓'))).toBe(true);
});

test('the small fonts have all of GB 2312, and their licence is beside them', () => {
  const fonts = (['regular', 'bold'] as const).map((weight) => new TrueType(fontFile(weight)));
  const decoder = new TextDecoder('gb18030');
  const lacking: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/[\ue000-\uf8ff\ufffd]/.test(character)) continue;
      if (fonts.some((font) => font.glyph(character.codePointAt(0) ?? 0) === null)) lacking.push(character);
    }
  }
  expect(lacking).toEqual([]);
  for (const weight of ['regular', 'bold'] as const)
    expect(readFileSync(fontFile(weight)).length).toBeLessThan(2_500_000);
  const licence = readFileSync(new URL('../../../assets/fonts/LICENSE.txt', import.meta.url), 'utf8');
  expect(licence).toContain('SIL OPEN FONT LICENSE');
});

test('signs are lines and need no font', () => {
  const [tick, cross] = (['tick', 'cross'] as const).map((kind) =>
    pngOf(picture(80, 80, '#fff', sign(kind, 40, 40, 50, '#000'))),
  );
  expect(Buffer.from(tick ?? []).equals(Buffer.from(cross ?? []))).toBe(false);
  expect(outlined(sign('cross', 0, 0, 1, '#000'))).not.toContain('<use');
});

test('no line begins with a closing sign or ends with an opening one, and none is too wide', () => {
  const words =
    '(二)部分公开(区分处理的,只计这一情形,不计其他情形)、「(三)不予公开」2023 年 https://www.example.gov.cn/very-long-address';
  for (let width = 60; width < 500; width += 17) {
    const lines = wrap(words, width, 20);
    expect(lines.filter((line) => /^[、,)」》]/.test(line) || (line.length > 1 && /[(「《]$/.test(line)))).toEqual([]);
    expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
  }
});

test('a worker draws, one picture after the other, and says when it cannot', async () => {
  const svg = picture(40, 30, '#ffffff', '');
  const pictures = await Promise.all([draw({ kind: 'svg', svg }), draw({ kind: 'svg', svg })]);
  expect(pictures.map(sizeOf)).toEqual([
    { width: 40, height: 30 },
    { width: 40, height: 30 },
  ]);
  await expect(draw({ kind: 'svg', svg: '<svg' })).rejects.toThrow();
  expect(sizeOf(await draw({ kind: 'svg', svg }))).toEqual({ width: 40, height: 30 });
});

test('while a picture is drawn others are answered', async () => {
  const drawing = draw({ kind: 'svg', svg: svgOf({ cells: { 'applications.granted.total': 20 } }) });
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 1);
  await drawing;
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(3);
});

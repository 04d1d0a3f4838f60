/**
 * Makes the fonts of the pictures: `node scripts/font.ts`. Of the full font only the common characters are taken
 * (GB 2312, the words of this program, the names of places), so that a picture is drawn fast; `coverage.json` tells
 * which characters the full font has, and how wide those of ASCII are.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { areaList } from '@vant/area-data';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const target = join(root, 'assets', 'fonts');
const source = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));
const weights = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' };
const PLANE = 0x10000;

/** The characters of GB 2312: signs, digits and letters (rows 1 to 3), and both levels of Chinese characters. */
function* gb2312(): Generator<string> {
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xa1; row <= 0xf7; row++) {
    if (row > 0xa3 && row < 0xb0) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(Uint8Array.of(row, cell));
      if (!/[\ue000-\uf8ff\ufffd]/.test(text)) yield text;
    }
  }
}

function* wordsOf(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.ts')) yield readFileSync(join(entry.parentPath, entry.name), 'utf8');
  }
}

/** The tables of a font file, by name. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      const from = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))] as const;
    }),
  );
}

function tableOf(font: Buffer, name: string): Buffer {
  const table = tablesOf(font).get(name);
  if (!table) throw new Error(`the font has no table ${name}`);
  return table;
}

/** What sets letters closer or turns them, which no picture needs, and which costs time for each piece of text. */
const unneeded = new Set(['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'DSIG', 'gasp', 'STAT', 'meta']);

/** The font without those tables. */
function lean(font: Buffer): Buffer {
  const tables = [...tablesOf(font)].filter(([name]) => !unneeded.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(font.readUInt32BE(0), 0);
  [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, index) => {
    head.writeUInt16BE(value, 4 + 2 * index);
  });
  const bodies: Buffer[] = [];
  let at = head.length;
  for (const [index, [name, body]] of tables.entries()) {
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    let sum = 0;
    for (let word = 0; word < padded.length; word += 4) sum = (sum + padded.readUInt32BE(word)) >>> 0;
    head.write(name, 12 + 16 * index, 'latin1');
    [sum, at, body.length].forEach((value, field) => {
      head.writeUInt32BE(value, 12 + 16 * index + 4 + 4 * field);
    });
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}

/** The code points that a font has a glyph for, and which. */
function glyphsOf(font: Buffer): Map<number, number> {
  const cmap = tableOf(font, 'cmap');
  const glyphs = new Map<number, number>();
  const set = (code: number, glyph: number) => {
    if (glyph !== 0) glyphs.set(code, glyph);
  };
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) segments(table, set);
    if (format === 12) groups(table, set);
  }
  return glyphs;
}

/** Format 12: runs of code points with runs of glyphs. */
function groups(table: Buffer, set: (code: number, glyph: number) => void): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const first = table.readUInt32BE(at);
    for (let code = first; code <= table.readUInt32BE(at + 4); code++)
      set(code, table.readUInt32BE(at + 8) + code - first);
  }
}

/** Format 4: segments of the basic plane, each with an offset or with glyphs of its own. */
function segments(table: Buffer, set: (code: number, glyph: number) => void): void {
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const [last, first] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + size + at)];
    const [delta, offset] = [table.readUInt16BE(16 + 2 * size + at), table.readUInt16BE(16 + 3 * size + at)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      if (offset === 0) set(code, (code + delta) & 0xffff);
      else {
        const own = table.readUInt16BE(16 + 3 * size + at + offset + 2 * (code - first));
        set(code, own === 0 ? 0 : (own + delta) & 0xffff);
      }
    }
  }
}

/** How wide the printable characters of ASCII are, in thousandths of the size of the font. */
function widthsOf(font: Buffer): number[] {
  const glyphs = glyphsOf(font);
  const [hmtx, unit] = [tableOf(font, 'hmtx'), tableOf(font, 'head').readUInt16BE(18)];
  const full = tableOf(font, 'hhea').readUInt16BE(34);
  return Array.from({ length: 95 }, (_, index) => {
    const glyph = Math.min(glyphs.get(0x20 + index) ?? 0, full - 1);
    return Math.round((1000 * hmtx.readUInt16BE(4 * glyph)) / unit);
  });
}

/** A bit for each code point of the basic plane, deflated; the others by number. */
function coverageOf(codes: Iterable<number>): { bits: string; beyond: number[] } {
  const bits = new Uint8Array(PLANE / 8);
  const beyond: number[] = [];
  for (const code of codes) {
    if (code >= PLANE) beyond.push(code);
    else bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return { bits: deflateRawSync(bits).toString('base64'), beyond };
}

const places = Object.values(areaList).flatMap((list) => Object.values(list as Record<string, string>));
const words = ['src/report', 'src/rules', 'src/bot/say'].flatMap((folder) => [...wordsOf(folder)]);
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
const text = [ascii, ...gb2312(), ...places, ...words].join('');

mkdirSync(target, { recursive: true });
const widths: Record<string, number[]> = {};
const all = new Set<number>();
for (const [weight, path] of Object.entries(weights)) {
  const font = readFileSync(join(source, path));
  const subset = lean(Buffer.from(await subsetFont(font, text, { targetFormat: 'truetype' })));
  writeFileSync(join(target, `noto-sans-sc-${weight}.ttf`), subset);
  widths[weight] = widthsOf(font);
  for (const code of glyphsOf(font).keys()) all.add(code);
  process.stdout.write(`${weight}: ${subset.length} bytes, ${glyphsOf(subset).size} characters\n`);
}
copyFileSync(join(source, 'LICENSE_FONT'), join(target, 'LICENSE.txt'));
const coverage = { characters: coverageOf(all), widths };
writeFileSync(join(target, 'coverage.json'), `${JSON.stringify(coverage, null, 2)}\n`);

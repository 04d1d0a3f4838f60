/**
 * The fonts of the pictures, and what they can show. The common characters are in small fonts of our own
 * (`scripts/font.ts`); only for a text with a rare one the full font is read as well, which takes longer.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

export const FAMILY = 'Noto Sans SC';
/** Stands for a character that no font has, as printers do it. */
const MISSING = '〓';
const PLANE = 0x10000;

interface Bits {
  readonly bits: string;
  readonly beyond: readonly number[];
}

interface Coverage {
  readonly characters: Bits;
  readonly widths: { readonly regular: readonly number[]; readonly bold: readonly number[] };
}

const asset = (name: string): URL => new URL(`../../../assets/fonts/${name}`, import.meta.url);

const coverage = JSON.parse(readFileSync(asset('coverage.json'), 'utf8')) as Coverage;
const isThere = covered(coverage.characters);

function covered({ bits, beyond }: Bits): (code: number) => boolean {
  const plane = inflateRawSync(Buffer.from(bits, 'base64'));
  const others = new Set(beyond);
  return (code) => (code < PLANE ? (((plane[code >> 3] ?? 0) >> (code & 7)) & 1) === 1 : others.has(code));
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** What is neither seen nor belongs into a picture: controls, marks of direction, joiners, halves of characters. */
const unseen = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Variation_Selector}/gu;

/** The text as it can be drawn: a character that no font has is replaced. */
export function drawable(text: string): string {
  const seen = text.replace(/\s+/g, ' ').replace(unseen, '').normalize('NFC');
  return Array.from(seen, (character) => (isThere(codeOf(character)) ? character : MISSING)).join('');
}

/** How wide a text is at a size; at most so wide where it is not known exactly. */
export function widthOf(text: string, size: number, bold = false): number {
  const widths = coverage.widths[bold ? 'bold' : 'regular'];
  let sum = 0;
  for (const character of text) sum += widths[codeOf(character) - 0x20] ?? 1000;
  return (sum * size) / 1000;
}

export type FontFile = 'regular' | 'bold' | 'full-regular' | 'full-bold';

const LIBRARY = '@expo-google-fonts/noto-sans-sc';

/** Where a font is on the disk. */
export function fontFile(name: FontFile): string {
  if (name === 'full-regular')
    return fileURLToPath(import.meta.resolve(`${LIBRARY}/400Regular/NotoSansSC_400Regular.ttf`));
  if (name === 'full-bold') return fileURLToPath(import.meta.resolve(`${LIBRARY}/700Bold/NotoSansSC_700Bold.ttf`));
  return fileURLToPath(asset(`noto-sans-sc-${name}.ttf`));
}

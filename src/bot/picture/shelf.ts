/** The open fonts: the small ones stay open, a full one is opened for a rare character. */
import { type FontFile, fontFile } from './font.ts';
import { TrueType } from './truetype.ts';

export interface Outline {
  readonly path: string;
  /** In sizes of the font. */
  readonly advance: number;
  /** From units of the font to its size. */
  readonly scale: number;
}

/** Opened once in a process, and again only for what is rare. */
const open = new Map<FontFile, TrueType>();

export class FontShelf {
  /** Full fonts that this picture needed; they are large and are given back with it. */
  readonly #full = new Map<FontFile, TrueType>();

  glyph(character: string, bold: boolean): Outline {
    const code = character.codePointAt(0) ?? 0;
    const weight = bold ? 'bold' : 'regular';
    const small = this.#font(weight, open);
    const own = small.glyph(code);
    const font = own ? small : this.#font(`full-${weight}`, this.#full);
    const { path, advance } = own ?? font.glyph(code) ?? font.notdef();
    return { path, advance: advance / font.unitsPerEm, scale: 1 / font.unitsPerEm };
  }

  #font(name: FontFile, shelf: Map<FontFile, TrueType>): TrueType {
    const font = shelf.get(name) ?? new TrueType(fontFile(name));
    shelf.set(name, font);
    return font;
  }
}

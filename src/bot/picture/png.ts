/** From SVG to PNG. */
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from './indexed.ts';
import { outlined } from './outline.ts';

/** Nothing but the source is looked at: no fonts, no files, no network. */
export function pngOf(svg: string): Uint8Array {
  const drawn = new Resvg(outlined(svg), { font: { loadSystemFonts: false }, logLevel: 'off' }).render();
  return indexedPng(drawn.pixels, drawn.width, drawn.height);
}

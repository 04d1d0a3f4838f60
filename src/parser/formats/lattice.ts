/**
 * What printed pages hold, and how they become lines and grids: glyphs at their places and the ruling lines
 * between them. PDF and OFD are read through it. Lengths are points, from the top left corner of the page.
 */
import type { Document } from '../document.ts';
import { dropFurniture } from './lattice-furniture.ts';
import { joinTables } from './lattice-join.ts';
import { type Frame, findFrames, frameAt } from './lattice-lines.ts';
import type { Glyph, LaidPage, PageItem, PrintedPage } from './lattice-page.ts';
import { flowLines, textLines } from './lattice-text.ts';

/** Puts the glyphs of one page into the cells of its tables, and the others into lines. */
export function layPage(page: PrintedPage): LaidPage {
  const frames = findFrames(page.rules);
  const outside: Glyph[] = [];
  const inside = new Map<Frame, Glyph[][]>();
  for (const frame of frames)
    inside.set(
      frame,
      frame.cells.map(() => []),
    );
  let frame: Frame | null = null;
  let region = -1;
  let before: Glyph | null = null;
  for (const glyph of page.glyphs) {
    // The digits of one number stay together, even where it is too long for its cell.
    if (!(before && sameNumber(before, glyph))) {
      const x = (glyph.x0 + glyph.x1) / 2;
      const y = glyph.y - glyph.size * 0.35;
      frame = null;
      region = -1;
      // A table within the frame of a page is the later and smaller one.
      for (const one of frames) {
        const at = frameAt(one, x, y);
        if (at >= 0) {
          frame = one;
          region = at;
        }
      }
    }
    if (frame) inside.get(frame)?.[region]?.push(glyph);
    else outside.push(glyph);
    before = glyph;
  }
  const items: PageItem[] = textLines(outside).map((line) => ({ kind: 'text', ...line }));
  for (const one of frames) {
    const glyphs = inside.get(one) ?? [];
    const cells = one.cells.map((cell, index) => ({ ...cell, lines: textLines(glyphs[index] ?? []) }));
    const { columns, rows, y0, y1, openTop, openBottom } = one;
    items.push({ kind: 'table', columns, rows, cells, y0, y1, openTop, openBottom });
  }
  items.sort((a, b) => topOf(a) - topOf(b));
  return { width: page.width, height: page.height, items };
}

const topOf = (item: PageItem): number => (item.kind === 'table' ? item.y0 : item.y - item.size);

const isDigit = (text: string): boolean => /^[\d.\uff10-\uff19]$/.test(text);

/** Printed one behind the other without any gap. */
const sameNumber = (a: Glyph, b: Glyph): boolean =>
  isDigit(a.text) &&
  isDigit(b.text) &&
  Math.abs(a.y - b.y) < 0.1 &&
  a.size === b.size &&
  Math.abs(b.x0 - a.x1) < a.size * 0.06;

/** Pages in order to lines and grids, and whether no table has lines around its cells. */
export function layOutPages(laid: readonly LaidPage[]): Pick<Document, 'blocks' | 'unruled'> {
  const pages = dropFurniture(laid);
  const blocks = flowLines(joinTables(pages), pages);
  return { blocks, unruled: blocks.every(({ kind }) => kind === 'line') };
}

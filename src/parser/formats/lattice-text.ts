/** Glyphs to lines, lines to paragraphs and to the text of cells. */
import type { Block, GridCell } from '../document.ts';
import { headingOf } from '../headings.ts';
import type { Glyph, LaidPage, LatticeCell, LatticeTable, PageItem, TextLine } from './lattice-page.ts';
import { hanOf } from './lattice-radicals.ts';

const ascii = /[\x21-\x7e]/;
const number = /[\d.,]/;

/** Glyphs that stand on one line are one text, whatever the order they were drawn in. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const shown = glyphs.filter((glyph) => glyph.text.trim() !== '');
  shown.sort((a, b) => a.y - b.y);
  const lines: TextLine[] = [];
  let line: Glyph[] = [];
  let y = 0;
  let size = 0;
  for (const glyph of shown) {
    if (line.length > 0 && glyph.y - y > Math.min(size, glyph.size) * 0.5) {
      lines.push(lineOf(line));
      line = [];
    }
    if (line.length === 0 || glyph.size > size) {
      y = glyph.y;
      size = glyph.size;
    }
    line.push(glyph);
  }
  if (line.length > 0) lines.push(lineOf(line));
  return lines;
}

function lineOf(glyphs: Glyph[]): TextLine {
  glyphs.sort((a, b) => a.x0 - b.x0);
  let text = '';
  let last: Glyph | null = null;
  let first = 0;
  let breakable = false;
  let size = 0;
  for (const glyph of glyphs) {
    const print = hanOf(glyph.text);
    const width = glyph.x1 - glyph.x0;
    if (last) {
      const shift = glyph.x0 - last.x0;
      // Printed twice to look bold.
      if (glyph.text === last.text && shift < 0.3 * width && Math.abs(glyph.y - last.y) < 0.2 * glyph.size) continue;
      const gap = glyph.x0 - last.x1;
      const em = Math.min(glyph.size, last.size);
      const words = ascii.test(text.at(-1) ?? '') && ascii.test(print.charAt(0));
      let space = '';
      if (gap > 1.2 * em) space = '  ';
      else if (gap > (words ? 0.2 : 0.6) * em) space = ' ';
      // Two numbers printed over each other must not become one.
      else if (number.test(print) && shift < 0.3 * width) space = ' ';
      breakable ||= space !== '' || !(words || closing.test(print) || opening.test(text));
      text += space;
    }
    text += print;
    size = Math.max(size, glyph.size);
    last = glyph;
    if (!breakable) first = glyph.x1 - (glyphs[0]?.x0 ?? 0);
  }
  const [head] = glyphs;
  const x0 = head?.x0 ?? 0;
  return { text, x0, x1: last?.x1 ?? x0, y: head?.y ?? 0, size, first, step: head ? head.x1 - head.x0 : 0 };
}

/** May not begin a line, may not end one. */
const closing = /^[\u3001\u3002\uff0c\uff1b\uff1a\uff1f\uff01\uff09\u201d\u2019\u300b\u3011%\uff05,.;:?!)\]]/;
const opening = /[\uff08\u201c\u2018\u300a\u3010([]$/;

const hanging = /[\u3001\u3002\uff0c\uff1b\uff1a\uff1f\uff01\uff09\u201d\u300b]$/;

/** Cells have some room around their text. */
const padding = 6;

/** The text of a cell: a line that only wraps is joined to the next one. */
export function cellText(cell: Pick<LatticeCell, 'lines' | 'x0' | 'x1'>): string {
  let text = '';
  let last: TextLine | null = null;
  for (const line of cell.lines) {
    if (last) {
      const digits = number.test(last.text.at(-1) ?? '') && number.test(line.text.charAt(0));
      const room = cell.x1 - cell.x0 - 2 * padding - (last.x1 - last.x0);
      if ((digits ? line.step : line.first) <= room) text += '\n';
    }
    text += line.text;
    last = line;
  }
  return text;
}

/** A table as a grid: each cell listed once, in the row where it begins. */
function gridOf(table: LatticeTable): Block {
  const rows: GridCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells)
    rows[cell.top]?.push({ text: cellText(cell), column: cell.left, width: cell.right - cell.left + 1 });
  return { kind: 'grid', rows: rows.filter((row) => row.length > 0) };
}

/** Something on its page. */
export interface Placed {
  page: number;
  item: PageItem;
}

/** Where the text of pages of one width begins and ends. */
interface Margins {
  left: number;
  right: number;
}

/** Lines and tables in order to blocks; wrapped lines are joined to paragraphs, also across pages. */
export function flowLines(items: readonly Placed[], pages: readonly LaidPage[]): Block[] {
  const blocks: Block[] = [];
  const margins = marginsOf(items, pages);
  let paragraph = '';
  let last: (TextLine & { page: number }) | null = null;
  const end = () => {
    if (paragraph !== '') blocks.push({ kind: 'line', text: paragraph });
    paragraph = '';
    last = null;
  };
  const add = (line: TextLine, page: number, { left, right }: Margins) => {
    if (last && continues({ ...last, text: paragraph }, line, last.page === page, left, right)) {
      const spaced = letter.test(paragraph.at(-1) ?? '') && letter.test(line.text.charAt(0));
      paragraph += spaced ? ` ${line.text}` : line.text;
    } else {
      end();
      paragraph = line.text;
    }
    last = { ...line, page };
  };
  for (const { page, item } of items) {
    if (item.kind === 'text') {
      add(item, page, margins.get(widthOf(pages[page])) ?? { left: item.x0, right: item.x1 });
      continue;
    }
    end();
    if (item.columns.length > 2) blocks.push(gridOf(item));
    else {
      // A frame around text, no table.
      for (const cell of item.cells) {
        for (const line of cell.lines) add(line, page, edges(cell.lines));
        end();
      }
    }
  }
  end();
  return blocks;
}

const letter = /[A-Za-z]/;

const widthOf = (page: LaidPage | undefined): number => Math.round((page?.width ?? 0) / 20);

function marginsOf(items: readonly Placed[], pages: readonly LaidPage[]): Map<number, Margins> {
  const byWidth = new Map<number, TextLine[]>();
  for (const { page, item } of items) {
    if (item.kind !== 'text') continue;
    const width = widthOf(pages[page]);
    const known = byWidth.get(width);
    if (known) known.push(item);
    else byWidth.set(width, [item]);
  }
  return new Map([...byWidth].map(([width, lines]) => [width, edges(lines)]));
}

/** The outermost places at which more than one line begins or ends. */
function edges(lines: readonly TextLine[]): Margins {
  const starts = lines.map((line) => line.x0).sort((a, b) => a - b);
  // Punctuation may hang over the edge.
  const ends = lines.map((line) => line.x1 - (hanging.test(line.text) ? line.size : 0)).sort((a, b) => b - a);
  const twice = (places: readonly number[]): number =>
    places.find((place, index) => Math.abs((places[index + 1] ?? Number.NaN) - place) < 14) ?? places[0] ?? 0;
  return { left: twice(starts), right: twice(ends) };
}

/** Whether a line is the rest of the sentence in the line before it. */
function continues(last: TextLine, line: TextLine, samePage: boolean, left: number, right: number): boolean {
  const em = Math.max(last.size, line.size);
  if (Math.abs(last.size - line.size) > 0.15 * em) return false;
  if (samePage && line.y - last.y > 2.6 * em) return false;
  if (line.x0 > left + em) return false;
  if (last.x1 + line.first <= right - 0.05 * em) return false;
  if (line.text.includes('  ') || last.text.includes('  ')) return false;
  if (headingOf(line.text)) return false;
  return !(sentenceEnd.test(last.text) && enumerated.test(line.text));
}

const sentenceEnd = /[\u3002\uff1b\uff1a\uff1f\uff01;:?!]$/;
const enumerated = /^(?:[(\uff08]?[一二三四五六七八九十]{1,3}[)\uff09\u3001]|\d{1,2}[.\u3001\uff0e](?!\d))/;

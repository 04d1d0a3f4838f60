/** Writes OFD files as the programs of offices do: characters at their places, lines as paths, a template. */
import type { Article } from './document.ts';
import type { Grid, GridCell } from './form-grid.ts';
import { zip } from './zip.ts';

export interface OfdStyle {
  /** `g-runs` gathers equal steps, `steps` lists them, `glyphs` makes an object of each character. */
  readonly text?: 'g-runs' | 'steps' | 'glyphs';
  /** Lines of text on a page. */
  readonly pageLines?: number;
  /** Whether a page may end within a row, and whether the row is closed there by a line. */
  readonly breaks?: 'between-rows' | 'open' | 'closed';
  /** Table lines as thin filled rectangles, as strokes along each cell, or as long strokes. */
  readonly lines?: 'filled' | 'cells' | 'strokes';
  /** Objects within blocks, scaled by a matrix. */
  readonly nested?: boolean;
}

/** Millimetres. */
const pitch = 5;
const left = 20;
const width = 170;
const textSize = 4.2;
const cellSize = 3;
const top = 20;

interface Text {
  x: number;
  y: number;
  size: number;
  text: string;
}

interface Line {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

interface Sheet {
  texts: Text[];
  lines: Line[];
}

const widthOf = (char: string, size: number): number => (char.charCodeAt(0) < 0x2000 ? size / 2 : size);

/** A text broken into lines that fit; a number is not broken. */
function wrap(text: string, size: number, room: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const word of text.match(/[\d.,]+|./gsu) ?? []) {
    const length = [...word].reduce((sum, char) => sum + widthOf(char, size), 0);
    if (used + length > room && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += word;
    used += length;
  }
  return [...lines, line];
}

interface Placed {
  cell: GridCell;
  row: number;
  column: number;
  lines: string[];
}

function placeCells(grid: Grid, columns: readonly number[]): Placed[] {
  const covered = grid.map(() => new Set<number>());
  const placed: Placed[] = [];
  grid.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (covered[row]?.has(column)) column++;
      const room = (columns[column + cell.colspan] ?? 0) - (columns[column] ?? 0) - 2;
      placed.push({ cell, row, column, lines: wrap(cell.text, cellSize, room) });
      for (let dy = 0; dy < cell.rowspan; dy++)
        for (let dx = 0; dx < cell.colspan; dx++) covered[row + dy]?.add(column + dx);
      column += cell.colspan;
    }
  });
  return placed;
}

/** Lays the article out on one endless sheet, then cuts it into pages. */
function sheets(made: Article, style: OfdStyle): Sheet[] {
  const perPage = (style.pageLines ?? 50) * pitch;
  const breaks = style.breaks ?? 'between-rows';
  const pages: Sheet[] = [];
  const sheet = (page: number): Sheet => {
    pages[page] ??= { texts: [], lines: [] };
    return pages[page];
  };
  const put = (text: Text) => {
    const page = Math.floor(text.y / perPage);
    sheet(page).texts.push({ ...text, y: text.y - page * perPage + top });
  };
  /** A line from top to bottom, cut where pages end. */
  const down = (x: number, from: number, to: number) => {
    for (let page = Math.floor(from / perPage); page * perPage < to; page++) {
      const [a, b] = [Math.max(from, page * perPage), Math.min(to, (page + 1) * perPage)];
      if (b > a) sheet(page).lines.push({ x0: x, y0: a - page * perPage + top, x1: x, y1: b - page * perPage + top });
    }
  };
  const across = (y: number, x0: number, x1: number) => {
    const page = Math.floor(y / perPage);
    const at = y - page * perPage + top;
    sheet(page).lines.push({ x0, y0: at, x1, y1: at });
    // Between two pages both have the line.
    if (at === top && page > 0) sheet(page - 1).lines.push({ x0, y0: top + perPage, x1, y1: top + perPage });
  };
  let y = 0;
  const paragraph = (text: string, indent: number) => {
    for (const [index, line] of wrap(text, textSize, width, indent).entries()) {
      put({ x: left + (index === 0 ? indent : 0), y: y + 4, size: textSize, text: line });
      y += pitch;
    }
  };
  for (const block of made.blocks) {
    if (block.kind !== 'table') {
      paragraph(block.text, block.kind === 'paragraph' ? 2 * textSize : 0);
      continue;
    }
    const share = width / block.width;
    const columns = Array.from({ length: block.width + 1 }, (_, index) => left + index * share);
    const placed = placeCells(block.grid, columns);
    const heights = block.grid.map((_, row) =>
      placed.reduce(
        (most, one) => (one.row === row && one.cell.rowspan === 1 ? Math.max(most, one.lines.length) : most),
        1,
      ),
    );
    for (const one of placed) {
      // A merged cell needs room for its text too.
      const rows = heights.slice(one.row, one.row + one.cell.rowspan);
      const lacking = one.lines.length - rows.reduce((sum, height) => sum + height, 0);
      if (lacking > 0) heights[one.row] = (heights[one.row] ?? 1) + lacking;
    }
    const tops: number[] = [];
    for (const height of heights) {
      const room = perPage - (y % perPage);
      if (breaks === 'between-rows' && height * pitch > room) y += room;
      tops.push(y);
      y += height * pitch;
    }
    const ends = tops.map((at, row) => at + (heights[row] ?? 1) * pitch);
    for (const { cell, row, column, lines } of placed) {
      const [y0 = 0, y1 = 0] = [tops[row], ends[row + cell.rowspan - 1]];
      const [x0 = 0, x1 = 0] = [columns[column], columns[column + cell.colspan]];
      across(y0, x0, x1);
      // The end of the last row of a page is its last line, not the first of the next page.
      if (y1 % perPage === 0) {
        const page = y1 / perPage - 1;
        sheet(page).lines.push({ x0, y0: top + perPage, x1, y1: top + perPage });
      } else across(y1, x0, x1);
      down(x0, y0, y1);
      down(x1, y0, y1);
      for (let page = Math.ceil((y0 + 1) / perPage); page * perPage < y1 && breaks === 'closed'; page++)
        across(page * perPage, x0, x1);
      lines.forEach((text, index) => {
        put({ x: x0 + 1, y: y0 + index * pitch + 3.8, size: cellSize, text });
      });
    }
    y += pitch;
  }
  return Array.from({ length: pages.length }, (_, page) => sheet(page));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function textObjects({ x, y, size, text }: Text, style: OfdStyle, id: () => number): string {
  const chars = [...text];
  if (chars.length === 0) return '';
  const object = (at: number, content: string, deltas: string): string => {
    // The box around the text, and the text within the box; a matrix makes it twice as large.
    const half = style.nested ? 2 : 1;
    const ctm = style.nested ? ' CTM="2 0 0 2 0 0"' : '';
    const delta = deltas === '' ? '' : ` DeltaX="${deltas}"`;
    return (
      `<ofd:TextObject ID="${id()}" Boundary="${round(at)} ${round(y - size)} ${round(width)} ${round(size * 1.3)}"${ctm} Font="3" Size="${round(size / half)}">` +
      `<ofd:TextCode X="0" Y="${round(size / half)}"${delta}>${escapeXml(content)}</ofd:TextCode></ofd:TextObject>`
    );
  };
  const scale = style.nested ? 2 : 1;
  const widths = chars.map((char) => round(widthOf(char, size) / scale));
  if (style.text === 'glyphs') {
    let at = x;
    return chars
      .map((char, index) => {
        const made = char === ' ' ? '' : object(at, char, '');
        at += (widths[index] ?? 0) * scale;
        return made;
      })
      .join('');
  }
  const steps = widths.slice(0, -1);
  if (style.text === 'steps') return object(x, text, steps.join(' '));
  const runs: string[] = [];
  for (let index = 0; index < steps.length; ) {
    let end = index;
    while (end < steps.length && steps[end] === steps[index]) end++;
    runs.push(end - index > 1 ? `g ${end - index} ${steps[index]}` : `${steps[index]}`);
    index = end;
  }
  return object(x, text, runs.join(' '));
}

function pathObject({ x0, y0, x1, y1 }: Line, style: OfdStyle, id: () => number): string {
  const [w, h] = [round(x1 - x0), round(y1 - y0)];
  if (style.lines === 'filled') {
    const [fw, fh] = [w === 0 ? 0.17 : w, h === 0 ? 0.17 : h];
    return (
      `<ofd:PathObject ID="${id()}" Boundary="${round(x0)} ${round(y0)} ${fw} ${fh}" Stroke="false" Fill="true">` +
      `<ofd:AbbreviatedData>M 0 0 L ${fw} 0 L ${fw} ${fh} L 0 ${fh} C</ofd:AbbreviatedData></ofd:PathObject>`
    );
  }
  return (
    `<ofd:PathObject ID="${id()}" Boundary="${round(x0)} ${round(y0)} ${w} ${h}" LineWidth="0.17">` +
    `<ofd:StrokeColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${w} ${h}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** The article as an OFD file. */
export function ofd(made: Article, style: OfdStyle = {}): Uint8Array {
  let last = 10;
  const id = (): number => ++last;
  const height = top + (style.pageLines ?? 50) * pitch + 20;
  const pages = sheets(made, style).map((sheet, index) => {
    const number: Text = { x: 100, y: height - 8, size: 3.5, text: `- ${index + 1} -` };
    const objects = [
      ...sheet.lines.map((line) => pathObject(line, style, id)),
      ...[...sheet.texts, number].map((text) => textObjects(text, style, id)),
    ].join('\n');
    const content = style.nested
      ? `<ofd:PageBlock ID="${id()}"><ofd:PageBlock>${objects}</ofd:PageBlock></ofd:PageBlock>`
      : objects;
    return xml(
      `<ofd:Page ${space}><ofd:Template TemplateID="2" ZOrder="Background"/><ofd:Area><ofd:PhysicalBox>0 0 210 ${height}</ofd:PhysicalBox></ofd:Area>` +
        `<ofd:Content><ofd:Layer ID="${id()}" Type="Body">${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  });
  const template = xml(
    `<ofd:Page ${space}><ofd:Content><ofd:Layer ID="${id()}">` +
      textObjects({ x: 20, y: 10, size: 3.5, text: '政府信息公开' }, style, id) +
      pathObject({ x0: 20, y0: 12, x1: 190, y1: 12 }, style, id) +
      '</ofd:Layer></ofd:Content></ofd:Page>',
  );
  const root = xml(
    `<ofd:OFD ${space} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  );
  const document = xml(
    `<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>${last}</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
      '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>' +
      pages.map((_, index) => `<ofd:Page ID="${id()}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('') +
      '</ofd:Pages></ofd:Document>',
  );
  return zip([
    { name: 'OFD.xml', data: root },
    { name: 'Doc_0/Document.xml', data: document },
    { name: 'Doc_0/Tpls/Tpl_0/Content.xml', data: template },
    ...pages.map((data, index) => ({ name: `Doc_0/Pages/Page_${index}/Content.xml`, data })),
  ]);
}

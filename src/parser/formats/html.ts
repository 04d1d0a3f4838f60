/**
 * HTML to lines and grids, in one pass over the tokens of htmlparser2. No tree is built: a page of
 * a county website is mostly navigation, and its tables are often broken in ways a tree would hide.
 */
import { Tokenizer } from 'htmlparser2';
import { type Document, emptyDocument, type GridCell, maxCells } from '../document.ts';

/** Elements whose text is never part of the page. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'iframe', 'object', 'svg']);

/** Elements that begin or end a line. */
const breaking = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hr html li main nav ol option p pre section summary title tbody thead tfoot ul'
  ).split(' '),
);

const maxSpan = 200;
const maxDepth = 60;

interface Table {
  rows: GridCell[][];
  row: GridCell[] | null;
  cell: GridCell | null;
  /** Rows that each column is still covered by a cell from above. */
  covered: number[];
  column: number;
  /** Row span of the open cell. */
  span: number;
}

/** Reads an HTML text (already decoded). Never throws on malformed markup. */
export function readHtml(html: string): Document {
  const document = emptyDocument();
  const tables: Table[] = [];
  let table: Table | undefined;
  let text = '';
  let silentTag: string | null = null;
  let inTitle = false;
  let preformatted = false;
  let tag = '';
  let attribute = '';
  let wantsAttributes = false;
  let value = '';
  let attributes: Record<string, string> = {};
  let cells = 0;

  const endLine = () => {
    if (text === '') return;
    if (table?.cell) {
      if (!text.endsWith('\n')) text += '\n';
      return;
    }
    const line = collapse(text);
    text = '';
    if (line !== '') document.blocks.push({ kind: 'line', text: line });
  };

  /** The lines of preformatted text, one by one. */
  const endPreformatted = () => {
    if (!preformatted || table?.cell || !text.includes('\n')) return;
    for (const line of text.split('\n')) if (line.trim() !== '') document.blocks.push({ kind: 'line', text: line });
    text = '';
  };

  const endCell = () => {
    if (!table?.cell) return;
    table.cell.text = text.trim();
    text = '';
    const { column, width } = table.cell;
    if (table.span > 1) for (let i = 0; i < width; i++) table.covered[column + i] = table.span;
    table.column = column + width;
    table.cell = null;
  };

  const endRow = () => {
    if (!table) return;
    endCell();
    if (table.row) {
      table.rows.push(table.row);
      table.row = null;
      for (let i = 0; i < table.covered.length; i++)
        if (table.covered[i]) table.covered[i] = (table.covered[i] ?? 0) - 1;
    }
  };

  const emitRows = (of: Table) => {
    if (of.rows.some((row) => row.length > 0)) document.blocks.push({ kind: 'grid', rows: of.rows });
    of.rows = [];
  };

  const beginTable = () => {
    if (tables.length >= maxDepth) return;
    if (table?.cell) {
      // A table within a cell: the outer one lays out the page. What it holds so far comes first.
      table.cell.text = text.trim();
      table.rows.push(table.row ?? []);
      emitRows(table);
      table.row = [];
      table.cell = { text: '', column: table.cell.column, width: table.cell.width };
      table.row.push(table.cell);
      text = '';
    } else endLine();
    table = { rows: [], row: null, cell: null, covered: [], column: 0, span: 1 };
    tables.push(table);
  };

  const endTable = () => {
    if (!table) return;
    endRow();
    emitRows(table);
    tables.pop();
    table = tables.at(-1);
    text = '';
  };

  const beginRow = () => {
    if (!table) return;
    endRow();
    table.row = [];
    table.column = 0;
  };

  const beginCell = () => {
    if (!table) return endLine();
    endCell();
    if (!table.row) beginRow();
    text = '';
    let column = table.column;
    while (table.covered[column]) column++;
    const width = spanOf(attributes.colspan);
    table.span = spanOf(attributes.rowspan, 2000);
    table.cell = { text: '', column, width };
    table.row?.push(table.cell);
    if (++cells > maxCells) document.tooComplex = true;
  };

  const openTag = () => {
    if (silentTag) return;
    if (tag === 'td' || tag === 'th') beginCell();
    else if (tag === 'tr') beginRow();
    else if (tag === 'table') beginTable();
    else if (tag === 'img') document.images++;
    else if (tag === 'meta') readMeta(document, attributes);
    else if (breaking.has(tag)) {
      endLine();
      inTitle = tag === 'title';
      if (tag === 'pre') preformatted = true;
    } else if (silent.has(tag)) silentTag = tag;
  };

  const closeTag = (name: string) => {
    if (silentTag) {
      if (name === silentTag) silentTag = null;
      return;
    }
    if (name === 'td' || name === 'th') endCell();
    else if (name === 'tr') endRow();
    else if (name === 'table') endTable();
    else if (name === 'title' && inTitle) {
      document.title ??= collapse(text) || null;
      text = '';
      inTitle = false;
    } else if (breaking.has(name)) {
      endPreformatted();
      endLine();
      if (name === 'pre') preformatted = false;
    }
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(start, end) {
        if (silentTag) return;
        const piece = html.slice(start, end);
        // A line break in the source is a space on the page, except where the page keeps them.
        text += preformatted || !piece.includes('\n') ? piece : piece.replace(lineBreaks, ' ');
      },
      ontextentity(code) {
        if (!silentTag) text += String.fromCodePoint(code);
      },
      onopentagname(start, end) {
        tag = lower(html.slice(start, end));
        wantsAttributes = tag === 'td' || tag === 'th' || tag === 'meta';
        if (wantsAttributes) attributes = {};
      },
      onattribname(start, end) {
        if (!wantsAttributes) return;
        attribute = lower(html.slice(start, end));
        value = '';
      },
      onattribdata(start, end) {
        if (wantsAttributes) value += html.slice(start, end);
      },
      onattribentity(code) {
        if (wantsAttributes) value += String.fromCodePoint(code);
      },
      onattribend() {
        if (wantsAttributes) attributes[attribute] ??= value;
      },
      onopentagend() {
        openTag();
        if (document.tooComplex) tokenizer.pause();
      },
      onselfclosingtag() {
        const name = tag;
        openTag();
        if (silentTag === name) silentTag = null;
      },
      onclosetag(start, end) {
        closeTag(lower(html.slice(start, end)));
      },
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  document.truncated = tables.some((open) => open.rows.length > 0 || open.row !== null);
  while (table) endTable();
  endLine();
  return document;
}

const upper = /[A-Z]/;
const lower = (name: string): string => (upper.test(name) ? name.toLowerCase() : name);

/** A span attribute as browsers read it: at least 1, and bounded. */
function spanOf(print: string | undefined, most = maxSpan): number {
  if (print === undefined) return 1;
  const span = Number.parseInt(print, 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

const lineBreaks = /\s*[\r\n]\s*/g;
const spaces = /[ \t\r\n\f\u00a0]+/g;
const collapse = (text: string): string => text.replace(spaces, ' ').trim();

const publishedNames = new Set([
  'pubdate',
  'publishdate',
  'publishtime',
  'article:published_time',
  'firstpublishedtime',
]);
const titleNames = new Set(['articletitle', 'og:title']);

function readMeta(document: Document, attributes: Readonly<Record<string, string>>): void {
  const name = (attributes.name ?? attributes.property ?? '').toLowerCase();
  const content = attributes.content?.trim();
  if (!content) return;
  if (publishedNames.has(name)) document.published ??= content;
  // What the page itself calls the article's title is better than <title>, which carries the site's name.
  else if (titleNames.has(name)) document.title = content;
}

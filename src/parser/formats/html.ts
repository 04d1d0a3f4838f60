/**
 * HTML to lines and grids, in one pass over its tokens. No tree is built: a page of
 * a county website is mostly navigation, and its tables are often broken in ways a tree would hide.
 */
import { decodeHTML } from 'entities/decode';
import { type Document, emptyDocument, type GridCell, maxCells } from '../document.ts';
import { scanHtml } from './scan-html.ts';

/** Elements whose text is never part of the page. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'iframe', 'object', 'svg']);

/** Elements that begin or end a line. */
const breaking = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hr html li main nav ol option p pre section summary title tbody thead tfoot ul'
  ).split(' '),
);

/** Absurd spans are cut to these, as browsers do. */
const mostColumns = 200;
const mostRows = 2000;
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
    endLine();
    emitRows(table);
    tables.pop();
    table = tables.at(-1);
  };

  const beginRow = () => {
    if (!table) return;
    endRow();
    endLine();
    table.row = [];
    table.column = 0;
  };

  const beginCell = (attributes: string) => {
    if (!table) return endLine();
    endCell();
    if (!table.row) beginRow();
    endLine();
    let column = table.column;
    while (table.covered[column]) column++;
    const width = spanOf(attributes, columnSpan, mostColumns);
    table.span = spanOf(attributes, rowSpan, mostRows);
    table.cell = { text: '', column, width };
    table.row?.push(table.cell);
    if (++cells > maxCells) document.tooComplex = true;
  };

  const open = (tag: string, start: number, end: number) => {
    if (silentTag) {
      // A table ends what somebody forgot to close: better a menu too many than a table lost.
      if (tag !== 'table' && tag !== 'td') return;
      silentTag = null;
    }
    if (tag === 'td' || tag === 'th') beginCell(html.slice(start, end));
    else if (tag === 'tr') beginRow();
    else if (tag === 'table') beginTable();
    else if (tag === 'img') document.images++;
    else if (tag === 'meta') readMeta(document, html.slice(start, end));
    else if (breaking.has(tag)) {
      endLine();
      inTitle = tag === 'title';
      if (tag === 'pre') preformatted = true;
    } else if (silent.has(tag) && html.charCodeAt(end - 1) !== 0x2f) silentTag = tag;
  };

  const close = (tag: string) => {
    if (silentTag) {
      if (tag === silentTag) silentTag = null;
      return;
    }
    if (tag === 'td' || tag === 'th') endCell();
    else if (tag === 'tr') endRow();
    else if (tag === 'table') endTable();
    else if (tag === 'title' && inTitle) {
      document.title ??= collapse(text) || null;
      text = '';
      inTitle = false;
    } else if (breaking.has(tag)) {
      endPreformatted();
      endLine();
      if (tag === 'pre') preformatted = false;
    }
  };

  const addText = (start: number, end: number) => {
    if (silentTag) return;
    let piece = html.slice(start, end);
    if (piece.includes('&')) piece = decodeHTML(piece);
    // A line break in the source is a space on the page, except where the page keeps them.
    if (!preformatted && piece.includes('\n')) piece = piece.replace(lineBreaks, ' ');
    if (text !== '' || piece !== ' ') text += piece;
  };

  scanHtml(html, { open, close, text: addText, stopped: () => document.tooComplex });
  document.truncated = tables.some((one) => one.rows.length > 0 || one.row !== null);
  while (table) endTable();
  endLine();
  return document;
}

const columnSpan = /\bcolspan\s*=\s*["']?\s*\+?(\d{1,9})/i;
const rowSpan = /\browspan\s*=\s*["']?\s*\+?(\d{1,9})/i;

/** A span as browsers read it: at least 1, and bounded. */
function spanOf(attributes: string, pattern: RegExp, most: number): number {
  const print = pattern.exec(attributes)?.[1];
  return print === undefined ? 1 : Math.min(Math.max(Number(print), 1), most);
}

const attributePattern = /([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

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

function readMeta(document: Document, print: string): void {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of print.matchAll(attributePattern)) {
    attributes.set(key.toLowerCase(), decodeHTML(double ?? single ?? bare ?? ''));
  }
  const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
  const content = attributes.get('content')?.trim();
  if (!content) return;
  if (publishedNames.has(name)) document.published ??= content;
  // What the page itself calls the article's title is better than <title>, which carries the site's name.
  else if (titleNames.has(name)) document.title = content;
}

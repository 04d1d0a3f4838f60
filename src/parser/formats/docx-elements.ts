/** The elements of WordprocessingML that change what is printed. */

import { mostColumns } from './document-builder.ts';
import type { Body } from './docx-body.ts';
import { switchedOn } from './docx-switch.ts';
import type { Attribute, XmlHandler } from './xml.ts';

type Opening = (body: Body, attribute: Attribute, path: readonly string[]) => void;
type Closing = (body: Body, path: readonly string[]) => void;

const skipThis: Opening = (body, _, path) => {
  body.skip = path.length;
};

/** Deleted or moved away: a wrapper of runs, or the mark of a paragraph or row that is gone. */
const gone: Opening = (body, _, path) => {
  const parent = path.at(-2);
  if (parent === 'trPr') body.skip = path.length - 2;
  else if (parent === 'rPr') {
    const paragraph = body.paragraphs.at(-1);
    if (paragraph && path.at(-3) === 'pPr') paragraph.joined = true;
  } else body.skip = path.length;
};

const print =
  (text: string): Opening =>
  (body, _, path) => {
    if (path.at(-2) === 'r') body.print(text);
  };

const image: Opening = (body) => {
  body.builder.document.images++;
};

/** A count of columns; nonsense is one. */
const columns = (value: string | null, least: number): number =>
  Math.min(Math.max(Number.parseInt(value ?? '', 10) || 0, least), mostColumns);

const opening = new Map<string, Opening>([
  [
    'p',
    (body, _, path) => {
      body.beginCell(path);
      if (body.skip === 0) body.paragraphs.push({ style: null, list: null, level: null, begun: false, joined: false });
    },
  ],
  ['pStyle', (body, attribute) => set(body.paragraphs.at(-1), 'style', attribute('val'))],
  ['numId', (body, attribute) => set(body.paragraphs.at(-1), 'list', attribute('val'))],
  ['ilvl', (body, attribute) => set(body.paragraphs.at(-1), 'level', columns(attribute('val'), 0))],
  [
    'r',
    (body) => {
      body.beginParagraph();
      const style = body.paragraphs.at(-1)?.style;
      body.hidden.push(style ? (body.styles?.hidden(style) ?? false) : false);
    },
  ],
  [
    'rStyle',
    (body, attribute, path) => {
      if (path.at(-3) === 'r' && body.styles?.hidden(attribute('val') ?? '')) body.hidden.splice(-1, 1, true);
    },
  ],
  [
    'vanish',
    (body, attribute, path) => {
      if (path.at(-2) === 'rPr' && path.at(-3) === 'r') body.hidden.splice(-1, 1, switchedOn(attribute('val')));
      // A row whose cells all have hidden text is printed all the same: only its text is gone.
    },
  ],
  [
    't',
    (body) => {
      body.reading = 'text';
    },
  ],
  [
    'instrText',
    (body) => {
      body.reading = 'instruction';
    },
  ],
  ['fldChar', (body, attribute) => body.fields.mark(attribute('fldCharType'))],
  ['tab', print('\t')],
  ['ptab', print('\t')],
  ['br', print('\n')],
  ['cr', print('\n')],
  ['noBreakHyphen', print('-')],
  ['del', gone],
  ['moveFrom', gone],
  ['delText', skipThis],
  ['rt', skipThis],
  ['pPrChange', skipThis],
  ['rPrChange', skipThis],
  ['trPrChange', skipThis],
  ['tcPrChange', skipThis],
  ['tblPrExChange', skipThis],
  ['cellDel', (body, _, path) => leaveOutCell(body, path.length - 2)],
  ['AlternateContent', (body) => body.taken.push(false)],
  ['Choice', (body) => body.taken.splice(-1, 1, true)],
  [
    'Fallback',
    (body, _, path) => {
      if (body.taken.at(-1)) body.skip = path.length;
    },
  ],
  ['txbxContent', (body) => body.builder.beginAside()],
  ['blip', image],
  ['imagedata', image],
  [
    'sdtContent',
    (body, _, path) => {
      if (body.prompt < 0) body.prompt = path.length;
    },
  ],
  [
    'showingPlcHdr',
    (body, attribute) => {
      // Its content comes next.
      if (body.prompt === 0 && switchedOn(attribute('val'))) body.prompt = -1;
    },
  ],
  [
    'tbl',
    (body, _, path) => {
      body.beginCell(path);
      if (body.skip > 0) return;
      body.fields.forget();
      body.builder.beginTable();
      body.tables.push({ column: 0, above: new Set(), here: new Set(), cell: null });
    },
  ],
  [
    'gridBefore',
    (body, attribute) => {
      const table = body.tables.at(-1);
      if (table) table.column += columns(attribute('val'), 0);
    },
  ],
  [
    'hidden',
    (body, attribute, path) => {
      if (path.at(-2) === 'trPr' && switchedOn(attribute('val'))) body.skip = path.length - 2;
    },
  ],
  ['tc', (body) => set(body.tables.at(-1), 'cell', { width: 1, down: 'no', right: false, begun: false })],
  ['gridSpan', (body, attribute) => set(body.tables.at(-1)?.cell, 'width', columns(attribute('val'), 1))],
  [
    'vMerge',
    (body, attribute) => set(body.tables.at(-1)?.cell, 'down', attribute('val') === 'restart' ? 'begins' : 'goes-on'),
  ],
  ['hMerge', (body, attribute) => set(body.tables.at(-1)?.cell, 'right', attribute('val') !== 'restart')],
]);

const closing = new Map<string, Closing>([
  ['pPr', (body, path) => path.at(-1) === 'p' && body.beginParagraph()],
  [
    'p',
    (body) => {
      body.beginParagraph();
      body.fields.endParagraph();
      if (!body.paragraphs.pop()?.joined) body.builder.endLine();
    },
  ],
  ['r', (body) => body.hidden.pop()],
  ['t', stopReading],
  ['instrText', stopReading],
  ['AlternateContent', (body) => body.taken.pop()],
  ['txbxContent', (body) => body.builder.endAside()],
  ['tcPr', (body, path) => path.at(-1) === 'tc' && body.beginCell(path)],
  [
    'tc',
    (body) => {
      const table = body.tables.at(-1);
      if (!table?.cell) return;
      body.builder.endCell();
      table.column += table.cell.width;
      table.cell = null;
    },
  ],
  [
    'tr',
    (body) => {
      const table = body.tables.at(-1);
      if (!table) return;
      body.builder.endRow();
      table.column = 0;
      table.above = table.here;
      table.here = new Set();
    },
  ],
  [
    'tbl',
    (body) => {
      body.tables.pop();
      body.builder.endTable();
    },
  ],
]);

function stopReading(body: Body): void {
  body.reading = null;
}

function leaveOutCell(body: Body, depth: number): void {
  set(body.tables.at(-1), 'cell', null);
  body.skip = depth;
}

function set<T extends object, K extends keyof T>(target: T | null | undefined, key: K, value: T[K]): void {
  if (target) target[key] = value;
}

/** What each element of the main part means. What is not listed is only a wrapper. */
export const handlerOf = (body: Body): XmlHandler => ({
  open(name, attribute, path) {
    if (body.skip === 0) opening.get(name)?.(body, attribute, path);
  },
  close(name, path) {
    if (body.skip > 0) {
      if (path.length >= body.skip) return;
      body.skip = 0;
    }
    if (body.prompt > path.length) body.prompt = 0;
    closing.get(name)?.(body, path);
  },
  text: (text) => body.text(text),
});

/** ODT to lines and grids: what the office would print, tracked deletions left out. */
import { CannotRead, type Document } from '../document.ts';
import type { Archive } from './archive.ts';
import { DocumentBuilder, mostColumns } from './document-builder.ts';
import { type Attribute, readXml } from './xml.ts';

interface Table {
  column: number;
  /** How often the cell at hand and its row are repeated. */
  cellTimes: number;
  rowTimes: number;
}

/**
 * Reads an ODT.
 * @throws CannotRead `password` for an encrypted one, `damaged`; what the archive throws
 */
export async function readOdt(archive: Archive): Promise<Document> {
  const manifest = await archive.find('META-INF/manifest.xml')?.bytes();
  if (manifest && isEncrypted(manifest)) throw new CannotRead('password');
  const content = archive.find('content.xml');
  if (!content) throw new CannotRead('damaged');
  const body = new Body();
  readXml(await content.bytes(), {
    open: (name, attribute, path) => body.open(name, attribute, path),
    close: (name, path) => body.close(name, path),
    text: (text) => body.text(text),
  });
  return body.builder.finish();
}

function isEncrypted(manifest: Uint8Array): boolean {
  let encrypted = false;
  readXml(manifest, {
    open: (name) => {
      if (name === 'encryption-data') encrypted = true;
    },
    close: () => {},
    text: () => {},
  });
  return encrypted;
}

/** What is not part of the text: deleted text, notes, the forms and styles around. */
const silent = new Set(['tracked-changes', 'note', 'annotation', 'ruby-text', 'table-of-content', 'forms', 'desc']);

class Body {
  readonly builder = new DocumentBuilder();
  readonly #tables: Table[] = [];
  /** Paragraphs that are open: text stands nowhere else. */
  #paragraphs = 0;
  #skip = 0;
  #style: string | null = null;
  readonly #hiding = new Set<string>();

  open(name: string, attribute: Attribute, path: readonly string[]): void {
    if (this.#skip > 0) return;
    if (silent.has(name) || (name === 'title' && path.at(-2) === 'frame') || this.#isHidden(name, attribute)) {
      this.#skip = path.length;
      return;
    }
    const table = this.#tables.at(-1);
    switch (name) {
      case 'p':
      case 'h':
        this.#paragraphs++;
        break;
      case 's':
        this.builder.text(' ');
        break;
      case 'tab':
        this.builder.text('\t');
        break;
      case 'line-break':
        this.builder.text('\n');
        break;
      case 'image':
        this.builder.document.images++;
        break;
      case 'text-box':
        this.builder.beginAside();
        break;
      case 'table':
        this.builder.beginTable();
        this.#tables.push({ column: 0, cellTimes: 1, rowTimes: 1 });
        break;
      case 'table-row':
        if (!table) break;
        table.column = 0;
        table.rowTimes = times(attribute('number-rows-repeated'));
        break;
      case 'covered-table-cell':
        if (!table) break;
        table.column += times(attribute('number-columns-repeated'));
        this.#skip = path.length;
        break;
      case 'table-cell':
        if (!table) break;
        table.cellTimes = times(attribute('number-columns-repeated'));
        this.builder.beginCell(table.column, times(attribute('number-columns-spanned')));
        break;
    }
  }

  /** Styles stand in front of the text: those that hide it are noted. */
  #isHidden(name: string, attribute: Attribute): boolean {
    if (name === 'style') this.#style = attribute('name');
    else if (name === 'text-properties' && attribute('display') === 'none' && this.#style)
      this.#hiding.add(this.#style);
    return name === 'span' && this.#hiding.size > 0 && this.#hiding.has(attribute('style-name') ?? '');
  }

  close(name: string, path: readonly string[]): void {
    if (this.#skip > 0) {
      if (path.length < this.#skip) this.#skip = 0;
      return;
    }
    const table = this.#tables.at(-1);
    switch (name) {
      case 'p':
      case 'h':
        this.#paragraphs--;
        this.builder.endLine();
        break;
      case 'text-box':
        this.builder.endAside();
        break;
      case 'table-cell':
        if (!table) break;
        this.builder.endCell();
        // A spanned cell is followed by the covered ones, which count for themselves.
        table.column++;
        for (let time = 1; time < table.cellTimes; time++) {
          this.builder.repeatCell(table.column);
          table.column++;
        }
        break;
      case 'table-row':
        if (table) this.builder.endRow(table.rowTimes);
        break;
      case 'table':
        this.#tables.pop();
        this.builder.endTable();
        break;
    }
  }

  text(text: string): void {
    if (this.#skip === 0 && this.#paragraphs > 0) this.builder.text(text.replace(/[\n\r\t ]+/g, ' '));
  }
}

const times = (value: string | null): number =>
  Math.min(Math.max(Number.parseInt(value ?? '', 10) || 1, 1), mostColumns);

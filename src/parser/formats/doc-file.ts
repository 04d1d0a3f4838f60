/** The inside of a DOC (MS-DOC): where its text stands in the file, and which properties it has there. */
import { CannotRead } from '../document.ts';
import { characterMarks, type ParagraphMarks, paragraphMarks } from './doc-sprms.ts';

export interface DocStreams {
  document: Uint8Array;
  /** The stream of tables that the document names: `0Table` or `1Table`. */
  table(one: boolean): Uint8Array | undefined;
  data: Uint8Array;
}

export interface Piece {
  text: string;
  /** Position in the file of its first character, and bytes of each. */
  from: number;
  bytes: 1 | 2;
}

interface Run<T> {
  from: number;
  to: number;
  value: T;
}

const page = 512;

export class DocFile {
  readonly #document: Uint8Array;
  readonly #view: DataView;
  readonly #table: DataView;
  readonly #data: Uint8Array;
  readonly #paragraphs: Run<Uint8Array>[];
  readonly #deleted: Run<'deleted' | 'hidden'>[];

  /** @throws CannotRead `password` for an encrypted text, `format-not-supported` for Word 95 and older */
  constructor(streams: DocStreams) {
    this.#document = streams.document;
    this.#data = streams.data;
    this.#view = viewOf(streams.document);
    if (this.#view.getUint16(0, true) !== 0xa5ec) throw new CannotRead('format-not-supported');
    const flags = this.#view.getUint16(0x0a, true);
    if (flags & 0x0100) throw new CannotRead('password');
    if (this.#view.getUint16(2, true) < 0x00c1) throw new CannotRead('format-not-supported');
    const table = streams.table((flags & 0x0200) !== 0);
    if (!table) throw new CannotRead('damaged');
    this.#table = viewOf(table);
    this.#paragraphs = this.#runs(0x0102, (fkp, count, index) => {
      const offset = (fkp[4 * (count + 1) + index * 13] as number) * 2;
      if (offset === 0) return null;
      const words = fkp[offset] as number;
      const from = words === 0 ? offset + 2 : offset + 1;
      const size = words === 0 ? (fkp[offset + 1] as number) * 2 : words * 2 - 1;
      return fkp.subarray(from + 2, from + size);
    });
    this.#deleted = this.#runs(0x00fa, (fkp, count, index) => {
      const offset = (fkp[4 * (count + 1) + index] as number) * 2;
      if (offset === 0) return null;
      const { deleted, hidden } = characterMarks(fkp.subarray(offset + 1, offset + 1 + (fkp[offset] as number)));
      return deleted ? 'deleted' : hidden ? 'hidden' : null;
    });
  }

  /** The text boxes, which may hold the title, and the body. Headers, notes and comments are left out. */
  pieces(): Piece[] {
    const lengths = Array.from({ length: 7 }, (_, index) => this.#view.getUint32(0x4c + index * 4, true));
    const [body = 0, , , , , , boxes = 0] = lengths;
    const start = lengths.slice(0, 6).reduce((sum, length) => sum + length, 0);
    return [...this.#piecesOf(start, start + boxes), ...this.#piecesOf(0, body)];
  }

  #piecesOf(first: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = this.#view.getUint32(0x01a2, true);
    while (this.#table.getUint8(at) === 1) at += 3 + this.#table.getUint16(at + 1, true);
    const count = (this.#table.getUint32(at + 1, true) - 4) / 12;
    at += 5;
    for (let index = 0; index < count; index++) {
      const begin = this.#table.getUint32(at + index * 4, true);
      const from = Math.max(begin, first);
      const to = Math.min(this.#table.getUint32(at + index * 4 + 4, true), end);
      if (to <= from) continue;
      const place = this.#table.getUint32(at + (count + 1) * 4 + index * 8 + 2, true);
      const bytes = place & 0x40000000 ? 1 : 2;
      const start = (bytes === 1 ? (place & 0x3fffffff) / 2 : place & 0x3fffffff) + (from - begin) * bytes;
      const stop = start + (to - from) * bytes;
      if (stop > this.#document.length) throw new CannotRead('damaged');
      pieces.push({ text: decoders[bytes].decode(this.#document.subarray(start, stop)), from: start, bytes });
    }
    return pieces;
  }

  /** The properties of the paragraph whose end stands there. */
  paragraphAt(position: number): ParagraphMarks {
    return paragraphMarks(find(this.#paragraphs, position) ?? new Uint8Array(), this.#data);
  }

  /** Whether the character there is not to be read, and why. */
  goneAt(position: number): 'deleted' | 'hidden' | null {
    return this.#deleted.length === 0 ? null : find(this.#deleted, position);
  }

  /** The runs that the pages of a list of properties describe, sorted. */
  #runs<T>(list: number, read: (fkp: Uint8Array, count: number, index: number) => T | null): Run<T>[] {
    const runs: Run<T>[] = [];
    const from = this.#view.getUint32(list, true);
    const count = (this.#view.getUint32(list + 4, true) - 4) / 8;
    for (let index = 0; index < count; index++) {
      const number = this.#table.getUint32(from + (count + 1) * 4 + index * 4, true) & 0x3fffff;
      const fkp = this.#document.subarray(number * page, (number + 1) * page);
      if (fkp.length < page) throw new CannotRead('damaged');
      const view = viewOf(fkp);
      const many = fkp[page - 1] as number;
      for (let run = 0; run < many; run++) {
        const value = read(fkp, many, run);
        if (value === null) continue;
        runs.push({ from: view.getUint32(run * 4, true), to: view.getUint32(run * 4 + 4, true), value });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }
}

const decoders = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function find<T>(runs: readonly Run<T>[], position: number): T | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run<T>).from <= position) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && position < run.to ? run.value : null;
}

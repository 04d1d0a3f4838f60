/** RTF to lines and grids. */
import { CannotRead, type Document } from '../document.ts';
import { mostColumns } from './document-builder.ts';
import { type CellEdges, EdgeTables } from './document-edges.ts';
import { Fields } from './document-fields.ts';
import { type Group, known, outermost, prints, silent } from './rtf-groups.ts';
import { scanRtf } from './rtf-scan.ts';
import { RtfText } from './rtf-text.ts';

const deepest = 1_000;

/**
 * Reads an RTF.
 * @throws CannotRead `damaged` when it ends too early, `too-complex`
 */
export function readRtf(bytes: Uint8Array): Document {
  const reader = new RtfReader();
  scanRtf(bytes, reader);
  return reader.finish();
}

class RtfReader {
  readonly #tables = new EdgeTables();
  readonly #text = new RtfText();
  readonly #fields = new Fields();
  readonly #groups: Group[] = [];
  #group: Group = { ...outermost };
  /** `\*` came: the next word decides whether the group is read. */
  #starred = false;
  #skip = 0;
  #font = 0;
  #images = 0;
  /** The row that is being described, of outer and inner tables. */
  #rows: { edges: CellEdges[]; left: number }[] = [
    { edges: [], left: 0 },
    { edges: [], left: 0 },
  ];
  #merge: Pick<CellEdges, 'fromLeft' | 'down'> = { fromLeft: false, down: 'no' };

  open(): void {
    if (this.#groups.length >= deepest) throw new CannotRead('too-complex');
    this.#skip = 0;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, field: false };
  }

  close(): void {
    this.#skip = 0;
    this.#starred = false;
    if (this.#group.field) this.#fields.mark('end');
    this.#group = this.#groups.pop() ?? this.#group;
  }

  byte(byte: number): void {
    if (this.#leftOut()) return;
    const { eastAsian, eastAsianFont, font } = this.#group;
    this.#text.byte(byte, eastAsian ? (eastAsianFont ?? font) : font);
  }

  letter(code: number): void {
    if (this.#group.into === 'instruction') this.#fields.instruct(String.fromCharCode(code));
    else if (!this.#leftOut()) this.#text.letter(code);
  }

  control(word: string, value: number | null): void {
    const group = this.#group;
    if (word === '*') {
      this.#starred = true;
      return;
    }
    const starred = this.#starred;
    this.#starred = false;
    if ((word === 'pict' || word === 'shppict') && group.into === 'text') {
      this.#images++;
      group.into = 'nothing';
    }
    if ((starred && !known.has(word)) || silent.has(word)) group.into = 'nothing';
    if (group.into === 'nothing') return;
    this.#properties(word, value);
    if (this.#row(word, value ?? 0)) return;
    const print = prints[word];
    if (print !== undefined && !this.#leftOut()) this.#text.add(group.number && print === '\t' ? ' ' : print);
    else this.#marks(word, value);
  }

  finish(): Document {
    if (this.#groups.length > 0) throw new CannotRead('damaged');
    const rest = this.#text.take();
    if (rest.trim() !== '') this.#tables.paragraph(0, rest);
    const document = this.#tables.finish();
    document.images = this.#images;
    return document;
  }

  /** Whether what comes is not printed; what stands behind a Unicode character is counted. */
  #leftOut(): boolean {
    if (this.#skip > 0) {
      this.#skip--;
      return true;
    }
    const { into, hidden, deleted } = this.#group;
    return into !== 'text' || hidden || deleted || this.#fields.silent;
  }

  /** Paragraphs, cells and fields. */
  #marks(word: string, value: number | null): void {
    const group = this.#group;
    const level = group.inTable ? Math.max(group.level, 1) : group.level;
    switch (word) {
      case 'u':
        this.#skip = 0;
        if (!this.#leftOut()) this.#text.add(String.fromCharCode((value ?? 0) & 0xffff));
        this.#skip = group.fallback;
        break;
      case 'par':
      case 'sect':
        if (group.boxed) this.#text.add('\n');
        else this.#tables.paragraph(level, this.#text.take());
        break;
      case 'cell':
        this.#tables.cell(1, this.#text.take());
        break;
      case 'nestcell':
        this.#tables.cell(Math.max(level, 2), this.#text.take());
        break;
      case 'row':
        this.#text.take();
        this.#tables.row(1, this.#rows[0]?.edges ?? []);
        break;
      case 'nestrow':
        this.#text.take();
        this.#tables.row(Math.max(level, 2), this.#rows[1]?.edges ?? []);
        break;
      case 'field':
        group.field = true;
        this.#fields.mark('begin');
        break;
      case 'fldinst':
        group.into = 'instruction';
        break;
      case 'fldrslt':
        this.#fields.mark('separate');
        break;
      case 'fonttbl':
        group.into = 'fonts';
        break;
      case 'shpinst':
        group.into = 'shape';
        break;
      case 'shptxt':
        if (group.into !== 'shape') break;
        group.into = 'text';
        group.boxed = level > 0;
        if (level === 0) this.#tables.paragraph(0, this.#text.take());
        break;
    }
  }

  /** What changes how the text that follows is read. */
  #properties(word: string, value: number | null): void {
    const group = this.#group;
    switch (word) {
      case 'ansicpg':
        this.#text.page = value ?? 1252;
        break;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 10);
        break;
      case 'f':
        group.font = value;
        this.#font = value ?? 0;
        break;
      case 'fcharset':
        if (group.into === 'fonts') this.#text.setCharset(this.#font, value ?? 0);
        break;
      case 'dbch':
      case 'loch':
      case 'hich':
        group.eastAsian = word === 'dbch';
        break;
      case 'af':
        if (group.eastAsian) group.eastAsianFont = value;
        break;
      case 'v':
        group.hidden = value !== 0;
        break;
      case 'deleted':
        group.deleted = value !== 0;
        break;
      case 'plain':
        group.hidden = false;
        group.deleted = false;
        break;
      case 'pard':
        group.inTable = false;
        group.level = 0;
        break;
      case 'intbl':
        group.inTable = true;
        break;
      case 'itap':
        group.level = Math.min(Math.max(value ?? 0, 0), 100);
        break;
      case 'listtext':
      case 'pntext':
        group.number = true;
        break;
      case 'nesttableprops':
        group.inner = true;
        break;
    }
  }

  /** The description of a row. */
  #row(word: string, value: number): boolean {
    const row = this.#rows[this.#group.inner ? 1 : 0] as { edges: CellEdges[]; left: number };
    switch (word) {
      case 'trowd':
        row.edges = [];
        row.left = 0;
        this.#merge = { fromLeft: false, down: 'no' };
        return true;
      case 'trleft':
        row.left = value;
        return true;
      case 'clmrg':
        this.#merge.fromLeft = true;
        return true;
      case 'clvmgf':
        this.#merge.down = 'begins';
        return true;
      case 'clvmrg':
        this.#merge.down = 'goes-on';
        return true;
      case 'cellx':
        if (row.edges.length < mostColumns) {
          row.edges.push({ left: row.edges.at(-1)?.right ?? row.left, right: value, ...this.#merge });
        }
        this.#merge = { fromLeft: false, down: 'no' };
        return true;
      default:
        return false;
    }
  }
}

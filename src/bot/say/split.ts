/**
 * Cuts a reply into texts that a platform takes.
 *
 * A block (a finding, a line) stays whole as long as it fits in one text by itself; a table is divided between
 * rows and its heading is repeated. A block that is too long alone is cut between its lines, and a line that is
 * too long alone between characters. Nothing is lost, and the order stays. An answer of more than
 * {@link MOST_TEXTS} texts is not poured into a chat: its beginning is sent, with everything as a text file.
 */
import type { Words } from './index.ts';
import { plain } from './plain.ts';
import { type Attached, type Block, isAttached, type Reply, type ShownReply } from './reply.ts';

/** More texts than this for one reply become a file. */
export const MOST_TEXTS = 5;

/** A block in the dialect of a platform. Each line is complete: what is opened in it is closed in it. */
export interface Rendered {
  readonly lines: readonly string[];
  /** Stands before and after the lines, in each text that holds some of them (the heading of a table). */
  readonly open?: readonly string[];
  readonly close?: readonly string[];
  /** The lines may be divided among texts (rows of a table) even where all fit in one. */
  readonly divisible?: boolean;
}

export interface Limit {
  /** In the platform's unit. */
  readonly most: number;
  /** How long a text is in that unit. The length of two texts together must be the sum of theirs. */
  readonly measure: (text: string) => number;
  /** The smallest parts of a line between which it may be cut; characters where nothing is said. */
  readonly atoms?: (line: string) => Iterable<string>;
}

export type TextBlock = Exclude<Block, Attached>;

/** The length in UTF-16 units, as Telegram and JavaScript count. */
export const utf16 = (text: string): number => text.length;
/** The length in bytes as UTF-8. */
export const utf8 = (text: string): number => Buffer.byteLength(text);

/** Cuts blocks into texts, none longer than the limit and none empty. */
export function split<B>(blocks: readonly B[], render: (block: B) => string | Rendered, limit: Limit): string[] {
  const page = new Pages(limit);
  for (const block of blocks) {
    const rendered = render(block);
    page.add(typeof rendered === 'string' ? { lines: rendered.split('\n') } : rendered);
  }
  return page.done();
}

/** The texts of a reply, and the file that holds everything when there would be too many. */
export interface Texts {
  readonly texts: readonly string[];
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/**
 * The blocks of a reply (files and pictures left out) as texts, or as one text and a file.
 * @param render gives '' for a block that has no text on this platform (buttons)
 */
export function textsOf(
  reply: Reply,
  render: (block: TextBlock) => string | Rendered,
  limit: Limit,
  words: Words,
): Texts {
  const blocks = reply.blocks.filter((block): block is TextBlock => !isAttached(block) && block.kind !== 'buttons');
  const texts = split(blocks, render, limit);
  if (texts.length <= MOST_TEXTS) return { texts, file: null };
  const note = render({ kind: 'line', mark: null, runs: [words.long.rest] });
  const last = blocks.findLast((block) => block.kind === 'next');
  const ending = split([note, ...(last ? [render(last)] : [])], (one) => one, limit);
  const room = limit.most - ending.reduce((sum, text) => sum + limit.measure(text) + 1, 0);
  const beginning = split(blocks, render, { ...limit, most: Math.max(room, Math.ceil(limit.most / 2)) })[0];
  const shown: ShownReply = { blocks };
  // The mark at the beginning tells old text editors that this is UTF-8.
  const bytes = new TextEncoder().encode(`\ufeff${plain(shown, words)}\n`);
  return {
    texts: split([beginning ?? '', ...ending], (one) => one, limit),
    file: { name: words.long.file, bytes },
  };
}

class Pages {
  readonly #limit: Limit;
  readonly #texts: string[] = [];
  #lines: string[] = [];
  #size = 0;

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  add(block: Rendered): void {
    const { open = [], close = [], lines, divisible = false } = block;
    const all = [...open, ...lines, ...close];
    const size = this.#sizeOf(all);
    if (!divisible && !this.#fits(size)) this.#turn();
    if (this.#fits(size)) this.#put(all, size);
    else this.#divide(lines, open, close);
  }

  done(): string[] {
    this.#turn();
    return this.#texts;
  }

  #divide(lines: readonly string[], open: readonly string[], close: readonly string[]): void {
    let around = this.#sizeOf([...open, ...close]);
    // A heading that leaves no room for a row is written once, as lines like any other.
    if (around > this.#limit.most / 2) {
      this.#divide([...open, ...lines, ...close], [], []);
      return;
    }
    if (around > 0) around += 1;
    const room = this.#limit.most - around;
    let run: string[] = [];
    let size = 0;
    const flush = () => {
      if (run.length > 0) this.#put([...open, ...run, ...close], size + around - 1);
      run = [];
      size = 0;
    };
    for (const line of lines.flatMap((one) => this.#cut(one, room))) {
      const length = this.#limit.measure(line) + 1;
      if (!this.#fits(size + around + length - 1)) {
        flush();
        if (!this.#fits(around + length - 1)) this.#turn();
      }
      run.push(line);
      size += length;
    }
    flush();
  }

  /** A line in parts none of which is longer than the room. */
  #cut(line: string, room: number): string[] {
    const { measure, atoms = (text: string) => text } = this.#limit;
    if (measure(line) <= room) return [line];
    const parts: string[] = [];
    let part = '';
    let size = 0;
    for (const atom of atoms(line)) {
      const length = measure(atom);
      if (size + length > room && part !== '') {
        parts.push(part);
        part = '';
        size = 0;
      }
      part += atom;
      size += length;
    }
    if (part !== '') parts.push(part);
    return parts;
  }

  /** Of lines written one below the other. */
  #sizeOf(lines: readonly string[]): number {
    return lines.reduce((sum, line) => sum + this.#limit.measure(line) + 1, 0) - (lines.length > 0 ? 1 : 0);
  }

  #fits(size: number): boolean {
    return (this.#lines.length > 0 ? this.#size + 1 : 0) + size <= this.#limit.most;
  }

  #put(lines: readonly string[], size: number): void {
    // An empty line (a divider) parts nothing at the beginning of a text.
    if (this.#lines.length === 0 && lines.every((line) => line === '')) return;
    this.#size += (this.#lines.length > 0 ? 1 : 0) + size;
    this.#lines.push(...lines);
  }

  /** Ends the text. */
  #turn(): void {
    while (this.#lines.at(-1) === '') this.#lines.pop();
    if (this.#lines.length > 0) this.#texts.push(this.#lines.join('\n'));
    this.#lines = [];
    this.#size = 0;
  }
}

/**
 * Standard input with pasted text kept apart. A prompt takes the first line break for the end of
 * the message, so a pasted report would fall into pieces. Terminals mark a paste (bracketed paste
 * mode); several lines that come in one chunk without marks are taken for one as well. What was
 * pasted is held here, and the prompt gets a short placeholder instead.
 */

import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const START = '\u001b[200~';
const END = '\u001b[201~';
/** Ask the terminal to mark what is pasted, and to stop doing so. */
export const markPastes = '\u001b[?2004h';
export const stopMarkingPastes = '\u001b[?2004l';

type Terminal = NodeJS.ReadableStream & { setRawMode?: (mode: boolean) => unknown };

export class PasteAwareInput extends Transform {
  readonly isTTY = true;
  readonly #terminal: Terminal;
  readonly #placeholder: (lines: number) => string;
  readonly #limit: number;
  readonly #decoder = new StringDecoder('utf8');
  readonly #pastes = new Map<string, string>();
  /** The paste under way, or null. */
  #paste: string[] | null = null;
  #pasted = 0;
  /** The beginning of a mark that was cut by the end of a chunk. */
  #rest = '';

  /** @param limit characters of a paste that are kept; more is cut, and refused later by its size */
  constructor(terminal: Terminal, placeholder: (lines: number) => string, limit: number) {
    super();
    this.#terminal = terminal;
    this.#placeholder = placeholder;
    this.#limit = limit;
    terminal.pipe(this);
  }

  setRawMode(mode: boolean): this {
    this.#terminal.setRawMode?.(mode);
    return this;
  }

  /** The typed line with the pasted texts in the places of their placeholders; forgets them. */
  restore(typed: string): string {
    let text = typed;
    for (const [placeholder, pasted] of this.#pastes) text = text.replace(placeholder, () => `\n${pasted}\n`);
    this.#pastes.clear();
    return text.trim();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let text = this.#rest + this.#decoder.write(chunk);
    this.#rest = '';
    let out = '';
    while (text !== '') {
      const mark = this.#paste === null ? START : END;
      const at = text.indexOf(mark);
      const until = at < 0 ? text.length - cutMark(text, mark) : at;
      const part = text.slice(0, until);
      out += this.#paste === null ? this.#typed(part) : this.#collect(part);
      if (at < 0) {
        this.#rest = text.slice(until);
        break;
      }
      out += this.#paste === null ? this.#begin() : this.#finish();
      text = text.slice(at + mark.length);
    }
    done(null, out);
  }

  /** Unmarked text is passed on, but for several lines at once. */
  #typed(text: string): string {
    const lines = text.split(/\r\n|\r|\n/).length;
    return lines > 2 ? this.#hold(text) : text;
  }

  #collect(text: string): string {
    if (this.#pasted < this.#limit) this.#paste?.push(text);
    this.#pasted += text.length;
    return '';
  }

  #begin(): string {
    this.#paste = [];
    this.#pasted = 0;
    return '';
  }

  #finish(): string {
    const text = (this.#paste ?? []).join('');
    this.#paste = null;
    return /[\r\n]/.test(text.trim()) ? this.#hold(text) : text.trim();
  }

  #hold(pasted: string): string {
    const text = pasted.replace(/\r\n?/g, '\n').trim();
    let placeholder = this.#placeholder(text.split('\n').length);
    while (this.#pastes.has(placeholder)) placeholder += ' ';
    this.#pastes.set(placeholder, text);
    return placeholder;
  }
}

/** How many characters at the end of a text may be the beginning of the mark. Outside a paste a lone Escape is a key. */
function cutMark(text: string, mark: string): number {
  const least = mark === START ? 2 : 1;
  for (let length = Math.min(mark.length - 1, text.length); length >= least; length -= 1) {
    if (text.endsWith(mark.slice(0, length))) return length;
  }
  return 0;
}

/** The characters of an RTF: bytes in the code page of their font, and Unicode with a fallback to be left out. */

/** Code pages by the character set of a font; 936 is that of nearly every file here. */
const pageOfCharset: Readonly<Record<number, number>> = { 128: 932, 129: 949, 134: 936, 136: 950, 77: 1252 };

const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  let decoder = decoders.get(page);
  if (!decoder) {
    decoder = new TextDecoder(labels[page] ?? 'windows-1252');
    decoders.set(page, decoder);
  }
  return decoder;
}

export class RtfText {
  /** Code page of the file. */
  page = 1252;
  readonly #charsets = new Map<number, number>();
  #bytes: number[] = [];
  #bytesPage = 1252;
  /** The first half of a character came; the second may be printed as a letter. */
  #half = false;
  #text = '';

  setCharset(font: number, charset: number): void {
    if (this.#charsets.size < 10_000) this.#charsets.set(font, charset);
  }

  /** A byte printed as `\'hh`. */
  byte(byte: number, font: number | null): void {
    const own = pageOfCharset[this.#charsets.get(font ?? -1) ?? 0];
    const page = own ?? this.page;
    if (page !== this.#bytesPage) {
      this.#flush();
      this.#bytesPage = page;
    }
    this.#bytes.push(byte);
    this.#half = !this.#half && byte >= 0x81 && page in labels;
  }

  /** A letter that stands for itself. */
  letter(code: number): void {
    if (this.#half) {
      this.#bytes.push(code);
      this.#half = false;
    } else this.add(String.fromCharCode(code));
  }

  add(text: string): void {
    this.#flush();
    this.#text += text;
  }

  /** The text so far; it begins anew. */
  take(): string {
    this.#flush();
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#text += decoderOf(this.#bytesPage).decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    this.#half = false;
  }
}

/**
 * Bytes to text, in any encoding that a Chinese government page or a Windows editor uses.
 * gb2312 and gbk are read as gb18030, or rare characters of names are lost.
 */

export interface Decoded {
  text: string;
  /** Not text at all. */
  binary: boolean;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes by byte order mark, strict UTF-8, UTF-8 with a few damaged bytes, Big5 where declared, else GB18030. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOf(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOf(new TextDecoder('utf-16be').decode(bytes));
  const wide = wideWithoutMark(bytes);
  if (wide) return textOf(new TextDecoder(wide).decode(bytes));
  try {
    return textOf(strictUtf8.decode(bytes));
  } catch {
    // Not clean UTF-8: old encodings, or UTF-8 with a few damaged bytes.
  }
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (mostlySound(loose)) return textOf(loose);
  const encoding = declaredEncoding(bytes) === 'big5' ? 'big5' : 'gb18030';
  return textOf(new TextDecoder(encoding).decode(bytes));
}

/** UTF-16 without a mark: every other byte of its ASCII is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, 4096) & ~1;
  if (end < 4) return null;
  let even = 0;
  let odd = 0;
  let text = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0 && isAsciiText(bytes[i + 1])) even++;
    if (bytes[i + 1] === 0 && isAsciiText(bytes[i])) odd++;
    if (bytes[i] !== 0 || bytes[i + 1] !== 0) text++;
  }
  if (odd > text * 0.05 && even === 0 && odd > 1) return 'utf-16le';
  if (even > text * 0.05 && odd === 0 && even > 1) return 'utf-16be';
  return null;
}

const isAsciiText = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09);

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** Whether text decoded as UTF-8 is mostly sound: other encodings read as UTF-8 are mostly replacement characters. */
function mostlySound(text: string): boolean {
  const end = Math.min(text.length, 400_000);
  let wrong = 0;
  let han = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code === 0xfffd) wrong++;
  }
  return wrong * 10 < han;
}

function textOf(text: string): Decoded {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return { text: clean, binary: looksBinary(clean) };
}

/** Text has hardly any control characters; a picture or a program is full of them. */
function looksBinary(text: string): boolean {
  const end = Math.min(text.length, 8192);
  let control = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) || code === 0xfffd) control++;
  }
  return control > end * 0.1 && control > 8;
}

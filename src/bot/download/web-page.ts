/** A fetched file as a page of the web, when it is one. */
import type { Fetched } from './fetch.ts';
import { textOf } from './file-name.ts';
import { type PageParts, readPage } from './page.ts';

export interface Page extends PageParts {
  readonly fetched: Fetched;
  readonly html: string;
}

const markup = /<(?:!doctype|html|head|body|table|div|p|span|br|meta|script|a|title|frameset)\b/i;
/** Files of other kinds begin otherwise; the type that a server names is often wrong. Saved mail holds markup, too. */
const otherFile = /^(?:%PDF|PK|\u00d0\u00cf|\{\\rtf|.PNG|\u00ff\u00d8|MIME-Version|From:|Content-Type:)/i;

/** Larger pages are read, but not searched for links: the search is made in the process of the conversation. */
const LARGE = 2_000_000;

/** The page, or null for a file of another kind. */
export function asPage(fetched: Fetched): Page | null {
  const { bytes, url, charset } = fetched;
  if (bytes.length > LARGE) return null;
  if (otherFile.test(String.fromCharCode(...bytes.subarray(0, 20)))) return null;
  const html = decoded(bytes, charset);
  if (!markup.test(html.slice(0, 20_000))) return null;
  return { ...readPage(html, url), fetched, html };
}

/** The bytes to read: as they came, unless only the server said in which encoding. */
export const bytesOf = ({ fetched, html }: Page): Uint8Array =>
  rareEncoding.test(fetched.charset ?? '') ? new TextEncoder().encode(html) : fetched.bytes;

const rareEncoding = /^(?:big5|utf-16)/;

function decoded(bytes: Uint8Array, charset: string | null): string {
  const encoding = rareEncoding.test(charset ?? '') ? charset : wide(bytes);
  if (encoding === null) return textOf(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return textOf(bytes);
  }
}

const wide = ([first, second]: Uint8Array): string | null =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;

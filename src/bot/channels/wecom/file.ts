/**
 * The files that people send: fetched at once, for the address is good for five minutes, and decrypted by the
 * vendor's library. Its own download has no limit, and loses a name with a space, a percent sign or raw bytes.
 */
import { decryptFile } from '@wecom/aibot-node-sdk';
import { UserError } from '../../../user-error.ts';
import type { Words } from '../../say/index.ts';
import { sizeText } from '../../say/size.ts';

/** Nothing longer than this between two parts of a file. */
const STALL_MS = 30_000;
/** What the encryption adds. */
const PADDING = 32;

export interface Fetched {
  /** Null when the server does not say one. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

/** @throws UserError when the file is too large or cannot be had */
export async function fetchFile(
  url: string,
  key: string | undefined,
  maxBytes: number,
  words: Words,
): Promise<Fetched> {
  try {
    const { name, bytes } = await download(url, maxBytes + PADDING);
    const plain = key ? new Uint8Array(decryptFile(bytes, key)) : bytes;
    if (plain.length > maxBytes) throw new TooLarge();
    return { name, bytes: plain };
  } catch (error) {
    if (error instanceof TooLarge) throw new UserError(words.refused['over-limit'](sizeText(maxBytes)));
    throw new UserError(words.wecom.fileGone, { cause: error });
  }
}

class TooLarge extends Error {}

async function download(url: string, most: number) {
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), STALL_MS);
  try {
    const response = await fetch(url, { signal: stalled.signal });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      timer.refresh();
      size += chunk.length;
      if (size > most) throw new TooLarge();
      chunks.push(chunk);
    }
    return { name: nameIn(response.headers.get('content-disposition') ?? ''), bytes: Buffer.concat(chunks) };
  } finally {
    clearTimeout(timer);
    stalled.abort();
  }
}

/** The file name of a `Content-Disposition`, in whichever way the server writes Chinese. */
function nameIn(header: string): string | null {
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header)?.[1];
  if (encoded !== undefined) return unescaped(encoded);
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1]?.replace(/\\(.)/g, '$1');
  const bare = quoted ?? /filename\s*=\s*([^;]+)/i.exec(header)?.[1]?.trim();
  return bare ? unescaped(fromRawBytes(bare)) : null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A header arrives as Latin letters, one for each byte; bytes that are UTF-8 were meant as UTF-8. */
function fromRawBytes(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, latin1));
  } catch {
    return text;
  }
}

function latin1(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code > 0xff) throw new RangeError('not a byte');
  return code;
}

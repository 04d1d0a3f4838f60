/** Files of this computer, with sentences for what can go wrong, and never more bytes than allowed. */
import { open, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Words } from './say/index.ts';
import { sizeText } from './say/size.ts';
import { UserError } from './user-error.ts';

/**
 * Reads a file. Its size is looked at first; a file that grows, or a pipe without a size, is
 * stopped at the limit.
 * @throws UserError in the language of `words`
 */
export async function readLimited(path: string, limit: number, words: Words): Promise<Uint8Array> {
  try {
    const { size } = await fileAt(path, words);
    if (size > limit) throw new UserError(words.refused['over-limit'](sizeText(limit)));
    const file = await open(path);
    try {
      return await collect(file.createReadStream({ autoClose: false }), limit, words);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw inWords(error, words);
  }
}

/** @throws UserError when there is no such file, or it is none to be read */
async function fileAt(path: string, words: Words) {
  const found = await stat(path);
  if (found.isDirectory() || found.isSocket() || found.isBlockDevice())
    throw new UserError(words.refused['not-a-file']);
  return found;
}

/** @throws UserError when the stream brings more than `limit` bytes */
export async function collect(stream: AsyncIterable<Uint8Array>, limit: number, words: Words): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) throw new UserError(words.refused['over-limit'](sizeText(limit)));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function inWords(error: unknown, words: Words): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError(words.refused.missing);
  if (code === 'EACCES' || code === 'EPERM') return new UserError(words.refused.denied);
  if (code === 'EISDIR' || code === 'ENXIO' || code === 'ELOOP' || code === 'ENAMETOOLONG') {
    return new UserError(words.refused['not-a-file']);
  }
  return error;
}

/** A path as it is typed or dragged into a terminal: quotes, escaped blanks and ~ are understood. */
export function typedPath(text: string): string {
  const path = text.trim();
  const quoted = /^(['"])(.+)\1$/.exec(path)?.[2];
  const plain = quoted ?? (process.platform === 'win32' ? path : path.replace(/\\(.)/g, '$1'));
  return plain === '~' || plain.startsWith('~/') ? homedir() + plain.slice(1) : plain;
}

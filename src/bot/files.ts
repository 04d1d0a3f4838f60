/**
 * Files of this computer, with sentences for what can go wrong, and never more bytes than allowed.
 * Read synchronously: the modules for streams and promises of files cost `gouji check` a third of
 * its start.
 */
import { fs } from '../builtin.ts';
import { UserError } from '../user-error.ts';
import type { Words } from './say/index.ts';
import { sizeText } from './say/size.ts';

const CHUNK = 1024 * 1024;

/**
 * Reads a file. Its size is looked at before anything is read; a file that grows, or a pipe
 * without a size, is stopped at the limit.
 * @throws UserError in the language of `words`
 */
export function readLimited(path: string, limit: number, words: Words): Uint8Array {
  let file: number | null = null;
  try {
    file = fs.openSync(path, 'r');
    const found = fs.fstatSync(file);
    if (found.isDirectory() || found.isSocket() || found.isBlockDevice()) throw notAFile(words);
    if (found.size > limit) throw overLimit(limit, words);
    return readOpen(file, limit, words);
  } catch (error) {
    throw inWords(error, words);
  } finally {
    if (file !== null) fs.closeSync(file);
  }
}

function readOpen(file: number, limit: number, words: Words): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = new Uint8Array(Math.min(CHUNK, limit + 1 - size));
    const read = fs.readSync(file, part);
    if (read === 0) return Buffer.concat(parts);
    size += read;
    if (size > limit) throw overLimit(limit, words);
    parts.push(part.subarray(0, read));
  }
}

/** @throws UserError when the stream brings more than `limit` bytes */
export async function collect(stream: AsyncIterable<Uint8Array>, limit: number, words: Words): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) throw overLimit(limit, words);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const overLimit = (limit: number, words: Words) => new UserError(words.refused['over-limit'](sizeText(limit)));
const notAFile = (words: Words) => new UserError(words.refused['not-a-file']);

function inWords(error: unknown, words: Words): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError(words.refused.missing);
  if (code === 'EACCES' || code === 'EPERM') return new UserError(words.refused.denied);
  if (code === 'EISDIR' || code === 'ENXIO' || code === 'ELOOP' || code === 'ENAMETOOLONG') return notAFile(words);
  return error;
}

/** What a server sends, unpacked and counted: a small answer may unpack to gigabytes. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** A server that packs more than twice is not serving a page. */
const MOST_CODINGS = 2;

export class TooLarge extends Error {}
export class UnknownCoding extends Error {}

/**
 * Reads a body to its end.
 * @param coding the header `content-encoding`
 * @param limit bytes, for what comes as well as for what it unpacks to
 * @throws TooLarge as soon as either passes the limit
 */
export async function readBody(body: Readable, coding: string, limit: number): Promise<Uint8Array> {
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity');
  if (codings.length > MOST_CODINGS) throw new UnknownCoding(coding);
  let stream: Readable = body;
  const unpacking: Promise<void>[] = [];
  for (const one of codings.reverse()) {
    const [counted, first] = await begun(counting(stream, limit));
    const unpacker = unpackerFor(one, first);
    unpacking.push(pipeline(counted, unpacker));
    stream = unpacker;
  }
  // The error of the stream that is read comes first; those of the others say the same.
  for (const one of unpacking) one.catch(() => {});
  const parts: Uint8Array[] = [];
  for await (const part of counting(stream, limit)) parts.push(part);
  await Promise.all(unpacking);
  return Buffer.concat(parts);
}

async function* counting(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) throw new TooLarge();
    yield part;
  }
}

/** The stream with its first part known. */
async function begun(stream: AsyncGenerator<Uint8Array>): Promise<[Readable, Uint8Array]> {
  const { value } = await stream.next();
  const first = value ?? new Uint8Array();
  async function* whole() {
    yield first;
    yield* stream;
  }
  return [Readable.from(whole(), { objectMode: false }), first];
}

function unpackerFor(coding: string, first: Uint8Array) {
  // What lacks only its last bytes is shown by browsers, and so it is on the sites.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip(lenient);
  if (coding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  // Some servers leave out the two bytes in which the method (8) is named.
  if (coding === 'deflate') return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
  throw new UnknownCoding(coding);
}

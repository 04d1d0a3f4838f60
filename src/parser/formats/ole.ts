/** The container of Word, WPS and Excel files before 2007, and of protected ones: what is in it decides. */
import { CFB } from '@e965/xlsx';
import { CannotRead, type Document } from '../document.ts';
import type { Sheet } from './xlsx-sheet.ts';

/**
 * Reads an OLE compound file.
 * @throws CannotRead `password`, `rights`, `damaged`, `format-not-supported`
 */
export async function readOle(bytes: Uint8Array): Promise<Document> {
  const streams = streamsOf(bytes);
  if (has(streams, /(?:^|\/)(?:drmencrypted|\tdrmcontent|\tdrmviewer)/)) throw new CannotRead('rights');
  if (streams.has('encryptedpackage')) throw new CannotRead('password');
  const document = streams.get('worddocument');
  if (document) {
    const { readDoc } = await import('./doc.ts');
    return readDoc({
      document,
      table: (one) => streams.get(one ? '1table' : '0table'),
      data: streams.get('data') ?? new Uint8Array(),
    });
  }
  if (isWorkbook(streams)) return (await import('./xlsx.ts')).readWorkbook(bytes);
  throw new CannotRead('format-not-supported');
}

/** The sheets of a workbook before 2007; null when the file is something else, to be read by `readOle`. */
export async function sheetsOfOle(bytes: Uint8Array): Promise<Sheet[] | null> {
  return isWorkbook(streamsOf(bytes)) ? (await import('./xlsx.ts')).sheetsOf(bytes) : null;
}

const isWorkbook = (streams: ReadonlyMap<string, unknown>): boolean => streams.has('workbook') || streams.has('book');

/** The library's own type of it is `any`. */
interface Container {
  FullPaths: string[];
  FileIndex: { content?: Uint8Array | number[] }[];
}

/** Streams and storages by name in lower case; what is embedded in the document lies deeper, and has its path. */
function streamsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const container = CFB.read(bytes, { type: 'buffer' }) as Container;
    return new Map(
      container.FileIndex.map(({ content }, index) => [
        (container.FullPaths[index] ?? '').replace(/^[^/]*\//, '').toLowerCase(),
        content instanceof Uint8Array ? content : Uint8Array.from(content ?? []),
      ]),
    );
  } catch (error) {
    throw new CannotRead('damaged', { cause: error });
  }
}

const has = (streams: ReadonlyMap<string, unknown>, name: RegExp): boolean =>
  [...streams.keys()].some((key) => name.test(key));

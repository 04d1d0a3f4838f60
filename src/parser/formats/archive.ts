/**
 * Opens a ZIP of a stranger without trusting it: the entries are counted, the sizes that it declares and the
 * bytes that really come out are both held to limits, and nothing is unpacked before it is asked for.
 */
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { CannotRead } from '../document.ts';

/** Limits of reading; a container within a container shares the budget of the outer one. */
const mostEntries = 5_000;
const mostBytesOfEntry = 40_000_000;
const mostBytes = 60_000_000;

/** Unpacked bytes that may still come, counted down while they come. */
export interface Budget {
  left: number;
}

export const newBudget = (): Budget => ({ left: mostBytes });

export interface ArchiveEntry {
  /** Path within the archive, separated by `/`. Never use it as a path of a disk. */
  readonly name: string;
  /** Unpacked size as declared; `bytes` proves it. */
  readonly size: number;
  /**
   * Unpacks the entry.
   * @throws CannotRead `password` when it is encrypted, `too-complex` beyond the limits, `damaged` when it is
   *   not what was declared
   */
  bytes(): Promise<Uint8Array>;
}

export interface Archive {
  /** Files in the order of the directory; folders are left out. */
  readonly entries: readonly ArchiveEntry[];
  /** The file of that name, whatever its case. */
  find(name: string): ArchiveEntry | undefined;
  readonly budget: Budget;
}

/**
 * Reads the directory of a ZIP.
 * @param budget the budget of the archive in which this one was found
 * @throws CannotRead `damaged` or `too-complex`
 */
export async function openArchive(bytes: Uint8Array, budget: Budget = newBudget()): Promise<Archive> {
  const entries: ArchiveEntry[] = [];
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false });
    if (zip.entryCount > mostEntries) throw new CannotRead('too-complex');
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      entries.push({ name, size: entry.uncompressedSize, bytes: () => unpack(zip, entry, budget) });
    }
  } catch (error) {
    throw asCannotRead(error);
  }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return { entries, budget, find: (name) => byName.get(name.toLowerCase()) };
}

async function unpack(zip: ZipFile, entry: Entry, budget: Budget): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new CannotRead('password');
  const size = entry.uncompressedSize;
  if (size > mostBytesOfEntry || size > budget.left) throw new CannotRead('too-complex');
  budget.left -= size;
  try {
    // yauzl ends the stream with an error at the first byte beyond the declared size, or when bytes are missing.
    const stream = await zip.openReadStreamPromise(entry);
    const whole = new Uint8Array(size);
    let at = 0;
    for await (const chunk of stream) {
      whole.set(chunk as Uint8Array, at);
      at += (chunk as Uint8Array).length;
    }
    if (crc32(whole) !== entry.crc32) throw new CannotRead('damaged');
    return whole;
  } catch (error) {
    throw asCannotRead(error);
  }
}

const asCannotRead = (error: unknown): CannotRead =>
  error instanceof CannotRead ? error : new CannotRead('damaged', { cause: error });

const utf8 = new TextDecoder('utf-8', { fatal: true });
const chinese = new TextDecoder('gb18030');

/** Marked as UTF-8, or in an extra field, or UTF-8 all the same, or GBK: Windows in China writes it without a mark. */
function nameOf(entry: Entry): string {
  const marked = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if (entry.generalPurposeBitFlag & 0x800 || entry.extraFields.some((field) => field.id === 0x7075)) return marked;
  let name: string;
  try {
    name = utf8.decode(entry.fileNameRaw);
  } catch {
    name = chinese.decode(entry.fileNameRaw);
  }
  return name.replaceAll('\\', '/');
}

export type ArchiveKind = 'docx' | 'xlsx' | 'odt' | 'ods' | 'ofd' | 'zip';

/** What an archive is, by what it holds: a document, or files packed together. */
export async function kindOfArchive(archive: Archive): Promise<ArchiveKind> {
  const has = (name: string) => archive.find(name) !== undefined;
  if (has('OFD.xml')) return 'ofd';
  const type = archive.find('mimetype');
  if (type && type.size < 200 && has('content.xml')) {
    const print = chinese.decode(await type.bytes());
    if (print.includes('opendocument.spreadsheet')) return 'ods';
    if (print.includes('opendocument.text')) return 'odt';
  }
  if (has('[Content_Types].xml')) {
    const folder = (name: string) => archive.entries.some((entry) => entry.name.toLowerCase().startsWith(name));
    if (folder('word/')) return 'docx';
    if (folder('xl/')) return 'xlsx';
  }
  return 'zip';
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The check sum of ZIP: yauzl does not compare it, and a flipped bit in a number must not be read. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return ~crc >>> 0;
}

/** A ZIP as a batch: the files packed in it, one archive within it opened as well. */
import { CannotRead } from '../document.ts';
import { type Archive, type ArchiveEntry, type Budget, kindOfArchive, openArchive } from './archive.ts';

/** One file of an archive. */
export type Unpacked =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly reason: CannotRead['reason'] };

/** Unpacked bytes of all files together, and their number: thirty offices with their scans come nowhere near. */
const mostBytes = 100_000_000;
const mostFiles = 500;

/** Between the name of an archive and that of a file in it. */
const WITHIN = ' › ';

/**
 * The files of an archive, in its order; null when it is a document that is only packed (DOCX, OFD …).
 * A file that cannot be unpacked is listed with the reason.
 * @throws CannotRead when the archive itself cannot be opened
 */
export async function unpackZip(bytes: Uint8Array): Promise<Unpacked[] | null> {
  const budget: Budget = { left: mostBytes };
  const archive = await openArchive(bytes, budget);
  if ((await kindOfArchive(archive)) !== 'zip') return null;
  const files: Unpacked[] = [];
  for (const entry of archive.entries) {
    if (isByproduct(entry.name)) continue;
    if (files.length >= mostFiles) throw new CannotRead('too-complex');
    files.push(...(await filesOf(entry, budget)));
  }
  if (files.length > mostFiles) throw new CannotRead('too-complex');
  return files;
}

async function filesOf(entry: ArchiveEntry, budget: Budget): Promise<Unpacked[]> {
  const name = printed(entry.name);
  try {
    const bytes = await entry.bytes();
    const inner = isZip(bytes) ? await openInner(bytes, budget) : null;
    if (!inner) return [{ name, bytes }];
    const files: Unpacked[] = [];
    for (const one of inner.entries.filter(({ name: own }) => !isByproduct(own)).slice(0, mostFiles)) {
      files.push(await fileOf(one, name + WITHIN + printed(one.name)));
    }
    return files;
  } catch (error) {
    return [{ name, reason: reasonOf(error) }];
  }
}

/** An archive in the archive that holds files; null when it is a document. */
async function openInner(bytes: Uint8Array, budget: Budget): Promise<Archive | null> {
  const archive = await openArchive(bytes, budget);
  return (await kindOfArchive(archive)) === 'zip' ? archive : null;
}

async function fileOf(entry: ArchiveEntry, name: string): Promise<Unpacked> {
  try {
    return { name, bytes: await entry.bytes() };
  } catch (error) {
    return { name, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): CannotRead['reason'] {
  if (error instanceof CannotRead) return error.reason;
  throw error;
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** What systems and editors leave behind: resource forks, folder views, lock files. */
const isByproduct = (name: string): boolean =>
  name.startsWith('__MACOSX/') ||
  /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name) ||
  name.includes('/__MACOSX/');

/** A name to be told, never a path: without the folders, and without steps out of them. */
const printed = (name: string): string =>
  name
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

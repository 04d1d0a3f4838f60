/** Files that go with an answer are put into the data folder; the answer says where. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Piece } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { line, type ShownReply } from '../../say/reply.ts';
import { shownIn } from '../../say/whole.ts';

/** So many files of one name are kept beside each other before the last is written over. */
const BESIDE = 200;

interface Options {
  readonly folder: string;
  readonly words: () => Words;
}

/**
 * Saves the file of each piece. The reply of a piece comes with the places of its files instead of the files, those
 * too that came before it by themselves; null for a piece that is only a file.
 */
export function saver({ folder, words }: Options): (piece: Piece) => Promise<ShownReply | null> {
  const saved = new Map<string, string | null>();
  return async ({ text, file }) => {
    if (file) saved.set(file.name, await save(folder, file.name, file.bytes));
    if (text === '') return null;
    const blocks = shownIn(text).blocks.flatMap((block) => {
      const path = 'name' in block ? saved.get(block.name) : undefined;
      if (path === undefined) return [block];
      return placed(block, line(path ? words().spreadsheet.saved(path) : words().check.notWritten(folder)));
    });
    saved.clear();
    return { blocks };
  };
}

/** Of a picture the words stay. */
const placed = (block: ShownReply['blocks'][number], where: ReturnType<typeof line>) =>
  block.kind === 'picture' ? [block, where] : [where];

/** Writes a file beside those of the same name; null when the folder cannot be written. */
async function save(folder: string, name: string, bytes: Uint8Array): Promise<string | null> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; number <= BESIDE; number++) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(path, bytes, { flag: number < BESIDE ? 'wx' : 'w' });
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return null;
    }
  }
  return null;
}

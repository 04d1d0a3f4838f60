/** Files that go with an answer are put into the data folder; the answer says where. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Words } from '../../say/index.ts';
import { type Block, line, type Reply } from '../../say/reply.ts';

/** So many files of one name are kept beside each other before the last is written over. */
const BESIDE = 200;

interface Options {
  readonly folder: string;
  readonly words: () => Words;
}

export async function saveFiles({ blocks }: Reply, { folder, words }: Options): Promise<Reply> {
  const saved = blocks.map(async (block): Promise<Block> => {
    if (block.kind !== 'file') return block;
    const path = await save(folder, block.name, await block.open());
    return line(path === null ? words().check.notWritten(folder) : words().spreadsheet.saved(path));
  });
  return { blocks: await Promise.all(saved) };
}

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

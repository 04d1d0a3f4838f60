/** What `gouji check` is given: files, folders, standard input, links. */
import type { FileInput, Input } from '../bot/batch.ts';
import { collect, readLimited } from '../bot/files.ts';
import { downloader, linkInputs } from '../bot/link-input.ts';
import { isLink } from '../bot/links.ts';
import type { Words } from '../bot/say/index.ts';
import { fs, join } from '../builtin.ts';
import type { Config } from '../config.ts';
import { UserError } from '../user-error.ts';

export type { FileInput, Input };

/** The inputs in order; a folder stands for its files by name, hidden ones left out. */
export function inputsFrom(names: readonly string[], config: Config, words: Words): Input[] {
  const limit = config.maxBytes;
  const linkInput = linkInputs(downloader(config));
  const inputs: Input[] = [];
  for (const name of names) {
    if (name === '-') inputs.push({ name: 'pasted text', open: () => collect(process.stdin, limit, words) });
    else if (isLink(name)) inputs.push(linkInput(name, () => words));
    else if (isFolder(name)) inputs.push(...folderInputs(name, limit, words));
    else inputs.push({ name, open: async () => readLimited(name, limit, words) });
  }
  return inputs;
}

const refusing = (name: string, sentence: string): FileInput => ({
  name,
  open: () => Promise.reject(new UserError(sentence)),
});

function isFolder(path: string): boolean {
  try {
    return fs.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function folderInputs(folder: string, limit: number, words: Words): FileInput[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    if (names.length === 0) return [refusing(folder, words.refused['empty-folder'])];
    return names.sort().map((name) => {
      const path = join(folder, name);
      return { name: path, open: async () => readLimited(path, limit, words) };
    });
  } catch {
    return [refusing(folder, words.refused.denied)];
  }
}

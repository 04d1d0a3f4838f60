/** What `gouji check` is given: files, folders, standard input, and addresses that it cannot read yet. */
import { collect, readLimited } from '../bot/files.ts';
import type { Words } from '../bot/say/index.ts';
import { UserError } from '../bot/user-error.ts';
import { fs, join } from '../builtin.ts';

export interface Input {
  readonly source: string;
  /** @throws UserError when the bytes cannot be had */
  open(): Promise<Uint8Array>;
}

/** The inputs in order; a folder stands for its files by name, hidden ones left out. */
export function inputsFrom(names: readonly string[], limit: number, words: Words): Input[] {
  const inputs: Input[] = [];
  for (const name of names) {
    if (name === '-') inputs.push({ source: 'pasted text', open: () => collect(process.stdin, limit, words) });
    else if (/^https?:\/\//i.test(name)) inputs.push(refusing(name, words.refused.link));
    else if (isFolder(name)) inputs.push(...folderInputs(name, limit, words));
    else inputs.push({ source: name, open: async () => readLimited(name, limit, words) });
  }
  return inputs;
}

const refusing = (source: string, sentence: string): Input => ({
  source,
  open: () => Promise.reject(new UserError(sentence)),
});

function isFolder(path: string): boolean {
  try {
    return fs.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function folderInputs(folder: string, limit: number, words: Words): Input[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    if (names.length === 0) return [refusing(folder, words.refused['empty-folder'])];
    return names.sort().map((name) => {
      const path = join(folder, name);
      return { source: path, open: async () => readLimited(path, limit, words) };
    });
  } catch {
    return [refusing(folder, words.refused.denied)];
  }
}

/** What a process is called among several on one database: the same each time it is started on its folder. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const pattern = /^[0-9a-f-]{36}$/;

/**
 * One name for each folder, which only one process that answers chats can use at a time: what was in the hands of the
 * one before it under this name is free. A folder that cannot be written gives a new name each time.
 */
export async function processName(folder: string): Promise<string> {
  const file = join(folder, 'process-name');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (pattern.test(kept)) return kept;
  const made = randomUUID();
  try {
    // Whole or not at all, whenever the process ends.
    await writeFile(`${file}.new`, made);
    await rename(`${file}.new`, file);
  } catch {}
  return made;
}

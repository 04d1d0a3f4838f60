/** The name of a process among several: one for each folder. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processName } from '../../src/cli/process-name.ts';

test('it stays the same in a folder, and is another in another', async () => {
  const folders = [await mkdtemp(join(tmpdir(), 'gouji-name-')), await mkdtemp(join(tmpdir(), 'gouji-name-'))] as const;
  const [one, other] = folders;
  const name = await processName(one);
  expect(await processName(one)).toBe(name);
  expect(await processName(other)).not.toBe(name);
  // What is no name is replaced.
  await writeFile(join(one, 'process-name'), 'half');
  const anew = await processName(one);
  expect(anew).toMatch(/^[0-9a-f-]{36}$/);
  expect(await readFile(join(one, 'process-name'), 'utf8')).toBe(anew);
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('where the folder is not to be written there is a name all the same', async () => {
  const folder = join(tmpdir(), 'gouji-not-there');
  expect(await processName(folder)).not.toBe(await processName(folder));
});

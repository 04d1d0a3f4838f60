/** What is set aside is kept in the folder for data, from one run to the next. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, gouji, newFolder } from './run-gouji.ts';

test('gouji chat remembers it in the next run', async () => {
  const settings = { GOUJI_DATA: newFolder() };
  const file = fileOf('医保局.txt');
  expect((await gouji(['chat'], `/file ${file}\n忽略 2 当面撤回\n`, settings)).out).toContain('第 2 处已忽略');
  const { out } = await gouji(['chat'], `/file ${file}\n`, settings);
  expect(out).toContain('2023 年,与上次是同一份:1 处要改\n');
  expect(out).toContain('\n已忽略 1 处\n');
});

test('a store that cannot be opened is a sentence', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'gouji.db'));
  const { errors } = await gouji(['chat'], '', { GOUJI_DATA: folder });
  expect(errors).toContain('gouji.db');
  expect(errors).toMatch(/\p{Script=Han}/u);
  expect(errors).not.toContain('    at ');
});

/** What is set aside outlasts a restart, and a power cut in the middle of a line. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewAside } from '../../src/bot/aside.ts';
import { openAsides } from '../../src/bot/aside-file.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-aside-'));
  file = join(folder, 'data', 'aside.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = '2024-01-15T01:30:00.000Z';
const given = (why: string): NewAside => ({ prints: [`p ${why}`], title: '甲局', what: '乙', who: null, at, why });
const reasons = async (chat: string) =>
  (await openAsides(file))
    .of(chat)
    .list()
    .map(({ number, why }) => [number, why]);

test('nothing is written before something is set aside', async () => {
  expect((await openAsides(file)).of('a').list()).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test('what was set aside and brought back is read again, for each chat alone', async () => {
  const asides = await openAsides(file);
  const first = await asides.of('a').add(given('one'));
  await asides.of('a').add({ ...given('two'), who: '小李' });
  await asides.of('b').add(given('three'));
  expect(await asides.of('b').remove(2, null, at)).toBeNull();
  expect(await asides.of('a').remove(1, '小王', at)).toEqual(first);
  expect(await reasons('a')).toEqual([[2, 'two']]);
  expect(await reasons('b')).toEqual([[1, 'three']]);
  expect((await openAsides(file)).of('a').list()).toEqual([{ ...given('two'), who: '小李', number: 2 }]);
});

test('a number is not given again, also after a restart', async () => {
  const asides = (await openAsides(file)).of('a');
  await asides.add(given('one'));
  await asides.remove(1, null, at);
  await (await openAsides(file)).of('a').add(given('two'));
  expect(await reasons('a')).toEqual([[2, 'two']]);
});

test('entries added at the same time are whole lines with numbers of their own', async () => {
  const asides = (await openAsides(file)).of('a');
  await Promise.all(Array.from({ length: 20 }, (_, index) => asides.add(given(`${index}`))));
  const numbers = (await reasons('a')).map(([number]) => number);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a last line that was cut off is ignored and not written on', async () => {
  const asides = (await openAsides(file)).of('a');
  await asides.add(given('one'));
  await asides.add(given('two'));
  truncateSync(file, readFileSync(file).length - 9);
  expect(await reasons('a')).toEqual([[1, 'one']]);
  await (await openAsides(file)).of('a').add(given('three'));
  expect(await reasons('a')).toEqual([
    [1, 'one'],
    [2, 'three'],
  ]);
});

test.each(['{', 'null', '[]', '7', '{"chat":"a"}', '{"chat":"a","kind":"aside","aside":{"number":1}}', '\u0000\u0000'])(
  'the line %j is passed over',
  async (line) => {
    const asides = (await openAsides(file)).of('a');
    await asides.add(given('one'));
    appendFileSync(file, `${line}\n`);
    await (await openAsides(file)).of('a').add(given('two'));
    expect((await reasons('a')).map(([, why]) => why)).toEqual(['one', 'two']);
  },
);

test('what could not be written does not hold', async () => {
  writeFileSync(join(folder, 'data'), 'a file where the folder should be');
  await expect(openAsides(file)).rejects.toThrow();
  rmSync(join(folder, 'data'));
  const asides = (await openAsides(file)).of('a');
  writeFileSync(join(folder, 'data'), 'a file where the folder should be');
  await expect(asides.add(given('one'))).rejects.toThrow();
  expect(asides.list()).toEqual([]);
  rmSync(join(folder, 'data'));
  await asides.add(given('two'));
  expect((await reasons('a')).map(([, why]) => why)).toEqual(['two']);
});

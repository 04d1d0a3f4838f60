/** Files from a gateway that tells of them before it has written them. */
import { Readable } from 'node:stream';
import { FileBox } from 'file-box';
import { expect, test } from 'vitest';
import { bytesOf, Lanes } from '../../../src/bot/channels/wechaty/file.ts';
import { zh } from '../../../src/bot/say/zh.ts';

const limits = { lanes: new Lanes(), maxBytes: 1000, stallSeconds: 10 };
const boxWith = (text: string) => FileBox.fromStream(Readable.from(text === '' ? [] : [Buffer.from(text)]), 'a.txt');

test('a file that is empty at first is asked for again', async () => {
  const contents = ['', '', '年报'];
  const bytes = await bytesOf(async () => boxWith(contents.shift() ?? '多'), limits, zh);
  expect(Buffer.from(bytes).toString()).toBe('年报');
});

test('a file that stays empty is empty', async () => {
  let asked = 0;
  const bytes = await bytesOf(
    async () => {
      asked += 1;
      return boxWith('');
    },
    limits,
    zh,
  );
  expect([bytes.length, asked]).toEqual([0, 3]);
});

/** The words: both languages say the same things, and English replies are English. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Bot } from '../../src/bot/index.ts';
import { en } from '../../src/bot/say/en.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { memoryStore } from '../support/memory-store.ts';
import { silentLog } from './silent-log.ts';

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );

test('English has every key of Chinese and no other', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
});

test('no text is left empty or the same in both languages', () => {
  const same = keysOf(zh).filter((key) => {
    const valueIn = (words: object) =>
      key.split('.').reduce((at: unknown, part) => Reflect.get(Object(at), part), words);
    const [one, other] = [valueIn(zh), valueIn(en)];
    return typeof one === 'string' && (one === '' || (one === other && /\p{Script=Han}/u.test(one)));
  });
  expect(same).toEqual([]);
});

describe('English replies', () => {
  const folder = new URL('../conversations/files/', import.meta.url);
  const names = readdirSync(folder);
  const file = (name: string) => ({ name, open: async () => new Uint8Array(readFileSync(new URL(name, folder))) });
  const messages = [
    'help',
    'what is this',
    'details 1',
    'details',
    'numbers',
    'why 1',
    'rules',
    'rule row sum',
    'lang',
  ];

  test.each([...names.map((name) => [name]), names])(
    'hold no Chinese but names, quotations and document numbers: %s',
    async (...sent) => {
      const bot = new Bot({ ...(await readConfig({})), language: 'en' }, silentLog(), { store: await memoryStore() });
      const replies = [await bot.answer({ chat: 'a', text: '', files: sent.map(file) })];
      for (const text of messages) replies.push(await bot.answer({ chat: 'a', text, files: [] }));
      const left = replies
        .map((reply) => plain(reply, bot.wordsFor('a')))
        .join('\n')
        .replace(/“[^“”]*(?:“[^“”]*”[^“”]*)*”/g, '')
        .replace(/国办公?开?办?函〔\d{4}〕\d+号/g, '')
        .replace(/[\p{Script=Han}]+(?:局|政府|委员会)/gu, '')
        .replace(/[^\s:]+\.txt/g, '');
      expect(left.match(/[^\n]*\p{Script=Han}[^\n]*/gu) ?? []).toEqual([]);
    },
  );
});

/** Every conversation of this folder, held with the bot as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/bot/channel.ts';
import { Bot } from '../../src/bot/index.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../bot/silent-log.ts';
import { memoryStore } from '../support/memory-store.ts';
import { isSaid, readConversation } from './conversation.ts';
import { keepReport } from './kept.ts';

const folder = new URL('./', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const messageOf = (said: string, chat: string): Message => {
  const files = /^\/file (.+)$/.exec(said)?.[1];
  if (files === undefined) return { chat, sender: '小李', text: said, files: [] };
  const open = (name: string) => async () => new Uint8Array(readFileSync(new URL(`files/${name}`, folder)));
  return {
    chat,
    sender: '小李',
    text: '',
    files: files.split(' ').map((name) => ({ name, open: open(name) })),
  };
};

describe.each(names)('%s', (name) => {
  test('is held as written', async () => {
    const store = await memoryStore();
    let now = Date.parse('2024-01-15T01:30:00Z');
    const start = async () => new Bot(await readConfig({}), silentLog(), { store, now: () => new Date(now) });
    let bot = await start();
    let chat = 'test';
    for (const { line, said, expected } of readConversation(new URL(name, folder))) {
      const other = /^\/chat (.+)$/.exec(said)?.[1];
      if (said === '/restart') {
        await bot.stop();
        bot = await start();
      }
      if (other !== undefined) chat = other;
      if (said === '/restart' || other !== undefined) continue;
      if (said.startsWith('/kept ')) {
        await keepReport(said, chat, store);
        continue;
      }
      const later = /^\/later (\d+)$/.exec(said)?.[1];
      if (later !== undefined) {
        now += Number(later) * 60_000;
        continue;
      }
      const reply = await bot.answer(messageOf(said, chat));
      const lines = plain(reply, bot.wordsFor(chat)).split('\n');
      if (!isSaid(lines, expected)) expect(lines.join('\n'), `${name}:${line}`).toBe(expected.join('\n'));
    }
    await bot.stop();
    await store.close();
  });
});

test('a wrong word of the bot is noticed', () => {
  expect(isSaid(['a', 'b', 'c'], ['a', '…', 'c'])).toBe(true);
  expect(isSaid(['a', 'b'], ['a', '…'])).toBe(true);
  expect(isSaid(['a', 'b'], ['a'])).toBe(false);
  expect(isSaid(['a', 'b', 'x'], ['a', '…', 'c'])).toBe(false);
});

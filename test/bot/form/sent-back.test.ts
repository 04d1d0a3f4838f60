/** The files of a chat: asked for, mended, and sent back to the same chat. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Bot } from '../../../src/bot/index.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import type { Reply } from '../../../src/bot/say/reply.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { silentLog } from '../silent-log.ts';

let store: Store;
let bot: Bot;
beforeEach(async () => {
  store = await memoryStore();
  bot = new Bot(await readConfig({}), silentLog(), { store, now: () => new Date('2024-01-15T01:30:00Z') });
});
afterEach(async () => {
  await bot.stop();
  await store.close();
});

const source = new Uint8Array(readFileSync(new URL('../../conversations/files/医保局.txt', import.meta.url)));

const say = (text: string, chat = 'test') => bot.answer({ chat, sender: '小李', text, files: [] });
const send = (name: string, bytes: Uint8Array, chat = 'test') =>
  bot.answer({ chat, sender: '小李', text: '', files: [{ name, open: async () => bytes }] });
const shown = (reply: Reply) => plain(reply, bot.wordsFor('test'));
const filesOf = (reply: Reply) => reply.blocks.filter((block) => block.kind === 'file');

describe.each(['xlsx', 'docx'])('a mended form as %s', (ending) => {
  test('sent back, the mended number is told, and what the text says is not said to be mended', async () => {
    await send('医保局.txt', source);
    const file = filesOf(await say('给我改好的表')).find(({ name }) => name.endsWith(ending));
    const back = shown(await send(file?.name ?? '', (await file?.open()) ?? new Uint8Array()));
    expect(back).toContain('5 → 4');
    expect(back).toContain('这是报告的一部分');
    expect(back).not.toContain('都已改好');
    expect(back).not.toContain('❌');
  });
});

test('the tables of the last answer, sent back as they are, have the same findings in the tables', async () => {
  await send('医保局.txt', source);
  const [file, another] = filesOf(await say('表格'));
  expect(file?.name).toBe('示例市医疗保障局 2023 年 三张表.xlsx');
  expect(another).toBeUndefined();
  const back = shown(await send('a.xlsx', (await file?.open()) ?? new Uint8Array()));
  expect(back).toContain('表三「(一)予以公开」总计填 5,应为 4');
});

test('by name and year from the store, only where the chat may see it', async () => {
  await send('医保局.txt', source);
  expect(filesOf(await say('示例市医疗保障局 2023 表格')).map(({ name }) => name)).toEqual([
    '示例市医疗保障局 2023 年 三张表.xlsx',
  ]);
  const other = await say('示例市医疗保障局 2023 表格', 'another');
  expect(filesOf(other)).toEqual([]);
  expect(shown(other)).not.toContain('2023 年 三张表');
});

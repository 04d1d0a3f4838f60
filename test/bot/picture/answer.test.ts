/** Pictures in answers: where they come, where not, and what happens when one cannot be drawn. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Message } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { stopDrawing } from '../../../src/bot/picture/draw.ts';
import { withPictures } from '../../../src/bot/picture/index.ts';
import { openAttached } from '../../../src/bot/say/attached.ts';
import { type Block, line, type Reply } from '../../../src/bot/say/reply.ts';
import { wholePieces } from '../../../src/bot/say/whole.ts';
import { readConfig } from '../../../src/config.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { silentLog } from '../silent-log.ts';

afterAll(stopDrawing);

const fileOf = (name: string) => new URL(`../../conversations/files/${name}`, import.meta.url);
const message = (text: string, ...names: string[]): Message => ({
  chat: 'here',
  text,
  files: names.map((name) => ({ name, open: async () => new Uint8Array(readFileSync(fileOf(name))) })),
});

async function answers(environment: Record<string, string>, ...messages: Message[]): Promise<Reply[]> {
  const store = await memoryStore();
  const bot = new Bot(await readConfig(environment), silentLog(), { store });
  const replies: Reply[] = [];
  for (const one of messages) replies.push(await bot.answer(one));
  await bot.stop();
  await store.close();
  return replies;
}

const kindsOf = ({ blocks }: Reply): string[] => blocks.map(({ kind }) => kind);
const stepsIn = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'next' ? block.steps.map(({ say }) => say) : []));

test('an answer with a problem in a table has its picture, and it is a PNG', async () => {
  const [reply = { blocks: [] }] = await answers({}, message('', '医保局.txt'));
  expect(kindsOf(reply).filter((kind) => kind === 'picture')).toHaveLength(1);
  const [picture] = await openAttached(reply);
  expect(picture?.name).toMatch(/^[\p{L}\p{N}-]+\.png$/u);
  expect(Buffer.from(picture?.bytes.subarray(1, 4) ?? []).toString()).toBe('PNG');
});

test('many files come without pictures; they can be asked for', async () => {
  const [batch, asked] = await answers({}, message('', '医保局.txt', '两年.txt'), message('图'));
  expect(kindsOf(batch ?? { blocks: [] })).not.toContain('picture');
  expect(stepsIn(batch ?? { blocks: [] })).toContain('图');
  expect(new Set(kindsOf(asked ?? { blocks: [] }))).toEqual(new Set(['picture']));
});

test('switched off, there are none, none is offered, and who asks is told', async () => {
  const all = await answers(
    { GOUJI_PICTURES: 'off' },
    message('', '医保局.txt'),
    message('图'),
    message('', '医保局-改.txt'),
  );
  expect(all.flatMap(kindsOf)).not.toContain('picture');
  expect(all.flatMap(stepsIn)).not.toContain('卡片');
  expect(all[1]?.blocks).toEqual([line('这里没有开图片。')]);
  await expect(readConfig({ GOUJI_PICTURES: 'maybe' })).rejects.toThrow('GOUJI_PICTURES');
});

const lost: Block = {
  kind: 'picture',
  name: 'a.png',
  alt: '一张图',
  async open() {
    throw new Error('no picture today');
  },
};

test('a picture that cannot be drawn costs nobody the answer, and is written down', async () => {
  const failures: unknown[] = [];
  const reply = await withPictures({ blocks: [line('见图'), lost] }, async (error) => {
    failures.push(error);
    return '编号 1';
  });
  const pieces = await wholePieces(reply);
  expect(pieces).toHaveLength(1);
  expect(pieces[0]?.file).toBeUndefined();
  expect(pieces[0]?.text).toContain('见图');
  expect(failures).toHaveLength(1);
});

test('an answer that is only a picture says so when it cannot be drawn', async () => {
  const reply = await withPictures({ blocks: [lost] }, async () => '编号 1');
  expect(reply.blocks).toEqual([line('编号 1', 'unread')]);
});

/** The whole bot on Telegram, as a person has it on a telephone: what they send, what they see, what they press. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bot } from '../../../src/bot/index.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { readConfig } from '../../../src/config.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { MB } from '../../support/telegram/methods.ts';
import type { Person } from '../../support/telegram/people.ts';
import { TelegramServer } from '../../support/telegram/server.ts';
import type { Shown } from '../../support/telegram/world.ts';
import { silentLog } from '../silent-log.ts';
import { channelFor } from './listening.ts';

const fileOf = (name: string) => readFileSync(new URL(`../../conversations/files/${name}`, import.meta.url));
const faulty = fileOf('医保局.txt');
const nameless = fileOf('没写单位.txt');

let server: TelegramServer;
let bot: Bot;
let li: Person;
let stop: () => Promise<void>;

beforeEach(async () => {
  server = await TelegramServer.start();
  const config = { ...(await readConfig({})), quietMs: 150 };
  bot = new Bot(config, silentLog(), { store: await memoryStore() });
  const words = (chat: string) => bot.wordsFor(chat);
  const channel = channelFor(server, { words, lookUp: (text) => bot.lookUp(text) });
  await bot.connect(channel);
  li = server.person('小李');
  stop = async () => {
    await bot.stop();
    await channel.stop();
    await server.close();
  };
});
afterEach(() => stop());

/** Waits for one more message that fits. */
async function sees(fits: (shown: Shown) => boolean, what: string, from = 0): Promise<Shown> {
  return server.until(() => li.heard.slice(from).find(fits), what);
}
const labels = ({ buttons }: Shown) => buttons.flat().map(({ text }) => text);
const data = ({ buttons }: Shown) => buttons.flat().map((button) => button.data ?? '');

test('a forwarded report is answered with its picture and buttons, and every button does what it says', async () => {
  await li.sendDocument('医保局.txt', faulty, { forwarded: true });
  const answer = await sees(({ buttons }) => buttons.length > 0, 'an answer with buttons');
  expect(answer.text).toMatch(/^❌ 示例市医疗保障局 · 2023 年:1 处要改,1 处请核实\n/);
  expect(answer.entities[0]).toMatchObject({ type: 'bold', offset: 2, length: '示例市医疗保障局 · 2023 年'.length });
  expect(answer.text).not.toMatch(/&\w+;|<\/?b>|回复 详情/);
  expect(answer.text.length).toBeLessThan(1000);
  expect(labels(answer)).toEqual(['详情 1 看依据', '全部数字', '改好的表', '图', '规则']);
  for (const one of data(answer)) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(64);
  const picture = await sees(({ file }) => file?.kind === 'photo', 'the picture');
  expect(picture.text).toContain('示例市医疗保障局');
  const brings: Readonly<Record<string, (shown: Shown) => boolean>> = {
    '详情 1 看依据': ({ text }) => text.startsWith('1 ❌') && text.includes('applications/row-sum'),
    全部数字: ({ text }) => text.startsWith('示例市医疗保障局 · 2023 年\n表二'),
    改好的表: ({ file }) => file?.name === '示例市医疗保障局 2023 年 改好的表.xlsx',
    图: ({ file }) => file?.kind === 'photo',
    规则: ({ text }) => text.startsWith(zh.rule.list(36).slice(0, 2)) && text.includes('叠字漏字'),
  };
  for (const label of labels(answer)) {
    const before = li.heard.length;
    expect(await li.press(answer, label), label).not.toHaveProperty('text');
    await sees(brings[label] ?? (() => false), `what ${label} brings`, before);
  }
}, 30_000);

test('a button under an older answer is not asked of the newer one', async () => {
  await li.sendDocument('医保局.txt', faulty);
  const first = await sees(({ buttons }) => buttons.length > 0, 'the first answer');
  await li.sendDocument('没写单位.txt', nameless);
  const second = await sees(({ text }) => text.includes('单位'), 'the second answer', li.heard.indexOf(first) + 2);
  for (const label of ['详情 1 看依据', '全部数字', '图']) {
    const before = li.heard.length;
    await li.press(first, label);
    await sees(({ text }) => text === zh.button.older, `what ${label} brings`, before);
  }
  const rules = li.heard.length;
  await li.press(first, '规则');
  await sees(({ text }) => text.includes('叠字漏字'), 'the rules, which are the same', rules);
  const before = li.heard.length;
  await li.press(second, '全部数字');
  await sees(({ text }) => text.includes('2023'), 'the numbers of the second', before);
}, 30_000);

test('a reply to an older answer, or to a part of it, is not asked of the newer one', async () => {
  await li.sendDocument('医保局.txt', faulty);
  const first = await sees(({ buttons }) => buttons.length > 0, 'the first answer');
  const other = Buffer.from(faulty.toString('utf8').replaceAll('示例市医疗保障局', '示例市教育局'));
  const after = li.heard.length;
  await li.sendDocument('教育局.txt', other);
  const second = await sees(({ text }) => text.includes('示例市教育局'), 'the second answer', after);
  for (const part of [{}, { quote: '1 处要改' }]) {
    for (const text of ['详情 1', '忽略 1 已经核实']) {
      const before = li.heard.length;
      await li.write(text, { replyTo: first.id, ...part });
      await sees((shown) => shown.text === zh.button.older, `what ${text} brings`, before);
    }
  }
  const before = li.heard.length;
  await li.write('详情 1', { replyTo: second.id });
  await sees(({ text }) => text.startsWith('1 ❌'), 'the detail of the second', before);
}, 30_000);

test('an album is one batch: one answer for all of it, and the table', async () => {
  const files = Object.fromEntries(['一', '二', '三', '四'].map((name) => [`${name}.txt`, faulty]));
  await li.sendAlbum(files, { caption: '四份' });
  const answer = await sees(({ text }) => text.includes('4 份核对完'), 'the answer');
  await sees(({ file }) => file?.name === zh.spreadsheet.file, 'the table');
  expect(li.heard.filter(({ text }) => text.includes('核对完'))).toEqual([answer]);
}, 30_000);

test('an album in a group that is silent is meant for the bot when its caption says so', async () => {
  const group = server.group('年报群', [li]);
  await li.write('@gouji_bot 安静', { in: group });
  await server.until(() => group.heard.length >= 1, 'the setting');
  const files = Object.fromEntries(['一', '二', '三', '四'].map((name) => [`${name}.txt`, faulty]));
  await li.sendAlbum(files, { in: group, caption: '@gouji_bot 看看' });
  await server.until(() => group.heard.some(({ text }) => text.includes('4 份核对完')), 'one answer for all four');
}, 30_000);

test('a file that is too large is answered by a sentence that says to send a link', async () => {
  await li.sendDocument('大.pdf', faulty, { size: 20 * MB + 1 });
  const answer = await sees(() => true, 'an answer');
  expect(answer.text).toContain('20 MB');
  expect(answer.text).toContain('链接');
});

test('inline, only what is public is offered; what is kept of this chat alone is not', async () => {
  await li.sendDocument('医保局.txt', faulty);
  await sees(({ buttons }) => buttons.length > 0, 'the answer');
  expect(await li.inline('示例市医疗保障局 2023')).toMatchObject({ results: [], button: { text: zh.telegram.askMe } });
  await li.write('分享');
  await sees(({ text }) => text.includes('分享'), 'that it is public now');
  const { results } = (await li.inline('示例市医疗保障局 2023 新收')) as { results: { title: string }[] };
  expect(results).toMatchObject([
    { title: expect.stringMatching(/^5 件/), input_message_content: { message_text: expect.stringContaining('表三') } },
  ]);
}, 30_000);

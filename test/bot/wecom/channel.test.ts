/** The WeCom channel through the vendor's library, against a server that speaks its protocol. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Channel, type Message, type Receive, TryLater } from '../../../src/bot/channel.ts';
import { type WecomOptions, wecomChannel } from '../../../src/bot/channels/wecom.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { UserError } from '../../../src/user-error.ts';
import { BOT, WecomServer } from '../../support/wecom/server.ts';

const from = { userid: 'wang' };
const single = { chattype: 'single', from };
const group = { chattype: 'group', chatid: 'g1', from };
const toWang = { chat: 'wecom:single:wang', answers: null };

let server: WecomServer;
let channel: Channel;
let received: Message[] = [];

const optionsFor = (url: string): WecomOptions => ({
  ...BOT,
  url,
  maxBytes: 1000,
  maxAgeSeconds: 3600,
  words: () => zh,
  note: () => {},
  timing: { reconnectMs: 20, heartbeatMs: 40, againMs: 150, startMs: 500 },
});

const receive: Receive = (message) => {
  received.push(message);
  const done = Promise.resolve();
  return Object.assign(done, { kept: done, answered: done });
};

const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

async function hears(body: Record<string, unknown>): Promise<Message | undefined> {
  server.says(body);
  await until(() => expect(received).toHaveLength(1));
  return received.pop();
}

beforeEach(async () => {
  received = [];
  server = await WecomServer.start();
  channel = await wecomChannel(optionsFor(server.url));
  await channel.start(receive);
});

afterEach(async () => {
  await channel.stop();
  await server.stop();
});

test('voice comes as what was said, a mixture as its text and its pictures', async () => {
  expect(await hears({ ...single, msgtype: 'voice', voice: { content: '东阿县新收多少' } })).toMatchObject({
    text: '东阿县新收多少',
  });
  const image = server.file(new Uint8Array([1, 2, 3]), '');
  const msg_item = [
    { msgtype: 'text', text: { content: '@勾稽 看这两张' } },
    { msgtype: 'image', image },
    { msgtype: 'image', image },
  ];
  const mixed = await hears({ ...group, msgid: 'm', msgtype: 'mixed', mixed: { msg_item } });
  expect(mixed).toMatchObject({ group: true, addressed: true, text: '看这两张' });
  expect(mixed?.files.map((file) => file.name)).toEqual(['m-1.jpg', 'm-2.jpg']);
  expect(await mixed?.files[1]?.open()).toEqual(new Uint8Array([1, 2, 3]));
});

test('a mention is taken out before and after the text, and nothing else', async () => {
  const said = (content: string) => hears({ ...group, msgtype: 'text', text: { content } });
  expect((await said('@勾稽 东阿县 2022'))?.text).toBe('东阿县 2022');
  expect((await said('东阿县 2022 @勾稽'))?.text).toBe('东阿县 2022');
  expect((await said('@勾稽'))?.text).toBe('');
  const mail = { ...single, msgtype: 'text', text: { content: '@勾稽 a@b.cn' } };
  expect((await hears(mail))?.text).toBe('@勾稽 a@b.cn');
});

test('what is quoted comes along, text and file', async () => {
  const text = { content: '核对这个' };
  const said = await hears({
    ...group,
    msgtype: 'text',
    text,
    quote: { msgtype: 'text', text: { content: '新收 31' } },
  });
  expect(said).toMatchObject({ text: '核对这个', quoted: '新收 31', files: [] });
  const file = server.file(new Uint8Array([7]), 'attachment; filename="a.docx"');
  const quoting = await hears({ ...group, msgtype: 'text', text, quote: { msgtype: 'file', file } });
  expect(quoting?.quoted).toBeUndefined();
  expect(quoting?.files.map((one) => one.name)).toEqual(['a.docx']);
});

test.each([
  ["attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%202020.docx", '年报 2020.docx'],
  ['attachment; filename="年报 2020(终稿).docx"', '年报 2020(终稿).docx'],
  ['attachment; filename="%E5%B9%B4%E6%8A%A5.docx"', '年报.docx'],
  ['attachment; filename="100%.xlsx"', '100%.xlsx'],
  ['attachment; filename=report.pdf; size=3', 'report.pdf'],
  ['attachment', 'f-1'],
])('a file named by %s is %s', async (header, name) => {
  const raw = Buffer.from(header).toString('latin1');
  const said = await hears({ ...single, msgid: 'f', msgtype: 'file', file: server.file(new Uint8Array(500), raw) });
  expect(said?.files[0]).toMatchObject({ name, size: 500 });
});

test('a file that is too large, gone or wrongly encrypted is told when it is opened', async () => {
  const large = await hears({ ...single, msgtype: 'file', file: server.file(new Uint8Array(1001), '') });
  await expect(large?.files[0]?.open()).rejects.toThrow(zh.refused['over-limit']('1000 B'));
  const full = await hears({ ...single, msgtype: 'file', file: server.file(new Uint8Array(1000), '') });
  expect(await full?.files[0]?.open()).toHaveLength(1000);
  const url = `http://127.0.0.1:${server.port}/gone`;
  const gone = await hears({ ...single, msgtype: 'file', file: { url, aeskey: 'x' } });
  await expect(gone?.files[0]?.open()).rejects.toThrow(zh.wecom.fileGone);
  const file = { ...server.file(new Uint8Array(100), ''), aeskey: Buffer.alloc(32).toString('base64') };
  const garbled = await hears({ ...single, msgtype: 'file', file });
  await expect(garbled?.files[0]?.open()).rejects.toThrow(zh.wecom.fileGone);
});

test('what is too old is not handed over', async () => {
  const old = Math.floor(Date.now() / 1000) - 86_400;
  server.says({ ...single, msgtype: 'text', text: { content: '昨天' }, create_time: old });
  server.says({ ...single, msgtype: 'location' });
  expect(await hears({ ...single, msgtype: 'text', text: { content: '现在' } })).toMatchObject({ text: '现在' });
});

test('progress grows in one message, which becomes the answer; the rest is pushed', async () => {
  const said = await hears({ ...single, msgtype: 'text', text: { content: '核对' } });
  const to = { ...toWang, answers: said?.id ?? null };
  channel.progress?.(to.chat, { done: 0, total: 12, name: '县教育局' });
  // Told again at once it would only use up the limit.
  channel.progress?.(to.chat, { done: 1, total: 12, name: '官庄镇' });
  expect(await channel.deliver?.({ text: '12 份核对完' }, to)).toMatch(/^stream/);
  await channel.deliver?.({ text: '第二段' }, to);
  expect(server.shown).toMatchObject([
    { to: 'wang', steps: [zh.batch.progress(1, 12, '县教育局'), '12 份核对完'], finished: true },
    { to: 'wang', text: '第二段', steps: [] },
  ]);
});

test('a message that can no longer be answered by a stream is answered by a push', async () => {
  const said = await hears({ ...group, msgtype: 'text', text: { content: '@勾稽 核对' } });
  server.lateStreams = true;
  expect(await channel.deliver?.({ text: '核对完' }, { chat: 'wecom:group:g1', answers: said?.id ?? '' })).toBeNull();
  // Of before a restart.
  await channel.deliver?.({ text: '另一个' }, { chat: 'wecom:group:g1', answers: 'unknown' });
  expect(server.shown).toMatchObject([
    { to: 'g1', text: '核对完' },
    { to: 'g1', text: '另一个' },
  ]);
});

test('a reminder goes out unasked, with mentions; a file of several parts arrives whole', async () => {
  await channel.deliver?.({ text: '还没有交' }, { chat: 'wecom:group:g1', answers: null, mention: ['li', 'zhao'] });
  const bytes = new Uint8Array(1_200_000).map((_, index) => index % 251);
  await channel.deliver?.({ text: '', file: { name: '核对结果.xlsx', bytes } }, toWang);
  expect(server.shown[0]?.text).toBe('<@li> <@zhao>\n还没有交');
  expect(server.shown[1]?.file?.name).toBe('核对结果.xlsx');
  expect(Buffer.compare(server.shown[1]?.file?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
});

test('a picture is shown as one; what is too large for that is a file', async () => {
  const large = new Uint8Array(2 * 1024 * 1024 + 1);
  await channel.deliver?.({ text: '', file: { name: '表三.png', bytes: new Uint8Array([1, 2, 3]) } }, toWang);
  await channel.deliver?.({ text: '', file: { name: '大.png', bytes: large } }, toWang);
  expect(server.shown.map(({ file }) => [file?.kind, file?.name])).toEqual([
    ['image', '表三.png'],
    ['file', '大.png'],
  ]);
});

test('what a report says makes no mention, link or bold text', async () => {
  const runs = ['<@all> [点这里](http://a.cn) **重** ', { strong: '20' }];
  const pieces = (await channel.pieces?.({ blocks: [{ kind: 'line', mark: null, runs }] }, zh)) ?? [];
  expect(pieces.map((piece) => piece.text)).toEqual([
    '<\u200b@all> [点这里]\u200b(http://a.cn) *\u200b*重*\u200b* **20**',
  ]);
});

test('an address stays as it is, whatever is in it', async () => {
  const address = 'https://mp.weixin.qq.com/s?__biz=MzA**&mid=~~1';
  const runs = [`原文 ${address} <@all>`];
  const pieces = (await channel.pieces?.({ blocks: [{ kind: 'line', mark: null, runs }] }, zh)) ?? [];
  expect(pieces.map((piece) => piece.text)).toEqual([`原文 ${address} <\u200b@all>`]);
});

test('who opens the chat is greeted', async () => {
  server.says({ ...single, msgtype: 'event', event: { eventtype: 'enter_chat' } }, 'aibot_event_callback');
  await until(() => expect(server.shown).toHaveLength(1));
  expect(server.shown[0]).toMatchObject({ to: 'wang', text: zh.help.lines.join('\n') });
  expect(received).toEqual([]);
});

test('a lost connection is seen, holds back what is to be sent, and comes back', async () => {
  const { port } = server;
  await server.stop();
  await until(() => expect(channel.health?.()).toEqual({ state: 'down', why: zh.wecom.health.lost }));
  await expect(channel.deliver?.({ text: '在' }, toWang)).rejects.toBeInstanceOf(TryLater);
  server = await WecomServer.start(port);
  await until(() => expect(channel.health?.()).toEqual({ state: 'up', why: null }));
  await until(() => expect(server.pings).toBeGreaterThan(0));
  expect(await hears({ ...single, msgtype: 'text', text: { content: '还在吗' } })).toMatchObject({ text: '还在吗' });
});

test('a bot that another program took over says so, and takes over again later', async () => {
  server.replace();
  await until(() => expect(channel.health?.()).toEqual({ state: 'down', why: zh.wecom.health.replaced }));
  await until(() => expect(channel.health?.().state).toBe('up'));
  expect(server.connected).toBe(true);
});

test('a bot that is not accepted is told to whoever starts it', async () => {
  server.accepts(false);
  const refused = await wecomChannel(optionsFor(server.url));
  await expect(refused.start(receive)).rejects.toThrow(new UserError(zh.wecom.health.refused));
});

test('a platform that cannot be reached at the beginning is tried on', async () => {
  const { port } = server;
  await server.stop();
  const early = await wecomChannel(optionsFor(`ws://127.0.0.1:${port}`));
  await early.start(receive);
  expect(early.health?.()).toEqual({ state: 'down', why: zh.wecom.health.lost });
  server = await WecomServer.start(port);
  await until(() => expect(early.health?.().state).toBe('up'));
  await early.stop();
});

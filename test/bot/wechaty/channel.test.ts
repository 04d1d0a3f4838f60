/** The WeChat channel over a real gateway: gRPC on loopback, over a puppet that plays the account. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileBox } from 'file-box';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { types } from 'wechaty-puppet';
import { type Channel, ChatClosed, type Message, type Receive, TryLater } from '../../../src/bot/channel.ts';
import { wechatyChannel } from '../../../src/bot/channels/wechaty.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { UserError } from '../../../src/user-error.ts';
import { freePort, type Gateway, startGateway, TOKEN } from '../../support/wechaty/gateway.ts';
import { puppetWithFriends, ROOM, type Said } from '../../support/wechaty/puppet.ts';

const MB = 1024 * 1024;

let gateway: Gateway;
let channel: Channel;
const received: Message[] = [];
const codes: (string | null)[] = [];
const written: string[] = [];

const channelTo = (endpoint: string, { puppet = 'wechaty-puppet-service', token = TOKEN } = {}) =>
  wechatyChannel({
    puppet,
    token,
    endpoint,
    plain: true,
    watchdogSeconds: 2,
    stallSeconds: 1,
    maxBytes: 13 * MB,
    maxAgeSeconds: 3600,
    words: () => zh,
    note: (error) => {
      throw error;
    },
    scan: (code) => codes.push(code),
    terminal: { write: (text) => written.push(text) },
  });

const receive: Receive = (message) => {
  received.push(message);
  const done = Promise.resolve();
  return Object.assign(done, { kept: done, answered: done });
};

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

/** Lets a message arrive and gives it as the bot receives it. */
async function hears(said: Omit<Said, 'id'> & { readonly id?: string }): Promise<Message | undefined> {
  const id = said.id ?? `in-${Math.random()}`;
  gateway.puppet.says({ ...said, id });
  await until(() => expect(received.some((one) => one.id === id)).toBe(true));
  return received.find((one) => one.id === id);
}

beforeAll(async () => {
  gateway = await startGateway();
  channel = await channelTo(gateway.endpoint);
  await channel.start(receive);
  gateway.puppet.mocker.scan('https://login.weixin.qq.com/l/abc');
  await until(() => expect(channel.health?.()).toEqual({ state: 'waiting', why: zh.wechat.health.scan }));
  gateway.login();
  await until(() => expect(channel.health?.()).toEqual({ state: 'up', why: null }));
});

afterEach(() => {
  received.length = 0;
  gateway.puppet.sent.length = 0;
});

afterAll(async () => {
  await channel.stop();
  await gateway.stop();
});

test('the code to scan is shown in the terminal, handed to the page, and taken back after the login', () => {
  expect(codes).toEqual(['https://login.weixin.qq.com/l/abc', null]);
  expect(written.join('')).toMatch(/[▀▄█]{8}/);
  expect(written.join('')).toContain('https://login.weixin.qq.com/l/abc');
  expect(written.at(-1)).toContain(zh.wechat.loggedIn);
});

test('a private message is for the bot', async () => {
  expect(await hears({ id: 'a', text: '东阿县 2022' })).toEqual({
    id: 'a',
    at: expect.stringMatching(/^20\d\d-.*Z$/),
    chat: 'wechaty:contact:wang',
    sender: '王同志',
    senderId: 'wang',
    fromBot: false,
    group: false,
    addressed: true,
    text: '东阿县 2022',
    files: [],
  });
});

test('in a group the bot is meant by a mention, which is taken out, or by quoting it', async () => {
  expect(await hears({ room: ROOM, text: '大家好' })).toMatchObject({ group: true, addressed: false, text: '大家好' });
  const mention = await hears({ room: ROOM, text: '@勾稽\u2005东阿县 2022', mentions: ['gouji'] });
  expect(mention).toMatchObject({ chat: `wechaty:room:${ROOM}`, addressed: true, text: '东阿县 2022' });
  const other = await hears({ room: ROOM, text: '@李同志\u2005看一下', mentions: ['li'] });
  expect(other).toMatchObject({ addressed: false, text: '@李同志\u2005看一下' });
  const dashes = '- - - - - - - - - - - - - - -';
  const reply = await hears({ room: ROOM, text: `「勾稽:1 ❌ 表三」\n${dashes}\n为什么 1` });
  expect(reply).toMatchObject({ addressed: true, quoted: '1 ❌ 表三', text: '为什么 1' });
});

test('the link of an article card is handed over', async () => {
  const link = { title: '2022 年年报', url: 'http://mp.weixin.qq.com/s?__biz=1&amp;mid=2' };
  expect(await hears({ link })).toMatchObject({ text: '', links: ['http://mp.weixin.qq.com/s?__biz=1&mid=2'] });
});

test('a file of 12 MB arrives whole; a larger one than allowed is refused with a sentence', async () => {
  const bytes = Buffer.alloc(12 * MB, 'gouji');
  const message = await hears({
    file: FileBox.fromBase64(bytes.toString('base64'), '年报.docx'),
    filename: '年报.docx',
  });
  expect(message?.files[0]?.name).toBe('年报.docx');
  expect(Buffer.compare((await message?.files[0]?.open()) ?? Buffer.alloc(0), bytes)).toBe(0);
  const large = FileBox.fromBase64(Buffer.alloc(14 * MB).toString('base64'), '大.pdf');
  const refused = await hears({ file: large });
  expect(refused?.files[0]?.name).toBe('大.pdf');
  await expect(refused?.files[0]?.open()).rejects.toThrow(zh.refused['over-limit']('13 MB'));
});

test('pictures are files too, and a file that is gone is told', async () => {
  const picture = await hears({ id: 'p', file: FileBox.fromBase64('AAAA', 'x.png'), image: true });
  expect(picture?.files[0]?.name).toBe('p.jpg');
  const gone = await hears({ type: types.Message.Attachment, filename: '年报.pdf' });
  await expect(gone?.files[0]?.open()).rejects.toThrow(zh.wechat.fileGone);
});

test('a chat history is a file that cannot be opened, and the person hears what to do', async () => {
  const record = await hears({ type: types.Message.ChatHistory, text: '<xml/>' });
  expect(record).toMatchObject({ text: '', files: [{ name: zh.wechat.record }] });
  await expect(record?.files[0]?.open()).rejects.toThrow(new UserError(zh.wechat.recordClosed));
});

test('what is old, from the bot itself, or no message, is not handed over; what came within the limit is', async () => {
  gateway.puppet.says({ id: 'day-old', text: '昨天', ageSeconds: 86_400 });
  gateway.puppet.says({ id: 'own', from: 'gouji', text: '自己' });
  gateway.puppet.says({ id: 'sticker', type: types.Message.Emoticon });
  await hears({ text: '半小时前', ageSeconds: 1800 });
  expect(received.map((one) => one.text)).toEqual(['半小时前']);
});

test('the same message again has the same id, and an official account is known as a program', async () => {
  await hears({ id: 'twice', text: '一次' });
  gateway.puppet.says({ id: 'twice', text: '一次' });
  await until(() => expect(received.map((one) => one.id)).toEqual(['twice', 'twice']));
  expect(await hears({ from: 'news', text: '推送' })).toMatchObject({ fromBot: true });
});

test('within a chat the messages are handed over in the order they came', async () => {
  const file = FileBox.fromBase64('AAAA', '年报.docx');
  for (let number = 0; number < 20; number++)
    gateway.puppet.says(number % 3 === 0 ? { id: `${number}`, file } : { id: `${number}`, text: `${number}` });
  await until(() => expect(received).toHaveLength(20));
  expect(received.map((one) => one.id)).toStrictEqual(Array.from({ length: 20 }, (_, number) => `${number}`));
});

test('pieces go to people and rooms, with mentions and with files', async () => {
  const to = { chat: `wechaty:room:${ROOM}`, answers: null };
  expect(await channel.deliver?.({ text: '核对完了' }, { chat: 'wechaty:contact:wang', answers: 'a' })).toBe('sent-1');
  await channel.deliver?.({ text: '还没有交' }, { ...to, mention: ['li', 'nobody'] });
  // As people write a contact: by name, with a number that says nothing here.
  await channel.deliver?.({ text: '还没有交' }, { ...to, mention: ['李同志', '13800000000', '没有这个人'] });
  const bytes = new Uint8Array(12 * MB).fill(7);
  await channel.deliver?.({ text: '', file: { name: '核对结果.xlsx', bytes } }, to);
  const [answer, reminder, named, file] = gateway.puppet.sent;
  expect(answer).toMatchObject({ to: 'wang', text: '核对完了' });
  expect(reminder).toMatchObject({ to: ROOM, text: expect.stringMatching(/^@李同志\s还没有交$/), mentions: ['li'] });
  expect(named).toMatchObject({ text: expect.stringMatching(/^@李同志\s还没有交$/), mentions: ['li'] });
  expect(file?.file?.name).toBe('核对结果.xlsx');
  expect(Buffer.compare(file?.file?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
});

test('a room that is gone is closed; an account that is too busy is given time', async () => {
  const nowhere = channel.deliver?.({ text: '在吗' }, { chat: 'wechaty:room:9@chatroom', answers: null });
  await expect(nowhere).rejects.toBeInstanceOf(ChatClosed);
  gateway.puppet.refuses = new Error('操作过于频繁,请稍后再试');
  const busy = channel.deliver?.({ text: '在吗' }, { chat: 'wechaty:contact:wang', answers: null });
  await expect(busy).rejects.toMatchObject({ seconds: 600 });
});

test('the owner of a room may change its settings; of a person nothing is known', async () => {
  expect(await channel.administers?.(`wechaty:room:${ROOM}`, 'wang')).toBe(true);
  expect(await channel.administers?.(`wechaty:room:${ROOM}`, 'li')).toBe(false);
  expect(await channel.administers?.('wechaty:contact:wang', 'wang')).toBeNull();
});

test('a reply is cut at 2,000 characters, with its files after it', async () => {
  const item = (number: number) =>
    ({ kind: 'item', number, mark: 'error', runs: ['填'.repeat(300)], details: ['因'.repeat(300)] }) as const;
  const open = async () => new Uint8Array([1]);
  const blocks = [...[1, 2, 3, 4, 5].map(item), { kind: 'file', name: '结果.xlsx', open }] as const;
  const pieces = (await channel.pieces?.({ blocks }, zh)) ?? [];
  expect(pieces.map((piece) => piece.file?.name ?? piece.text.length)).toEqual([1823, 1215, '结果.xlsx']);
});

test('a gateway that is gone is seen at once, holds back what is to be sent, and is found again', async () => {
  const port = Number(gateway.endpoint.split(':')[1]);
  await gateway.stop();
  await until(() => expect(channel.health?.().state).toBe('down'));
  const held = channel.deliver?.({ text: '在吗' }, { chat: 'wechaty:contact:wang', answers: null });
  await expect(held).rejects.toBeInstanceOf(TryLater);
  gateway = await startGateway(port);
  gateway.login();
  await until(() => expect(channel.health?.().state).toBe('up'));
  expect(await hears({ text: '还在吗' })).toMatchObject({ text: '还在吗' });
});

test('a gateway that gives no sign of life any more is connected to anew', async () => {
  gateway.puppet.once('start', () => gateway.login());
  gateway.silence();
  await until(() => expect(channel.health?.().state).toBe('down'));
  await until(() => expect(channel.health?.().state).toBe('up'));
  expect(await hears({ text: '还在吗' })).toMatchObject({ text: '还在吗' });
});

test('a puppet that is not installed, and a token without its prefix, are told to whoever starts it', async () => {
  const { puppetMissing, notAccepted } = zh.wechat;
  const starting = async (settings: { readonly puppet?: string; readonly token?: string }, sentence: string) => {
    const wrong = await channelTo(gateway.endpoint, settings);
    await expect(wrong.start(receive)).rejects.toThrow(new UserError(sentence));
  };
  await Promise.all([
    starting({ puppet: 'wechaty-puppet-nowhere' }, puppetMissing('wechaty-puppet-nowhere')),
    starting({ token: '1234' }, notAccepted),
    starting({ token: 'insecure_wrong' }, notAccepted),
  ]);
});

test('the login is kept in a file that nobody else reads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-wechaty-'));
  const memory = join(folder, 'wechat');
  const options = { maxBytes: MB, maxAgeSeconds: 3600, words: () => zh, note: () => {} };
  const kept = await wechatyChannel({ ...options, puppet: puppetWithFriends, memory });
  await kept.start(receive);
  await kept.stop();
  expect((await stat(`${memory}.memory-card.json`)).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});

test('a gateway that is not there yet is waited for', { timeout: 40_000 }, async () => {
  const port = await freePort();
  const early = await channelTo(`127.0.0.1:${port}`);
  await early.start(receive);
  expect(early.health?.().state).toBe('down');
  const later = await startGateway(port);
  later.login();
  await vi.waitFor(() => expect(early.health?.().state).toBe('up'), { timeout: 20_000 });
  await early.stop();
  await later.stop();
});

/** The group robot of WeCom, against an HTTP server on loopback. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Channel, ChatClosed, TryLater } from '../../../src/bot/channel.ts';
import { WEBHOOK_CHAT, wecomWebhookChannel } from '../../../src/bot/channels/wecom-webhook.ts';
import { line } from '../../../src/bot/say/reply.ts';
import { zh } from '../../../src/bot/say/zh.ts';

const to = { chat: WEBHOOK_CHAT, answers: null };

let server: Server;
let channel: Channel;
let posts: { readonly path: string; readonly body: string }[] = [];
let answers: object[] = [];

beforeEach(async () => {
  posts = [];
  answers = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    posts.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString() });
    response.end(JSON.stringify(answers.shift() ?? { errcode: 0, errmsg: 'ok', media_id: 'media-1' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  channel = wecomWebhookChannel({ url: `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=k1`, words: () => zh });
});

afterEach(async () => {
  await channel.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a reminder mentions people by their id or their telephone', async () => {
  await channel.deliver?.({ text: '还没有交' }, { ...to, mention: ['wang', '13800000000', '@all'] });
  expect(posts.map(({ path }) => path)).toEqual(['/cgi-bin/webhook/send?key=k1']);
  expect(JSON.parse(posts[0]?.body ?? '')).toEqual({
    msgtype: 'text',
    text: { content: '还没有交', mentioned_list: ['wang', '@all'], mentioned_mobile_list: ['13800000000'] },
  });
});

test('texts stay within 2,048 bytes, and nobody is asked to reply', async () => {
  const next = { kind: 'next', steps: [{ say: '进度', label: null }] } as const;
  const blocks = [...Array.from({ length: 6 }, (_, index) => line(`${index}${'报'.repeat(250)}`)), next];
  const pieces = (await channel.pieces?.({ blocks }, zh)) ?? [];
  expect(pieces.map(({ text }) => Buffer.byteLength(text))).toEqual([1503, 1503, 1503]);
});

test('a file is put there first', async () => {
  await channel.deliver?.({ text: '', file: { name: '未交名单.xlsx', bytes: new Uint8Array([80, 75]) } }, to);
  expect(posts.map(({ path }) => path)).toEqual([
    '/cgi-bin/webhook/upload_media?key=k1&type=file',
    '/cgi-bin/webhook/send?key=k1',
  ]);
  expect(posts[0]?.body).toContain('name="media"; filename="未交名单.xlsx"');
  expect(JSON.parse(posts[1]?.body ?? '')).toEqual({ msgtype: 'file', file: { media_id: 'media-1' } });
});

test('a picture is shown in the message itself', async () => {
  await channel.deliver?.({ text: '', file: { name: '进度.png', bytes: new Uint8Array([1, 2, 3]) } }, to);
  expect(posts.map(({ path }) => path)).toEqual(['/cgi-bin/webhook/send?key=k1']);
  expect(JSON.parse(posts[0]?.body ?? '')).toEqual({
    msgtype: 'image',
    image: { base64: 'AQID', md5: '5289df737df57326fcdd22597afb1fac' },
  });
});

test('too many are tried later; a robot that was removed is seen', async () => {
  answers = [{ errcode: 45009, errmsg: 'api freq out of limit' }, { errcode: 93000 }, { errcode: 40008 }];
  await expect(channel.deliver?.({ text: '一' }, to)).rejects.toBeInstanceOf(TryLater);
  expect(channel.health?.().state).toBe('up');
  await expect(channel.deliver?.({ text: '二' }, to)).rejects.toBeInstanceOf(ChatClosed);
  expect(channel.health?.()).toEqual({ state: 'down', why: zh.wecom.webhookRefused });
  const error = await channel.deliver?.({ text: '三' }, to).catch((one: Error) => one);
  expect(error).toEqual(new Error('the platform answered 40008'));
  await channel.deliver?.({ text: '四' }, to);
  expect(channel.health?.().state).toBe('up');
});

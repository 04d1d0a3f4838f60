/** How the channel hears: long polling and the webhook, and what may go wrong with them. */
import { describe, expect, test, vi } from 'vitest';
import type { Message, Receive } from '../../../src/bot/channel.ts';
import { Api } from '../../../src/bot/channels/telegram/api.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { UserError } from '../../../src/user-error.ts';
import { TelegramServer } from '../../support/telegram/server.ts';
import { receiving } from '../receiving.ts';
import { freePort } from './free-port.ts';
import { bots, channelFor } from './listening.ts';

const start = bots();
const up = { state: 'up', why: null };

describe('long polling', () => {
  test('goes on after a broken connection, 502 and 429', async () => {
    const { server, channel, hear } = await start();
    server.fail('getUpdates', { code: 502 });
    server.fail('getUpdates', { code: 'broken' });
    server.fail('getUpdates', { code: 'lost' });
    const li = server.person('小李');
    for (let number = 1; number <= 4; number += 1) await li.write(`第 ${number} 条`);
    expect((await hear(4)).map(({ text }) => text)).toEqual(['第 1 条', '第 2 条', '第 3 条', '第 4 条']);
    await vi.waitFor(() => expect(channel.health?.()).toEqual(up));
    expect(server.refused).toEqual(expect.arrayContaining(['getUpdates 502', 'getUpdates broken', 'getUpdates lost']));
  });

  test('waits as long as Telegram asks', async () => {
    const { server, hear } = await start();
    await server.until(() => server.polled, 'the first poll');
    server.fail('getUpdates', { code: 429, retryAfter: 1 });
    const li = server.person('小李');
    await li.write('一');
    await hear(1);
    const began = performance.now();
    await server.until(() => server.refused.length > 0, 'a refusal');
    await li.write('二');
    await hear(2);
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  test('says that another program uses the bot, and takes over when that one has gone', async () => {
    const { server, channel, hear } = await start();
    await server.until(() => server.polled, 'the first poll');
    const stopping = new AbortController();
    const other = new Api(server.token, server.root);
    const polling = other.call('getUpdates', { timeout: 30 }, stopping.signal).catch(() => {});
    await vi.waitFor(() => expect(server.refused).toContain('getUpdates 409'));
    stopping.abort();
    await polling;
    await server.person('小李').write('还在吗');
    await hear(1);
    await vi.waitFor(() => expect(channel.health?.()).toEqual(up));
  });

  test('is told as a conflict while it lasts', async () => {
    const { server, channel } = await start({ channel: { backoffMs: 50 } });
    await server.until(() => server.polled, 'the first poll');
    const stopping = new AbortController();
    const other = new Api(server.token, server.root);
    const polling = other.call('getUpdates', { timeout: 30 }, stopping.signal).catch(() => {});
    await vi.waitFor(() => expect(channel.health?.().why).toBe(zh.telegram.health.conflict));
    stopping.abort();
    await polling;
  });

  test('removes a webhook that somebody has set', async () => {
    const { server, hear } = await start();
    await server.until(() => server.polled, 'the first poll');
    server.updates.setWebhook({ url: 'http://127.0.0.1:9/', secret: null, connections: 1 }, false);
    server.updates.close();
    await vi.waitFor(() => expect(server.calls.filter(({ method }) => method === 'deleteWebhook')).toHaveLength(2));
    await server.person('小李').write('在吗');
    await hear(1);
  });

  test('confirms what is kept when it stops, so that it does not come again', async () => {
    const { server, channel, hear } = await start();
    await server.person('小李').write('在吗');
    await hear(1);
    await channel.stop();
    expect(server.updates.pending).toEqual([]);
  });

  test('what came while nobody listened is told at the start', async () => {
    const { server, channel, hear } = await start();
    await channel.stop();
    const li = server.person('小李');
    await li.write('夜里写的');
    const told: Message[] = [];
    const next = channelFor(server);
    await next.start(receiving((message) => told.push(message)));
    await vi.waitFor(() => expect(told.map(({ text }) => text)).toEqual(['夜里写的']));
    await next.stop();
    expect(await hear(0)).toEqual([]);
  });

  test('an update of a shape that nobody knows is noted and passed over', async () => {
    const noted: unknown[] = [];
    const note = async (error: unknown) => {
      noted.push(error);
      return 'abcd';
    };
    const { server, hear } = await start({ channel: { note } });
    server.updates.push('message', { message_id: 1 });
    server.updates.push('message', {});
    await server.person('小李').write('在吗');
    expect((await hear(1)).map(({ text }) => text)).toEqual(['在吗']);
    expect(noted).toHaveLength(2);
    await vi.waitFor(() => expect(server.updates.pending).toEqual([]));
  });

  test('what could not be taken comes again until it is, and is not confirmed before', async () => {
    let times = 0;
    const told: string[] = [];
    const receive = receiving(({ text }) => {
      times += 1;
      if (times < 3) throw new Error('the disk is full');
      told.push(text);
    });
    const { server } = await start({ receive });
    await server.person('小李').write('在吗');
    await vi.waitFor(() => expect(server.updates.pending).toEqual([]));
    expect(told).toEqual(['在吗']);
    expect(times).toBe(3);
  });
});

describe('the start', () => {
  test('a wrong token is a sentence', async () => {
    const server = await TelegramServer.start();
    const channel = channelFor(server, { token: '1:wrong' });
    const starting = channel.start(receiving(() => {}));
    await expect(starting).rejects.toThrow(UserError);
    await expect(starting).rejects.toThrow('TELEGRAM_BOT_TOKEN');
    await server.close();
  });

  test('without a network the channel starts, says so, and hears once there is one', async () => {
    const server = await TelegramServer.start();
    server.fail('getMe', { code: 502 }, 3);
    const told: Message[] = [];
    const channel = channelFor(server, { backoffMs: 20 });
    await channel.start(receiving((message) => told.push(message)));
    expect(channel.health?.()).toEqual({ state: 'down', why: zh.telegram.health.unreachable });
    await server.person('小李').write('在吗');
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(channel.health?.()).toEqual(up);
    await channel.stop();
    await server.close();
  });
});

describe('the webhook', () => {
  const secret = 'a-secret_of-the-test';
  /** A free port for the listener. */
  async function withWebhook(receive?: Receive) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/telegram`;
    const webhook = { url, secret, host: '127.0.0.1', port };
    return { url, ...(await start({ channel: { webhook }, ...(receive ? { receive } : {}) })) };
  }

  test('hears with the right secret, in order, and only with it', async () => {
    const { server, channel, hear, url } = await withWebhook();
    expect(channel.health?.()).toEqual(up);
    const li = server.person('小李');
    for (let number = 1; number <= 10; number += 1) await li.write(`第 ${number} 条`);
    expect((await hear(10)).map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, n) => `第 ${n + 1} 条`));
    const post = async (headers: Record<string, string>, body = '{"update_id":1}') =>
      (await fetch(url, { method: 'POST', headers, body })).status;
    const header = 'x-telegram-bot-api-secret-token';
    expect(await post({})).toBe(403);
    expect(await post({ [header]: 'wrong' })).toBe(403);
    expect(await post({ [header]: `${secret}x` })).toBe(403);
    expect(await post({ [header]: secret }, 'not json')).toBe(400);
    expect(await post({ [header]: secret }, '[1]')).toBe(400);
    expect(await post({ [header]: secret }, ' '.repeat(1024 * 1024 + 1))).toBe(400);
    expect((await fetch(`${url}x`, { method: 'POST', headers: { [header]: secret } })).status).toBe(404);
    expect((await fetch(url, { headers: { [header]: secret } })).status).toBe(404);
  });

  test('what could not be taken comes again until it is', async () => {
    let times = 0;
    const told: Message[] = [];
    const receive = receiving((message) => {
      times += 1;
      if (times < 3) throw new Error('the disk is full');
      told.push(message);
    });
    const { server } = await withWebhook(receive);
    await server.person('小李').write('在吗');
    await vi.waitFor(() => expect(server.updates.pending).toEqual([]));
    expect(told).toHaveLength(1);
    expect(server.updates.webhookAnswers).toEqual([500, 500, 200]);
  });

  test('a port that is taken is a sentence', async () => {
    const server = await TelegramServer.start();
    const port = Number(new URL(server.root).port);
    const webhook = { url: 'http://127.0.0.1/telegram', secret, host: '127.0.0.1', port };
    await expect(channelFor(server, { webhook }).start(receiving(() => {}))).rejects.toThrow(
      zh.telegram.portTaken(port),
    );
    await server.close();
  });
});

describe('inline queries', () => {
  test('what is public is offered; with nothing to offer a button leads to the chat', async () => {
    const asked: [string, string][] = [];
    const lookUp = async (text: string, chat: string) => {
      asked.push([text, chat]);
      return text.includes('东阿') ? [{ title: '新收 13 件', text: '东阿县人民政府办公室 <2022>:13 件' }] : [];
    };
    const { server, told } = await start({ channel: { lookUp } });
    const li = server.person('小李');
    const { results } = await li.inline('东阿县 2022');
    expect(results).toMatchObject([
      { title: '新收 13 件', input_message_content: { message_text: '东阿县人民政府办公室 &lt;2022&gt;:13 件' } },
    ]);
    expect(await li.inline('没有')).toMatchObject({ results: [], button: { text: zh.telegram.askMe } });
    await li.inline(' ');
    expect(asked.map(([text]) => text)).toEqual(['东阿县 2022', '没有']);
    expect(asked[0]?.[1]).toBe(`telegram:${li.id}`);
    expect(told).toEqual([]);
  });

  test('an error of the look-up is noted and stops nothing', async () => {
    const noted: unknown[] = [];
    const lookUp = () => Promise.reject(new Error('the store'));
    const note = async (error: unknown) => {
      noted.push(error);
      return 'abcd';
    };
    const { server, hear } = await start({ channel: { lookUp, note } });
    const li = server.person('小李');
    void li.inline('东阿县');
    await vi.waitFor(() => expect(noted).toHaveLength(1));
    await li.write('在吗');
    await hear(1);
  });
});

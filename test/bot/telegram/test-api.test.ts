/**
 * The channel against a Bot API server that others wrote. It can do texts, commands, callbacks and edits; the rest is
 * tested against our own.
 */
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../../src/bot/channel.ts';
import { telegramChannel } from '../../../src/bot/channels/telegram.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { receiving } from '../receiving.ts';
import { until } from '../until.ts';
import { freePort } from './free-port.ts';

const token = '7100:AAtest-token_of-no-use';
let server: TelegramServer;
let channel: ReturnType<typeof telegramChannel>;
let told: Message[];

beforeEach(async () => {
  server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  told = [];
  const apiRoot = server.config.apiURL;
  const note = async () => 'abcd';
  channel = telegramChannel({ token, apiRoot, webhook: null, maxBytes: 1e7, words: () => zh, menus: [zh], note });
  await channel.start(receiving((message) => told.push(message)));
});
afterEach(async () => {
  await channel.stop();
  await server.stop();
});

test('texts, commands and presses are told; answers and edits are seen', async () => {
  const client = server.getClient(token, { userId: 5, chatId: 5, firstName: '小李' });
  await client.sendMessage(client.makeMessage('东阿县 2022'));
  await client.sendCommand(client.makeCommand('/details 1'));
  await client.sendCallback(client.makeCallbackQuery('>全部数字'));
  await until(() => told.length >= 3, 'three messages');
  expect(told.map(({ chat, text }) => [chat, text])).toEqual([
    ['telegram:5', '东阿县 2022'],
    ['telegram:5', 'details 1'],
    ['telegram:5', '全部数字'],
  ]);

  const to = { chat: 'telegram:5', answers: null };
  const sent = await channel.deliver?.({ text: '正在核对… 1/3' }, to);
  const buttons = [{ say: '全部数字', label: null }];
  expect(await channel.edit?.(sent ?? '', { text: '<b>3 份</b>核对完', buttons }, to)).toBe(true);
  const { result } = await client.getUpdates();
  expect(result.map(({ message }: { message: { text: string } }) => message.text)).toEqual(['<b>3 份</b>核对完']);
});

test('a server that answers at once with nothing is not asked without a pause', async () => {
  const asked = server.getUpdates.bind(server);
  let times = 0;
  server.getUpdates = (of) => {
    times += 1;
    return asked(of);
  };
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(times).toBeGreaterThan(0);
  expect(times).toBeLessThan(6);
});

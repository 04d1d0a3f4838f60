/** The Bot API server of the tests says no where Telegram does, in its words. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Api, Failure } from '../../../src/bot/channels/telegram/api.ts';
import { MB } from '../../support/telegram/methods.ts';
import { telegramRates } from '../../support/telegram/rates.ts';
import { TelegramServer } from '../../support/telegram/server.ts';

let server: TelegramServer;
let api: Api;
beforeEach(async () => {
  server = await TelegramServer.start({
    rates: { ...telegramRates, overall: { count: 60, seconds: 1 }, chat: { count: 60, seconds: 1 } },
  });
  api = new Api(server.token, server.root);
});
afterEach(() => server.close());

const upload = (size: number, filename = 'a.bin') => ({ source: new Uint8Array(size), filename });

const refusals: readonly [method: string, payload: () => object, words: string][] = [
  ['sendMessage', () => ({ text: '字'.repeat(4097) }), '400 Bad Request: message is too long'],
  ['sendMessage', () => ({ text: `<b>${'😀'.repeat(2049)}</b>`, parse_mode: 'HTML' }), 'message is too long'],
  ['sendMessage', () => ({ text: ' ' }), '400 Bad Request: message text is empty'],
  ['sendMessage', () => ({ text: 'a<br>', parse_mode: 'HTML' }), "can't parse entities: Unsupported start tag"],
  ['sendMessage', () => ({ text: '<b>a', parse_mode: 'HTML' }), "can't parse entities: Can't find end tag"],
  ['sendDocument', () => ({ caption: '字'.repeat(1025), document: upload(1) }), 'message caption is too long'],
  ['sendDocument', () => ({ document: upload(50 * MB + 1) }), '413 Request Entity Too Large'],
  ['sendPhoto', () => ({ photo: upload(10 * MB + 1, 'a.png') }), 'too big for a photo'],
  ['sendMessage', () => ({ text: 'a', reply_markup: keyboard('年'.repeat(22)) }), 'BUTTON_DATA_INVALID'],
  ['editMessageText', () => ({ message_id: 9, text: 'a' }), '400 Bad Request: message to edit not found'],
  ['answerCallbackQuery', () => ({ callback_query_id: '1' }), 'query is too old'],
  ['setMyCommands', () => ({ commands: [{ command: '详情', description: 'x' }] }), 'BOT_COMMAND_INVALID'],
  ['sendSticker', () => ({}), '404 Not Found'],
];
const keyboard = (callback_data: string) => ({ inline_keyboard: [[{ text: 'b', callback_data }]] });

test.each(refusals.map(([method, payload, words]) => ({ method, payload, words })))(
  '$method is refused: $words',
  async ({ method, payload, words }) => {
    const { id } = server.person('小李');
    const refusal: unknown = await api.call(method, { chat_id: id, ...payload() }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Failure);
    const { code, description } = refusal as Failure;
    expect(`${code} ${description}`).toContain(words);
  },
);

test('what is just within the limits is taken, counted without the markup', async () => {
  const { id } = server.person('小李');
  const whole = `<b>${'&lt;'.repeat(4096)}</b>`;
  await api.call('sendMessage', { chat_id: id, text: whole, parse_mode: 'HTML' });
  await api.call('sendDocument', { chat_id: id, caption: '字'.repeat(1024), document: upload(1, '核对 "结果".xlsx') });
  const [text, file] = server.world.chats.get(id)?.shown ?? [];
  expect(text?.text).toBe('<'.repeat(4096));
  expect(file?.file?.bytes).toHaveLength(1);
});

test('a group hears no more than twenty messages in a minute', async () => {
  const group = server.group('年报群', [server.person('小李')]);
  for (let number = 1; number <= 20; number += 1) await api.call('sendMessage', { chat_id: group.id, text: '一' });
  const refusal = await api.call('sendMessage', { chat_id: group.id, text: '一' }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ seconds: expect.any(Number) });
  expect(refusal).toMatchObject({ name: 'Error' });
  expect(group.heard).toHaveLength(20);
});

test('updates are given until they are confirmed by asking for the next', async () => {
  const li = server.person('小李');
  await li.write('一');
  await li.write('二');
  const ask = (payload: object) => api.call<{ update_id: number }[]>('getUpdates', payload);
  const first = await ask({ limit: 1 });
  expect(await ask({})).toHaveLength(2);
  expect(await ask({ offset: (first[0]?.update_id ?? 0) + 1 })).toHaveLength(1);
  expect(server.updates.pending).toHaveLength(1);
});

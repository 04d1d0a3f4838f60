/** What the bot says, as people see it on Telegram. */
import { describe, expect, test, vi } from 'vitest';
import { ChatClosed, ChatMoved, TryLater } from '../../../src/bot/channel.ts';
import { type Block, line, type Reply, type Step, strong } from '../../../src/bot/say/reply.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { MB } from '../../support/telegram/methods.ts';
import { telegramRates } from '../../support/telegram/rates.ts';
import { receiving } from '../receiving.ts';
import { bots, type Settings } from './listening.ts';

const begin = bots();
async function start(settings: Settings = {}) {
  const bot = await begin(settings);
  const li = bot.server.person('小李');
  const chat = `telegram:${li.id}`;
  return { ...bot, li, chat, say: (reply: Reply) => bot.reply(chat, reply) };
}
const blocks = (...all: Block[]): Reply => ({ blocks: all });
const png = Buffer.concat([Buffer.from('\x89PNG\r\n', 'latin1'), Buffer.alloc(20)]);
const file = (name: string, bytes: Uint8Array): Block => ({ kind: 'file', name, open: async () => bytes });
const steps = (...all: [string | null, string | null][]): Step[] => all.map(([say, label]) => ({ say, label }));

describe('texts', () => {
  test('everything is escaped, and what should stand out does', async () => {
    const { say, li } = await start();
    await say(blocks({ kind: 'verdict', mark: 'error', runs: [strong('<b>局</b> & "办"'), ':2 处要改 &lt;'] }));
    expect(li.heard[0]?.text).toBe('❌ <b>局</b> & "办":2 处要改 &lt;');
    expect(li.heard[0]?.entities).toEqual([{ type: 'bold', offset: 2, length: 14 }]);
  });

  test('a table is preformatted and fits a telephone', async () => {
    const { say, li } = await start();
    const narrow = [
      { label: '新收', cells: ['31', '0'] },
      { label: '结转', cells: ['0', '11'] },
    ];
    await say(blocks({ kind: 'table', caption: '表三', columns: ['自然人', '总计'], rows: narrow }));
    expect(li.heard[0]?.text).toBe('表三(自然人 | 总计)\n新收  31   0\n结转   0  11');
    expect(li.heard[0]?.entities.map(({ type }) => type)).toEqual(['bold', 'pre']);
    const wide = [{ label: '(一)本年度办理结果 予以公开 & 部分', cells: ['1', '0', '0', '0', '0', '0', '1'] }];
    await say(blocks({ kind: 'table', caption: '表三', columns: [], rows: wide }));
    expect(li.heard[1]?.text.split('\n').slice(1)).toEqual(['(一)本年度办理结果 予以公开 & 部分', '  1 0 0 0 0 0 1']);
  });

  test('a long table keeps its heading in each text, a longer line than a text is cut', async () => {
    const { say, li } = await start();
    const rows = Array.from({ length: 300 }, (_, index) => ({ label: `第${index}行的名称`, cells: ['1', '2'] }));
    await say(blocks({ kind: 'table', caption: '表三', columns: ['甲'], rows }, line([strong('粗&'.repeat(3000))])));
    const texts = li.heard.map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('表三(甲)\n')).length).toBeGreaterThan(1);
    expect(texts.join('').match(/第\d+行的名称/g)).toHaveLength(300);
    expect(texts.join('').match(/粗&/g)).toHaveLength(3000);
  });

  test('an answer of many texts is its beginning and a file', async () => {
    const { say, li } = await start();
    await say({ blocks: Array.from({ length: 60 }, (_, index) => line(`${index}号:${'内'.repeat(500)}`)) });
    expect(li.heard).toHaveLength(2);
    expect(li.heard[0]?.text.endsWith(zh.long.rest)).toBe(true);
    expect(li.heard[1]?.file?.name).toBe(zh.long.file);
    expect(li.heard[1]?.file?.bytes.toString('utf8')).toContain('59号');
  });

  test('markup that Telegram does not take is sent without it', async () => {
    const { channel, li, chat } = await start();
    await channel.deliver?.({ text: '<b>坏&amp;' }, { chat, answers: null });
    expect(li.heard[0]?.text).toBe('坏&');
  });
});

describe('files', () => {
  test('pictures are shown, other files are sent under their names', async () => {
    const { say, li } = await start();
    await say(blocks(line('见图'), file('趋势 "一".png', png), file('核对结果.xlsx', new Uint8Array([80, 75]))));
    expect(li.heard.map(({ text, file: sent }) => [text, sent?.kind, sent?.name])).toEqual([
      ['见图', undefined, undefined],
      ['', 'photo', '趋势 _一_.png'],
      ['', 'document', '核对结果.xlsx'],
    ]);
  });

  test('a picture that is too large or not sound goes as a file', async () => {
    const { say, li } = await start();
    await say(blocks(file('大.png', Buffer.concat([png, Buffer.alloc(10 * MB)])), file('坏.png', Buffer.from('bad'))));
    expect(li.heard.map(({ file: sent }) => sent?.kind)).toEqual(['document', 'document']);
  });

  test('where nobody may send files the answer comes, and a sentence for each file; the chat is not closed', async () => {
    const { server, reply, li } = await start();
    const group = server.group('年报群', [li]);
    group.chat.textOnly = true;
    const chat = `telegram:${group.id}`;
    await reply(chat, blocks(line('1 处要改'), file('表三.png', png), file('核对结果.xlsx', new Uint8Array([80, 75]))));
    await reply(chat, blocks(line('还在')));
    expect(group.heard.map(({ text }) => text)).toEqual([
      '1 处要改',
      zh.telegram.filesForbidden('表三.png'),
      zh.telegram.filesForbidden('核对结果.xlsx'),
      '还在',
    ]);
  });

  test('a file that Telegram does not take is a sentence', async () => {
    const { say, li } = await start();
    await say(blocks(file('巨大.xlsx', Buffer.alloc(50 * MB + 1))));
    expect(li.heard[0]?.text).toBe(zh.telegram.tooLargeToSend('巨大.xlsx'));
  });
});

describe('buttons', () => {
  const long = '是 示例省示例市示例县人民政府政务公开办公室(示例县大数据局)';

  test('a press says its words, addressed, and the button stops turning', async () => {
    const { say, li, hear } = await start();
    const next = steps(['详情 1', '看依据'], ['全部数字', null], [null, '改好后再发一次']);
    await say(blocks(line('2 处要改'), { kind: 'next', steps: next }, { kind: 'buttons', steps: steps([long, null]) }));
    const [shown] = li.heard;
    if (!shown) throw new Error('nothing');
    expect(shown.text).toBe('2 处要改\n改好后再发一次');
    expect(shown.buttons.map((row) => row.map(({ text }) => text))).toEqual([['详情 1 看依据', '全部数字'], [long]]);
    expect(await li.press(shown, '详情 1 看依据')).not.toHaveProperty('text');
    expect(await li.press(shown, long)).not.toHaveProperty('text');
    const all = await hear(2);
    expect(all.map(({ text, addressed, senderId }) => [text, addressed, senderId])).toEqual([
      ['详情 1', true, String(li.id)],
      [long, true, String(li.id)],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
  });

  test('in a group the press is that of the person, in the topic', async () => {
    const { server, reply, li, hear } = await start();
    const group = server.group('年报群', [li], { forum: true });
    const thread = group.topic('材料');
    await reply(`telegram:${group.id}:${thread}`, blocks(line('好'), { kind: 'buttons', steps: steps(['是', null]) }));
    const [shown] = group.heard;
    if (!shown) throw new Error('nothing');
    await li.press(shown, '是');
    const [message] = await hear(1);
    expect(message).toMatchObject({
      chat: `telegram:${group.id}:${thread}`,
      group: true,
      addressed: true,
      sender: '小李',
    });
  });

  test('words that Telegram does not have any more are answered at the button', async () => {
    const { say, li, hear } = await start();
    await say(blocks(line('好'), { kind: 'buttons', steps: steps([long, null]) }));
    const [shown] = li.heard;
    if (!shown) throw new Error('nothing');
    expect(await li.pressOld(shown, '#0')).toMatchObject({ text: zh.telegram.tooOld });
    await li.pressOld(shown, '>帮助');
    expect((await hear(1)).map(({ text }) => text)).toEqual(['帮助']);
  });
});

describe('progress and answers', () => {
  test('one message becomes the answer', async () => {
    const { channel, li, chat } = await start();
    const to = { chat, answers: null };
    const sent = (await channel.deliver?.({ text: '正在核对… 1/3' }, to)) ?? '';
    expect(await channel.edit?.(sent, { text: '正在核对… 2/3' }, to)).toBe(true);
    expect(await channel.edit?.(sent, { text: '正在核对… 2/3' }, to)).toBe(true);
    const buttons = steps(['全部数字', null]);
    expect(await channel.edit?.(sent, { text: '<b>3 份</b>核对完', buttons }, to)).toBe(true);
    expect(li.heard).toHaveLength(1);
    expect(li.heard[0]).toMatchObject({ text: '3 份核对完', edits: 2 });
    expect(li.heard[0]?.buttons.flat()).toHaveLength(1);
    const bytes = new Uint8Array([1]);
    expect(await channel.edit?.(sent, { text: '', file: { name: 'a.txt', bytes } }, to)).toBe(false);
    expect(await channel.edit?.(`${li.id}/999`, { text: '没有' }, to)).toBe(false);
  });

  test('in a group the answered message is pointed at, also when it is gone', async () => {
    const { server, channel, li } = await start();
    const group = server.group('年报群', [li]);
    const asked = await li.write('@gouji_bot 在吗', { in: group });
    const chat = `telegram:${group.id}`;
    await channel.deliver?.({ text: '在' }, { chat, answers: `${group.id}/${asked.message_id}` });
    await channel.deliver?.({ text: '在' }, { chat, answers: `${group.id}/999` });
    const png1 = { name: '图.png', bytes: png };
    await channel.deliver?.({ text: '', file: png1 }, { chat, answers: `${group.id}/${asked.message_id}` });
    expect(group.heard.map(({ answers }) => answers)).toEqual([asked.message_id, null, asked.message_id]);
  });

  test('people are called by their names', async () => {
    const { server, channel, li } = await start();
    const group = server.group('年报群', [li]);
    await channel.deliver?.(
      { text: '未交' },
      { chat: `telegram:${group.id}`, answers: null, mention: [String(li.id), 'x', '张三', 'zhang_san'] },
    );
    expect(group.heard[0]?.text).toBe('小李 @zhang_san\n未交');
    expect(group.heard[0]?.entities).toMatchObject([{ type: 'text_link', url: `tg://user?id=${li.id}` }]);
  });

  test('typing is shown while the work takes its time, not where nobody asked', async () => {
    const work = Promise.withResolvers<void>();
    const { server, li } = await start({ receive: receiving(() => {}, work.promise) });
    const group = server.group('年报群', [li]);
    await li.write('闲聊', { in: group });
    await li.write('核对');
    await vi.waitFor(() => expect(server.calls.some(({ method }) => method === 'sendChatAction')).toBe(true));
    const typing = server.calls.filter(({ method }) => method === 'sendChatAction');
    expect(typing.map(({ params }) => params)).toEqual([{ chat_id: li.id, action: 'typing' }]);
    work.resolve();
  });
});

describe('refusals', () => {
  const piece = { text: '在' };

  test('the true rates are told as seconds to wait', async () => {
    const { server, channel, li, chat } = await start({ server: { rates: telegramRates } });
    await channel.deliver?.(piece, { chat, answers: null });
    const refusal = await channel.deliver?.(piece, { chat, answers: null }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TryLater);
    expect(refusal).toMatchObject({ seconds: 1 });
    expect(li.heard).toHaveLength(1);
    expect(server.refused).toEqual(['sendMessage 429']);
  });

  test('where nobody can be reached the chat is closed, and not asked again until the bot is let in', async () => {
    const closed: string[] = [];
    const { server, channel, li, chat, hear } = await start({ channel: { onClosed: (name) => closed.push(name) } });
    const deliver = (to: string) => channel.deliver?.(piece, { chat: to, answers: null }) ?? Promise.resolve(null);
    li.block();
    await vi.waitFor(() => expect(closed).toEqual([chat]));
    await expect(deliver(chat)).rejects.toBeInstanceOf(ChatClosed);
    expect(server.calls.some(({ method }) => method === 'sendMessage')).toBe(false);
    li.unblock();
    await li.write('我回来了');
    await hear(1);
    expect(await deliver(chat)).toMatch(/^\d+\/\d+$/);
    await expect(deliver('telegram:424242')).rejects.toBeInstanceOf(ChatClosed);
  });

  test('a topic that is gone is closed; the others of its group are not', async () => {
    const { server, channel, li } = await start();
    const group = server.group('年报群', [li], { forum: true });
    const thread = group.topic('材料');
    const deliver = (to: string) => channel.deliver?.(piece, { chat: to, answers: null });
    await expect(deliver(`telegram:${group.id}:999`)).rejects.toBeInstanceOf(ChatClosed);
    await deliver(`telegram:${group.id}:${thread}`);
    expect(group.heard.map(({ text }) => text)).toEqual(['在']);
  });

  test('of a group that has grown it is told under which id it goes on; nothing is sent', async () => {
    const { server, channel, li } = await start();
    const group = server.group('年报群', [li], { kind: 'group' });
    const grown = group.upgrade();
    const sending = channel.deliver(piece, { chat: `telegram:${group.id}`, answers: null });
    await expect(sending).rejects.toMatchObject({ constructor: ChatMoved, to: `telegram:${grown.id}` });
    expect([group.heard, grown.heard]).toEqual([[], []]);
  });

  test('a message of the group before it has grown is neither answered nor edited under the new id', async () => {
    const { server, channel, li } = await start();
    const group = server.group('年报群', [li], { kind: 'group' });
    const grown = group.upgrade();
    const to = { chat: `telegram:${grown.id}`, answers: `${group.id}/1` };
    expect(await channel.edit?.(`${group.id}/1`, piece, to)).toBe(false);
    await channel.deliver(piece, to);
    expect(grown.heard[0]).toMatchObject({ text: '在', answers: null });
  });

  test('what went wrong on the way is an error that holds neither the token nor the text', async () => {
    const { server, channel, chat } = await start();
    const secret = { text: '某局的正文', file: { name: '某局.xlsx', bytes: new Uint8Array([1]) } };
    for (const code of [502, 'lost', 'broken'] as const) {
      for (const sent of [{ text: secret.text }, secret]) {
        server.fail(sent === secret ? 'sendDocument' : 'sendMessage', { code });
        const error: unknown = await channel.deliver?.(sent, { chat, answers: null }).catch((one: unknown) => one);
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(TryLater);
        const told =
          JSON.stringify(error, Object.getOwnPropertyNames(error as object)) + String((error as Error).cause);
        expect(told).not.toContain('某局');
        expect(told).not.toContain(server.token.slice(5));
      }
    }
  });
});

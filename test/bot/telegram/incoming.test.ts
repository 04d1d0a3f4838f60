/** What people do on Telegram, as the bot is told it. */
import { describe, expect, test } from 'vitest';
import { zh } from '../../../src/bot/say/zh.ts';
import { UserError } from '../../../src/user-error.ts';
import { MB } from '../../support/telegram/methods.ts';
import { bots } from './listening.ts';

const start = bots();
const bytes = new TextEncoder().encode('年报');

describe('links and files', () => {
  test('links behind words, in captions and under a forwarded post are told; those of Telegram are not', async () => {
    const { server, hear } = await start();
    const li = server.person('小李');
    await li.write('公告 见这里', {
      forwarded: true,
      links: { 这里: 'https://example.gov.cn/2020.html' },
      buttons: [
        { text: '原文', url: 'https://example.gov.cn/2021.html' },
        { text: '加入', url: 'https://t.me/somewhere' },
      ],
    });
    await li.sendDocument('年报.docx', bytes, {
      caption: '另见附件说明',
      links: { 附件: 'https://example.gov.cn/a.pdf' },
    });
    const [post, file] = await hear(2);
    expect(post?.links).toEqual(['https://example.gov.cn/2020.html', 'https://example.gov.cn/2021.html']);
    expect(file).toMatchObject({ text: '另见附件说明', links: ['https://example.gov.cn/a.pdf'] });
    expect(file?.files.map(({ name, size }) => [name, size])).toEqual([['年报.docx', bytes.length]]);
  });

  test('of a picture the largest size is taken', async () => {
    const { server, hear } = await start();
    await server.person('小李').sendPhoto(new Uint8Array([0xff, 0xd8, 1]), { forwarded: true });
    const [message] = await hear(1);
    expect(message?.files[0]?.name).toBe(zh.telegram.photo);
    expect(await message?.files[0]?.open()).toEqual(new Uint8Array([0xff, 0xd8, 1]));
  });

  test('the messages of an album are told with what they have in common', async () => {
    const { server, hear } = await start();
    await server
      .person('小李')
      .sendAlbum({ '一.docx': bytes, '二.docx': bytes, '三.docx': bytes }, { caption: '三份' });
    const all = await hear(3);
    expect(new Set(all.map(({ album }) => album)).size).toBe(1);
    expect(all[0]?.album).toMatch(/./);
    expect(all.map(({ text }) => text)).toEqual(['三份', '', '']);
  });

  test('a file beyond 20 MB is a sentence that says to send a link', async () => {
    const { server, hear } = await start();
    await server.person('小李').sendDocument('大.pdf', bytes, { size: 20 * MB + 1 });
    const [message] = await hear(1);
    const opening = message?.files[0]?.open();
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(zh.telegram.tooLarge);
  });

  test('a file beyond our own limit, and one that cannot be had, are sentences', async () => {
    const { server, hear } = await start({ channel: { maxBytes: 3 } });
    await server.person('小李').sendDocument('年报.docx', bytes);
    const [message] = await hear(1);
    await expect(message?.files[0]?.open()).rejects.toThrow(zh.refused['over-limit']('3 B'));
    server.fail('file', { code: 'broken' });
    await expect(message?.files[0]?.open()).rejects.toThrow(zh.telegram.fileGone);
  });

  test('a sticker is nothing; a voice message is a file that cannot be read', async () => {
    const { server, hear } = await start();
    const li = server.person('小李');
    await li.sendOther({ sticker: { file_id: 'x', emoji: '👍' } });
    await li.sendOther({ voice: { file_id: 'y', duration: 3 } });
    const [message] = await hear(1);
    expect(message?.files.map(({ name }) => name)).toEqual(['media.bin']);
  });
});

describe('groups', () => {
  test('a mention may stand anywhere, in any case; a name that only begins like it is another', async () => {
    const { server, hear } = await start();
    const li = server.person('小李');
    const group = server.group('年报群', [li]);
    for (const text of ['请 @Gouji_Bot 看看', '@gouji_bot2 看看', '@gouji_bot']) await li.write(text, { in: group });
    const all = await hear(3);
    expect(all.map(({ addressed, text }) => [addressed, text])).toEqual([
      [true, '请 看看'],
      [false, '@gouji_bot2 看看'],
      [true, ''],
    ]);
  });

  test('an answer to the bot is meant for it; the quoted words are told', async () => {
    const { server, hear, reply } = await start();
    const li = server.person('小李');
    const group = server.group('年报群', [li]);
    await reply(`telegram:${group.id}`, { blocks: [{ kind: 'line', mark: null, runs: ['2 处要改'] }] });
    const [said] = group.heard;
    await li.write('为什么 1', { in: group, replyTo: said?.id ?? 0 });
    await li.write('这句?', { in: group, replyTo: said?.id ?? 0, quote: '2 处' });
    const [whole, part] = await hear(2);
    expect(whole).toMatchObject({ addressed: true, quoted: '2 处要改' });
    expect(part?.quoted).toBe('2 处');
    expect([whole?.quotedWhole, part?.quotedWhole]).toEqual([undefined, '2 处要改']);
  });

  test('「@bot 看看」 as an answer to a file brings that file', async () => {
    const { server, hear } = await start();
    const li = server.person('小李');
    const group = server.group('年报群', [li]);
    const posted = await li.sendDocument('年报.docx', bytes, { in: group });
    await li.write('@gouji_bot 看看', { in: group, replyTo: Number(posted.message_id) });
    const [, asked] = await hear(2);
    expect(asked).toMatchObject({ addressed: true, text: '看看' });
    expect(asked?.files.map(({ name }) => name)).toEqual(['年报.docx']);
  });

  test('a topic is a chat of its own, and what opened it is not quoted', async () => {
    const { server, hear, reply } = await start();
    const li = server.person('小李');
    const group = server.group('年报群', [li], { forum: true });
    const thread = group.topic('材料');
    await li.write('@gouji_bot 进度', { in: group, thread });
    const [message] = await hear(1);
    expect(message?.chat).toBe(`telegram:${group.id}:${thread}`);
    expect(message?.quoted).toBeUndefined();
    await reply(message?.chat ?? '', { blocks: [{ kind: 'line', mark: null, runs: ['在'] }] }, message?.id ?? null);
    expect(group.heard[0]).toMatchObject({ thread, text: '在', answers: Number(message?.id?.split('/')[1]) });
  });

  test('a post of a channel is told, from the channel, for everyone', async () => {
    const { server, hear } = await start();
    const channel = server.channel('县政府公告');
    const li = server.person('小李');
    await li.sendDocument('年报.docx', bytes, { in: channel });
    const [message] = await hear(1);
    expect(message).toMatchObject({ group: true, addressed: false, sender: '县政府公告', fromBot: false });
  });

  test('who writes as the group itself is an administrator and no program', async () => {
    const { server, hear, channel } = await start();
    const [li, wang, zhao] = ['小李', '小王', '小赵'].map((name) => server.person(name));
    if (!li || !wang || !zhao) throw new Error('nobody');
    const group = server.group('年报群', [li, wang, zhao]);
    group.promote(zhao);
    await wang.write('@gouji_bot 安静', { in: group, anonymous: true });
    const [message] = await hear(1);
    expect(message).toMatchObject({ fromBot: false, addressed: true });
    const may = (senderId: string) => channel.administers?.(`telegram:${group.id}`, senderId);
    expect(await may(message?.senderId ?? '')).toBe(true);
    expect(await Promise.all([li, wang, zhao].map(({ id }) => may(String(id))))).toEqual([true, false, true]);
    expect(await may('999')).toBe(false);
    expect(await channel.administers?.(`telegram:${wang.id}`, String(wang.id))).toBe(true);
  });

  test('a program that writes is known as one', async () => {
    const { server, hear } = await start();
    const li = server.person('小李');
    const group = server.group('年报群', [li]);
    const other = { id: 77, is_bot: true, first_name: '天气', username: 'weather_bot' };
    await li.sendOther(
      { text: '@gouji_bot 你好', entities: [{ type: 'mention', offset: 0, length: 10 }], from: other },
      { in: group },
    );
    expect((await hear(1))[0]).toMatchObject({ fromBot: true, addressed: true });
  });

  test('with privacy mode only what is meant for the bot reaches it, unless it is an administrator', async () => {
    const { server, hear } = await start({ server: { privacy: true } });
    const li = server.person('小李');
    const plain = server.group('年报群', [li]);
    const trusted = server.group('材料群', [li], { botIsAdmin: true });
    await li.sendDocument('年报.docx', bytes, { in: plain });
    await li.write('/help', { in: plain });
    await li.sendDocument('年报.docx', bytes, { in: trusted });
    const all = await hear(2);
    expect(all.map(({ chat, text }) => [chat, text])).toEqual([
      [`telegram:${plain.id}`, 'help'],
      [`telegram:${trusted.id}`, ''],
    ]);
  });
});

describe('commands', () => {
  test.each([
    ['/help', 'help'],
    ['/help@gouji_bot', 'help'],
    ['/details@GOUJI_BOT 2', 'details 2'],
    ['/details_2', 'details 2'],
    ['/详情 1', '详情 1'],
    ['/language en', 'language en'],
    ['/start', '/start'],
    ['/start help', 'help'],
    ['/start why-1', 'why 1'],
    [`/start ${Buffer.from('规则 行合计').toString('base64url')}`, '规则 行合计'],
    ['/unknown 1', '/unknown 1'],
    ['/usr/share', '/usr/share'],
  ])('%s says %s', async (written, said) => {
    const { server, hear } = await start();
    await server.person('小李').write(written);
    expect((await hear(1))[0]).toMatchObject({ text: said, addressed: true });
  });

  test('in a group our commands are meant for us, those of another bot are not', async () => {
    const { server, hear } = await start();
    const li = server.person('小李');
    const group = server.group('年报群', [li]);
    for (const text of ['/numbers', '/numbers@weather_bot', '/weather']) await li.write(text, { in: group });
    expect((await hear(3)).map(({ addressed }) => addressed)).toEqual([true, false, false]);
  });

  test('are registered in Chinese and English', async () => {
    const { server } = await start();
    await server.until(() => server.commands.size === 3, 'three menus');
    expect([...server.commands.keys()]).toEqual(['', 'zh', 'en']);
    expect(JSON.stringify(server.commands.get('zh'))).toContain('报告里的全部数字');
    expect(JSON.stringify(server.commands.get('en'))).toContain('All numbers of the report');
  });
});

test('an edited message is not told again, nor asked for', async () => {
  const { server, hear } = await start();
  const li = server.person('小李');
  const message = await li.write('第一版');
  await hear(1);
  await li.edit(message, '第二版');
  await li.write('下一条');
  expect((await hear(2)).map(({ text }) => text)).toEqual(['第一版', '下一条']);
});

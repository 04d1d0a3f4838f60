/**
 * What every channel must do, whatever its platform. A test file of a channel calls
 *
 *     channelContract('telegram', async () => ({ channel, ...how its platform is driven }));
 *
 * `setUp` is called for each test and gives a channel that has not been started, on a platform of its own.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { type Channel, ChatClosed, type Delivery, type Message, type Piece, TryLater } from '../../src/bot/channel.ts';
import { type Block, line, type Reply, strong } from '../../src/bot/say/reply.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { everythingIn, findingsOf } from './contract-support.ts';
import type { Platform } from './platform.ts';
import { receiving } from './receiving.ts';
import { until } from './until.ts';

const BYTES = new TextEncoder().encode('<html>年度报告</html>');
const FILE = '东阿县 2020年年报(终稿).html';

/** @param how tells apart several ways to the same platform */
export function channelContract(name: string, setUp: () => Promise<Platform>, how = ''): void {
  describe([name, how, 'what every channel does'].filter(Boolean).join(': '), () => {
    const open: Platform[] = [];
    afterEach(async () => {
      for (const platform of open.splice(0)) {
        await platform.channel.stop();
        await platform.close();
      }
    });

    /** A platform whose channel listens, and what the bot has been told so far. */
    async function started() {
      const platform = await setUp();
      open.push(platform);
      const told: Message[] = [];
      await platform.channel.start(receiving((message) => told.push(message)));
      const hear = async (count: number) => {
        await until(() => told.length >= count, `${count} messages, ${told.length} came`);
        return told;
      };
      return { ...platform, told, hear };
    }

    /** The same after a person wrote, where people write. */
    async function spokenTo() {
      const platform = await started();
      await platform.write?.('在吗');
      if (platform.write) await platform.hear(1);
      return platform;
    }

    const firstPiece = async (channel: Channel, text: string): Promise<Piece> => {
      const [piece] = await channel.pieces({ blocks: [line(text)] }, zh);
      if (!piece) throw new Error('no piece');
      return piece;
    };
    const deliverAll = async (channel: Channel, reply: Reply, to: Delivery) => {
      for (const piece of await channel.pieces(reply, zh)) await channel.deliver(piece, to);
    };
    const refusalOf = async (delivering: Promise<unknown>): Promise<unknown> =>
      delivering.then(
        () => null,
        (error: unknown) => error,
      );
    const unasked = (chat: string): Delivery => ({ chat, answers: null });

    test('a text comes in, from a private chat, meant for the bot', async () => {
      const { write, hear, privateChat, deliverAgain } = await started();
      if (write === null) return;
      await write('全部数字');
      const [message] = await hear(1);
      expect(message).toMatchObject({ chat: privateChat, text: '全部数字', files: [] });
      expect(message?.group ?? false).toBe(false);
      expect(message?.addressed ?? true).toBe(true);
      expect(message?.fromBot ?? false).toBe(false);
      expect(message?.chat.split(':')[0]).toBe(name);
      // What is never delivered twice needs no name.
      if (deliverAgain === null) return;
      expect(message?.id).toMatch(/./);
      expect(Math.abs(Date.now() - Date.parse(message?.at ?? ''))).toBeLessThan(60_000);
    });

    test('messages come in the order in which they were written, each with an id of its own', async () => {
      const { write, hear, deliverAgain } = await started();
      if (write === null) return;
      for (let number = 1; number <= 5; number += 1) await write(`第 ${number} 条`);
      const all = await hear(5);
      expect(all.map(({ text }) => text)).toEqual(['第 1 条', '第 2 条', '第 3 条', '第 4 条', '第 5 条']);
      if (deliverAgain) expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    });

    test('replies are seen in the order in which they were given', async () => {
      const { channel, told, seen, privateChat } = await spokenTo();
      const [message] = told;
      for (const text of ['第一句', '第二句 <b>&', '第三句']) {
        await deliverAll(channel, { blocks: [line(text)] }, { chat: privateChat, answers: message?.id ?? null });
      }
      await until(() => seen(privateChat).length >= 3, 'three replies');
      expect(seen(privateChat).map(({ text }) => text)).toEqual([
        expect.stringContaining('第一句'),
        expect.stringContaining('第二句 <b>&'),
        expect.stringContaining('第三句'),
      ]);
    });

    test('a long reply is split within the limit, and no finding is cut', async () => {
      const { channel, seen, privateChat, limit } = await spokenTo();
      if (limit === null) return;
      const { findings, blocks } = findingsOf(limit.most * 2, limit.measure);
      await deliverAll(channel, { blocks }, unasked(privateChat));
      await until(() => seen(privateChat).length >= 2, 'more than one text');
      const texts = seen(privateChat).map(({ text }) => text);
      for (const text of texts) expect(limit.measure(text)).toBeLessThanOrEqual(limit.most);
      for (const [index, finding] of findings.entries()) {
        const holding = texts.filter((text) => text.includes(finding));
        expect(holding).toHaveLength(1);
        expect(holding[0]).toContain(`依据${index + 1}。`);
      }
    });

    test('an answer that would flood the chat is its beginning, and everything in a file', async () => {
      const { channel, seen, privateChat, limit } = await spokenTo();
      if (limit === null) return;
      const { findings, blocks } = findingsOf(limit.most * 7, limit.measure);
      await deliverAll(channel, { blocks }, unasked(privateChat));
      const file = await until(() => seen(privateChat).find((one) => one.file)?.file, 'a file');
      const texts = seen(privateChat).flatMap(({ text }) => (text === '' ? [] : [text]));
      expect(texts.length).toBeLessThanOrEqual(2);
      expect(texts[0]).toContain(findings[0]);
      expect(texts.at(-1)).toContain(zh.long.rest);
      const whole = Buffer.from(file.bytes).toString('utf8');
      for (const finding of findings) expect(whole).toContain(finding);
    });

    test('whatever is written in a report is seen as it was written, in every kind of block', async () => {
      const { channel, seen, privateChat } = await spokenTo();
      const odd = '<b>1</b> & "二" **三** __四__ `五` [六](http://a.cn) <@all> @所有人 &lt; \\n #七';
      const blocks: Block[] = [
        { kind: 'verdict', mark: 'error', runs: [`甲${odd}`] },
        line([`乙${odd}`]),
        { kind: 'item', number: 1, mark: 'warning', runs: [`丙${odd}`], details: [`丁${odd}`] },
        { kind: 'table', caption: `戊${odd}`, columns: ['总计'], rows: [{ label: `己${odd}`, cells: ['7'] }] },
      ];
      await deliverAll(channel, { blocks }, unasked(privateChat));
      await until(() => seen(privateChat).length >= 1, 'the answer');
      const text = seen(privateChat)
        .map((one) => one.text)
        .join('\n');
      for (const beginning of ['甲', '乙', '丙', '丁', '戊', '己']) expect(text).toContain(beginning + odd);
    });

    test('what stands out, and what turns the direction of writing, change no word', async () => {
      const { channel, seen, privateChat } = await spokenTo();
      const runs = ['总计填 ', strong('20'), ',应为 ', strong('1\u202e0')];
      await deliverAll(channel, { blocks: [line(runs)] }, unasked(privateChat));
      await until(() => seen(privateChat).length >= 1, 'the answer');
      expect(seen(privateChat)[0]?.text.replaceAll('**', '')).toContain('总计填 20,应为 10');
    });

    test('a sent message is replaced where the channel says it can; one that is not there is not', async () => {
      const { channel, seen, privateChat } = await spokenTo();
      if (!channel.edit) return;
      const to = unasked(privateChat);
      const sent = await channel.deliver(await firstPiece(channel, '正在核对… 1/3'), to);
      expect(sent).toMatch(/./);
      const done = await firstPiece(channel, '3 份核对完');
      expect(await channel.edit(sent ?? '', done, to)).toBe(true);
      expect(seen(privateChat).map(({ text }) => text)).toEqual(['3 份核对完']);
      expect(await channel.edit(`${sent}9`, done, to)).toBe(false);
    });

    test('who may change the settings of a group is told where the platform knows it', async () => {
      const { channel, people, groupChat } = await spokenTo();
      expect(people !== null).toBe(channel.administers !== undefined);
      if (people === null || groupChat === null) return;
      expect(await channel.administers?.(groupChat, people.admin)).toBe(true);
      expect(await channel.administers?.(groupChat, people.member)).toBe(false);
    });

    test('an error of the platform is an error that holds no text and no secret', async () => {
      const { channel, refuseStrangely, privateChat, secrets } = await spokenTo();
      if (refuseStrangely === null) return;
      const piece = await firstPiece(channel, '某局的正文');
      refuseStrangely();
      const error = await refusalOf(channel.deliver(piece, unasked(privateChat)));
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(TryLater);
      expect(error).not.toBeInstanceOf(ChatClosed);
      for (const hidden of ['某局', ...secrets]) expect(everythingIn(error)).not.toContain(hidden);
    });

    test('a lost connection is seen, told in a sentence without secrets, and what cannot be sent is kept', async () => {
      const { channel, lose, privateChat, secrets } = await spokenTo();
      if (lose === null) return;
      const piece = await firstPiece(channel, '某局的正文');
      await lose();
      await until(() => channel.health?.().state === 'down', 'the loss');
      const { why } = channel.health?.() ?? { why: null };
      expect(why).toMatch(/。$/);
      const error = await refusalOf(channel.deliver(piece, unasked(privateChat)));
      expect(error).toBeInstanceOf(TryLater);
      for (const hidden of ['某局', ...secrets]) expect(`${why}${everythingIn(error)}`).not.toContain(hidden);
    });

    test('a file comes in under its Chinese name, with its bytes', async () => {
      const { channel, sendFile, hear } = await started();
      if (sendFile === null) return;
      await sendFile(FILE, BYTES);
      const [message] = await hear(1);
      const [file] = message?.files ?? [];
      expect(file?.name).toBe(FILE);
      expect(Buffer.from((await file?.open()) ?? []).equals(BYTES)).toBe(true);
      if (file?.ref !== undefined) {
        expect(Buffer.from((await channel.open?.(file.ref)) ?? []).equals(BYTES)).toBe(true);
      }
    });

    test('a file goes out under its Chinese name', async () => {
      const { channel, seen, privateChat } = await spokenTo();
      const name = '核对结果.xlsx';
      const reply: Reply = { blocks: [line('见附件'), { kind: 'file', name, open: async () => BYTES }] };
      await deliverAll(channel, reply, unasked(privateChat));
      const file = await until(() => seen(privateChat).find((one) => one.file)?.file, 'a file');
      expect(file.name).toBe(name);
      expect(Buffer.from(file.bytes).equals(BYTES)).toBe(true);
      expect(seen(privateChat).some(({ text }) => text.includes('见附件'))).toBe(true);
    });

    test('in a group the bot knows when it is meant, and the mention is taken out', async () => {
      const { writeInGroup, writeToBotInGroup, hear, groupChat } = await started();
      if (writeToBotInGroup === null) return;
      await writeToBotInGroup('全部数字');
      const [meant] = await hear(1);
      expect(meant).toMatchObject({ chat: groupChat, group: true, addressed: true, text: '全部数字' });
      expect(meant?.senderId).toMatch(/./);
      if (writeInGroup === null) return;
      await writeInGroup('今天开会');
      const [, overheard] = await hear(2);
      expect(overheard).toMatchObject({ chat: groupChat, group: true, addressed: false, text: '今天开会' });
    });

    test('what the bot itself wrote is not a message', async () => {
      const { writeAsBot, write, hear } = await started();
      if (writeAsBot === null || write === null) return;
      await writeAsBot('我是机器人');
      await write('我是人');
      expect((await hear(1)).map(({ text }) => text)).toEqual(['我是人']);
    });

    test('a message that is delivered twice has the same id both times', async () => {
      const { deliverAgain, write, hear, told } = await started();
      if (deliverAgain === null || write === null) return;
      await write('全部数字');
      await hear(1);
      await deliverAgain();
      await write('下一条');
      await until(() => told.at(-1)?.text === '下一条', 'the next message');
      const same = told.filter(({ text }) => text === '全部数字');
      expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    });

    test('a platform that asks for patience is heard, and takes the piece later', async () => {
      const { channel, refuseForNow, seen, privateChat } = await spokenTo();
      if (refuseForNow === null) return;
      const piece = await firstPiece(channel, '在');
      refuseForNow();
      const refusal = await refusalOf(channel.deliver(piece, unasked(privateChat)));
      expect(refusal).toBeInstanceOf(TryLater);
      expect(refusal instanceof TryLater && refusal.seconds > 0 && refusal.seconds <= 120).toBe(true);
      expect(seen(privateChat)).toEqual([]);
      await channel.deliver(piece, unasked(privateChat));
      await until(() => seen(privateChat).length === 1, 'the reply');
    });

    test('a chat from which the bot was removed is closed', async () => {
      const { channel, closeChat, writeToBotInGroup, hear, groupChat } = await started();
      if (closeChat === null || groupChat === null) return;
      await writeToBotInGroup?.('在吗');
      if (writeToBotInGroup) await hear(1);
      const piece = await firstPiece(channel, '在');
      await closeChat(groupChat);
      await expect(channel.deliver(piece, unasked(groupChat))).rejects.toBeInstanceOf(ChatClosed);
    });

    test('once stopped nothing is heard and nothing is left open', async () => {
      const { channel, write, told, connected } = await spokenTo();
      if (channel.health) expect(channel.health()).toEqual({ state: 'up', why: null });
      await channel.stop();
      await until(() => !connected(), 'the end of every connection');
      await write?.('还在吗').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(told.map(({ text }) => text)).toEqual(write ? ['在吗'] : []);
      // Stopping twice is no harm.
      await channel.stop();
    });
  });
}

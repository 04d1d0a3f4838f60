/**
 * What every channel must do, whatever its platform. A test file of a channel calls
 *
 *     channelContract('telegram', async () => ({ channel, ...how its platform is driven }));
 *
 * `setUp` is called for each test and gives a channel that has not been started, on a platform of its own.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { type Channel, ChatClosed, type Delivery, type Message, type Piece, TryLater } from '../../src/bot/channel.ts';
import { line, type Reply } from '../../src/bot/say/reply.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { receiving } from './receiving.ts';
import { until } from './until.ts';

/** What people see of the bot in a chat. */
export interface Seen {
  readonly text: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A platform as its people drive and see it. What a platform cannot do is null, and not tested. */
export interface Platform {
  readonly channel: Channel;
  /** The longest text that the platform takes, in its unit. */
  readonly limit: { readonly most: number; readonly measure: (text: string) => number };
  /** A private chat and a group, as the channel calls them. */
  readonly privateChat: string;
  readonly groupChat: string;
  /** A person writes to the bot. */
  write(text: string): Promise<void>;
  /** A person writes in the group, with a mention of the bot. */
  writeToBotInGroup(text: string): Promise<void>;
  /** A person writes in the group for everyone; null where the bot is not told. */
  readonly writeInGroup: ((text: string) => Promise<void>) | null;
  /** A person sends a file to the bot. */
  sendFile(name: string, bytes: Uint8Array): Promise<void>;
  /** The bot's account writes from elsewhere; null where the bot is never told. */
  readonly writeAsBot: ((text: string) => Promise<void>) | null;
  /** Delivers the last message of a person once more, as after a lost acknowledgement. */
  readonly deliverAgain: (() => Promise<void>) | null;
  /** What the people in a chat have seen of the bot, in order. */
  seen(chat: string): readonly Seen[];
  /** Refuses the next piece: come back in two seconds. */
  readonly refuseForNow: (() => void) | null;
  /** The bot is removed from a chat. */
  readonly closeChat: ((chat: string) => Promise<void>) | null;
  /** Whether anything of the channel is still connected to the platform. */
  connected(): boolean;
  /** Ends the platform. */
  close(): Promise<void>;
}

const BYTES = new TextEncoder().encode('<html>年度报告</html>');
const FILE = '东阿县 2020年年报(终稿).html';

export function channelContract(name: string, setUp: () => Promise<Platform>): void {
  describe(`${name}: what every channel does`, () => {
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

    const piecesOf = async (channel: Channel, reply: Reply): Promise<readonly Piece[]> =>
      (await channel.pieces?.(reply, zh)) ?? [];
    const deliverAll = async (channel: Channel, reply: Reply, to: Delivery) => {
      for (const piece of await piecesOf(channel, reply)) await channel.deliver?.(piece, to);
    };
    const unasked = (chat: string): Delivery => ({ chat, answers: null });

    test('a text comes in, from a private chat, meant for the bot', async () => {
      const { write, hear, privateChat } = await started();
      await write('全部数字');
      const [message] = await hear(1);
      expect(message).toMatchObject({ chat: privateChat, text: '全部数字', files: [] });
      expect(message?.group ?? false).toBe(false);
      expect(message?.addressed ?? true).toBe(true);
      expect(message?.fromBot ?? false).toBe(false);
      expect(message?.id).toMatch(/./);
      expect(Math.abs(Date.now() - Date.parse(message?.at ?? ''))).toBeLessThan(60_000);
      expect(message?.chat.startsWith(`${name}:`)).toBe(true);
    });

    test('messages come in the order in which they were written, each with an id of its own', async () => {
      const { write, hear } = await started();
      for (let number = 1; number <= 5; number += 1) await write(`第 ${number} 条`);
      const all = await hear(5);
      expect(all.map(({ text }) => text)).toEqual(['第 1 条', '第 2 条', '第 3 条', '第 4 条', '第 5 条']);
      expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    });

    test('replies are seen in the order in which they were given', async () => {
      const { channel, write, hear, seen, privateChat } = await started();
      await write('在吗');
      const [message] = await hear(1);
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
      const { channel, write, hear, seen, privateChat, limit } = await started();
      await write('详情');
      await hear(1);
      const detail = '自然人 10 + 法人 0 = 10,改后「(七)总计」一列也平。'.repeat(6);
      const count = Math.ceil((limit.most * 2) / limit.measure(detail));
      const findings = Array.from({ length: count }, (_, index) => `第${index + 1}处(${detail})止`);
      const blocks = findings.map((text, index) => ({
        kind: 'item' as const,
        number: index + 1,
        mark: 'error' as const,
        runs: [text],
        details: [`依据${index + 1}。`],
      }));
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

    test('a file comes in under its Chinese name, with its bytes', async () => {
      const { channel, sendFile, hear } = await started();
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
      const { channel, write, hear, seen, privateChat } = await started();
      await write('在吗');
      await hear(1);
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
      if (writeAsBot === null) return;
      await writeAsBot('我是机器人');
      await write('我是人');
      expect((await hear(1)).map(({ text }) => text)).toEqual(['我是人']);
    });

    test('a message that is delivered twice has the same id both times', async () => {
      const { deliverAgain, write, hear, told } = await started();
      if (deliverAgain === null) return;
      await write('全部数字');
      await hear(1);
      await deliverAgain();
      await write('下一条');
      await until(() => told.at(-1)?.text === '下一条', 'the next message');
      const same = told.filter(({ text }) => text === '全部数字');
      expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    });

    test('a platform that asks for patience is heard, and takes the piece later', async () => {
      const { channel, refuseForNow, write, hear, seen, privateChat } = await started();
      if (refuseForNow === null) return;
      await write('在吗');
      await hear(1);
      const [piece] = await piecesOf(channel, { blocks: [line('在')] });
      if (!piece) throw new Error('no piece');
      refuseForNow();
      const refusal = await channel.deliver?.(piece, unasked(privateChat)).then(
        () => null,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(TryLater);
      expect(refusal instanceof TryLater && refusal.seconds > 0 && refusal.seconds <= 120).toBe(true);
      expect(seen(privateChat)).toEqual([]);
      await channel.deliver?.(piece, unasked(privateChat));
      await until(() => seen(privateChat).length === 1, 'the reply');
    });

    test('a chat from which the bot was removed is closed', async () => {
      const { channel, closeChat, writeToBotInGroup, hear, groupChat } = await started();
      if (closeChat === null) return;
      await writeToBotInGroup('在吗');
      await hear(1);
      const [piece] = await piecesOf(channel, { blocks: [line('在')] });
      if (!piece) throw new Error('no piece');
      await closeChat(groupChat);
      await expect(channel.deliver?.(piece, unasked(groupChat))).rejects.toBeInstanceOf(ChatClosed);
    });

    test('once stopped nothing is heard and nothing is left open', async () => {
      const { channel, write, hear, told, connected } = await started();
      await write('在吗');
      await hear(1);
      if (channel.health) expect(channel.health()).toEqual({ state: 'up', why: null });
      await channel.stop();
      await until(() => !connected(), 'the end of every connection');
      await write('还在吗').catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(told.map(({ text }) => text)).toEqual(['在吗']);
      // Stopping twice is no harm.
      await channel.stop();
    });
  });
}

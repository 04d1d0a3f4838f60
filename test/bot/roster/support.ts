/** A bot with a store of its own, spoken to in a group. */

import type { IncomingFile, Message } from '../../../src/bot/channel.ts';
import { Bot } from '../../../src/bot/index.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import type { Block } from '../../../src/bot/say/reply.ts';
import { readConfig } from '../../../src/config.ts';
import type { Store } from '../../../src/store/index.ts';
import { silentLog } from '../silent-log.ts';

const now = new Date('2024-01-15T01:30:00Z');

export interface Said {
  readonly text: string;
  /** The bytes of the files that went with it, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function talkIn(store: Store, chat = 'test') {
  const bot = new Bot(await readConfig({}), silentLog(), { store, now: () => now });
  const say = async (text: string, more: Partial<Message> = {}): Promise<Said> => {
    const { blocks } = await bot.answer({ chat, sender: '小李', senderId: 'li', text, files: [], ...more });
    const files = blocks.filter((block): block is Extract<Block, { kind: 'file' }> => block.kind === 'file');
    const opened = await Promise.all(files.map(async ({ name, open }) => [name, await open()] as const));
    return { text: plain({ blocks }, bot.wordsFor(chat)), files: new Map(opened) };
  };
  return { say, stop: () => bot.stop() };
}

export const fileOf = (name: string, bytes: Uint8Array): IncomingFile => ({ name, open: async () => bytes });

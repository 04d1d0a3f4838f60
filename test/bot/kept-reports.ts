/** Reports as people send them, and a bot upon a store of its own, for tests of what is kept. */
import { readFileSync } from 'node:fs';
import { Bot } from '../../src/bot/index.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import type { Store } from '../../src/store/index.ts';
import { silentLog } from './silent-log.ts';

/** Of a place that the country has: its office is the same one wherever it is named. */
const read = (name: string) =>
  readFileSync(new URL(`../conversations/files/${name}`, import.meta.url), 'utf8').replaceAll('示例市', '东阿县');

export const agency = '东阿县医疗保障局';
/** 2023, with two findings. */
export const faulty = read('医保局.txt');
/** 2023, without. */
export const mended = read('医保局-改.txt');
/** 2022: 7 received, 5 handled, 2 carried out; 2023 says that nothing was carried in. */
export const lastYear = mended
  .replaceAll('2023', '2022')
  .replace('收到政府信息公开申请5件', '收到政府信息公开申请7件')
  .replace(
    '本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 0 | 5',
    '本年新收政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 7',
  )
  .replace('结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0', '结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2');

export interface Talk {
  /** Says something, or sends a text as a file of that name. */
  say(text: string, chat?: string): Promise<string>;
  send(texts: Readonly<Record<string, string>>, chat?: string, sender?: string): Promise<string>;
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

/** A bot that was just started upon a store. */
export async function talkWith(store: Store): Promise<Talk> {
  const log = silentLog();
  let minutes = 0;
  // Each message a minute after the one before.
  const now = () => new Date(Date.UTC(2024, 0, 15, 2, minutes++));
  const bot = new Bot(await readConfig({}), log, { store, now });
  return {
    errors: log.errors,
    say: async (text, chat = 'a') => plain(await bot.answer({ chat, text, files: [] }), zh),
    async send(texts, chat = 'a', sender = '小李') {
      const files = Object.entries(texts).map(([name, text]) => ({
        name,
        open: async () => new TextEncoder().encode(text),
      }));
      return plain(await bot.answer({ chat, sender, text: '', files }), zh);
    },
    stop: () => bot.stop(),
  };
}

/** `gouji serve` with the web chat only, as a process: how soon it answers, and its memory over messages of text. */
import { setTimeout } from 'node:timers/promises';
import { serving } from './bot/serving.ts';
import { Tab } from './bot/tab.ts';
import { atMost, say, type Tell } from './rows.ts';

const MESSAGES = 200;
/** So many people write in turn: the page lets each say 60 things at once, and no more. */
const PEOPLE = 4;
const texts = ['帮助', '规则', '东阿县 2022 新收', '你好', '全部数字'];

export async function serveRows(tell: Tell): Promise<void> {
  const began = performance.now();
  const bot = await serving({});
  try {
    const start = performance.now() - began;
    const tabs = await Promise.all(Array.from({ length: PEOPLE }, () => Tab.open(bot.address)));
    await setTimeout(1000);
    const before = bot.memory();
    const took: number[] = [];
    for (let sent = 0; sent < MESSAGES; sent++) {
      const time = await tabs[sent % PEOPLE]?.send(texts[sent % texts.length] ?? '');
      if (time !== undefined) took.push(time);
    }
    const after = bot.memory();
    for (const tab of tabs) tab.close();
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.floor(MESSAGES * share)] ?? Number.NaN;
    say(
      `${start.toFixed(0)} ms to start, ${before.toFixed(0)} MB; a text ${at(0.5).toFixed(1)} ms, 95th ${at(0.95).toFixed(1)} ms`,
    );
    tell(atMost(`memory of gouji serve (web) after ${MESSAGES} messages, MB`, after, 0, 180));
  } finally {
    await bot.stop();
  }
}

/** The bot on its platforms, as processes: its own cost, how soon it answers under load, and its memory. */
import { print, type Row, row, say } from '../rows.ts';
import { costOfText } from './cost.ts';
import { underLoad } from './load.ts';
import { memoryWithWechat } from './wechat.ts';

export interface BotSize {
  /** Messages of text that are timed, chats that write at the same time, messages of WeChat. */
  readonly texts: number;
  readonly chats: number;
  readonly wechat: number;
}

/** Measures and prints. */
export async function botRows({ texts, chats, wechat: messages }: BotSize): Promise<Row[]> {
  const cost = await costOfText(texts);
  const load = await underLoad(chats, 2);
  const wechat = await memoryWithWechat(messages);
  const own = cost.bot - cost.echo;
  const rows = [
    row("the bot's own cost of a text, ms beside a bare echo bot", own, 2, '<= 3', own <= 3),
    row(
      `HTML reports in ${chats} chats of Telegram, ms at the 95th percentile`,
      load.telegram,
      0,
      '<= 2000',
      load.telegram <= 2000,
    ),
    row(`the same in ${chats} pages, all at one moment`, load.web, 0, '<= 2000', load.web <= 2000),
    row(
      'memory of gouji serve (web, Telegram) after them, MB',
      load.memory.after,
      0,
      '<= 180',
      load.memory.after <= 180,
    ),
    row(
      `memory of gouji serve (web, WeChat) after ${messages} messages, MB`,
      wechat.after,
      0,
      '<= 350',
      wechat.after <= 350,
    ),
  ];
  say('');
  say(
    `${'text'.padEnd(12)} ${cost.bot.toFixed(2).padStart(9)} ms from message to answer, ${cost.echo.toFixed(2)} ms the echo bot`,
  );
  say(
    `${'memory'.padEnd(12)} ${load.memory.before.toFixed(0).padStart(9)} MB with Telegram at the start, ${load.memory.burst.toFixed(0)} MB after the pages; ${wechat.before.toFixed(0)} MB with WeChat at the start\n`,
  );
  print(rows);
  return rows;
}

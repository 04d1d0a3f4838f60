/**
 * What the bot itself costs in a message of text: `gouji serve` beside a bare echo bot on the same library, each on a
 * Telegram of its own over loopback, in turn and one message after the other.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Person } from '../../test/support/telegram/people.ts';
import { TelegramServer } from '../../test/support/telegram/server.ts';
import { atMost, say, type Tell } from '../rows.ts';
import { serving } from './serving.ts';

const program = fileURLToPath(new URL('./echo.ts', import.meta.url));
const texts = ['帮助', '规则', '东阿县 2022 新收', '你好', '全部数字'];
/** So many people write in turn: none so often that the pace of a chat would count. */
const PEOPLE = 60;
/** Between two messages to the same bot, in milliseconds: fewer than the 30 a second that Telegram allows. */
const EVERY = 40;
const WARM_UP = PEOPLE * 2;
const MESSAGES = 300;

export async function textRows(tell: Tell): Promise<void> {
  const [ours, theirs] = await Promise.all([TelegramServer.start(), TelegramServer.start()]);
  const settings = ({ token, root }: TelegramServer) => ({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root });
  const bot = await serving(settings(ours));
  const { PATH } = process.env;
  const env = { PATH, ...settings(theirs) };
  const echo = spawn(process.execPath, [program], { env, stdio: 'inherit' });
  const ended = once(echo, 'close');
  try {
    await Promise.all([ours.until(() => ours.polled, 'the bot'), theirs.until(() => theirs.polled, 'the echo bot')]);
    const people = (server: TelegramServer) =>
      Array.from({ length: PEOPLE }, (_, index) => server.person(`人${index}`));
    const sides = [
      { people: people(ours), took: [] as number[] },
      { people: people(theirs), took: [] as number[] },
    ] as const;
    for (let sent = 0; sent < WARM_UP + MESSAGES; sent++) {
      const turn = performance.now();
      for (const { people, took } of sent % 2 === 0 ? sides : sides.toReversed()) {
        const time = await timeOf(people[sent % PEOPLE] as Person, texts[sent % texts.length] ?? '');
        if (sent >= WARM_UP) took.push(time);
      }
      await pause(Math.max(5, EVERY - (performance.now() - turn)));
    }
    const [own = Number.NaN, bare = Number.NaN] = sides.map(({ took }) => median(took));
    say(`${own.toFixed(2)} ms from message to answer, ${bare.toFixed(2)} ms the echo bot: medians`);
    tell(atMost("the bot's own cost of a text, ms beside a bare echo bot", own - bare, 2, 3));
  } finally {
    echo.kill('SIGTERM');
    await Promise.all([bot.stop(), ended]);
    await Promise.all([ours.close(), theirs.close()]);
  }
}

async function timeOf(person: Person, text: string): Promise<number> {
  const count = person.heard.length + 1;
  const began = performance.now();
  const heard = person.hears(count);
  await person.write(text);
  await heard;
  return performance.now() - began;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * A process of its own that reminds, at the time that a file tells; started by tests that end it at a bad
 * moment. `sender.ts WHERE TIMES OUT ALONE`: each message is a line of the file OUT, which stands for the platform;
 * prints `done TIME` when all that is due at a time has been looked after.
 */
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { calendarOf } from '../../../src/bot/reminders/calendar.ts';
import { Reminders } from '../../../src/bot/reminders/index.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { openStore, type Where } from '../../../src/store/index.ts';

const [where = '', times = '', out = '', alone = ''] = process.argv.slice(2);
const store = await openStore(JSON.parse(where) as Where, { words: zh.store });
const calendar = calendarOf();
let now = new Date(0);
const say = (text: string) => void writeSync(1, `${text}\n`);

const reminders = new Reminders({
  store,
  calendar: async () => calendar,
  now: () => now,
  wordsFor: () => zh,
  alone: alone === 'alone',
  close: () => {},
  moved: () => {},
  log: {
    error: async (error, about) => {
      say(`error ${about} ${String(error)}`);
      return 'abcd';
    },
    info: async (text) => say(`info ${text}`),
  },
  pusher: {
    reaches: () => true,
    async push({ chat }, reply, claim) {
      if (!(await claim())) return null;
      await pause(1);
      appendFileSync(out, `${chat} ${plain(reply, zh).split('\n')[0]}\n`);
      await pause(1);
      return { id: 'id' };
    },
  },
});

for (let last = ''; ; ) {
  const time = readFileSync(times, 'utf8').trim();
  if (time === 'end') break;
  if (time !== '' && time !== last) {
    last = time;
    now = new Date(time);
    await reminders.tick();
    say(`done ${time}`);
  }
  await pause(2);
}
await store.close();

/** The web chat, killed: what the server has said that it took is answered once, in order, and shown again. */
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Serving } from './serving.ts';
import { numbersIn, wordOf } from './soak.ts';

const CHATS = 3;
const MESSAGES = 24;
const KILLS = 3;

/** A page of one browser session. */
class Page {
  readonly taken: number[] = [];
  readonly #cookie: string;

  constructor(cookie: string) {
    this.#cookie = cookie;
  }

  static async open(address: string): Promise<Page> {
    const page = await fetch(address);
    await page.text();
    return new Page(page.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  /** Whether the server says that it has taken the message. */
  async post(address: string, number: number): Promise<boolean> {
    const body = new FormData();
    body.append('text', `随便说说${wordOf(number)}`);
    const status = await fetch(`${address}/messages`, { method: 'POST', body, headers: { cookie: this.#cookie } }).then(
      async (response) => {
        await response.text();
        return response.status;
      },
      () => 0,
    );
    if (status === 202) this.taken.push(number);
    return status === 202;
  }

  /** The messages that were answered, as the page shows them when it is loaded. */
  async answered(address: string): Promise<number[]> {
    const ending = new AbortController();
    const response = await fetch(`${address}/events`, { headers: { cookie: this.#cookie }, signal: ending.signal });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes('"kind":"ready"')) break;
    }
    ending.abort();
    const events = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as { kind: string });
    return events.filter(({ kind }) => kind === 'reply').flatMap((event) => numbersIn(JSON.stringify(event)));
  }
}

test('what was taken is answered once and in order, over three kills', { timeout: 60_000 }, async () => {
  const data = await mkdtemp(join(tmpdir(), 'gouji-web-killed-'));
  const serving = new Serving({ PORT: '0', GOUJI_DATA: data }, 'http://');
  const start = async () => /http:\/\/[\w.:]+/.exec(await serving.start())?.[0] ?? '';
  try {
    let address = await start();
    const pages = await Promise.all(Array.from({ length: CHATS }, () => Page.open(address)));
    let refused = 0;
    let up = Promise.resolve();
    const people = Promise.all(
      pages.map(async (page, chat) => {
        for (let number = 0; number < MESSAGES; number++) {
          await pause(randomInt(60, 130));
          if (await page.post(address, chat * MESSAGES + number)) continue;
          refused += 1;
          await up;
        }
      }),
    );
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(randomInt(300, 900));
      const { promise, resolve } = Promise.withResolvers<void>();
      up = promise;
      await serving.kill();
      address = await start();
      resolve();
    }
    await people;
    const shown = () => Promise.all(pages.map((page) => page.answered(address)));
    const missing = async () => {
      const all = await shown();
      return pages.flatMap(({ taken }, index) => taken.filter((number) => !all[index]?.includes(number)));
    };
    await expect.poll(missing, { timeout: 10_000, interval: 200 }).toEqual([]);
    // An answer too many would come now.
    await pause(300);
    let twice = 0;
    for (const answers of await shown()) {
      const firsts = [...new Set(answers)];
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      twice += answers.length - firsts.length;
    }
    expect(twice).toBeLessThanOrEqual(KILLS);
    // Otherwise hardly anything was taken, or no kill was noticed.
    const taken = pages.reduce((sum, page) => sum + page.taken.length, 0);
    expect(taken).toBeGreaterThan((CHATS * MESSAGES) / 2);
    expect(taken + refused).toBe(CHATS * MESSAGES);
  } finally {
    await serving.end();
    await rm(data, { recursive: true, force: true });
  }
});

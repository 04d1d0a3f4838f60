/** The web chat keeps the contract of all channels, over HTTP as a browser speaks it. */

import type { Event } from '../../src/bot/channels/web/stream.ts';
import { webChannel } from '../../src/bot/channels/web.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { channelContract } from './channel-contract.ts';
import type { Seen } from './platform.ts';
import { until } from './until.ts';

const TOKEN = 'a-token-of-the-tests';

/** A page that is open: what it shows of the bot after the greeting. */
class Page {
  readonly seen: Seen[] = [];
  open = false;
  cookie = '';
  #greeted = false;
  readonly #leaving = new AbortController();

  async enter(address: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const door = await fetch(`${address}/login`, { method: 'POST', headers, body: JSON.stringify({ token: TOKEN }) });
    this.cookie = door.headers.get('set-cookie')?.split(';')[0] ?? '';
    void this.#listen(address).catch(() => {});
    await until(() => this.#greeted, 'the greeting');
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #listen(address: string): Promise<void> {
    const { signal } = this.#leaving;
    const stream = await fetch(`${address}/events`, { headers: { cookie: this.cookie }, signal });
    this.open = true;
    let text = '';
    try {
      for await (const chunk of stream.body ?? []) {
        const frames = (text + Buffer.from(chunk).toString('utf8')).split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames) {
          const data = /^data: (.*)$/m.exec(frame)?.[1];
          if (data) await this.#show(JSON.parse(data) as Event, address);
        }
      }
    } finally {
      this.open = false;
    }
  }

  async #show(event: Event, address: string): Promise<void> {
    if (event.kind !== 'reply') return;
    if (!this.#greeted) {
      this.#greeted = true;
      return;
    }
    this.seen.push({ text: event.reply.text });
    for (const block of event.reply.blocks) {
      if (block.kind !== 'file' || !('href' in block)) continue;
      const answer = await fetch(`${address}/${block.href}`, { headers: { cookie: this.cookie } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const name = /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
      this.seen.push({ text: '', file: { name: decodeURIComponent(name), bytes } });
    }
  }
}

channelContract('web', async () => {
  const made = { host: '127.0.0.1', port: 0, maxBytes: 1_000_000, token: TOKEN, folder: null };
  const channel = webChannel({ ...made, words: () => zh, note: async () => 'abcd' });
  const page = new Page();
  const begin = channel.start;
  const start: typeof begin = async (receive) => {
    await begin(receive);
    await page.enter(channel.address());
  };
  const post = async (fill: (form: FormData) => void) => {
    const form = new FormData();
    fill(form);
    await fetch(`${channel.address()}/messages`, { method: 'POST', body: form, headers: { cookie: page.cookie } });
  };
  return {
    channel: { ...channel, start },
    limit: null,
    get privateChat() {
      return `web:${/gouji=([0-9a-f]{32})/.exec(page.cookie)?.[1]}`;
    },
    groupChat: null,
    write: (text) => post((form) => form.append('text', text)),
    writeToBotInGroup: null,
    writeInGroup: null,
    sendFile: (name, bytes) => post((form) => form.append('files', new Blob([new Uint8Array(bytes)]), name)),
    writeAsBot: null,
    deliverAgain: null,
    seen: () => page.seen,
    refuseForNow: null,
    refuseStrangely: null,
    lose: null,
    people: null,
    secrets: [TOKEN],
    closeChat: null,
    connected: () => page.open,
    close: async () => page.leave(),
  };
});

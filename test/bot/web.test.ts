/** The web chat over HTTP, without a browser: limits, guards, the event stream. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/bot/channels/web/stream.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { UserError } from '../../src/bot/user-error.ts';
import { startWeb } from './web-server.ts';

const MAX = 200_000;
const report = readFileSync(new URL('../conversations/files/医保局.txt', import.meta.url));

let server: Awaited<ReturnType<typeof startWeb>>;
beforeAll(async () => {
  server = await startWeb({ maxBytes: MAX });
});
afterAll(() => server.stop());

/** A browser session: its cookie, and the replies that came so far. */
async function session() {
  const page = await fetch(server.address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    cookie,
    page,
    send: (body: FormData, headers: Record<string, string> = {}) =>
      fetch(`${server.address}/messages`, { method: 'POST', body, headers: { cookie, ...headers } }),
    /** Listens until so many replies have come. */
    listen: (replies: number, headers: Record<string, string> = {}) => readEvents(cookie, replies, headers),
  };
}

async function readEvents(cookie: string, replies: number, headers: Record<string, string>) {
  const stopping = new AbortController();
  const response = await fetch(`${server.address}/events`, {
    headers: { cookie, ...headers },
    signal: stopping.signal,
  });
  const events: { id: string | null; event: Event }[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const frame = text.slice(0, end);
      text = text.slice(end + 2);
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      const event = data ? (JSON.parse(data) as Event) : null;
      if (event && event.kind !== 'words' && event.kind !== 'waiting')
        events.push({ id: /^id: (.*)$/m.exec(frame)?.[1] ?? null, event });
    }
    if (events.filter(({ event }) => event.kind === 'reply').length >= replies) break;
  }
  stopping.abort();
  return events;
}

const formWith = (text: string, files: Record<string, Uint8Array> = {}): FormData => {
  const form = new FormData();
  form.append('text', text);
  for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(bytes)]), name);
  return form;
};

const repliesIn = (events: readonly { event: Event }[]): string[] =>
  events.flatMap(({ event }) => (event.kind === 'reply' ? [plain(event.reply, zh)] : []));

test('the page forbids scripts of elsewhere and gives each browser a conversation of its own', async () => {
  const { page, cookie } = await session();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await session()).cookie).not.toBe(cookie);
  expect(await page.text()).not.toMatch(/<script(?![^>]*src=)|style=|https?:/);
});

test('a file is answered over the stream; a page that comes later sees the conversation again', async () => {
  const { send, listen } = await session();
  const [greeting] = await listen(1);
  expect((await send(formWith('', { '年报.txt': report }))).status).toBe(202);
  const seen = await listen(2);
  expect(seen.map(({ event }) => event.kind)).toEqual(['reply', 'said', 'reply']);
  expect(seen[0]).toEqual(greeting);
  expect(seen[1]?.event).toMatchObject({ text: '', files: ['年报.txt'] });
  expect(repliesIn(seen)[1]).toContain('示例市医疗保障局 · 2023 年:1 处要改');
  const later = await listen(1, { 'last-event-id': seen[1]?.id ?? '' });
  expect(later).toEqual(seen.slice(2));
  const ofAnEarlierRun = await listen(2, { 'last-event-id': 'abcdef01-99' });
  expect(ofAnEarlierRun).toEqual(seen);
});

describe('limits', () => {
  test('a file over the limit is a sentence, and the other one is answered', async () => {
    const { send, listen } = await session();
    await send(formWith('', { '大.txt': new Uint8Array(MAX + 1), '年报.txt': report }));
    const all = repliesIn(await listen(1)).join('\n');
    expect(all).toContain(zh.refused['over-limit']('195.3 KB'));
    expect(all).toContain('示例市医疗保障局');
  });

  test('a text over the limit is a sentence', async () => {
    const { send, listen } = await session();
    expect((await send(formWith('政'.repeat(MAX)))).status).toBe(413);
    expect(repliesIn(await listen(1)).join()).toBe(zh.refused['text-over-limit']('195.3 KB'));
  });

  test('everything together over the limit is a sentence', async () => {
    const { send, listen } = await session();
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, new Uint8Array(MAX)]));
    const status = await send(formWith('', files)).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(repliesIn(await listen(1)).join()).toBe(zh.refused['together-over-limit']('976.6 KB'));
  });
});

describe('guards', () => {
  test('a message without a session, from another site, or under another name is refused', async () => {
    const { send } = await session();
    expect((await send(formWith('你好'), { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send(formWith('你好'), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send(formWith('你好'), { cookie: 'gouji=no' })).status).toBe(403);
    expect((await fetch(`${server.address}/events`)).status).toBe(403);
  });

  test('only the files of the page are served', async () => {
    for (const path of [
      '/../web.ts',
      '/%2e%2e/web.ts',
      '/..%2fguard.ts',
      '/package.json',
      '/%2e%2e%2f%2e%2e/index.ts',
    ]) {
      expect((await fetch(server.address + path)).status, path).toBe(404);
    }
    expect((await fetch(`${server.address}/chat.js`)).headers.get('content-type')).toContain('javascript');
  });

  test('an empty message is no message; a broken one is a sentence', async () => {
    const { send, cookie } = await session();
    expect((await send(formWith('  '))).status).toBe(204);
    const broken = await fetch(`${server.address}/messages`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disp',
    });
    expect(broken.status).toBeGreaterThanOrEqual(400);
  });
});

test('a taken port is answered with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const starting = startWeb({ port });
  await expect(starting).rejects.toThrow(UserError);
  await expect(starting).rejects.toThrow(zh.serve.portTaken(port, port + 1));
  other.close();
});

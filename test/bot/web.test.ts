/** The web chat over HTTP, without a browser: limits, guards, the event stream. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/bot/channels/web/stream.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { UserError } from '../../src/user-error.ts';
import { startWeb } from './web-server.ts';

const MAX = 200_000;
const report = readFileSync(new URL('../conversations/files/医保局.txt', import.meta.url));

let server: Awaited<ReturnType<typeof startWeb>>;
beforeAll(async () => {
  server = await startWeb({ maxBytes: MAX });
});
afterAll(() => server.stop());

/** A browser session: its cookie, and the replies that came so far. */
async function session(at = server) {
  const page = await fetch(at.address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    cookie,
    page,
    send: (body: FormData, headers: Record<string, string> = {}) =>
      fetch(`${at.address}/messages`, { method: 'POST', body, headers: { cookie, ...headers } }),
    /** Listens until so many replies have come. */
    listen: (replies: number, headers: Record<string, string> = {}) => readEvents(cookie, replies, headers, at.address),
  };
}

async function readEvents(
  cookie: string,
  replies: number,
  headers: Record<string, string> = {},
  address = server.address,
) {
  const stopping = new AbortController();
  const response = await fetch(`${address}/events`, {
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
      if (event?.kind === 'said' || event?.kind === 'reply')
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
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(page.headers.get('permissions-policy')).toContain('camera=()');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).not.toMatch(/<script(?![^>]*src=)|style=|https?:|\{\{/);
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

test('a button of an older answer is not asked of the newer one', async () => {
  const { send, listen } = await session();
  await send(formWith('', { '年报.txt': report }));
  const buttons = (events: readonly { event: Event }[]) =>
    events.flatMap(({ event }) =>
      event.kind === 'reply' ? event.reply.blocks.flatMap((block) => ('steps' in block ? block.steps : [])) : [],
    );
  const [step] = buttons(await listen(1)).filter(({ say }) => say === zh.next.allNumbers);
  expect(step?.about).toMatch(/./);
  const press = async (about: string) => {
    const form = formWith(zh.next.allNumbers);
    form.append('about', about);
    await send(form);
  };
  await press(step?.about ?? '');
  await press('another');
  const [, numbers, older] = repliesIn(await listen(3));
  expect(numbers).toContain('表三');
  expect(older).toBe(zh.button.older);
}, 20_000);

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

  test('more files than one message may hold are a sentence', async () => {
    const { send, listen } = await session();
    const files = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.txt`, new Uint8Array(1)]));
    // The connection may end before all of them were sent.
    await send(formWith('', files)).catch(() => null);
    expect(repliesIn(await listen(1)).join()).toBe(zh.refused['too-many-files'](200));
  });

  test('messages that come too fast are refused, with when to come again', async () => {
    const { send } = await session();
    const statuses = new Set<number>();
    let later: string | null = null;
    for (let time = 0; time < 70; time++) {
      const answer = await send(formWith(' '));
      statuses.add(answer.status);
      later ??= answer.headers.get('retry-after');
    }
    expect([...statuses]).toEqual([204, 429]);
    expect(Number(later)).toBeGreaterThan(0);
  });
});

describe('what was said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-web-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is there again after a restart, and gone when it is cleared', async () => {
    const before = await startWeb({}, folder);
    const { cookie, send, listen } = await session(before);
    await listen(1);
    // Who only looks leaves nothing behind.
    expect(readdirSync(folder)).toEqual([]);
    await send(formWith('能问什么'));
    const said = await listen(2);
    await before.stop();
    const [kept = ''] = readdirSync(folder);
    expect(cookie).not.toContain(kept);
    expect(statSync(join(folder, kept)).mode & 0o77).toBe(0);

    const after = await startWeb({}, folder);
    expect(await readEvents(cookie, 2, {}, after.address)).toEqual(said);
    const last = said.at(-1)?.id ?? '';
    const ask = () => readEvents(cookie, 1, { 'last-event-id': last }, after.address);
    const cleared = await fetch(`${after.address}/clear`, { method: 'POST', headers: { cookie } });
    expect(cleared.status).toBe(204);
    expect(readdirSync(folder)).toEqual([]);
    expect(repliesIn(await readEvents(cookie, 1, {}, after.address))).toEqual([zh.help.lines.join('\n')]);
    expect((await ask()).length).toBe(1);
    await after.stop();
  });

  test('marks that turn the direction of writing are taken out', async () => {
    const { send, listen } = await session();
    await send(formWith('', { 'a\u202etxt.exe': new Uint8Array([1, 2, 3]) }));
    const [said] = await listen(1);
    expect(said?.event).toMatchObject({ files: ['atxt.exe'] });
  });
});

describe('open to a network', () => {
  const token = 'a-token-of-the-tests';
  let open: Awaited<ReturnType<typeof startWeb>>;
  beforeAll(async () => {
    open = await startWeb({ host: '0.0.0.0', token });
  });
  afterAll(() => open.stop());
  const login = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${open.address}/login`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  test('does not start without a token', async () => {
    await expect(startWeb({ host: '0.0.0.0' })).rejects.toThrow(zh.page.tokenNeeded);
  });

  test('nothing is answered before the token; the page does not say that files stay here', async () => {
    const { cookie, page } = await session(open);
    expect(cookie).toBe('');
    expect(await page.text()).toContain(zh.page.loginWhy);
    expect((await fetch(`${open.address}/events`)).status).toBe(401);
    expect((await fetch(`${open.address}/messages`, { method: 'POST', body: formWith('你好') })).status).toBe(401);
    const made = { cookie: `gouji=${'0'.repeat(32)}` };
    expect((await fetch(`${open.address}/events`, { headers: made })).status).toBe(401);

    const entered = await login(JSON.stringify({ token }));
    expect(entered.status).toBe(204);
    const mine = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const chat = await (await fetch(open.address, { headers: { cookie: mine } })).text();
    expect(chat).toContain(zh.page.aboutThere);
    expect(chat).not.toContain(zh.page.aboutHere);
    expect(repliesIn(await readEvents(mine, 1, {}, open.address))).toHaveLength(1);
  });

  test('the page of this machine says that files stay here', async () => {
    expect(await (await fetch(server.address)).text()).toContain(zh.page.aboutHere);
    const forwarded = await fetch(server.address, { headers: { 'x-forwarded-for': '10.0.0.5' } });
    expect(await forwarded.text()).not.toContain(zh.page.aboutHere);
  });

  test('guessing is slow, and not for other sites', async () => {
    expect((await login(JSON.stringify({ token }), { origin: 'https://elsewhere.example' })).status).toBe(403);
    for (const body of ['{}', '[]', '{"token":1}', 'null']) expect((await login(body)).status, body).toBe(401);
    const statuses: number[] = [];
    for (let time = 0; time < 10; time++) statuses.push((await login(JSON.stringify({ token: 'wrong' }))).status);
    expect(statuses.at(-1)).toBe(429);
    // Not even the right one: it is not told whether it was.
    expect((await login(JSON.stringify({ token }))).status).toBe(429);
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

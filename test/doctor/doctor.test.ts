/** `gouji doctor`: every part wrong and right, without a channel's library, and without a secret in what it says. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/bot/say/languages.ts';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { examine } from '../../src/doctor/index.ts';
import { openStore } from '../../src/store/index.ts';
import { gouji } from '../main/run-gouji.ts';
import { TelegramServer } from '../support/telegram/server.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

const newFolder = () => mkdtempSync(join(tmpdir(), 'gouji-doctor-'));
const SECRET = 'geheim-AAAA_bbbb_CCCC_dddd';
const TOKEN = '7100:AAtest-token_of-no-use';

/** What is found of one part. */
async function found(check: string, environment: Record<string, string> = {}) {
  const all = await examine({ GOUJI_DATA: newFolder(), PORT: '0', ...environment }, wordsOf('zh'));
  expect(JSON.stringify(all)).not.toContain(SECRET);
  return all.filter((one) => one.check === check);
}

const marks = (all: readonly { mark: string }[]) => all.map(({ mark }) => mark);

async function listening(server: Server | ReturnType<typeof createPlain>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  undo.push(() => server.close());
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** A port where nothing listens. */
async function closedPort(): Promise<number> {
  const server = createPlain();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  undo.pop();
  return port;
}

async function telegramServer(options: Parameters<typeof TelegramServer.start>[0] = {}) {
  const server = await TelegramServer.start({ token: TOKEN, ...options });
  undo.push(() => server.close());
  return { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: server.root };
}

describe('the machine', () => {
  test('nothing configured is all right', async () => {
    const all = await examine({ GOUJI_DATA: newFolder(), PORT: '0' }, wordsOf('zh'));
    expect(all.filter(({ mark }) => mark === 'problem' || mark === 'warning')).toEqual([]);
    expect(all.filter(({ mark }) => mark === 'off').map(({ check }) => check)).toEqual(['telegram', 'wechat', 'wecom']);
  });

  test('a folder for data that is a file', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(marks(await found('folder', { GOUJI_DATA: file }))).toEqual(['problem']);
  });

  test('a folder for data that is not there is not made', async () => {
    const data = join(newFolder(), 'a', 'b');
    const [one] = await found('folder', { GOUJI_DATA: data });
    expect([one?.mark, one?.found]).toEqual(['ok', expect.stringContaining('启动时会建')]);
    expect(marks(await found('folder', { GOUJI_DATA: data }))).toEqual(['ok']);
  });

  test('a store with messages that wait, and one that is none', async () => {
    const data = newFolder();
    const store = await openStore({ data }, { words: zhStore });
    await store.inbox.add({ channel: 'web', id: '1', chat: 'web:1', body: '{}', files: [] }, '2026-11-22T00:00:00Z');
    await store.close();
    const [one] = await found('store', { GOUJI_DATA: data });
    expect([one?.mark, one?.found]).toEqual(['warning', expect.stringContaining('1 条消息')]);
    writeFileSync(join(data, 'gouji.db'), 'nothing of a store, '.repeat(200));
    expect(marks(await found('store', { GOUJI_DATA: data }))).toEqual(['problem']);
  });

  test('a server that is away is told without its password', async () => {
    const url = `postgres://gouji:${SECRET}@127.0.0.1:${await closedPort()}/gouji`;
    expect(marks(await found('store', { DATABASE_URL: url }))).toEqual(['problem']);
  });

  test('a port that another program has, and one that gouji has', async () => {
    const other = await listening(createPlain((socket) => socket.end()));
    expect(marks(await found('port', { PORT: String(other) }))).toEqual(['problem']);
    const own = await listening(createServer((_request, response) => response.end('{"gouji":"0.1.0"}')));
    expect(marks(await found('port', { PORT: String(own) }))).toEqual(['ok']);
  });

  test('a running gouji says itself which platform does not let it in', async () => {
    const channels = { web: { state: 'up', why: null }, wecom: { state: 'down', why: '企业微信不接受这个机器人。' } };
    const body = JSON.stringify({ gouji: '0.1.0', well: false, store: { state: 'up', why: null }, channels });
    const port = await listening(createServer((_request, response) => response.writeHead(503).end(body)));
    const [one, ...others] = await found('port', { PORT: String(port) });
    expect([one?.mark, one?.found, others]).toEqual([
      'problem',
      expect.stringContaining('wecom 不正常:企业微信不接受'),
      [],
    ]);
  });

  test('fonts that are not there are told, unless no pictures are wanted', async () => {
    expect(marks(await found('pictures'))).toEqual(['ok']);
    expect(marks(await found('pictures', { GOUJI_PICTURES: 'off' }))).toEqual(['off']);
  });
});

describe('settings', () => {
  test.each([
    { TELEGRAM_BOT_TOKEN: 'short' },
    { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'telegram' },
    { WECHATY_PUPPET: 'a b' },
    { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_1', WECHATY_PUPPET_SERVICE_ENDPOINT: 'http://127.0.0.1:1/' },
    { WECOM_BOT_ID: 'bot' },
    { WECOM_WEBHOOK_URL: 'https://a.example/' },
    { GOUJI_LANG: 'fr' },
    { DATABASE_URL: 'mysql://a/b' },
  ])('%j is told once, and in one language', async (environment) => {
    const all = await examine({ GOUJI_DATA: newFolder(), PORT: '0', ...environment }, wordsOf('en'));
    const problems = all.filter(({ mark }) => mark === 'problem');
    expect(problems.map(({ found }) => found)).toEqual([expect.not.stringMatching(/\p{Script=Han}/u)]);
    expect(all.map(({ found }) => found)).not.toContain(wordsOf('en').doctor.settings.fine);
  });

  test.each([
    [{ GOUJI_LANG: 'fr' }, 'problem'],
    [{ GOUJI_QUIT_MS: '5' }, 'warning'],
    [{ HOST: '0.0.0.0' }, 'problem'],
    [{ HOST: '0.0.0.0', GOUJI_TOKEN: SECRET }, 'warning'],
    [{ TELEGRAM_WEBHOOK_SECRET: SECRET }, 'warning'],
    [{ WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:1' }, 'warning'],
    [{ GOUJI_SIMILARITY_INFO: '0.95' }, 'warning'],
  ])('%j is a %s', async (environment, mark) => {
    expect(marks(await found('settings', environment))).toContain(mark);
  });
});

describe('Telegram', () => {
  test('can be reached; privacy mode is told', async () => {
    const all = await found('telegram', await telegramServer({ privacy: true }));
    expect(all.map(({ found }) => found).join()).toContain('@gouji_bot');
    expect(marks(all)).toEqual(['ok', 'warning', 'ok']);
  });

  test('a wrong token', async () => {
    const there = await telegramServer();
    const [one] = await found('telegram', { ...there, TELEGRAM_BOT_TOKEN: `7100:${SECRET}` });
    expect([one?.mark, one?.found]).toEqual(['problem', 'Telegram 不接受这个令牌。']);
    const [other] = await found('telegram', { TELEGRAM_BOT_TOKEN: SECRET });
    expect([other?.mark, other?.found]).toEqual(['problem', expect.stringContaining('样子不对')]);
  });

  test('nobody there', async () => {
    const root = `http://127.0.0.1:${await closedPort()}`;
    const [one] = await found('telegram', { TELEGRAM_BOT_TOKEN: `7100:${SECRET}`, TELEGRAM_API_ROOT: root });
    expect([one?.mark, one?.found]).toEqual(['problem', expect.stringContaining('ECONNREFUSED')]);
  });

  test('a webhook that another program registered', async () => {
    const there = await telegramServer();
    const url = `${there.TELEGRAM_API_ROOT}/bot${TOKEN}/setWebhook`;
    const body = JSON.stringify({ url: `https://other.example/hook/${SECRET}`, secret_token: SECRET });
    await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const all = await found('telegram', there);
    expect(all.find(({ found }) => found.includes('other.example'))?.mark).toBe('warning');
  });

  test('a port for the webhook that another program has', async () => {
    const there = await telegramServer();
    const webhook = { TELEGRAM_WEBHOOK_URL: 'https://bot.example/', TELEGRAM_WEBHOOK_SECRET: SECRET };
    const port = String(await listening(createPlain()));
    const all = await found('telegram', { ...there, ...webhook, TELEGRAM_WEBHOOK_PORT: port });
    expect(all.find(({ found }) => found.includes(`端口 ${port}`))?.mark).toBe('problem');
    const free = await found('telegram', { ...there, ...webhook, TELEGRAM_WEBHOOK_PORT: '0' });
    expect(marks(free)).not.toContain('problem');
  });

  test('a webhook without a secret', async () => {
    const there = await telegramServer();
    const all = await found('telegram', { ...there, TELEGRAM_WEBHOOK_URL: 'https://bot.example/' });
    expect(all.find(({ found }) => found.includes('冒充'))?.mark).toBe('problem');
  });
});

describe('WeChat', () => {
  test.each([
    ['a puppet that is not installed', { WECHATY_PUPPET: 'wechaty-puppet-nirvana' }, ['problem']],
    ['a gateway without a token', { WECHATY_PUPPET: 'wechaty-puppet-service' }, ['ok', 'problem']],
    ['a token without its prefix', { WECHATY_PUPPET_SERVICE_TOKEN: 'geheim-AAAA' }, ['ok', 'warning']],
    ['an own gateway without its place', { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_AAAA' }, ['ok', 'problem']],
  ])('%s', async (_name, environment, expected) => {
    expect(marks(await found('wechat', environment as Record<string, string>))).toEqual(expected);
  });

  test('a gateway that is there, and one that is not', async () => {
    const token = { WECHATY_PUPPET_SERVICE_TOKEN: `insecure_${SECRET}` };
    const at = (port: number) => ({ ...token, WECHATY_PUPPET_SERVICE_ENDPOINT: `127.0.0.1:${port}` });
    expect(marks(await found('wechat', at(await listening(createPlain()))))).toEqual(['ok', 'ok']);
    expect(marks(await found('wechat', at(await closedPort())))).toEqual(['ok', 'problem']);
  });
});

describe('WeCom', () => {
  test('one of two settings', async () => {
    expect(marks(await found('wecom', { WECOM_BOT_SECRET: SECRET }))).toEqual(['problem']);
  });

  test('a server that is there, and one that is not', async () => {
    const at = (port: number) => ({
      WECOM_BOT_ID: 'bot',
      WECOM_BOT_SECRET: SECRET,
      WECOM_WS_URL: `ws://127.0.0.1:${port}`,
    });
    expect(marks(await found('wecom', at(await listening(createPlain()))))).toEqual(['ok']);
    expect(marks(await found('wecom', at(await closedPort())))).toEqual(['problem']);
  });

  test('the robot of a group: nothing is sent there, and a wrong key is found', async () => {
    const heard: string[] = [];
    const server = createServer(async (request, response) => {
      heard.push(await text(request));
      // As the platform does: it knows the robot or not, and takes no message without a kind.
      const isKnown = request.url?.endsWith(SECRET);
      response.end(JSON.stringify(isKnown ? { errcode: 40008 } : { errcode: 93000, errmsg: 'invalid webhook url' }));
    });
    const port = await listening(server);
    const robot = (rest: string) => ({ WECOM_WEBHOOK_URL: `http://127.0.0.1:${port}/send${rest}` });
    expect(marks(await found('wecom', robot(`?key=${SECRET}`)))).toEqual(['ok']);
    const [refused] = await found('wecom', robot('?key=another'));
    expect([refused?.mark, refused?.found]).toEqual(['problem', expect.stringContaining('没有这个群机器人')]);
    expect(heard).toEqual(['{}', '{}']);
    expect(marks(await found('wecom', robot('')))).toEqual(['problem']);
    const elsewhere = await listening(createServer((_request, response) => response.end('<html>')));
    expect(marks(await found('wecom', { WECOM_WEBHOOK_URL: `http://127.0.0.1:${elsewhere}/?key=a` }))).toEqual([
      'problem',
    ]);
  });
});

test('both languages name what is wrong, and the exit status tells it', async () => {
  const wrong = { PORT: '0', TELEGRAM_BOT_TOKEN: SECRET };
  const zh = await gouji(['doctor'], '', wrong);
  const en = await gouji(['doctor'], '', { ...wrong, GOUJI_LANG: 'en' });
  expect([zh.status, zh.out]).toEqual([1, expect.stringContaining('❌ TELEGRAM_BOT_TOKEN 的样子不对')]);
  expect([en.status, en.out]).toEqual([1, expect.stringContaining('❌ TELEGRAM_BOT_TOKEN does not look right')]);
  expect(zh.out + zh.errors + en.out + en.errors).not.toContain(SECRET);
});

test('for programs', async () => {
  const { status, out } = await gouji(['doctor', '--format', 'json'], '', { PORT: '0' });
  const { well, findings } = JSON.parse(out) as { well: boolean; findings: { check: string; mark: string }[] };
  expect([status, well]).toEqual([0, true]);
  expect(findings).toContainEqual({ check: 'telegram', mark: 'off', found: expect.any(String), todo: null });
});

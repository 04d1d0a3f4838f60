/** The log: found by its number, bounded, and without anything that is nobody's business. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { logFile } from '../../../src/bot/log/file.ts';
import { fileLog } from '../../../src/bot/log.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'gouji-log-')), 'gouji.log');

const TOKEN = '7100200:AAtest-token_of-no-use-at-all';
const PASSWORD = 'p@ss"w\\ord';
const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const environment = {
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_WEBHOOK_SECRET: 'hook-secret-1234',
  WECHATY_PUPPET_SERVICE_TOKEN: 'puppet_padlocal_geheim',
  WECOM_BOT_SECRET: 'a+very/secret=word',
  WECOM_WEBHOOK_URL: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`,
  DATABASE_URL: `postgres://gouji:${encodeURIComponent(PASSWORD)}@db.example/gouji`,
};
const secrets = [TOKEN, KEY, PASSWORD, encodeURIComponent(PASSWORD), 'hook-secret', 'padlocal_geheim', 'very/secret'];

/** What is written of an error. */
async function written(error: unknown, about = 'test'): Promise<string> {
  const file = newFile();
  await fileLog(file, 'info', environment).error(error, about);
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ level: 'error', msg: expect.any(String) });
  return text;
}

const body = '2022年,东阿县人民政府办公室收到政府信息公开申请26件';

/** Errors as libraries make them, with what they were given in them. */
const errors: readonly (readonly [string, unknown])[] = [
  ['an address with a token', new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`)],
  [
    'the token of another',
    new Error('request to https://api.telegram.org/bot555123:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bs/x'),
  ],
  [
    'an address with a password',
    new Error(`connect postgres://gouji:${encodeURIComponent(PASSWORD)}@db.example failed`),
  ],
  ['a password of an unknown server', new Error('connect redis://me:whatever-1@other.example failed')],
  ['a key in a query', new Error(`POST ${environment.WECOM_WEBHOOK_URL} 500`)],
  ['a header', Object.assign(new Error('refused'), { config: { headers: { authorization: `Bearer ${TOKEN}` } } })],
  [
    'a payload',
    Object.assign(new Error('400: Bad Request'), { on: { method: 'sendMessage', payload: { text: body } } }),
  ],
  ['a parser that quotes', parsing(`{"text": ${body}}`)],
  ['a parser that quotes English', parsing('hello my secret friend')],
  ['a message with what was said', new Error(`cannot handle ${body}`)],
  ['a value of a query', Object.assign(new Error('duplicate key'), { detail: `Key (text)=(${body}) already exists.` })],
  ['a cause', new Error('outer', { cause: new Error(`${body} ${TOKEN}`) })],
  ['several', new AggregateError([new Error(`${body} ${TOKEN}`)], 'all failed')],
  ['no error', body],
  ['an object', { text: body, token: TOKEN }],
  ['a password as it is', new Error(`wrong password ${PASSWORD} ${environment.WECOM_BOT_SECRET}`)],
];

function parsing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

describe('nothing that is nobody’s business', () => {
  test.each(errors)('%s', async (_name, error) => {
    const text = await written(error);
    for (const secret of [...secrets, 'AAEhBO', 'whatever-1', '东阿', '申请', 'friend'])
      expect(text).not.toContain(secret);
  });

  test('also not in what is told beside', async () => {
    const file = newFile();
    await fileLog(file, 'info', environment).info(`started ${TOKEN}`, { url: environment.DATABASE_URL, count: 3 });
    const text = readFileSync(file, 'utf8');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({ level: 'info', count: 3 });
  });
});

test('an error keeps its kind, its code, where it was, and its number', async () => {
  const file = newFile();
  const error = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }),
  });
  const number = await fileLog(file, 'info', {}).error(error, 'a link could not be read', { channel: 'web' });
  const { error: told, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  expect(rest).toMatchObject({ number, channel: 'web', msg: 'a link could not be read' });
  expect(told).toMatchObject({ type: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  expect(told.stack[0]).toContain('log.test.ts');
});

test('the level decides, and a log that cannot be written costs nothing', async () => {
  const file = newFile();
  await fileLog(file, 'error', {}).info('not of interest');
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  expect(await fileLog('/dev/null/gouji.log', 'info', {}).error(new Error('x'), 'y')).toMatch(/^[0-9a-f]{4}$/);
});

test('a full file is turned, the oldest goes, and no line is lost before that', () => {
  const file = newFile();
  const log = logFile(file, 100);
  for (let number = 10; number < 40; number += 1) log.write(`${number} ${'x'.repeat(46)}\n`);
  const names = readdirSync(join(file, '..')).sort();
  expect(names).toEqual(['gouji.log', 'gouji.log.1', 'gouji.log.2', 'gouji.log.3', 'gouji.log.4']);
  const lines = names.reverse().flatMap((name) =>
    readFileSync(join(file, '..', name), 'utf8')
      .trim()
      .split('\n'),
  );
  expect(lines.map((line) => Number(line.slice(0, 2)))).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
});

test('a file that was moved away is begun anew; only its owner can read it', () => {
  const file = newFile();
  const log = logFile(file);
  log.write('one\n');
  renameSync(file, `${file}.old`);
  log.write('two\n');
  expect(readFileSync(file, 'utf8')).toBe('two\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

/** What the libraries throw when they are given tokens, passwords and texts, written to the log for real. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { Telegram } from 'telegraf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { fileLog } from '../../../src/bot/log.ts';
import { TelegramServer } from '../../support/telegram/server.ts';

const TOKEN = '7100:AAtest-token_of-no-use';
const PASSWORD = 'Geheim_passwort_1';
const TEXT = '本机关2022年收到政府信息公开申请26件';
const ENGLISH = 'what somebody wrote';
const environment = { TELEGRAM_BOT_TOKEN: TOKEN, DATABASE_URL: `postgres://gouji:${PASSWORD}@127.0.0.1:1/gouji` };
let server: TelegramServer;

beforeAll(async () => {
  server = await TelegramServer.start({ token: TOKEN });
});
afterAll(() => server.close());

const nobody = 'http://127.0.0.1:9';
const telegram = (root = server.root, token = TOKEN) => new Telegram(token, { apiRoot: root });

const failures: Readonly<Record<string, () => unknown>> = {
  'Telegram refuses a message': () => telegram().sendMessage(-1, TEXT),
  'Telegram refuses markup': () => telegram().sendMessage(-1, `<b>${TEXT}`, { parse_mode: 'HTML' }),
  'Telegram refuses the token': () => telegram(server.root, '7100:AAanother-token_of-no-use').getMe(),
  'Telegram is away': () => telegram(nobody).sendMessage(1, TEXT),
  'Telegram breaks off': () => {
    server.fail('sendMessage', { code: 'broken' });
    return telegram().sendMessage(1, TEXT);
  },
  'a link that is away': () => fetch(`${nobody}/bot${TOKEN}/getFile?secret_token=${PASSWORD}`),
  'an address that is none': () => new URL(`//${TOKEN}/${TEXT}`),
  'a database that is away': () => new pg.Client(environment.DATABASE_URL).connect(),
  'a row that is there already': () => {
    const database = new DatabaseSync(':memory:');
    database.exec('create table one (text text unique)');
    const insert = database.prepare('insert into one values (?)');
    insert.run(TEXT);
    insert.run(TEXT);
  },
  'SQL with a text in it': () => new DatabaseSync(':memory:').exec(`select '${TEXT}' from nowhere`),
  'a file that is gone': () => readFile(`/nowhere/${TEXT}.docx`),
  'JSON that is none': () => JSON.parse(`{"text": "${TEXT}", ${TOKEN}`),
  'JSON that is English': () => JSON.parse(ENGLISH),
  'a value of another shape': () => z.object({ text: z.literal('a') }).parse({ text: TEXT, [TEXT]: TOKEN }),
};

test.each(Object.keys(failures))('%s', async (name) => {
  let thrown: unknown = null;
  try {
    await failures[name]?.();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Error);
  const file = join(mkdtempSync(join(tmpdir(), 'gouji-log-')), 'gouji.log');
  await fileLog(file, 'trace', environment).error(thrown, 'test');
  const written = readFileSync(file, 'utf8');
  expect(JSON.parse(written).error.type).toBeTruthy();
  for (const hidden of ['AAtest', 'AAanother', PASSWORD, '本机关', '申请', 'somebody']) {
    expect(written).not.toContain(hidden);
  }
});

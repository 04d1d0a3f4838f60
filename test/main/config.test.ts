import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/user-error.ts';

test('without settings the defaults hold', async () => {
  const config = await readConfig({});
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', language: 'zh', maxBytes: 20 * 1024 * 1024 });
  expect(isAbsolute(config.data)).toBe(true);
});

test('settings are read, blanks are no settings', async () => {
  const config = await readConfig({
    PORT: ' 8080 ',
    HOST: '::1',
    GOUJI_LANG: 'en',
    GOUJI_MAX_BYTES: '',
    LOG_LEVEL: 'silent',
  });
  expect(config).toMatchObject({
    port: 8080,
    host: '::1',
    language: 'en',
    maxBytes: 20 * 1024 * 1024,
    logLevel: 'silent',
  });
});

test.each([
  [{ PORT: '70000' }, 'PORT=3001'],
  [{ PORT: 'http' }, 'PORT=3001'],
  [{ HOST: 'a b' }, 'HOST=127.0.0.1'],
  [{ GOUJI_LANG: 'de' }, 'zh 或 en'],
  [{ GOUJI_MAX_BYTES: '-1' }, '20971520'],
  [{ LOG_LEVEL: 'x' }, 'silent'],
  [{ GOUJI_SIMILARITY_WARNING: '1.5' }, '例如 0.9'],
  [{ GOUJI_SIMILARITY_WARNING: '90%' }, '例如 0.9'],
  [{ GOUJI_SIMILARITY_INFO: '-0.1' }, '例如 0.8'],
])('%o is answered with what to write', async (settings, words) => {
  const reading = readConfig(settings);
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(words);
  await expect(reading).rejects.toThrow(JSON.stringify(Object.values(settings)[0]));
});

test('every wrong setting is named at once, and those that do not matter are not judged', async () => {
  await expect(readConfig({ PORT: 'x', GOUJI_LANG: 'y' })).rejects.toThrow(/PORT[\s\S]*GOUJI_LANG/);
  expect((await readConfig({ PORT: 'x' }, ['GOUJI_LANG'])).port).toBe(3000);
});

test('thresholds are shares, and what is a warning is told in any case', async () => {
  expect((await readConfig({})).settings.similarity).toEqual({ warning: 0.9, info: 0.8 });
  const given = { GOUJI_SIMILARITY_WARNING: '.95', GOUJI_SIMILARITY_INFO: '0.85' };
  expect((await readConfig(given)).settings.similarity).toEqual({ warning: 0.95, info: 0.85 });
  expect((await readConfig({ GOUJI_SIMILARITY_WARNING: '0.7' })).settings.similarity).toEqual({
    warning: 0.7,
    info: 0.7,
  });
  expect((await readConfig({ GOUJI_SIMILARITY_INFO: '1' })).settings.similarity).toEqual({ warning: 0.9, info: 0.9 });
});

test('Telegram is on with its token; a webhook needs a secret, and no secret is repeated', async () => {
  const token = '123456789:AA-abc_defghijk';
  expect((await readConfig({})).telegram).toBeNull();
  const apiRoot = 'https://api.telegram.org';
  expect((await readConfig({ TELEGRAM_BOT_TOKEN: token })).telegram).toEqual({ token, apiRoot, webhook: null });
  const url = 'https://bot.example.gov.cn/telegram';
  const secret = '0123456789abcdef';
  const given = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: url };
  expect((await readConfig({ ...given, TELEGRAM_WEBHOOK_SECRET: secret })).telegram?.webhook).toEqual({
    url,
    secret,
    port: 3010,
  });
  await expect(readConfig(given)).rejects.toThrow('TELEGRAM_WEBHOOK_SECRET');
  for (const wrong of ['http://bot.example.gov.cn/telegram', 'https://a b', 'bot.example.gov.cn']) {
    await expect(readConfig({ TELEGRAM_WEBHOOK_URL: wrong })).rejects.toThrow('https://bot.example.gov.cn/telegram');
  }
  for (const name of ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'] as const) {
    const error: unknown = await readConfig({ [name]: 'not so good' }).catch((one: unknown) => one);
    expect(String(error)).toContain(name);
    expect(String(error)).not.toContain('not so good');
  }
});

/** The settings of WeChat and WeCom. */
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/user-error.ts';

const webhook = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1a-2b';

test('without settings the channels are off', async () => {
  expect(await readConfig({})).toMatchObject({ wechat: null, wecom: null, wecomWebhook: null, maxAgeSeconds: 3600 });
});

test('a channel is on when its settings are there', async () => {
  const config = await readConfig({
    WECHATY_PUPPET: 'wechaty-puppet-wechat4u',
    WECOM_BOT_ID: 'aib1',
    WECOM_BOT_SECRET: 's3cr#t',
    WECOM_WS_URL: 'wss://wecom.example.gov.cn/ws',
    WECOM_WEBHOOK_URL: webhook,
    GOUJI_MAX_AGE_MINUTES: '10',
  });
  expect(config).toMatchObject({
    wechat: { puppet: 'wechaty-puppet-wechat4u' },
    wecom: { botId: 'aib1', secret: 's3cr#t', url: 'wss://wecom.example.gov.cn/ws' },
    wecomWebhook: webhook,
    maxAgeSeconds: 600,
  });
});

test('a token alone is that of a gateway', async () => {
  const token = 'insecure_1f0c-2';
  const { wechat } = await readConfig({
    WECHATY_PUPPET_SERVICE_TOKEN: token,
    WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:8788',
  });
  expect(wechat).toEqual({ puppet: 'wechaty-puppet-service', token, endpoint: '127.0.0.1:8788' });
});

test.each([
  [{ WECHATY_PUPPET: '../evil' }, 'wechaty-puppet-service'],
  [{ WECHATY_PUPPET_SERVICE_ENDPOINT: 'http://127.0.0.1' }, '127.0.0.1:8788'],
  [{ WECOM_BOT_ID: 'aib1' }, 'WECOM_BOT_SECRET'],
  [{ WECOM_BOT_SECRET: 'secret' }, 'WECOM_BOT_ID'],
  [{ WECOM_WS_URL: 'https://a.cn' }, 'wss://'],
  [{ GOUJI_MAX_AGE_MINUTES: '0' }, '例如 60'],
])('%o is answered with what to write', async (settings, words) => {
  const reading = readConfig(settings);
  await expect(reading).rejects.toBeInstanceOf(UserError);
  await expect(reading).rejects.toThrow(words);
});

test.each([
  { WECHATY_PUPPET_SERVICE_TOKEN: 'hidden one' },
  { WECOM_BOT_ID: 'aib1', WECOM_BOT_SECRET: 'hidden\none' },
  { WECOM_WEBHOOK_URL: 'https://a.cn/hidden' },
])('a wrong secret is not written out', async (settings) => {
  const error = await readConfig(settings).catch((one: Error) => one);
  expect(error).toBeInstanceOf(UserError);
  expect(String(error)).not.toContain('hidden');
});

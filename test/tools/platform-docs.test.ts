/** The set-up pages of the platforms: what they tell to write, to look for and to expect is so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { telegramChannel } from '../../src/bot/channels/telegram.ts';
import { wechatyChannel } from '../../src/bot/channels/wechaty.ts';
import { wecomChannel } from '../../src/bot/channels/wecom.ts';
import { wecomWebhookChannel } from '../../src/bot/channels/wecom-webhook.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { settingNames } from '../../src/config.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = ['docs/telegram.md', 'docs/wechat.md', 'docs/wecom.md'];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');
const words = readdirSync(join(root, 'src/bot/say'))
  .filter((name) => name.startsWith('zh'))
  .map((name) => textOf(`src/bot/say/${name}`))
  .join('\n');

/** Read by Node, or by the library of a puppet. */
const others = ['NODE_USE_ENV_PROXY', 'HTTPS_PROXY', 'WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT'];
/** What people see, and the bot does not say. */
const symptoms = ['群里发文件它不理', '按钮说「太旧了」', '扫码后手机上说不能登录网页微信', '登录着,群里 @ 了不回'];

test.each(pages)('%s names settings that there are', (page) => {
  const named = [...textOf(page).matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => ![...settingNames, ...others].includes(name as never))).toEqual([]);
});

test.each(pages)('%s quotes what the bot says when something is wrong', (page) => {
  const [, table = ''] = textOf(page).split('## 出了问题');
  const seen = [...table.matchAll(/^\| (.+?) \|/gm)].map(([, text = '']) => text).slice(1);
  expect(seen.length).toBeGreaterThan(3);
  const said = seen.filter((text) => !text.startsWith('--') && !symptoms.includes(text));
  for (const text of said) for (const part of text.split('「…」')) expect(words, text).toContain(part);
});

test.each(pages)('%s points at what is there', (page) => {
  for (const [, link = ''] of textOf(page).matchAll(/\]\(([^)#:]+)\)/g)) expect(textOf(`docs/${link}`)).toMatch(/./);
});

test('the pace that the pages tell is kept', async () => {
  const rest = { maxBytes: 1, maxAgeSeconds: 1, words: () => zh, note: () => {} };
  const telegram = telegramChannel({
    ...rest,
    token: '1:a',
    apiRoot: 'http://127.0.0.1:1',
    webhook: null,
    menus: [],
    note: async () => '',
  });
  expect(telegram.rates).toEqual({
    overall: { count: 30, seconds: 1 },
    chat: { count: 1, seconds: 1 },
    group: { count: 20, seconds: 60 },
  });
  expect(textOf('docs/telegram.md')).toContain('全部每秒 30 条,一个聊天每秒 1 条,一个群每分钟 20 条');
  const wechat = await wechatyChannel({ ...rest, puppet: 'wechaty-puppet-mock' });
  expect(wechat.rates).toEqual({
    overall: { count: 20, seconds: 60 },
    chat: { count: 1, seconds: 2 },
    group: { count: 10, seconds: 60 },
  });
  expect(textOf('docs/wechat.md')).toContain('全部加起来每分钟不超过 20 条,一个聊天里每 2 秒 1 条,群里每分钟 10 条');
  const wecom = await wecomChannel({ ...rest, botId: 'a', secret: 'b' });
  expect(wecom.rates).toEqual({ chat: { count: 20, seconds: 60 } });
  expect(textOf('docs/wecom.md')).toContain('一个聊天里每分钟最多发 20 条');
  const robot = wecomWebhookChannel({ url: 'http://127.0.0.1:1/send?key=1', words: () => zh });
  expect(robot.rates).toEqual({ overall: { count: 18, seconds: 60 } });
  expect(textOf('docs/wecom.md')).toContain('每分钟最多 20 条(勾稽守 18 条)');
});

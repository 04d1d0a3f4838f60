/** All platforms in one process, as `gouji serve` runs them: none is in the way of another, each says how it is. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import { expect, test } from 'vitest';
import { Api } from '../../src/bot/channels/telegram/api.ts';
import type { HealthReport } from '../../src/bot/health.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { until } from '../bot/until.ts';
import { TelegramServer } from '../support/telegram/server.ts';
import { startGateway, TOKEN } from '../support/wechaty/gateway.ts';
import { BOT, WecomServer } from '../support/wecom/server.ts';
import { endOf, fileOf, start } from './run-gouji.ts';

const LONG = 20_000;
const CODE = 'https://login.weixin.qq.com/l/abc';
const report = readFileSync(fileOf('医保局.txt'));
const verdict = '示例市医疗保障局 · 2023 年';

test('Telegram, WeChat, WeCom and the page answer beside each other; a second poller stops none of them', async () => {
  const data = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  const telegram = await TelegramServer.start();
  const li = telegram.person('小李');
  const wecom = await WecomServer.start();
  let wechat = await startGateway();
  const child = start(['serve'], {
    PORT: '0',
    GOUJI_DATA: data,
    GOUJI_QUIET_MS: '0',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    WECHATY_PUPPET_SERVICE_TOKEN: TOKEN,
    WECHATY_PUPPET_SERVICE_ENDPOINT: wechat.endpoint,
    WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true',
    WECOM_BOT_ID: BOT.botId,
    WECOM_BOT_SECRET: BOT.secret,
    WECOM_WS_URL: wecom.url,
    WECOM_WEBHOOK_URL: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k1',
  });
  const ended = endOf(child);
  let printed = '';
  child.stdout.on('data', (text: string) => {
    printed += text;
  });
  const prints = (text: string) => until(() => printed.includes(text), `${text} in: ${printed}`, LONG);
  for (const title of ['Telegram', 'WeChat', 'WeCom', zh.remind.webhook]) await prints(zh.group.channelOn(title));
  const address = /http:\/\/\S+:\d+/.exec(printed)?.[0] ?? '';
  const health = async () => (await (await fetch(`${address}/health`)).json()) as HealthReport;
  const isWell = async (name: string, state: string) => {
    for (let look = 0; (await health()).channels[name]?.state !== state; look += 1) {
      if (look > 400) throw new Error(`${name} did not become ${state}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return (await health()).channels[name];
  };

  // Nobody is logged in at WeChat: the code is in the terminal and on the page, and the others work already.
  wechat.puppet.mocker.scan(CODE);
  expect(await isWell('wechaty', 'waiting')).toEqual({ state: 'waiting', why: zh.wechat.health.scan });
  await prints(CODE);
  const cookie = (await fetch(address)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const leaving = new AbortController();
  const events = await fetch(`${address}/events`, { headers: { cookie }, signal: leaving.signal });
  let page = '';
  const reading = (async () => {
    for await (const chunk of events.body ?? []) page += Buffer.from(chunk).toString('utf8');
  })().catch(() => {});
  await until(() => page.includes(Buffer.from(renderSVG(CODE)).toString('base64')), 'the code on the page');
  wechat.login();
  await until(() => page.includes('"kind":"code","picture":null'), 'the end of the code');
  await isWell('wechaty', 'up');

  // A report on each of them.
  const heard = (text: string | undefined) => text?.includes(verdict);
  await li.sendDocument('医保局.txt', report);
  const file = wecom.file(report, "attachment; filename*=UTF-8''a.txt");
  wecom.says({ chattype: 'single', from: { userid: 'wang' }, msgtype: 'file', file });
  wechat.puppet.says({ id: 'first', text: report.toString('utf8') });
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(report)]), '医保局.txt');
  await fetch(`${address}/messages`, { method: 'POST', body: form, headers: { cookie } });
  await until(() => li.heard.some(({ text }) => heard(text)), 'Telegram', LONG);
  await until(() => wecom.shown.some(({ text }) => heard(text)), 'WeCom', LONG);
  await until(() => wechat.puppet.sent.some(({ text }) => heard(text)), 'WeChat', LONG);
  await until(() => heard(page), 'the page', LONG);

  // The gateway of WeChat is started anew: it is told, found again, and what it delivers once more is known.
  const port = Number(wechat.endpoint.split(':')[1]);
  const before = wechat.puppet;
  await wechat.stop();
  expect(await isWell('wechaty', 'down')).toEqual({ state: 'down', why: zh.wechat.health.lost });
  wechat = await startGateway(port);
  wechat.puppet.once('start', () => wechat.login());
  await isWell('wechaty', 'up');
  expect(before.sent.filter(({ text }) => heard(text))).toHaveLength(1);
  wechat.puppet.says({ id: 'first', text: report.toString('utf8') });
  wechat.puppet.says({ id: 'second', text: '帮助' });
  await until(() => wechat.puppet.sent.some(({ text }) => text === zh.help.lines.join('\n')), 'the next answer', LONG);
  expect(wechat.puppet.sent.filter(({ text }) => heard(text))).toEqual([]);

  // A second program asks for the updates of the bot.
  const other = new AbortController();
  const taking = (async () => {
    const api = new Api(telegram.token, telegram.root);
    while (!other.signal.aborted) await api.call('getUpdates', { timeout: 30 }, other.signal).catch(() => {});
  })();
  expect(await isWell('telegram', 'down')).toEqual({ state: 'down', why: zh.telegram.health.conflict });
  const log = () => readFileSync(join(data, 'gouji.log'), 'utf8');
  await until(() => log().includes(zh.telegram.health.conflict), 'the sentence in the log', LONG);
  wecom.says({ chattype: 'single', from: { userid: 'wang' }, msgtype: 'text', text: { content: '帮助' } });
  await until(() => wecom.shown.some(({ text }) => text.startsWith(zh.help.lines[0] ?? '')), 'WeCom goes on', LONG);
  other.abort();
  await taking;
  await li.write('帮助');
  await isWell('telegram', 'up');
  await until(() => li.heard.some(({ text }) => text.startsWith(zh.help.lines[0] ?? '')), 'Telegram again', LONG);
  for (const secret of [telegram.token, TOKEN, BOT.secret, 'key=k1', '医疗保障局']) expect(log()).not.toContain(secret);

  leaving.abort();
  await reading;
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ status: 0, errors: '' });
  await Promise.all([telegram.close(), wecom.stop(), wechat.stop()]);
}, 120_000);

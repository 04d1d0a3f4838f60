/** `/health` and `/metrics`: what they tell, to whom, and what they never tell. */
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import type { Health } from '../../src/bot/channel.ts';
import { type Operation, operationRoutes } from '../../src/bot/channels/web/health.ts';
import { type Examined, healthOf } from '../../src/bot/health.ts';
import { countedKind, noMetrics, openMetrics } from '../../src/bot/metrics.ts';
import { endOf, start } from '../main/run-gouji.ts';

const channel = (name: string, health?: Health) => ({ name, ...(health ? { health: () => health } : {}) });
const examined = (changes: Partial<Examined> = {}): Examined => ({
  version: '1.2.3',
  channels: [channel('web')],
  unanswered: async () => 2,
  storeAway: 'away',
  ...changes,
});

test('well: all is up, also a channel that waits for a person', async () => {
  const waiting: Health = { state: 'waiting', why: 'scan' };
  const report = await healthOf(examined({ channels: [channel('web'), channel('wechat', waiting)] }));
  expect(report).toEqual({
    gouji: '1.2.3',
    well: true,
    store: { state: 'up', why: null },
    channels: { web: { state: 'up', why: null }, wechat: waiting },
    unanswered: 2,
  });
});

test('not well: a channel is down, or the store does not answer', async () => {
  const down: Health = { state: 'down', why: 'lost' };
  expect((await healthOf(examined({ channels: [channel('telegram', down)] }))).well).toBe(false);
  const failed = await healthOf(examined({ unanswered: () => Promise.reject(new Error('postgres://u:secret@h/d')) }));
  expect(failed).toMatchObject({ well: false, unanswered: null, store: { state: 'down', why: 'away' } });
  expect(JSON.stringify(failed)).not.toContain('secret');
});

test('a store that hangs does not make the question hang', async () => {
  const began = performance.now();
  const { store } = await healthOf(examined({ unanswered: () => new Promise(() => {}), patience: 50 }));
  expect([store.state, performance.now() - began < 5000]).toEqual(['down', true]);
});

async function server(changes: Partial<Operation> = {}) {
  const metrics = await openMetrics('1.2.3');
  const operation: Operation = {
    health: () => healthOf(examined()),
    metrics: () => metrics.expose(),
    token: null,
    ...changes,
  };
  const made = fastify();
  operationRoutes(made, operation);
  return made;
}

test('the status of /health tells it to programs that read nothing', async () => {
  const ill = () => healthOf(examined({ unanswered: () => Promise.reject(new Error('x')) }));
  expect((await (await server()).inject('/health')).statusCode).toBe(200);
  expect((await (await server({ health: ill })).inject('/health')).statusCode).toBe(503);
});

test.each(['/health', '/metrics'])('%s is for this machine, or with the token', async (url) => {
  const token = 'a-long-enough-token';
  const open = await server({ token });
  const ask = async (remoteAddress: string, headers: Record<string, string> = {}, of = open) =>
    (await of.inject({ url, remoteAddress, headers })).statusCode;
  expect(await ask('127.0.0.1')).toBe(200);
  expect(await ask('::1')).toBe(200);
  expect(await ask('::ffff:127.0.0.1')).toBe(200);
  expect(await ask('10.0.0.5')).toBe(403);
  expect(await ask('10.0.0.5', { authorization: `Bearer ${token}` })).toBe(200);
  expect(await ask('10.0.0.5', { authorization: 'Bearer another-long-token' })).toBe(403);
  expect(await ask('10.0.0.5', { authorization: 'Bearer null' }, await server())).toBe(403);
  // A reverse proxy on this machine speaks for others.
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '10.0.0.5' })).toBe(403);
});

test('what was told is counted, by channel and kind', async () => {
  const metrics = await openMetrics('1.2.3', {
    readings: () => ({ busy: 1, size: 2 }),
    unanswered: async () => 7,
    channels: () => ({ web: 1, telegram: 0 }),
  });
  metrics.received('web');
  metrics.answered('web', 0.02);
  metrics.read('docx', 'report');
  metrics.sent('telegram');
  metrics.held('telegram');
  metrics.failed();
  metrics.kept();
  const { type, text } = await metrics.expose();
  expect(type).toContain('text/plain');
  for (const line of [
    'gouji_info{version="1.2.3"} 1',
    'gouji_messages_received_total{channel="web"} 1',
    'gouji_messages_answered_total{channel="web"} 1',
    'gouji_answer_seconds_bucket{le="0.025",channel="web"} 1',
    'gouji_answer_seconds_bucket{le="0.01",channel="web"} 0',
    'gouji_readings_total{format="docx",status="report"} 1',
    'gouji_pieces_sent_total{channel="telegram"} 1',
    'gouji_rate_limited_total{channel="telegram"} 1',
    'gouji_errors_total 1',
    'gouji_reports_kept_total 1',
    'gouji_readings_busy 1',
    'gouji_readings_limit 2',
    'gouji_messages_unanswered 7',
    'gouji_channel_up{channel="web"} 1',
    'gouji_channel_up{channel="telegram"} 0',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toContain('process_resident_memory_bytes');
});

test('a store that does not say leaves out the figure instead of a wrong one', async () => {
  const metrics = await openMetrics('1', { unanswered: async () => null });
  expect((await metrics.expose()).text).not.toMatch(/^gouji_messages_unanswered /m);
});

test('two programs in one process count apart, and nothing is counted where nobody asks', async () => {
  const [one, other] = [await openMetrics('1'), await openMetrics('1')];
  one.failed();
  noMetrics.failed();
  expect((await other.expose()).text).toContain('gouji_errors_total 0');
});

test.each([
  ['张三的年报.DOCX', 'docx'],
  ['https://a.example/x/t.html?token=secret', 'html'],
  ['粘贴的文字', 'other'],
  ['年报.张三', 'other'],
  ['a.exe', 'other'],
])('%s is counted as %s', (name, kind) => {
  expect(countedKind(name)).toBe(kind);
});

test('the running program counts what it reads and keeps', async () => {
  const child = start(['serve'], { PORT: '0', GOUJI_PICTURES: 'off' });
  const ended = endOf(child);
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  const address = /http:\/\/\S+/.exec(line)?.[0] ?? '';
  const cookie = (await fetch(address)).headers.get('set-cookie') ?? '';
  const events = await fetch(`${address}/events`, { headers: { cookie } });
  const body = new FormData();
  body.append('text', '');
  body.append('file', new File([readFileSync('examples/faulty.txt')], '年报.txt'));
  await fetch(`${address}/messages`, { method: 'POST', body, headers: { cookie } });
  let heard = '';
  for await (const chunk of events.body ?? []) {
    heard += Buffer.from(chunk).toString();
    if (heard.includes('处要改')) break;
  }
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toContain('gouji_readings_total{format="txt",status="report"} 1');
  expect(metrics).toContain('gouji_reports_kept_total 1');
  child.kill('SIGTERM');
  await ended;
});

test('the running program answers both', async () => {
  const child = start(['serve'], { PORT: '0' });
  const ended = endOf(child);
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  const address = /http:\/\/\S+/.exec(line)?.[0] ?? '';
  const health = await fetch(`${address}/health`);
  expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ well: true, unanswered: 0 })]);
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('gouji_channel_up{channel="web"} 1');
  child.kill('SIGTERM');
  expect((await ended).status).toBe(0);
});

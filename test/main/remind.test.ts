/** `gouji remind`, in a process of its own: a look ahead that sends and claims nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { openStore } from '../../src/store/index.ts';
import { choose, departments, unit } from '../bot/reminders/season.ts';
import { gouji, newFolder } from './run-gouji.ts';

const at = ['remind', '--at', '2027-01-29T09:00+08:00'];

async function folderWithRosters(): Promise<string> {
  const data = newFolder();
  const store = await openStore({ data }, { words: zhStore });
  await store.rosters.put('telegram:-1', departments('县教育局', '县民政局'));
  await store.rosters.put('telegram:-2', [unit('县政府', 'government')]);
  await store.rosters.put('wechaty:3', [unit('县水利局', 'department', { contact: 'wxid_1' })]);
  await choose(store, { mention: true, deadlines: { january: '01-20', march: null } }, 'wechaty:3');
  await store.close();
  return data;
}

test('whose pages would be looked at; nothing is opened or taken', async () => {
  const data = await folderWithRosters();
  const open = () => openStore({ data }, { words: zhStore });
  let store = await open();
  for (const chat of ['telegram:-1', 'telegram:-2'])
    await store.watched.add(chat, 'https://www.example.gov.cn/nb/', null, '2027-01-01T00:00:00.000Z');
  await store.close();
  const ahead = (when: string, ...more: readonly string[]) =>
    gouji(['remind', '--at', when, '--dry-run', ...more], '', { GOUJI_DATA: data });
  // Governments hand in from March on.
  const { out } = await ahead('2027-01-29 08:00');
  expect(out.match(/→ .*看关注的网页.*/g)).toEqual(['→ telegram:-1:看关注的网页 1 个(不发消息)']);
  const json = await ahead('2027-03-01 08:00', '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({
    looks: [
      { chat: 'telegram:-1', pages: 1 },
      { chat: 'telegram:-2', pages: 1 },
    ],
  });
  expect((await ahead('2027-01-03 08:00')).out).toContain('没有要发的');
  store = await open();
  expect(await store.watched.untaken('2027-01-29')).toEqual(['telegram:-1', 'telegram:-2']);
  await store.close();
});

test('what would be sent where; nothing is', async () => {
  const data = await folderWithRosters();
  const refused = await gouji(at, '', { GOUJI_DATA: data });
  expect(refused.status).toBe(1);
  expect(refused.errors).toContain('请加上 --dry-run');

  const text = await gouji([...at, '--dry-run'], '', { GOUJI_DATA: data });
  expect(text.status).toBe(0);
  expect(text.out.split('\n').slice(0, 3)).toEqual([
    '→ telegram:-1 当天',
    '📌 2026 年度信息公开年报,今天是 1 月 31 日前最后一个工作日',
    '2 家都还没有交:县教育局、县民政局。',
  ]);
  expect(text.out).not.toContain('telegram:-2');
  expect(text.out).toContain('2027 年的放假安排还没有公布');

  const json = await gouji([...at, '--dry-run', '--chat', 'telegram:-1', '--format', 'json'], '', { GOUJI_DATA: data });
  expect(JSON.parse(json.out)).toMatchObject({
    at: '2027-01-29T01:00:00.000Z',
    provisional: [2027],
    reminders: [{ chat: 'telegram:-1', to: 'telegram:-1', year: 2026, stage: 'day', date: '2027-01-29' }],
  });

  const local = await gouji(['remind', '--at', '2027-01-20 09:00', '--dry-run', '--chat', 'wechaty:3'], '', {
    GOUJI_DATA: data,
  });
  expect(local.out).toContain('今天截止(本群定的 1 月 20 日)(法定截止 1 月 31 日)');
  expect(local.out).toContain('@ wxid_1');

  const night = await gouji(['remind', '--at', '2027-01-29T21:00+08:00', '--dry-run'], '', { GOUJI_DATA: data });
  expect(night.out).toContain('2027-01-29 21:00:没有要发的。');
  const march = await gouji(['remind', '--at', '2027-03-31T09:00', '--dry-run'], '', { GOUJI_DATA: data });
  expect(march.out).toContain('→ telegram:-2 当天(政府)');
  const unknown = await gouji([...at, '--dry-run', '--chat', 'telegram:-9'], '', { GOUJI_DATA: data });
  expect(unknown.status).toBe(1);

  const store = await openStore({ data }, { words: zhStore });
  expect(await store.reminders.of('telegram:-1', 2026)).toEqual([]);
  await store.close();
});

test('the plan of a year, by the calendar of the folder', async () => {
  const data = newFolder();
  const plan = await gouji(['remind', '--calendar', '2027'], '', { GOUJI_DATA: data });
  expect(plan.out).toContain('2027-01-29 周五  当天');
  expect(plan.out).toContain('放假安排还没有公布');
  writeFileSync(join(data, 'calendar.json'), '{"2027":{"off":["2027-01-29"]}}');
  const announced = await gouji(['remind', '--calendar', '2027', '--format', 'json'], '', { GOUJI_DATA: data });
  expect(JSON.parse(announced.out)).toMatchObject({
    year: 2026,
    deadlines: [{ track: 'january', deadline: { legal: '2027-01-31', last: '2027-01-28' } }, { track: 'march' }],
    provisional: [],
  });
  writeFileSync(join(data, 'calendar.json'), '{"2027":{"off":"2027-01-29"}}');
  const wrong = await gouji(['remind', '--calendar', '2027'], '', { GOUJI_DATA: data });
  expect(wrong.status).toBe(1);
  expect(wrong.errors).toContain('错在 2027.off');
});

test('the deadlines as a file', async () => {
  const file = join(newFolder(), 'deadlines.ics');
  const written = await gouji(['remind', '--ics', '2027', file], '', { TZ: 'America/New_York' });
  expect(written.status).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('DTSTART;VALUE=DATE:20270131');
  const nowhere = await gouji(['remind', '--ics', '2027', join(file, 'below.ics')]);
  expect(nowhere.errors).toContain('写不进去');
});

test.each([
  ['nothing asked', []],
  ['two things asked', ['--calendar', '2027', '--ics', '2027', 'a.ics']],
  ['no such year', ['--calendar', '27']],
  ['no such time', ['--at', 'tomorrow', '--dry-run']],
  ['no file', ['--ics', '2027']],
  ['no such format', ['--calendar', '2027', '--format', 'xml']],
])('a wrong way to ask is a sentence: %s', async (_, parameters) => {
  const { status, out, errors } = await gouji(['remind', ...parameters]);
  expect([status, out, errors.trim().split('\n').length]).toEqual([1, '', 1]);
});

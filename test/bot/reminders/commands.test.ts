/** What people choose about the reminders of a chat, and who may. */
import { describe, expect, test } from 'vitest';
import { Bot } from '../../../src/bot/index.ts';
import { defaults } from '../../../src/bot/reminders/settings.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { readConfig } from '../../../src/config.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { silentLog } from '../silent-log.ts';
import { CHAT, departments, unit } from './season.ts';

const now = new Date('2027-01-08T10:00:00+08:00');

async function begin(chat = CHAT) {
  const store = await memoryStore();
  const bot = new Bot(await readConfig({ GOUJI_DATA: '/nonexistent' }), silentLog(), { store, now: () => now });
  await store.chats.set(CHAT, { owner: 'admin', ownerName: '张三' });
  const say = async (text: string, senderId = 'admin', group = true) => {
    const reply = await bot.answer({ chat, text, senderId, sender: senderId, group, addressed: true, files: [] });
    return { text: plain(reply, zh), reply };
  };
  return { store, say, chosen: () => store.reminders.settings(chat) };
}

describe('only who administers a group', () => {
  const commands = [
    '截止 1月20日',
    '截止 法定',
    '提醒时间 9:30',
    '提醒 关 T-7',
    '提醒 @',
    '提醒 发到 群机器人',
    '暂停提醒 到 1月15日',
    '停止提醒',
    '本群停止提醒',
    '恢复提醒',
    'stop reminders',
  ];
  test.each(commands)('%s', async (text) => {
    const { store, say, chosen } = await begin();
    expect((await say(text, 'stranger')).text).toBe(zh.group.refused.owner);
    expect(await chosen()).toBeNull();
    await store.chats.set(CHAT, { owner: null });
    expect((await say(text, 'admin')).text).toBe(zh.group.refused.unpaired);
    expect(await chosen()).toBeNull();
  });

  test('everybody may look', async () => {
    const { say, chosen } = await begin();
    expect((await say('提醒', 'stranger')).text).toContain('时间:工作日 09:00 起');
    expect((await say('提醒计划', 'stranger')).text).toContain('2026 年度年报的提醒计划');
    expect(await chosen()).toBeNull();
  });

  test('alone with the bot everybody is', async () => {
    const { say, chosen } = await begin('telegram:5');
    expect((await say('停止提醒', 'anyone', false)).text).toBe(zh.remind.settings.stopped);
    expect((await chosen())?.stopped).toBe(true);
  });
});

test.each([
  [
    '截止 1月20日',
    { deadlines: { january: '01-20', march: null } },
    '已定:部门、乡镇街道 本群定的 1 月 20 日截止,提醒按它算。法定截止 1 月 31 日不变。最后一个工作日是 20 日,周三。',
  ],
  ['截止2027年1月24日', { deadlines: { january: '01-24', march: null } }, '最后一个工作日是 22 日,周五。'],
  ['截止 3-20', { deadlines: { january: null, march: '03-20' } }, '各级政府 本群定的 3 月 20 日截止'],
  ['deadline 1/20', { deadlines: { january: '01-20', march: null } }, '1 月 20 日'],
  ['提醒时间 9:30', { time: '09:30' }, '以后在工作日 09:30 起提醒。'],
  ['提醒时间 14点', { time: '14:00' }, '14:00'],
  ['提醒 关 T-7', { off: ['t-7'] }, '「T-7」的提醒已关掉。'],
  ['提醒关闭 每周', { off: ['weekly'] }, '「每周」的提醒已关掉。'],
  ['提醒 关 待改', { off: ['errors'] }, '「待改」'],
  ['提醒 @', { mention: true }, 'name'],
  ['暂停提醒 到 1月15日', { pausedUntil: '2027-01-15' }, '提醒暂停到 1 月 15 日(含),1 月 16 日起接着发。'],
  ['暂停提醒到1月5日', { pausedUntil: '2028-01-05' }, '1 月 5 日'],
  ['本群停止提醒', { stopped: true }, '本群不再提醒。再打开:恢复提醒。'],
])('%s', async (text, change, said) => {
  const { say, chosen } = await begin();
  const answer = (await say(text)).text;
  if (said !== 'name') expect(answer).toContain(said);
  expect(await chosen()).toEqual({ ...defaults, ...change });
});

test.each([
  ['截止', zh.remind.settings.deadlineUsage],
  ['截止 2月30日', zh.remind.settings.deadlineUsage],
  ['截止 4月1日', zh.remind.settings.deadlineUsage],
  ['截止 12月20日', zh.remind.settings.deadlineUsage],
  ['提醒时间 22:00', zh.remind.settings.timeUsage],
  ['提醒时间 7:59', zh.remind.settings.timeUsage],
  ['提醒时间 早上', zh.remind.settings.timeUsage],
  ['提醒 关', zh.remind.settings.stageUsage(Object.values(zh.remind.stages).join('、'))],
  ['提醒 关 T-5', zh.remind.settings.stageUsage(Object.values(zh.remind.stages).join('、'))],
  ['暂停提醒', zh.remind.settings.pauseUsage],
  ['提醒 发到 群机器人', zh.remind.settings.webhookOnly],
])('what cannot be is explained, and changes nothing: %s', async (text, said) => {
  const { say, chosen } = await begin();
  expect((await say(text)).text).toBe(said);
  expect(await chosen()).toBeNull();
});

test('one choice leaves the others, and all can be taken back', async () => {
  const { say, chosen } = await begin();
  for (const text of ['截止 1月20日', '提醒时间 10:00', '提醒 关 T-7', '提醒 关 T-3', '提醒 @', '停止提醒'])
    await say(text);
  expect((await say('提醒')).text).toContain('关掉的:T-7、T-3');
  for (const text of ['截止 法定', '提醒 开 T-7', '提醒 点名', '恢复提醒']) await say(text);
  expect(await chosen()).toEqual({ ...defaults, time: '10:00', off: ['t-3'] });
});

test('who sits at the machine may send them to the group robot', async () => {
  const { say, chosen } = await begin('console');
  await say('提醒 发到 群机器人', 'me', false);
  expect((await chosen())?.to).toBe('wecom-webhook:group');
  await say('提醒 发到 本群', 'me', false);
  expect((await chosen())?.to).toBeNull();
});

test('the plan has the dates of the chat, and says when its calendar is provisional', async () => {
  const { store, say } = await begin();
  expect((await say('提醒计划')).text).toContain('本群还没有名单');
  await store.rosters.put(CHAT, [...departments('县教育局'), unit('官庄镇', 'township')]);
  await say('截止 1月20日');
  await say('提醒 关 待改');
  expect((await say('提醒计划')).text.split('\n')).toEqual([
    '2026 年度年报的提醒计划',
    '部门、乡镇街道:本群定的 1 月 20 日截止(法定截止 1 月 31 日)',
    '2026-12-15 周二  去年留下的数  每家去年结转和现行有效的数',
    '2027-01-04 周一  开始  年报开始交',
    '2027-01-11 周一  T-7  截止前 7 个工作日:谁没交',
    '2027-01-15 周五  T-3  截止前 3 个工作日:谁没交',
    '2027-01-19 周二  T-1  截止前 1 个工作日:谁没交',
    '2027-01-20 周三  当天  截止日(或此前最后一个工作日)',
    '2027-01-21 周四  次日  截止后第一个工作日:谁没交',
    '2027-01-28 周四  每周  每周一次,有变化才说,到交齐为止',
    '工作日 09:00 到 18:00 之间发;没有新情况的不重复说;交齐以后不再说。',
    zh.remind.plan.provisional('2027'),
  ]);
  expect((await say('提醒计划 2026')).text).not.toContain('没有公布');
});

test('the deadlines for a calendar program', async () => {
  const { store, say } = await begin();
  await store.rosters.put(CHAT, [...departments('县教育局'), unit('县政府', 'government')]);
  const { reply } = await say('日历');
  const file = reply.blocks.find((block) => block.kind === 'file');
  const text = new TextDecoder().decode(await file?.open()).replaceAll('\r\n ', '');
  expect(file?.name).toBe('截止日期.ics');
  expect([...text.matchAll(/^(?:DTSTART|SUMMARY).*$/gm)].map(([found]) => found.trim())).toEqual([
    'DTSTART;VALUE=DATE:20270131',
    'SUMMARY:2026 年度信息公开年报法定截止(部门提交并公布)',
    'DTSTART;VALUE=DATE:20270129',
    'SUMMARY:2026 年度信息公开年报:截止前最后一个工作日',
    'DTSTART;VALUE=DATE:20270331',
    'SUMMARY:2026 年度政府本级的信息公开年报法定截止(各级政府公布)',
  ]);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

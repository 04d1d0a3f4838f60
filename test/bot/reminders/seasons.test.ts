/** Whole seasons with a clock of their own: what is said on which day, in which words. */
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../src/bot/reminders/day.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { CHAT, choose, departments, type Events, headings, type Said, Season, unit } from './season.ts';

const offices = departments('县教育局', '县民政局', '县水利局');

async function season(events: Events = {}, units = offices, chosen: Parameters<typeof choose>[1] = {}) {
  const store = await memoryStore();
  await store.rosters.put(CHAT, units);
  await choose(store, chosen);
  return new Season({ store, events });
}

/** Without the lines that are the same every time. */
const days = (said: readonly Said[]) => said.map(({ at, text }) => `${at.slice(0, 10)} ${text.split('\n')[0] ?? ''}`);

const how = '把报告或链接发到群里就算交。回复 进度 随时查看;回复 停止提醒 关闭';

describe('the days of a season in which one never hands in', () => {
  // One hands in before each reminder, so that there is always something new.
  const steps = (dates: readonly string[]): Events =>
    Object.fromEntries(dates.map((date, index) => [`第${index}家`, [[`${date} 08:00`, 'in'] as const]]));
  const many = (dates: readonly string[]) => departments('县教育局', ...dates.map((_, index) => `第${index}家`));

  test.each([
    [
      '2026: the deadline is a Saturday, and 4 January a working Sunday',
      2025,
      [
        '2026-01-04 📌 2025 年度信息公开年报开始交了,1 月 31 日前交齐(最后一个工作日是 30 日,周五)',
        '2026-01-21 📌 2025 年度信息公开年报,离 1 月 31 日还有 7 个工作日(最后一个工作日是 30 日,周五)',
        '2026-01-27 📌 2025 年度信息公开年报,离 1 月 31 日还有 3 个工作日(最后一个工作日是 30 日,周五)',
        '2026-01-29 📌 2025 年度信息公开年报,离 1 月 31 日还有 1 个工作日(最后一个工作日是 30 日,周五)',
        '2026-01-30 📌 2025 年度信息公开年报,今天是 1 月 31 日前最后一个工作日',
        '2026-02-02 📌 2025 年度信息公开年报,1 月 31 日已过',
        '2026-02-09 📌 2025 年度信息公开年报,还没有交齐',
        '2026-02-24 📌 2025 年度信息公开年报,还没有交齐',
        '2026-03-02 📌 2025 年度信息公开年报,还没有交齐',
      ],
    ],
    [
      '2027: not announced, the deadline is a Sunday',
      2026,
      [
        '2027-01-04 📌 2026 年度信息公开年报开始交了,1 月 31 日前交齐(最后一个工作日是 29 日,周五;放假安排没有公布,工作日是推算的)',
        '2027-01-20 📌 2026 年度信息公开年报,离 1 月 31 日还有 7 个工作日(最后一个工作日是 29 日,周五)',
        '2027-01-26 📌 2026 年度信息公开年报,离 1 月 31 日还有 3 个工作日(最后一个工作日是 29 日,周五)',
        '2027-01-28 📌 2026 年度信息公开年报,离 1 月 31 日还有 1 个工作日(最后一个工作日是 29 日,周五)',
        '2027-01-29 📌 2026 年度信息公开年报,今天是 1 月 31 日前最后一个工作日',
        '2027-02-01 📌 2026 年度信息公开年报,1 月 31 日已过',
        '2027-02-09 📌 2026 年度信息公开年报,还没有交齐',
        '2027-02-15 📌 2026 年度信息公开年报,还没有交齐',
        '2027-02-22 📌 2026 年度信息公开年报,还没有交齐',
      ],
    ],
    [
      '2024: a Wednesday, and the Spring Festival in the second week after it',
      2023,
      [
        '2024-01-02 📌 2023 年度信息公开年报开始交了,1 月 31 日前交齐',
        '2024-01-22 📌 2023 年度信息公开年报,离 1 月 31 日还有 7 个工作日',
        '2024-01-26 📌 2023 年度信息公开年报,离 1 月 31 日还有 3 个工作日',
        '2024-01-30 📌 2023 年度信息公开年报,离 1 月 31 日还有 1 个工作日',
        '2024-01-31 📌 2023 年度信息公开年报,今天截止(1 月 31 日)',
        '2024-02-01 📌 2023 年度信息公开年报,1 月 31 日已过',
        '2024-02-08 📌 2023 年度信息公开年报,还没有交齐',
        '2024-02-18 📌 2023 年度信息公开年报,还没有交齐',
        '2024-02-22 📌 2023 年度信息公开年报,还没有交齐',
      ],
    ],
    [
      '2025: within the Spring Festival, with a working Sunday before it',
      2024,
      [
        '2025-01-02 📌 2024 年度信息公开年报开始交了,1 月 31 日前交齐(最后一个工作日是 27 日,周一)',
        '2025-01-17 📌 2024 年度信息公开年报,离 1 月 31 日还有 7 个工作日(最后一个工作日是 27 日,周一)',
        '2025-01-23 📌 2024 年度信息公开年报,离 1 月 31 日还有 3 个工作日(最后一个工作日是 27 日,周一)',
        '2025-01-26 📌 2024 年度信息公开年报,离 1 月 31 日还有 1 个工作日(最后一个工作日是 27 日,周一)',
        '2025-01-27 📌 2024 年度信息公开年报,今天是 1 月 31 日前最后一个工作日',
        '2025-02-05 📌 2024 年度信息公开年报,1 月 31 日已过',
        '2025-02-12 📌 2024 年度信息公开年报,还没有交齐',
        '2025-02-19 📌 2024 年度信息公开年报,还没有交齐',
        '2025-02-26 📌 2024 年度信息公开年报,还没有交齐',
      ],
    ],
  ])('%s', async (_, year, expected) => {
    const dates = expected.map((text) => text.slice(0, 10));
    const said = await (await season(steps(dates), many(dates))).through(`${year}-12-01`, dates.at(-1) ?? '');
    expect(days(said)).toEqual(expected);
    expect(said.map(({ at }) => at.slice(11))).toEqual(expected.map(() => '09:00'));
  });

  test('31 March: only governments, and their last working day', async () => {
    const units = [...offices, unit('示例县人民政府', 'government'), unit('官庄镇', 'township')];
    const all = ['县教育局', '县民政局', '县水利局', '官庄镇'];
    const events = Object.fromEntries(all.map((name) => [name, [['2024-01-05 10:00', 'in']] as const]));
    const said = await (await season(events, units)).through('2024-01-01', '2024-04-12');
    expect(days(said)).toEqual([
      '2024-01-02 📌 2023 年度信息公开年报开始交了,1 月 31 日前交齐',
      '2024-01-05 ✅ 4 家全部交齐,问题都已改好。辛苦了。',
      '2024-03-01 📌 2023 年度政府本级的信息公开年报开始交了,3 月 31 日前交齐(最后一个工作日是 29 日,周五)',
      '2024-03-20 📌 2023 年度政府本级的信息公开年报,离 3 月 31 日还有 7 个工作日(最后一个工作日是 29 日,周五)',
      '2024-03-26 📌 2023 年度政府本级的信息公开年报,离 3 月 31 日还有 3 个工作日(最后一个工作日是 29 日,周五)',
      '2024-03-28 📌 2023 年度政府本级的信息公开年报,离 3 月 31 日还有 1 个工作日(最后一个工作日是 29 日,周五)',
      '2024-03-29 📌 2023 年度政府本级的信息公开年报,今天是 3 月 31 日前最后一个工作日',
      '2024-04-01 📌 2023 年度政府本级的信息公开年报,3 月 31 日已过',
    ]);
    expect(said.at(2)?.text).toContain('\n示例县人民政府还没有交。\n');
  });
});

describe('the words of a stage', () => {
  test('who is missing, how many have errors, what to do, how to stop', async () => {
    const process = await season({ 县教育局: [['2027-01-19 10:00', 2]] });
    await process.at('2027-01-04 09:00');
    const [said] = await process.at('2027-01-20 09:00');
    expect(said?.text).toBe(
      [
        '📌 2026 年度信息公开年报,离 1 月 31 日还有 7 个工作日(最后一个工作日是 29 日,周五)',
        '3 家已交 1 家,其中 1 家有待改。未交 2 家:县民政局、县水利局',
        how,
      ].join('\n'),
    );
  });

  test('the middle of January names the errors, on the first day on which there are any', async () => {
    const process = await season({ 县教育局: [['2027-01-13 10:00', 2]] });
    const said = await process.through('2027-01-01', '2027-01-19');
    expect(headings(said)).toEqual([
      expect.stringContaining('2027-01-04 09:00'),
      '2027-01-13 13:00 📌 2026 年度信息公开年报,已交的里有 1 家待改',
    ]);
    expect(said[1]?.text.split('\n').slice(1)).toEqual([
      '县教育局 2 处',
      '3 家已交 1 家。',
      '改好后把报告或链接再发到群里。回复 进度 随时查看;回复 停止提醒 关闭',
    ]);
  });

  test('what was said is not said again: only that the time grows short', async () => {
    const process = await season({ 县教育局: [['2027-01-19 10:00', 'in']] });
    const said = await process.through('2027-01-20', '2027-01-29');
    expect(said.map(({ at, text }) => `${at.slice(0, 10)} ${text.split('\n')[1] ?? ''}`)).toEqual([
      '2027-01-20 3 家已交 1 家。未交 2 家:县民政局、县水利局',
      '2027-01-26 3 家已交 1 家。未交的还是上次说的 2 家',
      '2027-01-28 3 家已交 1 家。未交的还是上次说的 2 家',
      '2027-01-29 3 家已交 1 家。未交的还是上次说的 2 家',
    ]);
  });

  test('week after week nothing is said while nothing changes', async () => {
    const process = await season({
      县教育局: [
        ['2027-01-19 10:00', 'in'],
        ['2027-05-06 10:00', 1],
      ],
    });
    await process.through('2027-01-01', '2027-02-01');
    expect(days(await process.through('2027-02-02', '2027-11-30'))).toEqual([
      '2027-05-10 📌 2026 年度信息公开年报,还没有交齐',
    ]);
  });

  test('all in, once, and then silence, also after a late correction', async () => {
    const all = (state: 'in' | number, from: string) =>
      Object.fromEntries(offices.map(({ name }) => [name, [[from, state] as const]]));
    const events: Events = {
      ...all('in', '2027-01-21 13:00'),
      县水利局: [
        ['2027-01-21 13:00', 'in'],
        ['2027-01-25 10:00', 3],
      ],
    };
    const said = await (await season(events)).through('2027-01-05', '2027-11-30');
    expect(headings(said)).toEqual([
      '2027-01-05 09:00 📌 2026 年度信息公开年报开始交了,1 月 31 日前交齐(最后一个工作日是 29 日,周五;放假安排没有公布,工作日是推算的)',
      '2027-01-20 09:00 📌 2026 年度信息公开年报,离 1 月 31 日还有 7 个工作日(最后一个工作日是 29 日,周五)',
      '2027-01-21 13:00 ✅ 3 家全部交齐,问题都已改好。辛苦了。',
    ]);
  });

  test('all handed in, but not all mended', async () => {
    const events = Object.fromEntries(offices.map(({ name }) => [name, [['2027-01-21 10:00', 'in'] as const]]));
    const process = await season({ ...events, 县水利局: [['2027-01-21 10:00', 2]] });
    const [said] = await process.at('2027-01-26 09:00');
    expect(said?.text.split('\n')[1]).toBe('3 家都交了,还有 1 家待改:县水利局 2 处');
  });

  test('week after week: what is left is to be mended, and a roster of one is spoken of as one', async () => {
    const events = Object.fromEntries(offices.map(({ name }) => [name, [['2027-02-03 10:00', 'in']] as const]));
    const process = await season({ ...events, 县水利局: [['2027-02-03 10:00', 2]] });
    await process.at('2027-01-29 09:00');
    expect((await process.at('2027-02-09 09:00'))[0]?.text.split('\n').slice(0, 2)).toEqual([
      '📌 2026 年度信息公开年报,都交了,还没有改完',
      '3 家都交了,还有 1 家待改:县水利局 2 处',
    ]);
    const one = await season({ 示例县人民政府: [['2027-03-25 10:00', 'in']] }, [unit('示例县人民政府', 'government')]);
    expect((await one.at('2027-03-22 09:00'))[0]?.text).toContain('\n示例县人民政府还没有交。\n');
    expect((await one.at('2027-03-26 09:00'))[0]?.text).toBe('✅ 政府本级年报已交,问题都已改好。辛苦了。');
  });

  test('where all are missing, few are named and many counted', async () => {
    const many = departments(...Array.from({ length: 6 }, (_, index) => `第${index + 1}单位`));
    const said = async (units: typeof offices) =>
      (await (await season({}, units)).at('2027-01-20 09:00'))[0]?.text.split('\n')[1];
    expect(await said(offices)).toBe('3 家都还没有交:县教育局、县民政局、县水利局。');
    expect(await said(many)).toBe('6 家都还没有交。');
  });

  test('who hands everything in before anything was said is told at the next stage', async () => {
    const events = Object.fromEntries(offices.map(({ name }) => [name, [['2027-01-11 10:00', 'in'] as const]]));
    const process = await season(events);
    // The list is made of those who have handed in: it is complete as it comes into being.
    expect(await process.at('2027-01-12 10:00')).toEqual([]);
    expect(days(await process.through('2027-01-13', '2027-03-01'))).toEqual([
      '2027-01-20 ✅ 3 家全部交齐,问题都已改好。辛苦了。',
    ]);
  });

  test('a long list is cut', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `第${index + 1}单位`);
    const process = await season({ 第1单位: [['2027-01-05 10:00', 'in']] }, departments(...names));
    const [said] = await process.at('2027-01-20 09:00');
    expect(said?.text).toContain('未交 1999 家:第2单位、');
    expect(said?.text).toContain('第61单位等 1999 家,回复 谁没交 看全部');
    expect(said?.text.length).toBeLessThan(800);
  });
});

describe('what a group chooses', () => {
  test('its own deadline: the stages count from it, the legal one stays named', async () => {
    const process = await season({}, offices, { deadlines: { january: '01-20', march: null } });
    const said = await process.through('2027-01-01', '2027-01-21');
    expect(days(said)).toEqual([
      '2027-01-04 📌 2026 年度信息公开年报开始交了,本群定的 1 月 20 日前交齐(法定截止 1 月 31 日;放假安排没有公布,工作日是推算的)',
      '2027-01-11 📌 2026 年度信息公开年报,离本群定的 1 月 20 日还有 7 个工作日(法定截止 1 月 31 日)',
      '2027-01-15 📌 2026 年度信息公开年报,离本群定的 1 月 20 日还有 3 个工作日(法定截止 1 月 31 日)',
      '2027-01-19 📌 2026 年度信息公开年报,离本群定的 1 月 20 日还有 1 个工作日(法定截止 1 月 31 日)',
      '2027-01-20 📌 2026 年度信息公开年报,今天截止(本群定的 1 月 20 日)(法定截止 1 月 31 日)',
      '2027-01-21 📌 2026 年度信息公开年报,本群定的 1 月 20 日已过(法定截止 1 月 31 日)',
    ]);
  });

  test('its time, and stages switched off', async () => {
    const process = await season({}, offices, { time: '13:00', off: ['start', 't-3', 'day'] });
    const said = await process.through('2027-01-01', '2027-01-31');
    expect(said.map(({ at }) => at)).toEqual(['2027-01-20 13:00', '2027-01-28 13:00']);
  });

  test('whom it mentions', async () => {
    const people = { 县教育局: '@zhang', 县民政局: '张三 13800000000', 县水利局: null };
    const units = Object.entries(people).map(([name, contact]) => unit(name, 'department', { contact }));
    const named = await season({}, units);
    expect((await named.at('2027-01-20 09:00'))[0]?.mention).toEqual([]);
    const mentioning = await season({}, units, { mention: true });
    expect((await mentioning.at('2027-01-20 09:00'))[0]?.mention).toEqual(['@zhang', '张三', '13800000000']);
  });

  test('a pause, and a stop', async () => {
    const paused = await season({}, offices, { pausedUntil: '2027-01-26' });
    expect((await paused.through('2027-01-01', '2027-01-29')).map(({ at }) => at.slice(0, 10))).toEqual([
      '2027-01-28',
      '2027-01-29',
    ]);
    const stopped = await season({}, offices, { stopped: true });
    expect(await stopped.through('2026-12-01', '2027-11-30')).toEqual([]);
  });

  test('the group robot, where nobody can answer', async () => {
    const process = await season({}, offices, { to: 'wecom-webhook:group' });
    const [said] = await process.at('2027-01-20 09:00');
    expect(said?.chat).toBe('wecom-webhook:group');
    expect(said?.text).not.toContain('回复');
  });
});

test('never at night, never on a day off, minute by minute around the deadline', async () => {
  const events = Object.fromEntries(
    offices.map(({ name }, index) => [name, [[`2025-01-${23 + index} 20:17`, 'in'] as const]]),
  );
  const process = await season(events);
  const times = Array.from(
    { length: 24 * 60 },
    (_, minute) => momentOf(new Date(Date.UTC(2025, 0, 1, -8, minute))).time,
  );
  const said = await process.through('2025-01-22', '2025-02-06', times);
  expect(headings(said)).toEqual([
    '2025-01-23 09:00 📌 2024 年度信息公开年报,离 1 月 31 日还有 3 个工作日(最后一个工作日是 27 日,周一)',
    '2025-01-26 09:00 ✅ 3 家全部交齐,问题都已改好。辛苦了。',
  ]);
}, 60_000);

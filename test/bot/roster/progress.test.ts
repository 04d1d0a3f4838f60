/** Who has handed in: by whose clock, under which name, and governments held against the units below them. */
import { describe, expect, test } from 'vitest';
import { printsOf } from '../../../src/bot/aside.ts';
import { itemsOf } from '../../../src/bot/items.ts';
import { Keeping } from '../../../src/bot/keeping.ts';
import { reportingYear } from '../../../src/bot/reminders/day.ts';
import { progressOf } from '../../../src/bot/roster/progress.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import { judge } from '../../../src/rules/index.ts';
import { engines } from '../../store/engines.ts';
import { forwardOf, reportOf } from '../../store/report.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { unit } from '../../support/unit.ts';

const all = await engines();

test.each([
  ['2026-11-30T15:59:59Z', 2025],
  ['2026-11-30T16:00:00Z', 2026],
  ['2026-12-31T15:59:59Z', 2026],
  ['2027-01-31T10:00:00Z', 2026],
])('at %s reports of %d are asked for', (at, year) => {
  expect(reportingYear(new Date(at))).toBe(year);
});

describe.each(all)('$name', (engine) => {
  test('late by the clock of Shanghai, governments in March; found by name and by link', async () => {
    const { reports, rosters, agencies, ...rest } = await engine.open();
    const store = { reports, rosters, agencies, ...rest };
    const keep = (name: string, at: string) =>
      reports.keep(reportOf(name, 2025, 0), { ...forwardOf('one', name, false), at });
    await keep('东阿县教育局', '2026-01-31T15:59:59.000Z');
    await keep('东阿县民政局', '2026-01-31T16:00:00.000Z');
    await keep('东阿县人民政府', '2026-02-20T00:00:00.000Z');
    // Published in time, forwarded in summer.
    const published = { ...reportOf('东阿县财政局', 2025, 0), publishedOn: '2026-01-30' };
    await reports.keep(published, { ...forwardOf('one', '东阿县财政局', false), at: '2026-07-01T00:00:00.000Z' });
    const water = await keep('东阿县水利局', '2026-01-10T00:00:00.000Z');
    await agencies.link('one', '371524|水务局', water.agency.key, null, '2026-01-11T00:00:00.000Z');
    await keep('东阿县文化广电和旅游局', '2026-01-10T00:00:00.000Z');
    await rosters.put('one', [
      unit('a', '县教育局', '371524|教育局'),
      unit('b', '县民政局', '371524|民政局'),
      unit('c', '县政府', '371524|人民政府', { kind: 'government' }),
      unit('d', '县水务局', '371524|水务局'),
      unit('e', '文旅局', null),
      unit('f', '县审计局', '371524|审计局'),
      unit('g', '县统计局', '371524|统计局'),
      unit('h', '县财政局', '371524|财政局'),
    ]);
    await rosters.tick('one', { unit: 'g', year: 2025, who: '小李', at: '2026-01-12T00:00:00.000Z', why: '纸质' });
    const { units } = await progressOf(store, 'one', 2025, new Date('2026-02-21T00:00:00Z'));
    expect(units.map((one) => [one.unit.id, one.state, one.late])).toEqual([
      ['a', 'in', false],
      ['b', 'in', true],
      ['c', 'in', false],
      ['d', 'in', false],
      ['e', 'in', false],
      ['f', 'missing', true],
      ['g', 'ticked', false],
      ['h', 'in', false],
    ]);
    const early = await progressOf(store, 'one', 2025, new Date('2026-01-31T15:59:59Z'));
    expect(early.units.find((one) => one.unit.id === 'f')?.late).toBe(false);
  });
});

test('a report is judged once, and again when it, its name or the year before is another; asides hold at once', async () => {
  const { reports, ...rest } = await memoryStore();
  const judged: string[][] = [];
  const handedInReports: typeof reports.handedInReports = async (handed) => {
    if (handed.length > 0) judged.push(handed.map((one) => one.handed.agency.name));
    return reports.handedInReports(handed);
  };
  const store = { ...rest, reports: { ...reports, handedInReports } };
  const name = '东阿县教育局';
  const [faulty, more] = [9, 7].map((total) => {
    const cells = { 'applications.received.total': total } as const;
    const [report] = reportsOf({ agency: name, year: 2025, cells });
    if (!report) throw new Error('an example is one report');
    return report;
  }) as [Report, Report];
  const keep = (report: Report, at: string) =>
    reports.keep(report, { ...forwardOf('one', `${report.year} ${at}`, false), at });
  const { agency } = await keep(faulty, '2026-01-10T00:00:00.000Z');
  await store.rosters.put('one', [unit('a', '县教育局', agency.key), unit('b', '县民政局', '371524|民政局')]);
  const errors = async (chat = 'one') => {
    const { units } = await progressOf(store, chat, 2025, new Date('2026-01-20T00:00:00Z'));
    return units.map((one) => one.errors);
  };
  const before = await errors();
  expect(before[0]).toBeGreaterThan(0);
  expect(await errors()).toEqual(before);
  expect(judged).toEqual([[name]]);

  const items = itemsOf(judge([faulty])[0] ?? { problems: [], notAssessed: [] }).filter(
    (one) => one.weight === 'error',
  );
  const aside = { title: 't', what: 'w', who: null, at: '2026-01-20T00:00:00.000Z', why: '口径不同' };
  for (const item of items) await store.asides.add('one', { ...aside, prints: printsOf(item, faulty) });
  expect(await errors()).toEqual([0, 0]);
  expect(judged).toHaveLength(1);

  await keep(more, '2026-01-11T00:00:00.000Z');
  expect((await errors())[0]).toBeGreaterThan(0);
  await keep(reportOf(name, 2024, 3), '2026-01-12T00:00:00.000Z');
  await errors();
  expect(judged).toEqual([[name], [name], [name]]);
  await store.close();
});

test('a government is held against the units below it, and those missing are named', async () => {
  const store = await memoryStore();
  const [county] = reportsOf({
    agency: '东阿县人民政府',
    year: 2025,
    text: { 1: ['汇总全县各级行政机关的数据。'] },
    cells: { 'proactive.penalties.decisions': 5 },
  });
  const [bureau] = reportsOf({ agency: '东阿县公安局', year: 2025, cells: { 'proactive.penalties.decisions': 8 } });
  if (!county || !bureau) throw new Error('an example is one report');
  await store.reports.keep(bureau, forwardOf('one', 'bureau', false));
  const { agency } = await store.reports.keep(county, forwardOf('one', 'county', false));
  await store.rosters.put('one', [
    unit('a', '县政府', agency.key, { kind: 'government' }),
    unit('b', '县公安局', '371524|公安局', { parent: 'a' }),
    unit('c', '县水利局', '371524|水利局', { parent: 'a' }),
  ]);
  const keeping = new Keeping({ store, chat: 'one', now: () => new Date(), failed: async () => '' });
  const below = (await keeping.below([{ agency: agency.key, report: county }])).get(county);
  expect(below?.names).toEqual(['东阿县公安局', '县水利局']);
  const [judgement] = judge([county], { roster: { 东阿县人民政府: below?.names ?? [] } }, below?.reports);
  const rollup = judgement?.problems.filter(({ rule }) => rule.startsWith('rollup/'));
  expect(rollup?.map(({ rule, message }) => [rule, message])).toEqual([
    ['rollup/at-least', 'office'],
    ['rollup/equal', 'missing'],
  ]);
  // Another chat has no such roster.
  const other = new Keeping({ store, chat: 'two', now: () => new Date(), failed: async () => '' });
  expect((await other.below([{ agency: agency.key, report: county }])).size).toBe(0);
  await store.close();
});

/** December: each unit's own numbers of last year, as this year's report must take them over. */
import { expect, test } from 'vitest';
import type { CellAddress } from '../../../src/report/cell.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import type { Store } from '../../../src/store/store.ts';
import { forwardOf } from '../../store/report.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { CHAT, Season, unit } from './season.ts';

async function keep(store: Store, agency: string, cells: Partial<Record<CellAddress, number | null>>, year = 2025) {
  const [report] = reportsOf({ agency, year, cells });
  if (!report) throw new Error('an example is one report');
  return (await store.reports.keep(report, forwardOf(CHAT, `${agency}${year}`, false))).agency.key;
}

test('one line for each unit that has numbers, and nothing that was not read', async () => {
  const store = await memoryStore();
  const education = await keep(store, '示例县教育局', {
    'applications.carriedOut.total': 2,
    'proactive.normativeDocuments.inForce': 7,
    'proactive.regulations.inForce': 0,
  });
  const water = await keep(store, '示例县水利局', {
    'applications.carriedOut.total': 0,
    'proactive.normativeDocuments.inForce': 3,
    'proactive.regulations.inForce': 1,
  });
  const none = await keep(store, '示例县民政局', {
    'applications.carriedOut.total': 0,
    'proactive.normativeDocuments.inForce': 0,
    'proactive.regulations.inForce': 0,
  });
  const blank = await keep(store, '示例县司法局', {
    'applications.carriedOut.total': null,
    'proactive.normativeDocuments.inForce': 4,
    'proactive.regulations.inForce': null,
  });
  // Of the year before nothing is taken over.
  const older = await keep(store, '示例县医保局', { 'applications.carriedOut.total': 9 }, 2024);
  await store.rosters.put(CHAT, [
    unit('县教育局', 'department', { agency: education }),
    unit('县水利局', 'department', { agency: water }),
    unit('县民政局', 'department', { agency: none }),
    unit('县司法局', 'department', { agency: blank }),
    unit('县医保局', 'department', { agency: older }),
    unit('没认出的'),
  ]);
  const process = new Season({ store });
  const said = await process.through('2026-12-01', '2026-12-31');
  expect(said).toHaveLength(1);
  expect(said[0]?.at).toBe('2026-12-15 09:00');
  expect(said[0]?.text.split('\n')).toEqual([
    '📌 年报开始填了。提醒本单位去年留下的数:',
    '县教育局:去年「结转下年度」2 件 → 今年「上年结转」应填 2;规范性文件现行有效 7 件',
    '县水利局:去年「结转下年度」0 件 → 今年「上年结转」应填 0;规章现行有效 1 件;规范性文件现行有效 3 件',
    '县司法局:规范性文件现行有效 4 件',
    '填好后把报告或链接发到群里,我来核对。回复 停止提醒 关闭',
  ]);
});

test('where nobody has numbers nothing is said', async () => {
  const store = await memoryStore();
  await store.rosters.put(CHAT, [unit('县教育局')]);
  expect(await new Season({ store }).through('2026-12-01', '2026-12-31')).toEqual([]);
});

test('what one chat was sent is not told in another', async () => {
  const store = await memoryStore();
  const agency = await keep(store, '示例县教育局', { 'applications.carriedOut.total': 2 });
  await store.rosters.put('telegram:-2', [unit('县教育局', 'department', { agency })]);
  expect(await new Season({ store }).through('2026-12-01', '2026-12-31')).toEqual([]);
});

/** Rosters as files: sheets with merged cells and notes, many units, and what comes back; and who may change them. */

import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { zh } from '../../../src/bot/say/zh.ts';
import type { Unit } from '../../../src/store/index.ts';
import { engines } from '../../store/engines.ts';
import { forwardOf, reportOf } from '../../store/report.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { listRows } from '../../support/roster-list.ts';
import { fileOf, talkIn } from './support.ts';

const all = await engines();

const sheet: readonly (readonly (string | number | null)[])[] = [
  ['东阿县2023年度政府信息公开年报报送单位名单', null, null, null, null],
  [null, null, null, null, null],
  ['序号', '单位名称', '类别', '联系人', '联系电话'],
  [1, '县教育局', '县直部门', '张三', 13800000000],
  [2, '县民政局', null, '=HYPERLINK("http://x")', null],
  [null, null, null, null, null],
  [3, '官庄镇', '乡镇', '王五', null],
  [4, null, null, '赵六', null],
  [5, '县政府办', '县直部门', null, null],
  [6, '东阿县人民政府办公室', '县直部门', null, null],
  [7, '神秘机构', null, null, null],
  ['合计', 7, null, null, null],
  ['备注:请于1月31日前报送。', null, null, null, null],
];

function workbook(): Uint8Array {
  const table = utils.aoa_to_sheet(sheet.map((row) => [...row]));
  const merge = (row: number, column: number, lastRow: number, lastColumn: number) => ({
    s: { r: row, c: column },
    e: { r: lastRow, c: lastColumn },
  });
  table['!merges'] = [merge(0, 0, 0, 4), merge(3, 2, 4, 2), merge(6, 1, 7, 1), merge(12, 0, 12, 4)];
  const book = utils.book_new();
  utils.book_append_sheet(book, table, '名单');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const shown = (units: readonly Unit[]) => units.map(({ name, kind, contact }) => [name, kind, contact]);
const without = (units: readonly Unit[]) => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units.map(({ id: _, parent, ...unit }) => ({ ...unit, parent: names.get(parent ?? '') ?? null }));
};

describe.each(all)('$name', (engine) => {
  test('a sheet with a title, merged cells, empty rows and notes is told line by line', async () => {
    const store = await engine.open();
    const { say, stop } = await talkIn(store);
    await say('导入名单');
    const { text } = await say('', { files: [fileOf('名单.xlsx', workbook())] });
    expect(text.split('\n').slice(0, -1)).toEqual([
      '名单:新加 5 家;现在共 5 家(部门 4 · 乡镇街道 1)',
      '第 10 行「东阿县人民政府办公室」和「县政府办」是同一家,只记一次',
      '3 行没有当成单位:第 1 行「东阿县2023年度政府信息公开年报报送单位名单」、第 12 行「合计 7」、第 13 行「备注:请于1月31日前报送。」',
    ]);
    const units = await store.rosters.units('test');
    expect(shown(units)).toEqual([
      ['县教育局', 'department', '张三 13800000000'],
      ['县民政局', 'department', '=HYPERLINK("http://x")'],
      ['官庄镇', 'township', '王五 赵六'],
      ['县政府办', 'department', null],
      ['神秘机构', 'department', null],
    ]);
    expect(units[0]?.agency).toBe('371524|教育局');
    await stop();
  });
});

test('CSV in UTF-8 and GB18030, and what cannot be read', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  const csv = '单位,类别,联系人\n"东阿县教育局",部门,"张三,李四"\n东阿县人民政府,政府,\n';
  await say('导入名单', { files: [fileOf('a.csv', new TextEncoder().encode(csv))] });
  await say('名单 清空');
  await say('导入名单', { files: [fileOf('b.csv', encodeGb18030(csv))] });
  expect(shown(await store.rosters.units('test'))).toEqual([
    ['东阿县教育局', 'department', '张三,李四'],
    ['东阿县人民政府', 'government', null],
  ]);
  const broken = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
  const { text } = await say('导入名单', { files: [fileOf('坏.xlsx', broken)] });
  expect(text).toContain('坏.xlsx');
  expect(await store.rosters.units('test')).toHaveLength(2);
  await stop();
  await store.close();
});

test('what is exported is read back equal, and no cell of it is a formula', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  const list = ['东阿县人民政府(政府)', '  县教育局 @+张三', '  县政府办(简称:县办)', '    官庄镇', '神秘机构 @=1+1'];
  await say(`导入名单\n${list.join('\n')}`);
  await say('名单 加 朝阳区教育局');
  await say('名单 认定 朝阳区教育局 2');
  const before = await store.rosters.units('test');
  expect(before.map(({ parent }) => parent !== null)).toEqual([false, true, true, true, false, false]);
  const { files } = await say('导出名单');
  const bytes = files.get('名单.xlsx') ?? new Uint8Array();
  const { read } = await import('@e965/xlsx');
  const cells = Object.values(read(bytes).Sheets.名单 ?? {}) as { t?: string; f?: string }[];
  expect(cells.some(({ f }) => f !== undefined)).toBe(false);
  await say('名单 清空');
  await say('导入名单', { files: [fileOf('名单.xlsx', bytes)] });
  expect(without(await store.rosters.units('test'))).toEqual(without(before));
  await stop();
  await store.close();
});

test('2,000 units: a short answer, and every line in the file', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  const digits = '零一二三四五六七八九';
  const names = Array.from(
    { length: 2000 },
    (_, at) => `县第${String(at).replace(/\d/g, (one) => digits[Number(one)] ?? '')}管理局`,
  );
  const lines = ['东阿县名单', ...names.map((name, at) => `${at + 1}. ${name}`), '1. 县第五管理局', '请尽快'];
  const { text, files } = await say(`导入名单\n${lines.join('\n')}`);
  expect(text.length).toBeLessThan(600);
  expect(text).toContain('新加 2000 家');
  expect(text).toContain('第 2002 行「县第五管理局」重复');
  const { read } = await import('@e965/xlsx');
  const book = read(files.get('名单导入结果.xlsx') ?? new Uint8Array());
  expect(book.Sheets.导入结果?.['!ref']).toBe('A1:E2004');
  await stop();
  await store.close();
});

test('2,000 units from Calc, with merged cells, comments and notes: every row is told, and nothing is lost', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  const bytes = readFileSync(new URL('calc.xlsx', import.meta.url));
  const { text, files } = await say('导入名单', { files: [fileOf('名单.xlsx', bytes)] });
  expect(text.split('\n').slice(0, -2)).toEqual([
    '名单:新加 2000 家;现在共 2000 家(部门 1000 · 乡镇街道 1000)',
    '第 2010 行「东阿县第三管理局」重复,只记一次',
    '第 2011 行「县第四管理局」和「东阿县第四管理局」是同一家,只记一次',
    '「朝阳区教育局」可能是:1 北京市朝阳区教育局,2 长春市朝阳区教育局。回复 名单 认定 朝阳区教育局 1',
    '4 行没有当成单位:第 1 行「东阿县2025年度政府信息公开年报报送单位名单」、第 1007 行「二、其他单位」、第 2012 行「合计 2000」、第 2013 行「备注:请于1月31日前报送,逾期通报。」',
  ]);

  // By the rows as they were written, not as they were read.
  const rows = listRows().map((row, index) => ({ ...row, at: index + 1 }));
  const words: Readonly<Record<string, string>> = zh.roster.became;
  const { read } = await import('@e965/xlsx');
  const told = utils.sheet_to_json<(string | number)[]>(
    read(files.get('名单导入结果.xlsx') ?? new Uint8Array()).Sheets.导入结果 ?? {},
    { header: 1 },
  );
  expect(told.slice(1).map(([at, , became]) => [at, became])).toEqual(
    rows.flatMap(({ at, outcome }) => (outcome === null ? [] : [[at, words[outcome]]])),
  );

  const units = await store.rosters.units('test');
  let kind = '';
  const expected = rows.flatMap(({ cells: [number, name, said, contact], outcome }) => {
    if (said !== null && said !== '') kind = String(said);
    if (outcome === null || outcome === 'twice' || outcome === 'nothing') return [];
    const second = Number(number) % 400 === 6 ? ' 李副手' : '';
    return [[name, kind === '乡镇街道' ? 'township' : 'department', `${contact}${second}`]];
  });
  expect(shown(units)).toEqual(expected);
  expect(units.filter(({ aliases }) => aliases.length > 0).map(({ name, aliases }) => [name, aliases])).toEqual([
    ['东阿县第四管理局', ['县第四管理局']],
  ]);
  await stop();
  await store.close();
});

test('names that tell no place are kept as they are written, and told', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  const { text } = await say('导入名单\n1. 老干部活动机构\n2. 教育局\n3. 县大数据中心');
  expect(text.split('\n')[1]).toBe(
    '3 家看不出是哪里的单位,照原名记下,收到报告时按名称对:老干部活动机构、教育局、县大数据中心',
  );
  expect((await store.rosters.units('test')).map(({ name, agency }) => [name, agency])).toEqual([
    ['老干部活动机构', null],
    ['教育局', null],
    ['县大数据中心', null],
  ]);
  await stop();
  await store.close();
});

test('「县」 before a body that no table has is the county of the list: its report counts', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  await say('导入名单\n东阿县教育局\n县融媒体中心\n县黄河河务局\n县残联\n县志办');
  for (const name of ['东阿县融媒体中心', '东阿县黄河河务局'])
    await store.reports.keep(reportOf(name, 2023, 0), forwardOf('test', name, false));
  expect((await say('谁没交')).text.split('\n').slice(0, 2)).toEqual([
    '2023 年度年报:5 家已交 2 家',
    '未交 3 家:东阿县教育局、县残联、县志办',
  ]);
  const again = await say('名单 加 东阿县融媒体中心');
  expect(again.text).toContain('现在共 5 家');
  await stop();
  await store.close();
});

test('a roster made of what came, and who has handed in as a sheet', async () => {
  const store = await memoryStore();
  const { say, stop } = await talkIn(store);
  for (const name of ['东阿县教育局', '东阿县民政局', '东阿县人民政府'])
    await store.reports.keep(reportOf(name, 2022, 0), {
      ...forwardOf('test', name, false),
      at: '2024-01-10T01:30:00.000Z',
    });
  await store.reports.keep(reportOf('东阿县水利局', 2022, 0), forwardOf('other', 'x', false));
  expect((await say('从本群已交的开始')).text).toContain('名单:新加 3 家;现在共 3 家(部门 2 · 政府 1)');
  await store.reports.keep(reportOf('东阿县教育局', 2023, 9), {
    ...forwardOf('test', 'y', false),
    at: '2024-01-12T01:30:00.000Z',
  });
  await say('名单 联系人 县教育局 张三');
  await say('东阿县民政局 已交 纸质已报送');
  const { text, files } = await say('进度表');
  expect(text.split('\n')[0]).toBe('2023 年度年报:3 家已交 2 家,其中 1 家有待改');
  const { read } = await import('@e965/xlsx');
  const book = read(files.get('2023年度年报进度.xlsx') ?? new Uint8Array());
  expect(
    utils
      .sheet_to_json<string[]>(book.Sheets.进度 ?? {}, { header: 1, defval: null })
      .slice(1)
      .sort()
      .map(([name, kind, state, errors, came, late, contact, tick]) => [
        name,
        kind,
        state,
        Number(errors) > 0,
        came,
        late,
        contact,
        tick,
      ]),
  ).toEqual([
    ['东阿县人民政府', '政府', '未交', false, null, null, null, null],
    ['东阿县教育局', '部门', '已交,有待改', true, '2024-01-12 09:30', null, '张三', null],
    ['东阿县民政局', '部门', '手动记为已交', false, '2024-01-15 09:30', null, null, '小李 纸质已报送'],
  ]);
  await stop();
  await store.close();
});

test('only who administers a group changes its roster; everybody sees it', async () => {
  const store = await memoryStore();
  await store.chats.set('test', { owner: 'wang', ownerName: '小王' });
  const { say, stop } = await talkIn(store);
  const owner = { group: true, addressed: true, sender: '小王', senderId: 'wang' };
  const other = { group: true, addressed: true, sender: '小李', senderId: 'li' };
  await say('导入名单\n东阿县教育局\n东阿县民政局', owner);
  const before = await store.rosters.units('test');
  expect(before).toHaveLength(2);
  const changes = [
    '导入名单\n东阿县水利局',
    '名单 加 东阿县水利局',
    '名单 删 东阿县教育局',
    '名单 清空',
    '名单 撤销',
    '名单 类别 东阿县教育局 政府',
    '从本群已交的开始',
    '东阿县教育局 已交 纸质',
    '东阿县教育局 未交',
  ];
  for (const change of changes) expect((await say(change, other)).text, change).toBe('这项设置只有和我配对的人能改。');
  expect(await store.rosters.units('test')).toEqual(before);
  expect(await store.rosters.ticks('test', 2023)).toEqual([]);
  expect((await say('谁没交', other)).text).toContain('未交 2 家');
  await stop();
  await store.close();
});

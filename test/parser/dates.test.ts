import { expect, it } from 'vitest';
import { read } from '../../src/parser/index.ts';

/** A report whose page says `head` and that is signed `foot`. */
async function dates(head: string, foot: string) {
  const text = `云溪县教育局2023年政府信息公开工作年度报告
${head}
一、总体情况
本年度我局公开信息20条。
五、存在的主要问题及改进情况
更新不够及时。改进:专人检查。
六、其他需要报告的事项
本年度未收取信息处理费。
云溪县教育局
${foot}`;
  const reading = await read(new TextEncoder().encode(text), 'page.txt');
  const report = reading.status === 'report' ? reading.reports[0] : undefined;
  return report && { publishedOn: report.publishedOn, ...report.evidence.dates };
}

it.each([
  ['发布时间:2024-02-06', '2024年1月20日', ['2024-02-06', '2024-02-06', null, '2024-01-20']],
  ['更新时间:2024-02-06', '2024年1月20日', ['2024-02-06', null, '2024-02-06', '2024-01-20']],
  ['', '二〇二四年一月三十日', ['2024-01-30', null, null, '2024-01-30']],
  ['', '', [null, null, null, null]],
] as const)('knows where a date is from: %s %s', async (head, foot, [publishedOn, published, page, signed]) => {
  expect(await dates(head, foot)).toEqual({ publishedOn, published, page, signed });
});

/** Which links of a page are taken for the reports of the years that are asked for. */
import { expect, test } from 'vitest';
import { readPage } from '../../../src/bot/download/page.ts';
import { reportLinks } from '../../../src/bot/download/report-links.ts';

const here = new URL('https://www.donge.gov.cn/nb/');
const listed = (html: string, years: readonly number[] = [2026, 2025]) =>
  reportLinks(readPage(html, here), years).map(({ url, title }) => `${url.slice(here.href.length)} ${title}`);

test.each([
  '东阿县教育局2026年政府信息公开工作年度报告',
  '县教育局 2026 年度信息公开年报',
  '2026年东阿县教育局政府信息公开年报.docx',
  '东阿县教育局二〇二六年政府信息公开工作年度报告',
  '东阿县教育局二○二六年政府信息公开工作年度报告',
  '东阿县教育局2026年政府信息公开工作年度报告 2027-01-15',
  '县教育局年度报告(2026)',
  '东阿县统计局2026年政府信息公开工作年度报告',
  'Annual Report on Government Information Disclosure 2026',
])('%s', (words) => {
  expect(listed(`<a href="a.html">${words}</a>`)).toEqual([`a.html ${words}`]);
  expect(listed(`<a href="a.html">查看</a><a href="b.html" title="${words}">东阿县教育…</a>`)).toEqual([
    `b.html ${words}`,
  ]);
});

test.each([
  '东阿县教育局2024年政府信息公开工作年度报告',
  '东阿县教育局2024年政府信息公开工作年度报告 2026年3月1日',
  '东阿县教育局2024年政府信息公开工作年度报告 2026-03-01',
  '关于做好2026年政府信息公开工作年度报告编制工作的通知',
  '2026年政府信息公开工作年度报告图解',
  '2026年法治政府建设年度报告',
  '2026年部门预算',
  '政府信息公开年报',
  '东阿县教育局2026年工作总结',
])('not %s', (words) => {
  expect(listed(`<a href="a.html">${words}</a>`)).toEqual([]);
});

test('the year of the page counts for links that name none; those of the first year come first, each once', () => {
  const links =
    '<a href="a.html">县教育局信息公开年报</a><a href="b.html">县民政局信息公开年报</a><a href="a.html">县教育局信息公开年报</a>';
  expect(listed(`<title>2026年政府信息公开年度报告</title>${links}`)).toHaveLength(2);
  expect(listed(`<title>政府信息公开年度报告</title>${links}`)).toEqual([]);
  const both = '<a href="a.html">县教育局2025年信息公开年报</a><a href="b.html">县教育局2026年信息公开年报</a>';
  expect(listed(both).map((one) => one.slice(0, 6))).toEqual(['b.html', 'a.html']);
});

test('nothing leads to the page itself, into a script, or into a mail', () => {
  const words = '县教育局2026年信息公开年报';
  expect(
    listed(`<a href="#top">${words}</a><a href="javascript:go()">${words}</a><a href="mailto:a@b.cn">${words}</a>`),
  ).toEqual([]);
  expect(listed(`<a href="https://www.donge.gov.cn/nb/">${words}</a>`)).toEqual([]);
});

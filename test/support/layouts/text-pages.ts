/** Text copied with its surroundings: navigation, sharing, several years on one page, titles torn apart. */
import type { Format } from '../../../src/report/cell.ts';
import { department, randomBody } from '../agencies.ts';
import { type ArticleStyle, article } from '../document.ts';
import { expectationOf } from '../expected.ts';
import { randomReport } from '../generate.ts';
import { random } from '../random.ts';
import { asText, type Layout, layout, rendering, type TableBlock } from './layout.ts';
import { barsAround, barsAtEnd, cellPerLine } from './text-pipes.ts';

const before = (year: number, name: string, publishedOn: string): string =>
  [
    '网站首页 | 要闻动态 | 政务公开 | 办事服务 | 互动交流 | 无障碍',
    '首页 > 政务公开 > 政府信息公开年报 > 部门年报',
    '政府信息公开指南',
    '政府信息公开制度',
    '法定主动公开内容',
    '政府信息公开年报',
    `${year - 1}年政府信息公开工作年度报告`,
    `${year - 2}年政府信息公开工作年度报告`,
    `2016年政府信息公开工作年度报告`,
    '依申请公开',
    `${name}${year}年政府信息公开工作年度报告`,
    `发布时间:${publishedOn} 09:32 来源:本站 浏览次数:1326 字体:[大 中 小] 打印`,
  ].join('\n');

const after = (year: number): string =>
  [
    '扫一扫在手机打开当前页',
    '分享到:微信 微博 QQ空间',
    `上一篇:${year - 1}年政府信息公开工作年度报告`,
    '下一篇:没有了',
    '相关链接',
    '国务院部门网站 省级政府网站 市直部门网站',
    '主办:市人民政府办公室 承办:市大数据中心 网站标识码:3700000000 备案号:示例备20230001号',
    '用户登录',
    '还没有账号?',
    '立即注册',
  ].join('\n');

const tables = [barsAround, barsAtEnd, cellPerLine] as const;

function severalYears(
  name: string,
  title: NonNullable<ArticleStyle['title']>,
  between: string,
  table: (block: TableBlock) => string,
): Layout {
  return {
    name,
    render(format: Format, seed: number) {
      const source = random(seed + 104729);
      const body = randomBody(source.fork());
      const count = source.int(2, 4);
      const newest = format === '2019' ? 2021 : 2024;
      const articles = Array.from({ length: count }, (_, index) => {
        const year = newest - index;
        const report = randomReport({ format: year <= 2020 ? '2019' : '2021', seed: seed * 31 + index, year, body });
        return article(source.fork(), report, {
          title,
          agency: 'title',
          ...(index % 2 === 0 ? {} : { zero: 'mixed' }),
        });
      });
      const text = articles.map((made) => `${between}${asText(made, table)}`).join('');
      return rendering(
        name,
        'txt',
        text,
        articles.map((made) => expectationOf(made)),
      );
    },
  };
}

export const pageLayouts: readonly Layout[] = [
  layout({
    name: 'text-whole-page',
    extension: 'txt',
    style: { title: 'none' },
    expected: ({ report }) => ({ publishedOn: report.publishedOn }),
    render: (made, source) => {
      const { year, body, publishedOn } = made.report;
      return `${before(year, body.name, publishedOn)}\n${asText(made, source.pick(tables))}${after(year)}\n`;
    },
  }),
  layout({
    name: 'text-title-year-first',
    extension: 'txt',
    style: { title: 'year-first' },
    render: (made) => asText(made, barsAtEnd),
  }),
  layout({
    name: 'text-title-split',
    extension: 'txt',
    style: { title: 'split' },
    render: (made) => asText(made, barsAtEnd),
  }),
  layout({
    name: 'text-title-glued-to-font-size',
    extension: 'txt',
    style: { title: 'split' },
    render: (made) => `字号:\n大 中 小${asText(made, barsAtEnd)}扫码使用手机浏览本页内容\n`,
  }),
  layout({
    name: 'text-agency-in-intro',
    extension: 'txt',
    style: { agency: 'intro' },
    render: (made) => asText(made, barsAround),
  }),
  layout({
    name: 'text-no-title-agency-in-intro',
    extension: 'txt',
    style: { agency: 'intro', title: 'none' },
    render: (made) => asText(made, barsAround),
  }),
  layout({
    name: 'text-agency-in-signature',
    extension: 'txt',
    style: { agency: 'signature', title: 'none' },
    render: (made) =>
      `${asText(made, barsAround)}${made.report.publishedOn.replace(/-0?(\d+)-0?(\d+)/, '年$1月$2日')}\n`,
  }),
  layout({
    name: 'text-agency-nowhere',
    extension: 'txt',
    style: { agency: 'nowhere', title: 'none' },
    // Towns and counties speak of 我县 and the like: still no name.
    expected: { agency: { name: null, stated: false } },
    render: (made) => asText(made, barsAround),
  }),
  layout({
    name: 'text-agency-by-account',
    extension: 'txt',
    bodies: ['富县应急管理局', '东阿县教育局', '浈江区统计局', '云溪县应急管理局'].map((name) =>
      department(name, '我局'),
    ),
    style: { agency: 'account', title: 'none' },
    expected: ({ report }) => ({ agency: { name: report.body.name, stated: false } }),
    render: (made) => asText(made, barsAround),
  }),
  severalYears('text-several-years-split-titles', 'split', '', barsAtEnd),
  severalYears('text-several-years-glued', 'split', '扫码使用手机浏览本页内容\n字号:\n大 中 小', barsAtEnd),
  severalYears('text-several-years-one-line-titles', 'agency-first', '\n\n', barsAround),
  severalYears('text-several-years-cell-per-line', 'year-first', '', cellPerLine),
];

/** The parts of a web page around and within which reports stand. */
import type { Article } from '../document.ts';
import type { Grid, GridCell } from '../form-grid.ts';
import type { TableBlock } from './layout.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface TableStyle {
  /** Attributes of <table>, <td>. */
  readonly table?: string;
  readonly td?: string;
  /** What a cell's text becomes. */
  readonly cell?: (text: string, cell: GridCell) => string;
  /** <th> where the row holds no number. */
  readonly th?: boolean;
  readonly upper?: boolean;
  /** Leave out </td>, </tr>, </tbody>. */
  readonly unclosed?: boolean;
  /** Attribute values without quotes, single quotes, or with spaces around =. */
  readonly attribute?: (name: string, value: number) => string;
}

const spans = (cell: GridCell, attribute: (name: string, value: number) => string): string =>
  (cell.rowspan > 1 ? attribute('rowspan', cell.rowspan) : '') +
  (cell.colspan > 1 ? attribute('colspan', cell.colspan) : '');

export function htmlRows(grid: Grid, style: TableStyle = {}): string {
  const attribute = style.attribute ?? ((name, value) => ` ${name}="${value}"`);
  return grid
    .map((row) => {
      const header = style.th && !row.some((cell) => cell.address !== null);
      const tag = header ? 'th' : 'td';
      const cells = row.map((cell) => {
        const inner = style.cell ? style.cell(escapeHtml(cell.text), cell) : escapeHtml(cell.text);
        return `<${tag}${spans(cell, attribute)}${style.td ?? ''}>${inner}${style.unclosed ? '' : `</${tag}>`}`;
      });
      return `<tr>${cells.join('\n')}${style.unclosed ? '' : '</tr>'}`;
    })
    .join('\n');
}

export function htmlTable(grid: Grid, style: TableStyle = {}): string {
  const html = `<table${style.table ?? ' border="1"'}><tbody>\n${htmlRows(grid, style)}\n${style.unclosed ? '' : '</tbody>'}</table>`;
  return style.upper ? html.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()) : html;
}

export interface BodyStyle {
  readonly paragraph?: (text: string) => string;
  readonly title?: (text: string) => string;
  readonly heading?: (text: string) => string;
}

/** The article as HTML, its tables as `table` renders them. */
export function htmlBody(made: Article, table: (block: TableBlock) => string, style: BodyStyle = {}): string {
  const paragraph = style.paragraph ?? ((text: string) => `<p>${text}</p>`);
  return made.blocks
    .map((block) => {
      if (block.kind === 'table') return table(block);
      const text = escapeHtml(block.text);
      if (block.kind === 'title') return style.title ? style.title(text) : `<h1>${text}</h1>`;
      if (block.kind === 'heading') return style.heading ? style.heading(text) : paragraph(`<strong>${text}</strong>`);
      return paragraph(text);
    })
    .join('\n');
}

export const page = (body: string, head = '<meta charset="utf-8">'): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head>${head}<title>政府信息公开年报</title></head>\n<body>\n${body}\n</body></html>\n`;

/** The whole page of a county's site around an article. */
export function sitePage(made: Article, article: string): string {
  const { year, body, publishedOn } = made.report;
  const years = [2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017];
  const list = years.map(
    (one) =>
      `<li><a href="/nb/${one}.html" title="${one}年">${one}年政府信息公开工作年度报告</a><span>${one + 1}-01-22</span></li>`,
  );
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="ArticleTitle" content="${body.name}${year}年政府信息公开工作年度报告" />
<meta name="PubDate" content="${publishedOn} 10:05" />
<meta name="ContentSource" content="${body.name}" />
<title>${body.name}${year}年政府信息公开工作年度报告_政务公开</title>
<style type="text/css">.nav td{color:#333} table>tr{height:1em}</style>
<script>var data = "<table><tr><td>规章</td><td>9</td></tr></table>"; if (1 < 2 && 3 > 2) { document.write('<td>'); }</script>
<!-- 旧版表格 <table><tr><td>行政许可</td><td>77</td></tr></table> -->
</head><body onload="init()">
<div class="top"><a href="/">首页</a> | <a href="/zwgk">政务公开</a> | <a href="/bsfw">办事服务</a> | <a href="javascript:;">繁體</a></div>
<form action="/search"><select name="s"><option>全部</option><option>规章</option></select><input type="text" value="请输入关键字"><button>搜索</button></form>
<table width="1000" class="layout"><tr><td width="240" valign="top">
<div class="side"><h3>政府信息公开年报</h3><ul>${list.join('')}</ul></div>
<table class="links"><tr><td>机构职能</td><td>领导信息</td></tr><tr><td>行政许可</td><td>行政处罚</td></tr></table>
</td><td valign="top">
<div class="position">您现在的位置:首页 &gt; 政务公开 &gt; 政府信息公开年报 &gt; ${year}年</div>
<h2 class="title">${body.name}${year}年政府信息公开工作年度报告</h2>
<div class="info">发布时间:${publishedOn}&nbsp;&nbsp;来源:${body.name}&nbsp;&nbsp;点击数:<script>document.write(1523)</script>次&nbsp;&nbsp;字体:【<a>大</a> <a>中</a> <a>小</a>】</div>
<div id="zoom" class="content">
${article}
</div>
<div class="share">分享到:<a>微信</a><a>微博</a> <a>打印本页</a> <a>关闭窗口</a></div>
<ul><li>上一篇:${year - 1}年政府信息公开工作年度报告</li><li>下一篇:没有了</li></ul>
</td></tr></table>
<div class="footer"><p>主办单位:县人民政府办公室 承办单位:县大数据中心</p><p>网站标识码:3715240001 公网安备 37152402000101号</p><p>版权所有 &copy; 2008-2026</p></div>
<noscript><img src="/stat.gif" /></noscript>
</body></html>
`;
}

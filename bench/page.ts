/**
 * A page in the style of a county website, made from a seed: navigation, styles, scripts, Word noise
 * with inline styles, merged cells, footer. The figures are consistent and the prose agrees with them.
 */
import { article, type Block } from '../test/support/document.ts';
import type { GridCell } from '../test/support/form-grid.ts';
import { randomReport } from '../test/support/generate.ts';
import { type Random, random } from '../test/support/random.ts';

const places = ['城关', '柳河', '东山', '石桥', '南坪', '青林', '双塔', '龙泉', '白水', '新集'];
const topics = ['财政预决算', '行政执法', '公共资源', '社会救助', '义务教育', '食品药品', '环境保护', '安全生产'];
const kinds = ['通知公告', '政策解读', '办事指南', '工作动态', '人事信息', '招标采购', '规划计划', '统计公报'];

const link = (random: Random): string => {
  const id = random.int(100_000, 999_999);
  const text = `${random.pick(places)}${random.pick(topics)}${random.pick(kinds)}`;
  return `<li class="nav-item"><a href="/zwgk/fdzdgknr/c${id}/index.shtml" target="_blank" title="${text}">${text}</a></li>`;
};

const list = (random: Random, name: string, length: number): string =>
  `<ul class="${name}">\n${Array.from({ length }, () => link(random)).join('\n')}\n</ul>`;

const style = (random: Random, length: number): string =>
  Array.from(
    { length },
    (_, index) =>
      `.m${index} .c${random.int(1, 99)} > a:hover{color:#${random.int(100_000, 999_999)};padding:${random.int(0, 20)}px ${random.int(0, 20)}px;line-height:${random.int(18, 40)}px}`,
  ).join('\n');

const script = (random: Random, length: number): string =>
  Array.from(
    { length },
    (_, index) =>
      `function f${index}(a,b){if(a<${random.int(1, 99)}&&b>0){document.getElementById("m${index}").innerHTML="<b>"+a+"</b>";}return a*${random.int(1, 99)};}`,
  ).join('\n');

/** A cell as pasted from Word. */
function cell({ text, rowspan, colspan, address }: GridCell): string {
  const spans = (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
  const width = address ? 48 : 120;
  const font = address ? 'Calibri,sans-serif' : '仿宋_GB2312';
  return `<td${spans} width="${width}" valign="center" style="width:${width}.0pt;border:1px solid windowtext;padding:0cm 5.4pt"><p class="MsoNormal" align="center" style="text-align:center;line-height:18.0pt"><span lang="EN-US" style="font-size:10.5pt;font-family:${font};color:black">${text}<o:p></o:p></span></p></td>`;
}

function block(one: Block): string {
  if (one.kind === 'table') {
    const rows = one.grid.map((row) => `<tr style="height:22.7pt">${row.map(cell).join('\n')}</tr>`);
    return `<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse"><tbody>\n${rows.join('\n')}\n</tbody></table>`;
  }
  const font = one.kind === 'heading' ? '黑体' : '仿宋_GB2312';
  return `<p class="MsoNormal" style="text-indent:32.0pt;line-height:28.0pt"><span style="font-size:16.0pt;font-family:${font}">${one.text}</span><span lang="EN-US"><o:p></o:p></span></p>`;
}

/**
 * @param seed the same seed gives the same page for ever
 * @param size least size in bytes (UTF-8); links of the site are added until it is reached
 */
export function countyPage(seed: number, size: number): Uint8Array {
  const source = random(seed);
  const made = article(source.fork(), randomReport({ format: '2021', seed }));
  const title = made.blocks.find((one) => one.kind === 'title')?.text ?? '';
  const render = (links: number) =>
    new TextEncoder().encode(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}_示例县人民政府</title>
<link rel="stylesheet" href="/css/base.css">
<style type="text/css">
${style(random(seed + 1), 70)}
</style>
<script type="text/javascript">
${script(random(seed + 2), 60)}
</script>
</head>
<body>
<div class="header"><a href="/login">登录</a> | <a href="/register">注册</a> | <a href="/wza">无障碍浏览</a>
${list(random(seed + 3), 'menu', 60)}
</div>
<div class="position">您现在的位置:<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>
<div class="side">
${list(random(seed + 4), 'side', links)}
</div>
<div class="article">
<h1>${title}</h1>
<div class="info">发布日期:${made.report.publishedOn}&nbsp;&nbsp;来源:${made.report.body.name}&nbsp;&nbsp;字体:[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</div>
<!-- 正文开始 -->
<div id="zoom">
${made.blocks
  .filter((one) => one.kind !== 'title')
  .map(block)
  .join('\n')}
</div>
<!-- 正文结束 -->
<div class="share">分享到:<a href="#">微信</a> <a href="#">微博</a></div>
</div>
<div class="footer">
${list(random(seed + 5), 'friends', 40)}
<p>主办:示例县人民政府办公室&nbsp;&nbsp;网站标识码:0000000000&nbsp;&nbsp;<a href="/map">网站地图</a></p>
</div>
</body>
</html>
`);
  const bare = render(0);
  if (bare.length >= size) return bare;
  const perLink = (render(100).length - bare.length) / 100;
  return render(Math.ceil((size - bare.length) / perLink));
}

/** HTML as it should be, and in every careless way of writing the same. */
import { encodeGb18030, encodeUtf8Bom, encodeUtf16 } from '../encode.ts';
import type { Random } from '../random.ts';
import { htmlBody, htmlTable, page, sitePage, type TableStyle } from './html-page.ts';
import { type Layout, layout } from './layout.ts';

const anyZero = (random: Random) => ({
  zero: random.pick(['digit', 'digit', 'mixed', 'most-blank', 'blank', '/', '—'] as const),
});

const make = (name: string, style: TableStyle): Layout =>
  layout({
    name,
    extension: 'html',
    style: anyZero,
    render: (made) => page(htmlBody(made, (block) => htmlTable(block.grid, style))),
  });

const encoded = (name: string, head: string, encode: (text: string) => Uint8Array): Layout =>
  layout({
    name,
    extension: 'html',
    style: { labels: { 信息内容: '信息内容㙍镕喆䶮' } },
    render: (made) =>
      encode(
        page(
          htmlBody(made, (block) => htmlTable(block.grid)),
          head,
        ),
      ),
  });

const breakLabels = (text: string, random: Random): string =>
  text.length < 4 || /\d/.test(text)
    ? text
    : `${text.slice(0, 2)}${random.pick(['<br>', '<br/>', '<br />\n', '\n  ', '&nbsp;'])}${text.slice(2)}`;

export const cleanLayouts: readonly Layout[] = [
  make('html-official', {}),
  make('html-th', { th: true }),
  make('html-uppercase', { upper: true }),
  make('html-unclosed', { unclosed: true }),
  make('html-attributes-bare', { attribute: (name, value) => ` ${name.toUpperCase()} = ${value}` }),
  make('html-attributes-single', { attribute: (name, value) => ` style='x>y' ${name}='${value}'` }),
  make('html-paragraph-in-cell', {
    cell: (text) => `<p style="text-align:center"><span>${text || '&nbsp;'}</span></p>`,
  }),
  make('html-spaces', { cell: (text) => `\n      ${text}&nbsp;&#160;&emsp;\u3000\n   ` }),
  make('html-entities', { cell: (text) => text.replace(/[0-9一]/g, (char) => `&#${char.charCodeAt(0)};`) }),
  make('html-split-digits', {
    cell: (text) => text.replace(/(\d)(?=\d)/g, '$1</span><span lang="EN-US">').replace(/^(.*)$/, '<span>$1</span>'),
  }),
  layout({
    name: 'html-broken-labels',
    extension: 'html',
    style: anyZero,
    render: (made, random) =>
      page(
        htmlBody(made, (block) =>
          htmlTable(block.grid, { cell: (text, cell) => (cell.address === null ? breakLabels(text, random) : text) }),
        ),
      ),
  }),
  layout({
    name: 'html-site',
    extension: 'html',
    style: (random) => ({ ...anyZero(random), title: 'none', agency: 'intro' }),
    expected: ({ report }) => ({ publishedOn: report.publishedOn }),
    render: (made) =>
      sitePage(
        made,
        htmlBody(made, (block) => htmlTable(block.grid)),
      ),
  }),
  encoded('html-utf8-bom', '', encodeUtf8Bom),
  encoded('html-utf8-no-charset', '', (text) => new TextEncoder().encode(text)),
  encoded('html-utf8-wrong-charset', '<meta charset="gb2312">', (text) => new TextEncoder().encode(text)),
  encoded('html-gb2312', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', encodeGb18030),
  encoded('html-gbk', '<META content="text/html; charset=GBK" http-equiv=Content-Type>', encodeGb18030),
  encoded('html-gb18030', '<meta charset=gb18030>', encodeGb18030),
  encoded('html-gb-no-charset', '', encodeGb18030),
  encoded('html-gb-wrong-charset', '<meta charset="utf-8">', encodeGb18030),
  encoded('html-utf16le', '<meta charset="utf-16">', (text) => encodeUtf16(text, 'le')),
  encoded('html-utf16be', '', (text) => encodeUtf16(text, 'be')),
];

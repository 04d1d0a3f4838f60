/** Word and WPS pasted into a web editor: classes, nested spans, conditional comments, office tags. */
import type { Random } from '../random.ts';
import { htmlBody, htmlTable, page } from './html-page.ts';
import { type Layout, layout } from './layout.ts';

const word = (text: string): string =>
  `<p class="MsoNormal" align="center" style="mso-pagination:widow-orphan;text-align:center"><span style="font-family:仿宋_GB2312;mso-hansi-font-family:&quot;Times New Roman&quot;"><font face="仿宋">${text || '&nbsp;'}</font></span><span lang="EN-US"><o:p></o:p></span></p>`;

/** The text of a cell cut over several paragraphs and spans. */
const cut = (text: string, random: Random): string => {
  // A number is never cut: whether two numbers or one stand in the cell could not be told.
  if (text.length < 5 || /^[-\d.,]+(?:万?元|件)?$/.test(text)) return word(text);
  const at = random.int(2, text.length - 2);
  return word(text.slice(0, at)) + word(text.slice(at));
};

const wps = (text: string): string =>
  `<p style=";text-align: center;text-autospace:ideograph-numeric"><span style=";font-family:宋体;font-size:14px">${text}</span></p>`;

const conditional = `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--><style>/* Style Definitions */ table.MsoNormalTable {mso-style-name:普通表格;}</style>`;

const body = {
  paragraph: (text: string) =>
    `<p class="MsoNormal" style="text-indent:32.0pt"><b><span>${text}</span></b><o:p></o:p></p>`,
  title: (text: string) =>
    `<p class="MsoNormal" align="center"><b><span style="font-size:22.0pt">${text.slice(0, 4)}</span></b><b><span lang="EN-US">${text.slice(4)}</span></b></p>`,
};

export const wordLayouts: readonly Layout[] = [
  layout({
    name: 'html-word',
    extension: 'html',
    style: (random) => ({ zero: random.pick(['digit', 'most-blank', 'mixed'] as const) }),
    render: (made) =>
      page(
        conditional +
          htmlBody(
            made,
            (block) => htmlTable(block.grid, { table: ' class="MsoNormalTable" border="1"', cell: word }),
            body,
          ),
      ),
  }),
  layout({
    name: 'html-word-cut',
    extension: 'html',
    style: (random) => ({ zero: random.pick(['digit', 'blank', '/'] as const) }),
    render: (made, random) =>
      page(htmlBody(made, (block) => htmlTable(block.grid, { cell: (text) => cut(text, random) }), body)),
  }),
  layout({
    name: 'html-wps',
    extension: 'html',
    style: { zero: 'most-blank' },
    render: (made) => page(htmlBody(made, (block) => htmlTable(block.grid, { cell: wps }))),
  }),
  layout({
    name: 'html-div-paragraphs',
    extension: 'html',
    render: (made) =>
      page(
        htmlBody(made, (block) => htmlTable(block.grid), {
          paragraph: (text) => `${text}<br><br>`,
          title: (text) => `<div><center><font size="5">${text}</font></center></div>`,
        }),
      ),
  }),
];

/** What Word, Excel and browsers put on the clipboard for a table, in their own dialects. */
import { article, type Block } from './document.ts';
import { expand, type Grid, type GridCell, widths } from './form-grid.ts';
import type { GeneratedReport } from './generate.ts';
import { random } from './random.ts';

export type Source = 'word' | 'excel' | 'browser';

const spansOf = ({ rowspan, colspan }: GridCell): string =>
  (colspan > 1 ? ` colspan=${colspan}` : '') + (rowspan > 1 ? ` rowspan=${rowspan}` : '');

const word = {
  head: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- @font-face {font-family:宋体;} p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;} table.MsoNormalTable {mso-style-name:普通表格;} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->`,
  text: (text: string) =>
    `<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体'>${text || '<o:p>&nbsp;</o:p>'}</span><span lang=EN-US><o:p></o:p></span></p>`,
  table: (grid: Grid) =>
    `<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${grid.map((row, index) => `<tr style='mso-yfti-irow:${index};height:22.7pt'>${row.map((cell) => `<td width=48${spansOf(cell)} style='width:36.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'>${word.text(cell.text)}</td>`).join('')}</tr>`).join('')}</table>`,
  foot: '<!--EndFragment--></body></html>',
};

/** Every line of the sheet is a row; one table for the whole selection. */
const excel = {
  head: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";} --></style></head><body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=864 style='border-collapse:collapse;width:648pt'><col width=72 span=15 style='width:54pt'><!--StartFragment-->`,
  text: (text: string) =>
    `<tr height=19 style='height:14.4pt'><td colspan=15 height=19 class=xl65 style='height:14.4pt'>${text}</td></tr>`,
  table: (grid: Grid) =>
    grid
      .map(
        (row) =>
          `<tr height=19 style='height:14.4pt'>${row.map((cell) => `<td${spansOf(cell)} class=xl65 width=72 style='width:54pt'>${cell.text || '&nbsp;'}</td>`).join('')}</tr>`,
      )
      .join(''),
  foot: '<!--EndFragment--></table></body></html>',
};

const browser = {
  head: "<meta charset='utf-8'>",
  text: (text: string) => `<p style="color: rgb(51, 51, 51); font-family: &quot;Microsoft YaHei&quot;;">${text}</p>`,
  table: (grid: Grid) =>
    `<table style="border-collapse: collapse; width: 100%;"><tbody>${grid.map((row) => `<tr>${row.map((cell) => `<td${spansOf(cell)} style="border: 1px solid rgb(0, 0, 0);">${cell.text}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  foot: '',
};

const sources = { word, excel, browser };

/** A report as it lies on the clipboard: as HTML, and as the text that goes beside it, without merged cells. */
export function copied(report: GeneratedReport, source: Source): { readonly html: string; readonly text: string } {
  const { blocks } = article(random(1), report);
  const { head, text, table, foot } = sources[source];
  const html = blocks.map((block) => (block.kind === 'table' ? table(block.grid) : text(block.text)));
  return { html: head + html.join('\n') + foot, text: blocks.map(lineOf).join('\n') };
}

const lineOf = (block: Block): string =>
  block.kind === 'table'
    ? expand(block.grid, widths[block.name])
        .map((row) => row.map(({ text }) => text).join('\t'))
        .join('\n')
    : block.text;

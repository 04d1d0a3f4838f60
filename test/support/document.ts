/** A report as an article: title, paragraphs and tables in order, before any layout. */
import type { Format } from '../../src/report/cell.ts';
import { sections } from '../../src/report/forms/common.ts';
import { formTables, type Grid, type Labels, widths } from './form-grid.ts';
import type { GeneratedReport } from './generate.ts';
import { type PrintStyle, type Prints, printCells } from './print.ts';
import type { Random } from './random.ts';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid; readonly name: keyof typeof widths; readonly width: number };

export interface Article {
  readonly report: GeneratedReport;
  readonly prints: Prints;
  readonly blocks: readonly Block[];
}

export interface ArticleStyle extends PrintStyle {
  readonly labels?: Labels;
  /** Where the agency is said. Default: in the title. */
  readonly agency?: 'title' | 'intro' | 'signature' | 'account' | 'nowhere';
  /** `glued` puts nothing between agency and year; `split` breaks the title over two lines. */
  readonly title?: 'agency-first' | 'year-first' | 'split' | 'none';
  /** Leave out the heading of section three. */
  readonly withoutHeadingThree?: boolean;
  /** Brackets, commas and colons in the width of letters or of characters; by chance when not said. */
  readonly punctuation?: 'ascii' | 'wide';
}

const wide: Readonly<Record<string, string>> = {
  '(': '\uff08',
  ')': '\uff09',
  ',': '\uff0c',
  ':': '\uff1a',
  ';': '\uff1b',
};

/** Punctuation as Chinese typesetting has it; signs within numbers and times stay. */
const widen = (text: string): string => text.replace(/[(),:;](?!\d)|(?<!\d)[(,:;]/g, (sign) => wide[sign] ?? sign);

const headings2019: readonly string[] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const headingsOf = (format: Format): readonly string[] =>
  format === '2019' ? headings2019 : sections.map((section) => section.label);

function titleOf(report: GeneratedReport, style: ArticleStyle): string[] {
  const said = (style.agency ?? 'title') === 'title';
  const name = said ? report.body.name : '';
  switch (style.title ?? 'agency-first') {
    case 'agency-first':
      return [`${name}${report.year}年政府信息公开工作年度报告`];
    case 'year-first':
      return [`${report.year}年${name}政府信息公开工作年度报告`];
    case 'split':
      return said
        ? [name, `${report.year}年政府信息公开工作年度报告`]
        : [`${report.year}年`, '政府信息公开工作年度报告'];
    case 'none':
      return [];
  }
}

/** The narrative without the agency's name where the layout must not give it away. */
function introOf(report: GeneratedReport, style: ArticleStyle): readonly string[] {
  const where = style.agency ?? 'title';
  if (where === 'title' || where === 'intro') return report.prose.intro;
  return [
    `现将${report.year}年政府信息公开工作情况报告如下。统计期限为${report.year}年1月1日至${report.year}年12月31日。`,
  ];
}

function widenBlock(block: Block): Block {
  if (block.kind !== 'table') return { ...block, text: widen(block.text) };
  const grid = block.grid.map((row) =>
    row.map((cell) => (cell.address === null ? { ...cell, text: widen(cell.text) } : cell)),
  );
  return { ...block, grid };
}

export function article(random: Random, report: GeneratedReport, style: ArticleStyle = {}): Article {
  const prints = printCells(random, report, style);
  const tables = formTables(report.format, prints, style.labels);
  const blocks: Block[] = [];
  for (const text of titleOf(report, style)) blocks.push({ kind: 'title', text });
  for (const text of introOf(report, style)) blocks.push({ kind: 'paragraph', text });
  const paragraphs = (texts: readonly string[]) => {
    for (const text of texts) blocks.push({ kind: 'paragraph', text });
  };
  const table = (name: keyof typeof widths) =>
    blocks.push({ kind: 'table', grid: tables[name], name, width: widths[name] });
  headingsOf(report.format).forEach((text, index) => {
    if (!(index === 2 && style.withoutHeadingThree)) blocks.push({ kind: 'heading', text });
    if (index === 0) {
      paragraphs(report.prose.overview);
      if (style.agency === 'account') {
        const short = report.body.name.replace(/管理局$/, '').replace(/局$/, '');
        paragraphs([`通过微信公众号“${short}”推送图文46篇。`]);
      }
    }
    if (index === 1) table('proactive');
    if (index === 2) table('applications');
    if (index === 3) table('litigation');
    if (index === 4) paragraphs(report.prose.problems);
    if (index === 5) paragraphs(report.prose.other);
  });
  if (style.agency === 'signature') blocks.push({ kind: 'signature', text: report.body.name });
  const width = style.punctuation ?? random.pick(['ascii', 'wide'] as const);
  return { report, prints, blocks: width === 'wide' ? blocks.map(widenBlock) : blocks };
}

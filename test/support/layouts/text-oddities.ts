/** Oddities met on single pages: titles said twice, the form of another year, template residue, shifted bytes. */
import { encodeGb18030 } from '../encode.ts';
import type { GridCell } from '../form-grid.ts';
import type { Random } from '../random.ts';
import { asText, type Layout, layout, type TableBlock } from './layout.ts';
import { barsAround, barsAtEnd } from './text-pipes.ts';

/** What remains of a label when a page in GBK is decoded one byte late. */
function shifted(label: string): string {
  const bytes = encodeGb18030(`\u3000${label}`);
  return `?${new TextDecoder('gb18030').decode(bytes.subarray(1)).replaceAll('\ufffd', '')}`;
}

const someShifted = (random: Random) => (block: TableBlock) => {
  const spoil = (cell: GridCell): GridCell =>
    cell.address === null && /^[(\uff08]/.test(cell.text) && random.chance(0.4)
      ? { ...cell, text: shifted(cell.text) }
      : cell;
  return barsAtEnd(block.name === 'applications' ? { ...block, grid: block.grid.map((row) => row.map(spoil)) } : block);
};

/** Narrow columns: a label goes on after an empty line, numbers stand behind blanks. */
const narrow = (text: string): string =>
  /^本年.{3,}数量$|^(商业企业|科研机构)$/.test(text)
    ? `${text.slice(0, -2)}\n\n${text.slice(-2)}`
    : /^\d/.test(text)
      ? `  ${text}`
      : text;

const titleOf = (name: string, year: number): string => `${name}${year}年政府信息公开工作年度报告`;

export const oddityLayouts: readonly Layout[] = [
  layout({
    name: 'text-title-twice',
    extension: 'txt',
    render: (made) => `${titleOf(made.report.body.name, made.report.year)}(文字版)\n${asText(made, barsAround)}`,
  }),
  layout({
    name: 'text-title-twice-split',
    extension: 'txt',
    style: { title: 'split' },
    render: (made) => `${titleOf('', made.report.year)}\n${asText(made, barsAround)}`,
  }),
  layout({
    name: 'text-title-broken',
    extension: 'txt',
    style: { title: 'none', agency: 'intro' },
    render: (made) => {
      const { body, year } = made.report;
      return `${body.name}${year}年度政府信息\n公开工作年度报告\n${asText(made, barsAround)}`;
    },
  }),
  // The report of 2020 in the form of 2021, and the other way about: what is printed decides.
  layout({
    name: 'text-form-of-another-year-2020',
    extension: 'txt',
    year: 2020,
    render: (made) => asText(made, barsAtEnd),
  }),
  layout({
    name: 'text-form-of-another-year-2021',
    extension: 'txt',
    year: 2021,
    render: (made) => asText(made, barsAtEnd),
  }),
  layout({
    name: 'text-template-residue',
    extension: 'txt',
    render: (made) =>
      asText(
        made,
        (block) => `${barsAround(block)}${block.name === 'proactive' ? '\n注:收费金额按实际入库数填报。' : ''}`,
      )
        .replace('一、总体情况\n', '一、总体情况(黑体三号字)\n')
        .replaceAll('第二十条第', '第二十一条第'),
  }),
  layout({
    name: 'text-shifted-bytes',
    extension: 'txt',
    render: (made, random) => asText(made, someShifted(random)),
  }),
  layout({
    name: 'text-vertical-narrow',
    extension: 'txt',
    render: (made) =>
      asText(made, (block) => block.grid.flatMap((row) => row.map(({ text }) => narrow(text))).join('\n\n'), '\n\n'),
  }),
  layout({
    name: 'text-wide-blanks',
    extension: 'txt',
    render: (made) =>
      asText(made, (block) =>
        block.grid
          .map(
            (row) =>
              `| ${row.map(({ text, address }) => (address ? `\u00a0\u00a0   \u2003${text}\u3000` : text)).join(' | ')} |`,
          )
          .join('\n'),
      ),
  }),
];

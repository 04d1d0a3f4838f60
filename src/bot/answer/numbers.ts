/** All numbers of a report: the rows that hold something, and how many hold nothing but zeros. */
import { type CellAddress, cellsOf, type FormCell, type TableName, tableLabel } from '../../report/cell.ts';
import type { Report } from '../../report/report.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import { type Block, line, strong } from '../say/reply.ts';
import { valueText } from './detail.ts';
import { titleOf } from './verdict.ts';
import { claimPlace } from './version.ts';

const tables: readonly TableName[] = ['proactive', 'applications', 'litigation'];
/** Numbers of the text that are listed. */
const CLAIMS = 20;
const LABEL = 24;

export function numberBlocks(report: Report, words: Words): Block[] {
  const blocks: Block[] = [{ kind: 'verdict', mark: null, runs: [strong(titleOf(report, words))] }];
  for (const table of tables) blocks.push(...tableBlocks(report, table, words));
  if (report.unread.length > 0 || report.blanks.length > 0) blocks.push(line(words.numbers.legend));
  const claims = report.narrative.slice(0, CLAIMS);
  if (claims.length > 0) blocks.push(line([strong(words.numbers.narrative)]));
  for (const { metric, value, unit, quote } of claims) {
    blocks.push(line(`${claimPlace(metric, words)} ${words.numbers.claim(value, unit)} ${words.quoted(quote)}`));
  }
  return blocks;
}

function tableBlocks(report: Report, table: TableName, words: Words): Block[] {
  const label = labelText(tableLabel(table), words);
  if (report.format === null || report.tables[table] === null) return [line(words.figures.noTable(label))];
  const rows = Map.groupBy(
    cellsOf(report.format).filter((cell) => cell.table === table),
    (cell) => cell.row,
  );
  const isTelling = (cells: readonly FormCell[]) => cells.some((cell) => !isNothing(cell.address, report, words));
  const telling = [...rows.values()].filter(isTelling);
  const others = [...rows.values()].filter((cells) => !isTelling(cells));
  const someEmpty = others.flat().some(({ address }) => report.blanks.includes(address));
  if (telling.length === 0) return [line(label + words.colon + words.numbers.allRows(someEmpty))];
  return [
    ...byColumns(telling, label, report, words),
    ...(others.length > 0 ? [line(words.numbers.otherRows(others.length, someEmpty))] : []),
  ];
}

/** Rows of table two differ in their columns: those that share them stand in one table. */
function byColumns(rows: readonly FormCell[][], caption: string, report: Report, words: Words): Block[] {
  const groups = Map.groupBy(rows, (cells) => cells.map((cell) => cell.column).join(' '));
  return [...groups.values()].map((group): Block => {
    const columns = (group[0] ?? []).map((cell) => labelText(cell.columnLabel, words));
    const body = group.map((cells) => ({
      label: shortened(labelText(cells[0]?.rowLabel ?? { label: '', en: '' }, words)),
      cells: cells.map((cell) => valueText(cell.address, report, words)),
    }));
    return { kind: 'table', caption, columns, rows: body };
  });
}

/** 0, or left empty. */
function isNothing(address: CellAddress, report: Report, words: Words): boolean {
  const text = valueText(address, report, words);
  return text === '0' || text === words.numbers.empty;
}

const shortened = (text: string): string => (text.length > LABEL ? `${text.slice(0, LABEL)}…` : text);

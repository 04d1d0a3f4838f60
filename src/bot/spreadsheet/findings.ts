/** All findings, one row each, counted as in the chat: what one correction settles is one. */
import type { Answer, Judged } from '../../check.ts';
import { type Address, cellAt, cellsOf, type TableName, tableLabel } from '../../report/cell.ts';
import type { Labelled } from '../../report/forms/common.ts';
import { explain, findRule } from '../../rules/index.ts';
import { type Item, itemsOf } from '../items.ts';
import type { Words } from '../say/index.ts';
import type { Cell, Sheet, Value } from './sheet.ts';

export function findingsSheet(answers: readonly Answer[], words: Words): Sheet {
  const { columns, sheets } = words.spreadsheet;
  const heading = [
    columns.agency,
    columns.year,
    columns.severity,
    columns.table,
    columns.row,
    columns.column,
    columns.found,
    columns.expected,
    columns.why,
    columns.suggestion,
    columns.basis,
    columns.quote,
    columns.rule,
    columns.file,
  ];
  const rows = answers.flatMap((answer) =>
    answer.status === 'report'
      ? answer.judged.flatMap((judged) =>
          itemsOf(judged.judgement).map((item) => findingRow(answer.source, judged, item, words)),
        )
      : [],
  );
  return {
    name: sheets.findings,
    widths: [28, 7, 11, 6, 30, 14, 10, 10, 60, 40, 40, 40, 26, 36],
    fixed: 2,
    rows: [heading, ...rows],
  };
}

function findingRow(source: string, { report }: Judged, item: Item, words: Words): (Cell | Value)[] {
  const [first] = item.problems;
  const said = item.problems.map((problem) => explain(problem, report.format, words.code));
  const place = placeOf(first.cells[0], report.format ?? '2021', words);
  const weight = words.spreadsheet.weights[item.weight];
  const look = item.weight === 'error' ? 'error' : item.weight === 'info' ? undefined : 'warning';
  const rule = findRule(first.rule);
  return [
    report.agency.name,
    report.year,
    look === undefined ? weight : { value: weight, look },
    // What the text says is not what the cell beside it says.
    first.rule.startsWith('narrative/') ? words.form.notes.text : place.table,
    place.row,
    place.column,
    first.found,
    first.expected,
    unique(said.map(({ message }) => message)).join('\n'),
    unique(said.flatMap(({ suggestion }) => (suggestion === null ? [] : [suggestion]))).join('\n') || null,
    said[0]?.basis ?? null,
    first.quote,
    rule ? `${rule.name[words.code]} ${rule.id}` : first.rule,
    source,
  ];
}

/** Table, row and column of an address as printed; what an address leaves open stays empty. */
function placeOf(address: Address | undefined, format: '2019' | '2021', words: Words) {
  const text = (label: Labelled | undefined): Value => (label ? label[words.code === 'zh' ? 'label' : 'en'] : null);
  if (address === undefined) return { table: null, row: null, column: null };
  const [table = '', ...rest] = address.split('.');
  const cell = cellAt(format, address);
  const key = rest.join('.');
  const row = cell?.rowLabel ?? cellsOf(format).find((one) => one.table === table && one.row === key)?.rowLabel;
  return { table: text(tableLabel(table as TableName)), row: text(row), column: text(cell?.columnLabel) };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

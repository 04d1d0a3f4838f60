/** All findings, one row each, counted as in the chat: what one correction settles is one. */
import type { Answer, Judged } from '../../check.ts';
import { explain, findRule } from '../../rules/index.ts';
import { unique } from '../answer/item.ts';
import { printedPlace } from '../answer/printed-place.ts';
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
  const place = printedPlace(first.cells[0], report.format ?? '2021', words);
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

/** The first sheet, one row for each report or file, worst first: whom to chase, and for what. */
import { type Answer, type Judged, reasonOf } from '../../check.ts';
import { isBeforeForms, titleOf, verdictMark } from '../answer/verdict.ts';
import { itemsOf, type Weight } from '../items.ts';
import type { Words } from '../say/index.ts';
import type { Cell, Sheet, Value } from './sheet.ts';

const weights: readonly Weight[] = ['error', 'warning', 'reading', 'info'];

interface Row {
  /** Sorts before what is smaller, number by number. */
  readonly rank: readonly number[];
  readonly cells: readonly (Cell | Value)[];
}

export function resultsSheet(answers: readonly Answer[], words: Words): Sheet {
  const { columns, sheets } = words.spreadsheet;
  const rows = answers.flatMap((answer): Row[] =>
    answer.status === 'report'
      ? answer.judged.map((judged) => reportRow(answer.source, judged, words))
      : [otherRow(answer, words)],
  );
  rows.sort((a, b) => compareRanks(b.rank, a.rank));
  const heading = [
    columns.agency,
    columns.year,
    columns.result,
    ...weights.map((weight) => words.spreadsheet.weights[weight]),
    columns.received,
    columns.carriedIn,
    columns.handled,
    columns.carriedOut,
    columns.file,
  ];
  return {
    name: sheets.results,
    widths: [32, 8, 44, 9, 9, 9, 9, 10, 10, 10, 10, 40],
    fixed: 1,
    rows: [heading, ...rows.map(({ cells }) => cells)],
  };
}

function reportRow(source: string, { report, judgement }: Judged, words: Words): Row {
  const items = itemsOf(judgement);
  const counts = weights.map((weight) => items.filter((item) => item.weight === weight).length);
  const [errors = 0, warnings = 0, reading = 0] = counts;
  const mark = verdictMark(report, items);
  const result = isBeforeForms(report)
    ? words.before2019(report.year ?? 0)
    : report.format === null && items.length === 0
      ? words.verdict.notJudged
      : words.spreadsheet.result(errors, warnings + reading);
  const look = mark === 'error' || mark === 'warning' ? mark : mark === 'ok' ? 'clean' : 'unread';
  const rows = report.tables.applications;
  const figure = (row: string): Value => rows?.[row]?.total ?? null;
  return {
    rank: [errors > 0 ? 3 : warnings + reading > 0 ? 2 : 0, errors, warnings + reading],
    cells: [
      report.agency.name === null ? titleOf(report, words) : nameOf(report.agency, words),
      report.year,
      { value: result, look },
      ...counts,
      figure('received'),
      figure('carriedIn'),
      figure('handled'),
      figure('carriedOut'),
      source,
    ],
  };
}

const nameOf = ({ name, stated }: Judged['report']['agency'], words: Words): string =>
  name !== null && !stated ? words.guessed(name) : (name ?? '');

/** What could not be read must be chased as well: it stands after the faulty ones. */
function otherRow(answer: Answer, words: Words): Row {
  const blank = Array<Value>(weights.length + 4).fill(null);
  return {
    rank: [1, answer.status === 'unreadable' ? 1 : 0, 0],
    cells: [null, null, { value: reasonOf(answer, words), look: 'unread' }, ...blank, answer.source],
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const difference = rank - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * All numbers: the form from top to bottom, a column for each report. Whoever chases thirty offices
 * looks along a row, and can sum it up for the report of the whole. And the numbers of the texts.
 */
import type { Answer, Judged } from '../../check.ts';
import { cellsOf, type Format, type FormCell, tableLabel } from '../../report/cell.ts';
import { claimPlace } from '../answer/version.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import type { Cell, Sheet, Value } from './sheet.ts';

interface Source extends Judged {
  readonly source: string;
}

const reportsIn = (answers: readonly Answer[]): Source[] =>
  answers.flatMap((answer) =>
    answer.status === 'report' ? answer.judged.map((one) => ({ ...one, source: answer.source })) : [],
  );

/** A sheet for each form that occurs. */
export function numberSheets(answers: readonly Answer[], words: Words): Sheet[] {
  const all = reportsIn(answers);
  return (['2021', '2019'] as const).flatMap((format) => {
    const own = all.filter(({ report }) => report.format === format);
    return own.length > 0 ? [formSheet(format, own, words)] : [];
  });
}

function formSheet(format: Format, reports: readonly Source[], words: Words): Sheet {
  const { columns, sheets } = words.spreadsheet;
  const heading = [columns.table, columns.row, columns.column, ...reports.map((one) => titleOf(one, words))];
  const rows = cellsOf(format).map((cell): (Cell | Value)[] => [
    labelText(tableLabel(cell.table), words),
    labelText(cell.rowLabel, words),
    labelText(cell.columnLabel, words),
    ...reports.map((one) => valueIn(cell, one, words)),
  ]);
  return { name: sheets.numbers(format), widths: [6, 44, 16, 16], fixed: 3, rows: [heading, ...rows] };
}

/** Empty where it was left empty or the table is missing; 「?」 where it could not be read, never a guess. */
function valueIn({ table, row, column, address }: FormCell, { report }: Source, words: Words): Cell | Value {
  const value = report.tables[table]?.[row]?.[column] ?? null;
  if (value === null && report.unread.includes(address)) return { value: words.numbers.unread, look: 'unread' };
  return value;
}

const titleOf = ({ report, source }: Source, words: Words): string =>
  `${report.agency.name ?? source}\n${report.year ?? words.numbers.unread}`;

/** What the texts say in numbers, with the sentence. */
export function claimsSheet(answers: readonly Answer[], words: Words): Sheet {
  const { columns, sheets } = words.spreadsheet;
  const rows = reportsIn(answers).flatMap(({ report, source }) =>
    report.narrative.map(({ metric, value, unit, quote }): Value[] => [
      report.agency.name,
      report.year,
      claimPlace(metric, words),
      value,
      unit,
      quote,
      source,
    ]),
  );
  const heading = [
    columns.agency,
    columns.year,
    columns.claim,
    columns.number,
    columns.unit,
    columns.quote,
    columns.file,
  ];
  return { name: sheets.claims, widths: [28, 7, 24, 10, 7, 70, 36], fixed: 2, rows: [heading, ...rows] };
}

/** Table three: every row, group and sum, for all applicants and for each kind of them. */
import { type ApplicationRow, applicationRowsOf, type CellAddress, cellAt, type Format, rowsOfGroup } from '../cell.ts';
import {
  type ApplicationColumn,
  type ApplicationGroup,
  applicationColumns,
  applicationGroups,
} from '../forms/common.ts';
import { type ColumnKey, columns, type LineKey, lines, rowChoices } from './application-words.ts';
import type { Metric, Term } from './metric.ts';
import { pieces } from './units.ts';
import { type Cells, numberOf } from './value.ts';

const keysOf = <K extends string>(object: Readonly<Record<K, unknown>>): K[] => Object.keys(object) as K[];
export const lineKeys: readonly LineKey[] = keysOf(lines);
export const columnKeys: readonly ColumnKey[] = keysOf(columns);

const isGroup = (key: string): key is ApplicationGroup => key in applicationGroups;

const sums: Partial<Record<LineKey, readonly ApplicationRow[]>> = {
  toHandle: ['received', 'carriedIn'],
  grantedOrPartially: ['granted', 'partiallyGranted'],
};

/** The rows of the form that a line stands for. */
function rowsOf(line: LineKey, format: Format): readonly ApplicationRow[] {
  const sum = sums[line];
  if (sum) return sum;
  if (isGroup(line)) return rowsOfGroup(format, line);
  return applicationRowsOf(format).filter((row) => row === line);
}

const columnsOf = (column: ColumnKey): readonly ApplicationColumn[] =>
  column === 'organizations'
    ? keysOf(applicationColumns).filter((one) => one !== 'naturalPerson' && one !== 'total')
    : [column];

export const applicationCells =
  (line: LineKey, column: ColumnKey): Cells =>
  (format) =>
    rowsOf(line, format).flatMap((row) => columnsOf(column).map((one): CellAddress => `applications.${row}.${one}`));

/** The address of a row's cell, or of a group: `applications.received.total`, `applications.refused`. */
export const applicationId = (line: string, column: string): string =>
  column === 'total' && (isGroup(line) || line in sums) ? `applications.${line}` : `applications.${line}.${column}`;

/** 「一、本年新收政府信息公开申请数量」, as it is printed, in quotation marks. */
function printed(line: LineKey): { zh: string; en: string } {
  const sum = sums[line];
  if (sum) {
    const rows = sum.map((row) => printed(row as LineKey));
    return { zh: rows.map(({ zh }) => zh).join('加'), en: rows.map(({ en }) => en).join(' plus ') };
  }
  if (isGroup(line)) {
    const { label, en } = applicationGroups[line];
    return { zh: `「${label}」各行之和`, en: `the rows of ${en}` };
  }
  const cell = cellAt('2021', `applications.${line}.total`) ?? cellAt('2019', `applications.${line}.total`);
  if (!cell) throw new Error(`${line} is no row of table three`);
  return { zh: `「${cell.rowLabel.label.replace(/\(区分.*\)$/, '')}」`, en: cell.rowLabel.en };
}

const columnText = (column: ColumnKey): { zh: string; en: string } =>
  column === 'organizations'
    ? { zh: '法人或其他组织五列之和', en: 'the five columns of organizations together' }
    : { zh: `「${applicationColumns[column].label}」列`, en: `column “${applicationColumns[column].en}”` };

const isHan = (word: string): boolean => !/^[a-z]/.test(word);

function metricOf(line: LineKey, column: ColumnKey): Metric {
  const { name, words } = lines[line];
  const applicant = columns[column].name;
  const row = printed(line);
  const place = columnText(column);
  const all = column === 'total';
  return {
    id: applicationId(line, column),
    name: all ? name : { label: `${applicant.label}·${name.label}`, en: `${name.en}, ${applicant.en}` },
    synonyms: all ? words : words.filter(isHan).map((word) => applicant.label + word),
    unit: pieces,
    definition: { label: `表三${row.zh}的${place.zh}。`, en: `Table 3, ${row.en}: ${place.en}.` },
    kind: 'number',
    value: numberOf(applicationCells(line, column)),
  };
}

export const applicationMetrics: readonly Metric[] = lineKeys.flatMap((line) =>
  columnKeys.map((column) => metricOf(line, column)),
);

/** Labels as printed, in all accepted spellings, except those that a table alone makes clear (「3.其他」). */
function spellingsOf(line: LineKey): string[] {
  const cell = cellAt('2021', `applications.${line}.total`) ?? cellAt('2019', `applications.${line}.total`);
  const group = isGroup(line) ? [applicationGroups[line].label] : [];
  const row = cell && !isGroup(line) ? [cell.rowLabel.label, ...(cell.rowLabel.spellings ?? [])] : [];
  return [...group, ...row]
    .filter((label) => !/^\d?\.?其[他它]$|^\(?七[)、]?/.test(label))
    .flatMap((label) => [label, label.replace(/^(?:[一二三四]、|\([一二三四五六]\)|\d\.)/, '')]);
}

export const applicationTerms: readonly Term[] = [
  ...lineKeys.map(
    (key): Term => ({
      facet: 'row',
      keys: [key],
      words: [lines[key].name.label, lines[key].name.en, ...lines[key].words, ...spellingsOf(key)],
    }),
  ),
  ...rowChoices.map((choice): Term => ({ facet: 'row', ...choice })),
  ...columnKeys
    .filter((key) => key !== 'total')
    .map(
      (key): Term => ({
        facet: 'column',
        keys: [key],
        words: [columns[key].name.label, columns[key].name.en, ...columns[key].words],
      }),
    ),
];

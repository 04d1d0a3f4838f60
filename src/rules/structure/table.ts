import type { RowAddress } from '../../report/cell.ts';
import type { Report, Tables } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';

type MessageId = 'missing' | 'none' | 'rows' | 'extra';

const names: readonly (keyof Tables)[] = ['proactive', 'applications', 'litigation'];

export const table = defineRule({
  id: 'structure/table',
  name: { zh: '表格齐全', en: 'complete tables' },
  severity: 'error',
  basis: {
    zh: '{form}附件:表二、表三、表四的行、列应当齐全',
    en: 'Annex to {form}: tables 2, 3 and 4 must have all their rows and columns',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '缺表缺行,上级就没有办法汇总。',
    en: 'With a table or a row missing the superior cannot sum up.',
  },
  caveat: {
    zh: '表是图片,或者取文字时丢了行,原件可能是齐的。',
    en: 'The original may be complete when the table is a picture or lost rows on its way.',
  },
  messages: {
    missing: { zh: '没有{table}', en: '{table} is missing' },
    none: {
      zh: '三张表一张也没有读到;如果表是图片,请发 Word 版或网页',
      en: 'none of the three tables was found; if they are pictures, please send the Word file or the page',
    },
    rows: { zh: '{table}缺 {count} 行:{cells}', en: '{table} lacks {count} row(s): {cells}' },
    extra: {
      zh: '表里有规定以外的行「{found}」,合计没有算它',
      en: 'there is a row that is not in the form, “{found}”; it is not counted in the sums',
    },
  },
  example: {
    valid: {},
    invalid: { without: ['litigation'] },
  },
  subjects: 'report',
  withoutForm: true,
  check(report) {
    if (report.evidence.fragment) return cannotTell('fragment');
    if (names.every((name) => report.tables[name] === null)) {
      return { message: 'none', cells: [], severity: 'warning', cause: 'reading' };
    }
    const findings = [...missingTables(report), ...missingRows(report), ...extraRows(report)];
    return findings.length > 0 ? findings : holds;
  },
});

/** Rows and tables may have been lost on the way to us. */
const doubt = ({ evidence: { doubts } }: Report): Pick<Finding, 'severity' | 'cause'> =>
  doubts.length > 0 ? { severity: 'warning', cause: 'reading' } : {};

function* missingTables(report: Report): Generator<Finding<MessageId>> {
  for (const name of names) {
    if (report.tables[name] === null) yield { message: 'missing', cells: [name], ...doubt(report) };
  }
}

function* missingRows(report: Report): Generator<Finding<MessageId>> {
  for (const name of names) {
    if (report.tables[name] === null) continue;
    const rows: RowAddress[] = report.evidence.missingRows.filter((row) => row.startsWith(`${name}.`));
    if (rows.length > 0) yield { message: 'rows', cells: rows, values: { count: rows.length }, ...doubt(report) };
  }
}

function* extraRows({ evidence }: Report): Generator<Finding<MessageId>> {
  for (const found of evidence.extraRows) yield { message: 'extra', cells: [], found, severity: 'info' };
}

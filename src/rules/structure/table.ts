import type { RowAddress, TableName } from '../../report/cell.ts';
import type { Report } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';
import { paragraphsOf } from '../text.ts';

type MessageId = 'missing' | 'garbled' | 'none' | 'rows' | 'extra';

const names: readonly TableName[] = ['proactive', 'applications', 'litigation'];

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
    garbled: {
      zh: '{table}的文字在,但没有读成表;请发 Word 版或网页',
      en: 'the words of {table} are there, but it could not be read as a table; please send the Word file or the page',
    },
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
    if (report.evidence.doubts.includes('truncated')) return cannotTell('truncated');
    if (names.every((name) => report.tables[name] === null)) {
      return { message: 'none', cells: [], severity: 'warning', cause: 'reading' };
    }
    const findings = [...missingTables(report), ...missingRows(report), ...extraRows(report)];
    return findings.length > 0 ? findings : holds;
  },
});

/** Labels that stand in a table and nowhere else: they show that there is one. */
const labels: Readonly<Record<TableName, RegExp>> = {
  proactive: /本年制发件数|处理决定数量|上一年项目数量/,
  applications: /本年新收政府信息公开申请数量|上年结转政府信息公开申请数量/,
  litigation: /结果维持|尚未审结/,
};

/** Rows and tables may have been lost on the way to us. */
const doubt = ({ evidence: { doubts } }: Report): Pick<Finding, 'severity' | 'cause'> =>
  doubts.length > 0 ? { severity: 'warning', cause: 'reading' } : {};

function* missingTables(report: Report): Generator<Finding<MessageId>> {
  for (const name of names) {
    if (report.tables[name] !== null) continue;
    const traces = paragraphsOf(report).some((paragraph) => labels[name].test(paragraph));
    if (traces) yield { message: 'garbled', cells: [name], severity: 'warning', cause: 'reading' };
    else yield { message: 'missing', cells: [name], ...doubt(report) };
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

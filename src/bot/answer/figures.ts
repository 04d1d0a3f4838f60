/** The figures that matter, in two or three lines. */
import { tableLabel } from '../../report/cell.ts';
import type { LitigationGroup } from '../../report/forms/common.ts';
import type { Cell, Report } from '../../report/report.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import { type Block, line } from '../say/reply.ts';

const DOT = ' · ';
const results = ['granted', 'partiallyGranted', 'refused', 'unavailable', 'notProcessed', 'other'] as const;

/** Lines of figures: applications; reconsideration and lawsuits; what table two holds beside zeros. */
export function figuresOf(report: Report, words: Words): Block[] {
  const texts = [applications(report, words), litigation(report, words), proactive(report, words)];
  return texts.filter((text) => text !== '').map((text) => line(text));
}

function applications(report: Report, words: Words): string {
  const rows = report.tables.applications;
  if (!rows) return report.format === null ? '' : words.figures.noTable(labelText(tableLabel('applications'), words));
  const figure = (row: 'received' | 'carriedIn' | 'handled' | 'carriedOut'): string =>
    `${words.figures[row]} ${shown(rows[row]?.total, `applications.${row}.total`, report, words)}`;
  return [
    figure('received'),
    figure('carriedIn'),
    figure('handled') + breakdown(rows, report, words),
    figure('carriedOut'),
  ].join(DOT);
}

/**
 * 「(公开 1,不予公开 1)」; left out while nothing was handled. Of what cannot be read no sum is made, nor of a row whose
 * total was left empty though something stands in it.
 */
function breakdown(rows: Record<string, Record<string, Cell>>, report: Report, words: Words): string {
  const parts: string[] = [];
  for (const result of results) {
    const own = Object.entries(rows).filter(([row]) => row === result || row.startsWith(`${result}.`));
    const sum = own.reduce((all, [, cells]) => all + (cells.total ?? 0), 0);
    const isUnread = own.some(([row]) => report.unread.some((cell) => cell === `applications.${row}.total`));
    const isEmpty = own.some(([, { total, ...parts }]) => total === null && Object.values(parts).some((part) => part));
    if (isUnread) parts.push(`${words.figures[result]} ${words.figures.unread}`);
    else if (isEmpty) parts.push(`${words.figures[result]} ${words.figures.empty}`);
    else if (sum > 0) parts.push(`${words.figures[result]} ${sum}`);
  }
  // Where all totals are empty the findings say so.
  const isTold = parts.some((part) => !part.endsWith(` ${words.figures.empty}`));
  return isTold ? words.figures.results(parts.join(words.comma)) : '';
}

function litigation(report: Report, words: Words): string {
  const groups = report.tables.litigation;
  if (!groups) return report.format === null ? '' : words.figures.noTable(labelText(tableLabel('litigation'), words));
  const totalOf = (group: LitigationGroup) => groups[group]?.total ?? null;
  const [reconsideration, direct, after] = [
    totalOf('reconsideration'),
    totalOf('directLawsuit'),
    totalOf('lawsuitAfterReconsideration'),
  ];
  if (reconsideration === 0 && direct === 0 && after === 0) return words.figures.noLitigation;
  const text = (value: Cell, group: LitigationGroup) => shown(value, `litigation.${group}.total`, report, words);
  const both = [text(direct, 'directLawsuit'), text(after, 'lawsuitAfterReconsideration')];
  const sum = (direct ?? 0) + (after ?? 0);
  const lawsuits = sumText(both, sum, words);
  const first = text(reconsideration, 'reconsideration');
  return `${words.figures.reconsideration} ${first}${DOT}${words.figures.lawsuits} ${lawsuits}`;
}

/** A sum of which one part is not known is not known; beside an empty one what is printed is told. */
function sumText(parts: readonly string[], sum: number, words: Words): string {
  const { unread, empty, partlyEmpty } = words.figures;
  if (parts.includes(unread)) return unread;
  if (!parts.includes(empty)) return String(sum);
  return sum > 0 ? partlyEmpty(sum) : empty;
}

function proactive(report: Report, words: Words): string {
  const rows = report.tables.proactive;
  if (!rows) return report.format === null ? '' : words.figures.noTable(labelText(tableLabel('proactive'), words));
  const parts: string[] = [];
  const add = (label: string, value: Cell | string | undefined, unit = '') => {
    if (typeof value === 'number' && value !== 0) parts.push(`${label} ${value}${unit}`);
  };
  add(words.figures.normativeDocuments, rows.normativeDocuments?.inForce);
  add(words.figures.publishedDocuments, rows.normativeDocuments?.totalPublished);
  add(words.figures.licensing, rows.licensing?.decisions);
  add(words.figures.penalties, rows.penalties?.decisions);
  add(words.figures.coercion, rows.coercion?.decisions);
  add(words.figures.fees, rows.fees?.amount, words.figures.feeUnit);
  return parts.join(DOT);
}

function shown(value: Cell | undefined, address: string, report: Report, words: Words): string {
  if (typeof value === 'number') return String(value);
  return report.blanks.some((blank) => blank === address) ? words.figures.empty : words.figures.unread;
}

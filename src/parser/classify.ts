/** Whether an input is an annual report at all. */
import type { NotAReport, Reading, Report } from '../report/report.ts';
import { rowsMet } from './assemble.ts';
import type { Document } from './document.ts';
import { titleOf } from './headings.ts';
import { squeeze } from './normalize.ts';
import type { Item } from './rows-and-lines.ts';

/** Fewer rows of the forms than this are a coincidence of words, not a table. */
const fewestRows = 5;
/** Table two alone has ten numbers. */
const fewestNumbers = 8;
/** A report with this many rows has the three tables, whatever year its title says. */
const modernRows = 20;

export function classify(reports: readonly Report[], items: readonly Item[], document: Document): Reading {
  if (items.length === 0) return notAReport(document.images > 0 ? 'no-text' : 'empty');
  const kept = reports.filter((report) => isReport(report, items));
  if (kept.length > 0) return { status: 'report', reports: kept.map(withoutStrayTables) };
  const text = items.map((item) => (item.kind === 'line' ? item.text : '')).join('');
  return notAReport(/信息公开|政务公开/.test(text) ? 'other-document' : 'not-about-disclosure');
}

const notAReport = (reason: NotAReport): Reading => ({ status: 'not-a-report', reason });

/** Papers about reports: they may print the empty form. */
const otherPaper = /(?:通知|指南|要点|方案|办法|规定|模板|样表|填报说明|目录|制度|解读|通报|公告)$/;

function isReport(report: Report, items: readonly Item[]): boolean {
  const { evidence, year } = report;
  const headings = new Set(evidence.sections.map((section) => section.number)).size - 1;
  if (rowsMet(report) >= fewestRows) {
    const read = cellsRead(report);
    // Without headings only the numbers speak for a table; words alone may be a text about the form.
    if (headings < 2 && (read < fewestNumbers || read < report.unread.length)) return false;
    return read > 0 || !isOtherPaper(items);
  }
  if (evidence.title === null) return headings >= 4;
  return (year !== null && year < 2019) || headings >= 3;
}

function cellsRead({ tables }: Report): number {
  let count = 0;
  for (const table of [tables.proactive, tables.applications, tables.litigation]) {
    for (const row of Object.values(table ?? {})) {
      for (const cell of Object.values(row)) if (typeof cell === 'number') count++;
    }
  }
  return count;
}

/** The first lines call it a notice, a guide or the like, and none is the title of a report. */
function isOtherPaper(items: readonly Item[]): boolean {
  for (const item of items.slice(0, 40)) {
    if (item.kind !== 'line') break;
    const line = squeeze(item.text);
    if (titleOf(line)) return false;
    if (line.length <= 60 && otherPaper.test(line)) return true;
  }
  return false;
}

/** Before 2019 there were no three tables: what resembled them is not judged. */
function withoutStrayTables(report: Report): Report {
  if (report.year === null || report.year >= 2019 || rowsMet(report) >= modernRows) return report;
  return {
    ...report,
    format: null,
    tables: { proactive: null, applications: null, litigation: null },
    blanks: [],
    placeholders: {},
    unread: [],
    inferred: [],
  };
}

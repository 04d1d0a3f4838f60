/** What must be read from a rendered report, and the comparison of a reading with it. */
import type { CellAddress, Format } from '../../src/report/cell.ts';
import type { Reading, Report } from '../../src/report/report.ts';
import type { Article } from './document.ts';
import type { Print, Prints } from './print.ts';

export interface Expected {
  /** Undefined: not compared. */
  readonly agency?: { readonly name: string | null; readonly stated: boolean };
  readonly year: number | null;
  readonly format: Format;
  readonly publishedOn?: string | null;
  readonly cells: Prints;
  readonly procurementUnit?: string | null;
  /**
   * Empty cells left no trace in the source, so a number may honestly be unread,
   * and a zero may stand in another place of its row. A number other than zero never may.
   */
  readonly blanksLost?: boolean;
}

export interface Rendering {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly expected: readonly Expected[];
}

/** The expectation of an article that is rendered without loss. */
export function expectationOf(article: Article, more: Partial<Expected> = {}): Expected {
  const { report, prints } = article;
  return {
    agency: { name: report.body.name, stated: true },
    year: report.year,
    format: report.format,
    cells: prints,
    procurementUnit: report.procurementUnit,
    ...more,
  };
}

export function cellOf(report: Report, address: CellAddress): number | string | null | undefined {
  const parts = address.split('.');
  const table = report.tables[parts[0] as 'proactive' | 'applications' | 'litigation'];
  return table?.[parts.slice(1, -1).join('.')]?.[parts.at(-1) ?? ''];
}

interface Comparison {
  /** Differences that must not be, in words. */
  readonly wrong: string[];
  /** Printed numbers that were read right, and those admitted as unread. */
  readonly right: number;
  readonly unread: number;
}

function compareCell(address: CellAddress, print: Print, report: Report, lost: boolean): 'right' | 'unread' | string {
  const value = cellOf(report, address);
  const said = `${address}: printed 「${print.text}」, read ${JSON.stringify(value)}`;
  const unread = report.unread.includes(address);
  if (print.kind === 'missing') {
    const row = address.split('.').slice(0, -1).join('.');
    if ((value ?? null) !== null) return `${address}: not printed, read ${JSON.stringify(value)}`;
    return report.evidence.missingRows.some((one) => one === row) ? 'right' : `${row}: not listed as missing`;
  }
  if (unread && value === null && lost) return 'unread';
  if (lost && (print.value ?? 0) === 0 && (value === 0 || value === null)) {
    return value === print.value || report.inferred.includes(address) || report.blanks.includes(address)
      ? 'right'
      : said;
  }
  if (value !== print.value) return said;
  if (lost) return 'right';
  if (print.kind === 'blank' && !report.blanks.includes(address)) return `${said}, not listed as blank`;
  if (print.kind !== 'blank' && report.blanks.includes(address)) return `${said}, listed as blank`;
  const placeholder = report.placeholders[address]?.replace('\uff0f', '/');
  // A full-width slash may be given back as a plain one.
  const wanted = print.kind === 'placeholder' ? print.text.trim().replace('\uff0f', '/') : undefined;
  if (placeholder !== wanted) return `${said}, placeholder ${JSON.stringify(placeholder)}`;
  return unread ? `${said}, listed as unread` : 'right';
}

function compareReport(report: Report, expected: Expected): Comparison {
  const wrong: string[] = [];
  const check = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    }
  };
  if (expected.agency) {
    check('agency', { name: report.agency.name, stated: report.agency.stated }, expected.agency);
  }
  check('year', report.year, expected.year);
  check('format', report.format, expected.format);
  if (expected.publishedOn !== undefined) check('publishedOn', report.publishedOn, expected.publishedOn);
  if (expected.format === '2019' && expected.procurementUnit !== undefined) {
    check('procurement.unit', report.tables.proactive?.procurement?.unit ?? null, expected.procurementUnit);
  }
  let right = 0;
  let unread = 0;
  for (const [address, print] of expected.cells) {
    const verdict = compareCell(address, print, report, expected.blanksLost ?? false);
    if (verdict === 'right') right++;
    else if (verdict === 'unread') unread++;
    else wrong.push(verdict);
  }
  return { wrong, right, unread };
}

/** Compares a whole reading; a list of differences, empty when all is as it must be. */
export function differences(reading: Reading, expected: readonly Expected[]): string[] {
  if (reading.status !== 'report') return [`status: ${reading.status} (${reading.reason})`];
  if (reading.reports.length !== expected.length) {
    return [`reports: ${reading.reports.length} instead of ${expected.length}`];
  }
  return expected.flatMap((one, index) => {
    const report = reading.reports[index];
    return report ? compareReport(report, one).wrong.map((text) => `#${index} ${text}`) : [];
  });
}

/** Numbers that were read and are not those printed; what was not read is no matter here. */
export function wrongNumbers(report: Report, cells: Prints): string[] {
  const wrong: string[] = [];
  for (const [address, print] of cells) {
    const value = cellOf(report, address);
    if (typeof value === 'number' && value !== (print.value ?? 0)) {
      wrong.push(`${address}: printed 「${print.text}」, read ${value}`);
    }
  }
  return wrong;
}

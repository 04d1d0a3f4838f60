/**
 * An error that is put into a clean report, and the rule that must find it. To add a kind, add an
 * entry to the list of its group: the table of results, the tests and the docs follow.
 */
import type { Severity } from '../../../src/report/problem.ts';
import type { Settings } from '../../../src/rules/index.ts';
import type { GeneratedReport } from '../../support/generate.ts';
import type { Random } from '../../support/random.ts';
import { figure } from '../fill.ts';
import type { Copy } from '../make.ts';
import type { Spec, SpecProse } from '../spec.ts';

/** A file of the corpus and its reports, still clean. The last report is the one that is spoilt. */
export interface Clean {
  readonly spec: Spec;
  readonly reports: readonly GeneratedReport[];
  readonly random: Random;
  /** The figures of the last report by their names in prose. */
  readonly of: (name: string) => number;
  /** The reports of the file with other prose, in the same figures. */
  readonly rewrite: (text: SpecProse) => readonly GeneratedReport[];
}

export interface Spoilt {
  readonly copies: readonly Copy[];
  /** The finding must point to one of these; not asked of findings on text. */
  readonly cells?: readonly string[];
  readonly settings?: Partial<Settings>;
}

export interface Injection {
  readonly id: string;
  /** The rule that must find it, at least this severe. */
  readonly rule: string;
  readonly severity: Severity;
  /** Layouts that would not show it. */
  readonly hiddenBy?: readonly string[];
  /** Layouts that alone print what it is about. */
  readonly onlyIn?: readonly string[];
  /** Null when this report cannot have the error (nothing to miscount, no year before). */
  readonly spoil: (clean: Clean) => Spoilt | null;
}

export const cleanOf = (
  spec: Spec,
  reports: readonly GeneratedReport[],
  random: Random,
  rewrite: Clean['rewrite'],
): Clean => ({ spec, reports, random, of: (name) => figure(last(reports).cells, name), rewrite });

export function last(reports: readonly GeneratedReport[]): GeneratedReport {
  const report = reports.at(-1);
  if (!report) throw new Error('no report');
  return report;
}

/** The reports as they are, but for what becomes of the last. */
export function spoilLast(
  reports: readonly GeneratedReport[],
  change: (report: GeneratedReport) => Partial<GeneratedReport>,
  alter: Copy['alter'] = {},
): Copy[] {
  return reports.map((report, index) =>
    index === reports.length - 1 ? { report: { ...report, ...change(report) }, alter } : { report, alter: {} },
  );
}

/** The same with other numbers in some cells. */
export const withCells = (
  reports: readonly GeneratedReport[],
  cells: Readonly<Record<string, number>>,
  alter: Copy['alter'] = {},
): Copy[] => spoilLast(reports, (report) => ({ cells: { ...report.cells, ...cells } }), alter);

const titles = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

/** The reports with one paragraph of section one replaced: 1 is 主动公开, 2 依申请公开, to 5. */
export function withItem(clean: Clean, item: 1 | 2 | 3 | 4 | 5, paragraph: string): Copy[] {
  const start = `(${'一二三四五'.charAt(item - 1)})`;
  const title = clean.random.chance(0.7) ? `${titles[item - 1]}。` : '';
  const { text } = clean.spec;
  const overview = text.overview.map((one) => (one.startsWith(start) ? `${start}${title}${paragraph}` : one));
  return clean.rewrite({ ...text, overview }).map((report) => ({ report, alter: {} }));
}

/** The reports with other paragraphs in a part of the prose. */
export const withProse = (clean: Clean, part: keyof SpecProse, change: (paragraphs: string[]) => string[]): Copy[] =>
  clean.rewrite({ ...clean.spec.text, [part]: change(clean.spec.text[part]) }).map((report) => ({ report, alter: {} }));

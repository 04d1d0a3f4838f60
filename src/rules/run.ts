/** The runner: walks the subjects of each rule and turns verdicts into problems. */
import type { Address, CellAddress } from '../report/cell.ts';
import type { NotAssessed, Problem } from '../report/problem.ts';
import type { Reader } from './reader.ts';
import type { ReasonId } from './reasons.ts';
import { type Finding, holds, type Rule, type Verdict } from './rule.ts';

/** One report to judge, and the one it is compared with or why there is none. */
export interface Case {
  readonly read: Reader;
  readonly previous: Reader | ReasonId;
}

/** The outcome of one rule over one report, gathered while its subjects are walked. */
interface Outcome {
  readonly problems: Problem[];
  /** Reasons met, and the unread cells of each. */
  readonly reasons: Map<ReasonId, Set<number>>;
}

type Check = (subject: unknown, read: Reader, each: string) => Verdict;

/** Runs the rules over one report. Problems come in the order of the catalogue. */
export function run(rules: readonly Rule[], one: Case): { problems: Problem[]; notAssessed: NotAssessed[] } {
  const problems: Problem[] = [];
  const notAssessed: NotAssessed[] = [];
  for (const rule of rules) {
    const reason = reasonNotToRun(rule, one);
    if (reason === 'not-covered') continue;
    if (reason) {
      notAssessed.push({ rule: rule.id, reason, cells: [] });
      continue;
    }
    const outcome: Outcome = { problems, reasons: new Map() };
    for (const subject of subjectsOf(rule, one)) {
      if (rule.each) for (const each of rule.each) judgeSubject(rule, one, subject, each, outcome);
      else judgeSubject(rule, one, subject, '', outcome);
    }
    const layout = one.read.layout;
    for (const [why, cells] of outcome.reasons) {
      const addresses: CellAddress[] = [];
      for (const index of cells) {
        const cell = layout?.cells[index];
        if (cell) addresses.push(cell.address);
      }
      notAssessed.push({ rule: rule.id, reason: why, cells: addresses });
    }
  }
  return { problems, notAssessed };
}

/** Before 2019 there is nothing to judge by, unless the report has table three all the same. */
const beforeForms = ({ read }: Case): boolean => {
  const { year, tables } = read.report;
  return year !== null && year < 2019 && tables.applications === null;
};

function reasonNotToRun(rule: Rule, one: Case): ReasonId | 'not-covered' | null {
  const { report, layout } = one.read;
  if (!rule.beforeForms && beforeForms(one)) return 'before-forms';
  if (layout && !rule.formats.includes(layout.format)) return 'not-covered';
  if (!layout && !rule.withoutForm) return 'no-form';
  switch (rule.subjects) {
    case 'column':
    case 'row':
      return report.tables.applications ? null : 'no-table';
    case 'group':
      return report.tables.litigation ? null : 'no-table';
    case 'cell':
      return (report.tables.applications ?? report.tables.proactive ?? report.tables.litigation) ? null : 'no-table';
    case 'claim':
      return report.narrative.length > 0 ? null : 'no-claim';
    case 'years':
      return typeof one.previous === 'string' ? one.previous : null;
    case 'report':
      return null;
  }
}

function subjectsOf(rule: Rule, one: Case): readonly unknown[] {
  const { layout, report } = one.read;
  switch (rule.subjects) {
    case 'column':
      return layout?.columns ?? [];
    case 'row':
      return layout?.rows ?? [];
    case 'group':
      return layout?.groups ?? [];
    case 'cell':
      return layout?.cells ?? [];
    case 'claim':
      return report.narrative;
    case 'years':
      return [one.previous];
    case 'report':
      return [report];
  }
}

function judgeSubject(rule: Rule, one: Case, subject: unknown, each: string, outcome: Outcome): void {
  const { read, previous } = one;
  const before = typeof previous === 'string' ? null : previous;
  read.begin();
  before?.begin();
  // A claim is itself what is read.
  read.touched = rule.subjects === 'claim' || rule.subjects === 'report';
  const verdict = (rule.check as Check)(subject, read, each);
  if (read.failed || before?.failed) {
    note(
      outcome,
      read.failed ? 'unread' : 'previous-unread',
      read.reads.filter((index) => read.isUnread(index)),
    );
  } else if (verdict === holds) {
    if (!read.touched && !before?.touched) throw new Error(`${rule.id} holds without having read anything.`);
  } else if ('reason' in verdict) {
    note(outcome, verdict.reason, []);
  } else if (Array.isArray(verdict)) {
    for (const finding of verdict as readonly Finding[]) outcome.problems.push(problemOf(rule, read, finding));
  } else {
    outcome.problems.push(problemOf(rule, read, verdict as Finding));
  }
}

function note(outcome: Outcome, reason: ReasonId, cells: readonly number[]): void {
  let noted = outcome.reasons.get(reason);
  if (!noted) {
    noted = new Set();
    outcome.reasons.set(reason, noted);
  }
  for (const cell of cells) noted.add(cell);
}

/** A finding that rests on cells placed by arithmetic accuses nobody: it asks for a better copy. */
function problemOf(rule: Rule, read: Reader, finding: Finding): Problem {
  const inferred = read.reads.some((index) => read.isInferred(index));
  const severity = finding.severity ?? rule.severity;
  return {
    rule: rule.id,
    severity: inferred && severity === 'error' ? 'warning' : severity,
    cause: inferred ? 'reading' : (finding.cause ?? 'report'),
    cells: finding.cells.map((cell) => addressOf(read, cell)),
    expected: finding.expected ?? null,
    found: finding.found ?? null,
    message: finding.message,
    values: finding.values ?? {},
    quote: finding.quote ?? null,
    cures: [],
    item: 0,
  };
}

function addressOf(read: Reader, cell: number | Address): Address {
  if (typeof cell === 'string') return cell;
  const found = read.layout?.cells[cell];
  if (!found) throw new Error(`The form has no cell number ${cell}.`);
  return found.address;
}

/** The runner: walks the subjects of each rule and turns verdicts into problems. */
import type { Address, CellAddress } from '../report/cell.ts';
import type { NotAssessed, Problem } from '../report/problem.ts';
import type { Offices } from './offices.ts';
import type { Reader } from './reader.ts';
import type { ReasonId } from './reasons.ts';
import { type Finding, holds, type Rule, type Verdict } from './rule.ts';

/** One report to judge, and the one it is compared with or why there is none. */
export interface Case {
  readonly read: Reader;
  readonly previous: Reader | ReasonId;
  /** The offices whose numbers this report sums, or why there are none to compare. */
  readonly offices: Offices | ReasonId;
}

/** The outcome of one rule over one report, gathered while its subjects are walked. */
interface Outcome {
  readonly problems: Problem[];
  /** Reasons met, and the unread cells of each; null while there are none, as for nearly every rule. */
  reasons: Map<ReasonId, Set<CellAddress>> | null;
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
    const outcome: Outcome = { problems, reasons: null };
    walk(rule, one, outcome);
    for (const [why, cells] of outcome.reasons ?? [])
      notAssessed.push({ rule: rule.id, reason: why, cells: [...cells] });
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
    case 'offices':
      return typeof one.offices === 'string' ? one.offices : null;
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
    case 'offices':
      return [one.offices];
    case 'report':
      return [report];
  }
}

/** The hot loop: nearly every subject holds, so nothing is built unless one does not. */
function walk(rule: Rule, one: Case, outcome: Outcome): void {
  const { read, previous } = one;
  const before = rule.subjects !== 'years' || typeof previous === 'string' ? null : previous;
  const check = rule.check as Check;
  const eachOf: readonly string[] = rule.each ?? ONCE;
  // A claim, or the report as a whole, is itself what is read.
  const given = rule.subjects === 'claim' || rule.subjects === 'report' || rule.subjects === 'offices';
  for (const subject of subjectsOf(rule, one)) {
    for (const each of eachOf) {
      read.begin();
      before?.begin();
      const verdict = check(subject, read, each);
      if (read.failed) note(outcome, 'unread', read);
      else if (before?.failed) note(outcome, 'previous-unread', before);
      else if (verdict !== holds) conclude(rule, read, verdict, outcome);
      else if (!given && !read.touched && !before?.touched) throw new Error(`${rule.id} holds without having read.`);
    }
  }
}

const ONCE = [''] as const;

function conclude(rule: Rule, read: Reader, verdict: Exclude<Verdict, typeof holds>, outcome: Outcome): void {
  if ('reason' in verdict) {
    note(outcome, verdict.reason, null);
  } else if ('message' in verdict) {
    outcome.problems.push(problemOf(rule, read, verdict));
  } else {
    for (const finding of verdict) outcome.problems.push(problemOf(rule, read, finding));
  }
}

/** Notes why a subject was not judged, and which of the cells that it read were unread. */
function note(outcome: Outcome, reason: ReasonId, unreadIn: Reader | null): void {
  outcome.reasons ??= new Map();
  let noted = outcome.reasons.get(reason);
  if (!noted) {
    noted = new Set();
    outcome.reasons.set(reason, noted);
  }
  for (const index of unreadIn?.reads ?? []) {
    const cell = unreadIn?.layout?.cells[index];
    if (cell && unreadIn?.isUnread(index)) noted.add(cell.address);
  }
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

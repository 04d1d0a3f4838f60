/**
 * What a rule is. A rule file holds everything about one rule: what it is called, what it rests
 * on, when it may be wrong, its words in both languages, an example, and `check`.
 *
 * `check` judges one subject and must say what it found: `holds`, one or more findings, or
 * `cannotTell(reason)`. The runner records what was read: a subject with an unread cell is not
 * assessable whatever `check` says of it, and a `check` that holds without having read anything
 * is a defect of the rule.
 */
import type { Address, CellAddress, Format } from '../report/cell.ts';
import type { Severity } from '../report/problem.ts';
import type { Claim, Evidence, Report } from '../report/report.ts';
import type { CellSubject, ColumnSubject, GroupSubject, RowSubject } from './layout.ts';
import type { Offices } from './offices.ts';
import type { Reader } from './reader.ts';
import type { ReasonId } from './reasons.ts';
import type { Text } from './words.ts';

export type { Text };

/**
 * One message of a rule. `{blanks}` are filled from the problem:
 * `{cell}` `{cells}` the judged cell(s) in words, `{row}` `{column}` `{table}` of the first cell,
 * `{expected}` `{found}`, `{name}` a value of that name, `{at:name}` a value that is an address
 * (or several, separated by commas) in words, `{candidates}` the cells of which some are wrong.
 */
export interface Message extends Text {
  /** What to change, when that is certain. */
  readonly suggestion?: Text;
}

/** What the runner walks for a rule, and what `check` gets as its subject. */
export interface Subjects {
  /** The report as a whole. */
  report: Report;
  /** Each cell of the form. */
  cell: CellSubject;
  /** The seven columns of table three. */
  column: ColumnSubject;
  /** The rows of table three. */
  row: RowSubject;
  /** The three groups of table four. */
  group: GroupSubject;
  /** Each number that the text claims. */
  claim: Claim;
  /** The report of the year before, when it is in the same input. */
  years: Reader;
  /** The reports of the offices of an area, of the same year and in the same input. */
  offices: Offices;
}
export type SubjectKind = keyof Subjects;

export interface Finding<M extends string = string> {
  /** Which of the rule's messages. */
  readonly message: M;
  /** The judged cells: numbers of the layout, or addresses. The first is the place that is told. */
  readonly cells: readonly (number | Address)[];
  readonly expected?: number | string | null;
  readonly found?: number | string | null;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly quote?: string | null;
  /** When it differs from the rule's. */
  readonly severity?: Severity;
  /** `reading` when the source, not the report, may be at fault. */
  readonly cause?: 'report' | 'reading';
}

export const holds: unique symbol = Symbol('holds');
export interface CannotTell {
  readonly reason: ReasonId;
}
/** The verdict that there is nothing to judge by, and why. */
export const cannotTell = (reason: ReasonId): CannotTell => ({ reason });

export type Verdict<M extends string = string> = typeof holds | Finding<M> | readonly Finding<M>[] | CannotTell;

/** A report to show a rule at: everything 0 and in order but for what is given. See `reportOf` in `example.ts`. */
export interface ExampleReport {
  readonly year?: number | null;
  readonly format?: Format;
  readonly agency?: string | null;
  /** Numbers that are not 0; null is an unread cell. */
  readonly cells?: Readonly<Partial<Record<CellAddress, number | null>>>;
  readonly blanks?: readonly CellAddress[];
  readonly placeholders?: Readonly<Partial<Record<CellAddress, string>>>;
  readonly inferred?: readonly CellAddress[];
  readonly evidence?: Partial<Evidence>;
  /** Paragraphs of the six sections by number; others get a plain sentence. */
  readonly text?: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6, readonly string[]>>>;
  readonly claims?: readonly (Partial<Claim> & Pick<Claim, 'metric' | 'value'>)[];
  /** Tables that the source does not have. */
  readonly without?: readonly ('proactive' | 'applications' | 'litigation')[];
  /** The report of the year before, in the same input. */
  readonly previous?: ExampleReport;
  /** Reports of offices of the same year in the same input. */
  readonly offices?: readonly ExampleReport[];
  /** The offices that there must be. */
  readonly roster?: readonly string[];
  /** When the page says that it was published, and the date below the text; ISO dates. */
  readonly published?: string;
  readonly signed?: string;
}

export interface RuleDefinition<K extends SubjectKind, M extends string, E extends string> {
  /** `group/name`; also the path of the file. Stable for ever. */
  readonly id: string;
  readonly name: Text;
  readonly severity: Severity;
  /** Document number and article or annex; `{form}` is the document of the report's own form. */
  readonly basis: Text;
  /** The forms that it covers. */
  readonly formats: readonly Format[];
  /** Why it matters, in one sentence. */
  readonly why: Text;
  /** When it may not be an error. */
  readonly caveat: Text;
  readonly messages: Readonly<Record<M, Message>>;
  /** Run as tests and shown in the documentation. */
  readonly example: { readonly valid: ExampleReport; readonly invalid: ExampleReport };
  readonly subjects: K;
  /** Judge each subject once for each of these, and hand it to `check`. */
  readonly each?: readonly E[];
  /** Also judged where the form of the report is not known (rules on text and structure). */
  readonly withoutForm?: boolean;
  /** Also judged for the years before 2019, which have no common tables. */
  readonly beforeForms?: boolean;
  readonly check: (subject: Subjects[K], read: Reader, each: E) => Verdict<NoInfer<M>>;
}

/** A rule as the runner and the documentation see it. */
export type Rule = {
  [K in SubjectKind]: Omit<RuleDefinition<K, string, string>, 'check'> & {
    readonly check: (subject: Subjects[K], read: Reader, each: never) => Verdict;
  };
}[SubjectKind];

/** Defines a rule; the type of `check` follows from `subjects`, `each` and the ids of `messages`. */
export const defineRule = <K extends SubjectKind, M extends string, E extends string = never>(
  rule: RuleDefinition<K, M, E>,
): Rule => rule as unknown as Rule;

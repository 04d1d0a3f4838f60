/** One input checked: bytes to answer, and the answer as it is printed for scripts. */
import type { Words } from './bot/say/index.ts';
import { read } from './parser/index.ts';
import type { Judgement } from './report/problem.ts';
import type { NotAReport, Report, Unreadable } from './report/report.ts';
import type { PrintedAnswer, PrintedProblem, PrintedReport } from './report/schema.ts';
import { explain, explainNotAssessed, judge, type Settings } from './rules/index.ts';
import type { Origin } from './store/store.ts';

/** A report and what was found in it. */
export interface Judged {
  readonly report: Report;
  readonly judgement: Judgement;
}

/** What became of one input. */
export type Answer = {
  /** Its file name, address, or 「pasted text」. */
  readonly source: string;
  /** The file that was read instead, when the page at the address is only the shell around it. */
  readonly attachment?: string;
  /** Where its bytes are from; only the bot asks for it. */
  readonly origin?: Origin;
  /** Who sent it, where the platform tells it. */
  readonly sender?: string | null;
} & (
  | { readonly status: 'report'; readonly judged: readonly Judged[] }
  | { readonly status: 'not-a-report'; readonly reason: NotAReport }
  | { readonly status: 'unreadable'; readonly reason: Unreadable | Ended | Refusal }
);

/** Why the reading of an input was ended before its end. */
export type Ended = 'too-slow' | 'too-much-memory';

/** Why the bytes of an input could not be had at all, worded already. */
export interface Refusal {
  readonly sentence: string;
}

/**
 * Reads and judges one input.
 * @param bytes the file as it came
 * @param source its name, for the answer and for the kind of file when the content does not say
 * @param settings the thresholds of the judgement that differ from the usual ones
 */
export async function check(bytes: Uint8Array, source: string, settings?: Partial<Settings>): Promise<Answer> {
  const reading = await read(bytes, source);
  if (reading.status !== 'report') return { source, ...reading };
  return { source, status: 'report', judged: judgeAll(reading.reports, settings) };
}

/**
 * Judges reports of one input together, so that years can be compared.
 * @param beside what they are compared with, and what is not judged itself
 */
export function judgeAll(
  reports: readonly Report[],
  settings?: Partial<Settings>,
  beside?: readonly Report[],
): Judged[] {
  const judgements = judge(reports, settings, beside);
  return reports.map((report, index) => ({
    report,
    judgement: judgements[index] ?? { problems: [], notAssessed: [] },
  }));
}

/** The sentence for an input that is no report or could not be read; null for a report. */
export function reasonOf(answer: Answer, words: Words): string | null {
  if (answer.status === 'report') return null;
  return typeof answer.reason === 'string' ? words.refused[answer.reason] : answer.reason.sentence;
}

/** 0 no problem of level error · 1 at least one · 2 the input could not be read. */
export function exitStatusOf(answer: Answer): 0 | 1 | 2 {
  if (answer.status === 'unreadable') return 2;
  if (answer.status === 'not-a-report') return 0;
  const faulty = answer.judged.some(({ judgement }) => judgement.problems.some((one) => one.severity === 'error'));
  return faulty ? 1 : 0;
}

/** The answer as `--format json` prints it, in the language of the words; its shape is `answerSchema` in report/schema.ts. */
export function print(answer: Answer, words: Words): PrintedAnswer {
  return {
    source: answer.source,
    status: answer.status,
    reason: reasonOf(answer, words),
    reports: answer.status === 'report' ? answer.judged.map((judged) => printReport(judged, words)) : [],
  };
}

function printReport({ report, judgement }: Judged, { code: language }: Words): PrintedReport {
  const { agency, year, format, publishedOn, tables, blanks, placeholders, unread, inferred, narrative } = report;
  return {
    agency,
    year,
    format,
    publishedOn,
    tables,
    blanks,
    placeholders,
    unread,
    inferred,
    narrative: narrative.map(({ metric, value, unit, quote }) => ({ metric, value, unit, quote })),
    problems: judgement.problems.map((problem): PrintedProblem => {
      const { message, basis, suggestion } = explain(problem, report.format, language);
      const { rule, severity, cause, item, cells, expected, found, quote } = problem;
      return {
        rule,
        severity,
        cause,
        item,
        cells: [...cells],
        expected,
        found,
        message,
        basis,
        quote,
        suggestion,
      };
    }),
    notAssessed: judgement.notAssessed.map((one) => ({
      rule: one.rule,
      reason: explainNotAssessed(one, format, language),
    })),
  };
}

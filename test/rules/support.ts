/** Help for the tests of rules: examples judged by one rule, and consistent reports made of applications. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/report/cell.ts';
import type { NotAssessed, Problem } from '../../src/report/problem.ts';
import type { Report } from '../../src/report/report.ts';
import { reportsOf, settingsOf } from '../../src/rules/example.ts';
import { explain, findRule, judge } from '../../src/rules/index.ts';
import type { ExampleReport, Rule } from '../../src/rules/rule.ts';

/** One case of `testRule`: what it shows, the report, and what is expected of it. */
interface RuleCase {
  readonly title: string;
  readonly report: ExampleReport;
}
interface InvalidCase extends RuleCase {
  /** What the findings of this rule must hold, in order; only the given properties are compared. */
  readonly finds: readonly Partial<Problem>[];
  /** Words that the messages must contain, in order. */
  readonly says?: readonly string[];
}
interface UnreadCase extends RuleCase {
  readonly reason: string;
  readonly cells?: readonly string[];
}

/** What the rule says of an example: its findings on the first report, and why it was not judged. */
export function findings(id: string, example: ExampleReport): { problems: Problem[]; notAssessed: NotAssessed[] } {
  const [judgement] = judge(reportsOf(example), settingsOf(example));
  return {
    problems: (judgement?.problems ?? []).filter(({ rule }) => rule === id),
    notAssessed: (judgement?.notAssessed ?? []).filter(({ rule }) => rule === id),
  };
}

const words = (problem: Problem, report: Pick<Report, 'format'>, language: Language = 'zh'): string =>
  explain(problem, report.format, language).message;

/** Tests one rule: its own examples, and cases that hold, fail, or cannot be judged. */
export function testRule(
  id: string,
  cases: {
    readonly valid: readonly RuleCase[];
    readonly invalid: readonly InvalidCase[];
    readonly unread: readonly UnreadCase[];
  },
): void {
  describe(id, () => {
    it('holds for its valid example', () => {
      const found = findings(id, ruleOf(id).example.valid);
      expect(found.problems).toEqual([]);
      expect(found.notAssessed.map(({ reason }) => reason)).not.toContain('unread');
    });
    it('finds its invalid example', () => {
      const [first, ...rest] = findings(id, ruleOf(id).example.invalid).problems;
      expect(first, 'a finding').toBeDefined();
      for (const problem of first ? [first, ...rest] : []) {
        for (const language of ['zh', 'en'] as const) {
          expect(words(problem, { format: '2021' }, language)).not.toMatch(/[{}]|undefined|null|NaN/);
        }
      }
    });
    it.each(cases.valid)('holds: $title', ({ report }) => {
      expect(findings(id, report)).toEqual({ problems: [], notAssessed: [] });
    });
    it.each(cases.invalid)('finds: $title', ({ report, finds, says }) => {
      const { problems } = findings(id, report);
      expect(problems).toMatchObject(finds);
      const format = reportsOf(report)[0]?.format ?? null;
      for (const [at, part] of (says ?? []).entries()) {
        const problem = problems[at];
        expect(problem && words(problem, { format })).toContain(part);
      }
    });
    it.each(cases.unread)('cannot tell: $title', ({ report, reason, cells }) => {
      const { problems, notAssessed } = findings(id, report);
      expect(problems).toEqual([]);
      expect(notAssessed).toMatchObject([{ reason, ...(cells && { cells }) }]);
    });
  });
}

function ruleOf(id: string): Rule {
  const rule = findRule(id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
}

type Cells = NonNullable<ExampleReport['cells']>;
type Column = 'naturalPerson' | 'business' | 'research' | 'publicInterest' | 'legalService' | 'otherOrganization';

/**
 * The numbers of table three for applications given as [row, column, count], with the totals and
 * with 一、本年新收 made to fit. Rows are result rows or `carriedOut`; `carriedIn` counts as received before.
 */
export function tableThree(...entries: readonly (readonly [row: string, column: Column, count: number])[]): Cells {
  const cells: Record<string, number> = {};
  const add = (row: string, column: string, count: number) => {
    const address = `applications.${row}.${column}`;
    cells[address] = (cells[address] ?? 0) + count;
  };
  for (const [row, column, count] of entries) {
    for (const at of [column, 'total']) {
      add(row, at, count);
      add('received', at, row === 'carriedIn' ? -count : count);
      if (row !== 'carriedIn' && row !== 'carriedOut') add('handled', at, count);
    }
  }
  return cells;
}

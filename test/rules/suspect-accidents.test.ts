import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/report/problem.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { explain, judge } from '../../src/rules/index.ts';
import { layoutOf } from '../../src/rules/layout.ts';
import type { ExampleReport } from '../../src/rules/rule.ts';
import { tableThree } from './support.ts';

const sums = /^(applications|litigation)\//;
const problemsOf = (example: ExampleReport): Problem[] =>
  (judge(reportsOf(example))[0]?.problems ?? []).filter(({ rule }) => sums.test(rule));

const base = tableThree(
  ['granted', 'naturalPerson', 10],
  ['partiallyGranted', 'naturalPerson', 3],
  ['unavailable.notHeld', 'business', 7],
  ['carriedOut', 'naturalPerson', 11],
);

describe('known accidents', () => {
  const words = (cells: ExampleReport['cells']) => {
    const [problem] = problemsOf({ cells: cells ?? {} });
    return problem && { zh: explain(problem, '2021', 'zh'), en: explain(problem, '2021', 'en') };
  };
  const two = tableThree(['granted', 'naturalPerson', 5], ['granted', 'business', 3]);

  it('two numbers of a row in each other’s place', () => {
    const told = words({ ...two, 'applications.handled.naturalPerson': 3, 'applications.handled.business': 5 });
    expect(told?.zh.message).toContain('表三「(七)总计」的「自然人」与「商业企业」两格对调后都平');
    expect(told?.en.message).toContain(
      'swap table 3 “(7) total handled”, “natural persons” and “business enterprises”, then all sums hold',
    );
    expect(told?.zh.suggestion).toContain('自然人 3 改为 5');
  });

  it('a total that stands under 「其他」', () => {
    const told = words({ ...two, 'applications.granted.otherOrganization': 8, 'applications.granted.total': 0 });
    expect(told?.zh.message).toContain('8 应填在表三「(一)予以公开」的「总计」,不在「其他」,改后都平');
  });

  it('a total that stands under 「其他」 as well', () => {
    const told = words({ ...two, 'applications.granted.otherOrganization': 8 });
    expect(told?.zh.message).toContain('该格与表三「(一)予以公开」总计相同,可能填错了列');
  });

  it('totals that were not summed up again, however many', () => {
    const rows = layoutOf('2021').rows.slice(2, 12);
    const right = tableThree(...rows.map(({ row }, at) => [row, 'naturalPerson', at + 3] as const));
    const shifted = rows.map(({ row }, at) => [`applications.${row}.total`, at + 4] as const);
    const problems = problemsOf({ cells: { ...right, ...Object.fromEntries(shifted) } });
    expect(new Set(problems.map(({ item }) => item)).size).toBe(1);
    expect(problems[0]?.cures).toHaveLength(10);
    expect(problems[0] && explain(problems[0], '2021', 'zh')).toMatchObject({
      message: expect.stringContaining('表三「总计」列有 10 格不是各行之和,按行重新相加后都平'),
      suggestion: '表三「总计」列有 10 格不是各行之和,按行重新相加后都平',
    });
  });

  it('is told once for all the sums that it breaks', () => {
    const problems = problemsOf({
      cells: { ...two, 'applications.granted.otherOrganization': 8, 'applications.granted.total': 0 },
    });
    const messages = problems.map((problem) => explain(problem, '2021', 'zh').message);
    expect(problems.map(({ item }) => item)).toEqual(problems.map(() => 1));
    expect(messages.filter((message) => message.includes('应填在'))).toHaveLength(1);
  });

  it('a row that stands one column too far right', () => {
    const told = words({
      ...two,
      'applications.granted.naturalPerson': 0,
      'applications.granted.business': 5,
      'applications.granted.research': 3,
    });
    expect(told?.zh.message).toContain('表三「(一)予以公开」一行的数向右错了一格,移回后都平');
    expect(told?.en.suggestion).toContain('one column too far right');
  });

  it.each([
    [31, 13, '31 与 13 相比,疑为数字颠倒'],
    [120, 12, '120 与 12 相比,疑为多打一位'],
    [12, 120, '12 与 120 相比,疑为漏打一位'],
  ])('%i for %i', (printed, right, says) => {
    const cells = tableThree(['granted', 'naturalPerson', right]);
    expect(words({ ...cells, 'applications.received.naturalPerson': printed })?.zh.message).toContain(says);
  });

  it('the total of the row above', () => {
    const cells = tableThree(['granted', 'naturalPerson', 5], ['partiallyGranted', 'naturalPerson', 2]);
    const told = words({ ...cells, 'applications.partiallyGranted.total': 5 });
    expect(told?.zh.message).toContain('该格与表三「(一)予以公开」总计相同,可能抄错了行');
  });
});

describe('evidence between candidates', () => {
  const three = { 'litigation.reconsideration.upheld': 4, 'litigation.reconsideration.total': 9 };
  const claim = (value: number) => ({ metric: 'litigation.reconsideration' as const, value, word: '行政复议' });

  it('is told without: at most three named', () => {
    const [problem] = problemsOf({ cells: three });
    expect(problem?.cures).toEqual([]);
    expect(problem && explain(problem, '2021', 'zh').message).toBe(
      '表四「行政复议」总计填 9,四项相加是 4;可能是表四「行政复议」结果维持(应为 9)、表四「行政复议」结果纠正(应为 5)、表四「行政复议」其他结果(应为 5)等 5 格之一填错',
    );
  });

  it('of the text decides', () => {
    const [problem] = problemsOf({ cells: three, claims: [claim(4)] });
    expect(problem).toMatchObject({
      message: 'should',
      cures: [{ cell: 'litigation.reconsideration.total', from: 9, to: 4 }],
      values: { evidence: 'text' },
    });
    expect(problem && explain(problem, '2021', 'zh').message).toContain('改后与正文一致');
  });

  it('that only says what is printed leaves the others', () => {
    const [problem] = problemsOf({ cells: three, claims: [claim(9)] });
    expect(problem?.cures).toEqual([]);
    expect(String(problem?.values.candidates)).not.toContain('total');
  });

  it('that contradicts itself decides nothing', () => {
    const [problem] = problemsOf({ cells: three, claims: [claim(4), claim(9)] });
    expect(problem).toMatchObject({ message: 'candidates', cures: [] });
    expect(String(problem?.values.candidates).split(',')).toHaveLength(5);
  });

  it.each([
    ['a part', { scope: 'part' as const }],
    ['about', { approximate: true }],
  ])('that is not exact decides nothing: %s', (_, more) => {
    expect(problemsOf({ cells: three, claims: [{ ...claim(4), ...more }] })[0]?.cures).toEqual([]);
  });

  it('of last year’s report decides', () => {
    // One application too few on the left: received or carried in, in the column and in the total.
    const cells = tableThree(['granted', 'naturalPerson', 6]);
    const wrong = { ...cells, 'applications.received.naturalPerson': 4, 'applications.received.total': 4 };
    expect(problemsOf({ cells: wrong })[0]?.cures).toEqual([]);
    const left = tableThree(['carriedOut', 'naturalPerson', 2]);
    const [problem] = problemsOf({ cells: wrong, previous: { cells: left } });
    expect(problem).toMatchObject({ values: { evidence: 'last-year' } });
    expect(problem?.cures.map(({ cell, to }) => [cell, to])).toEqual([
      ['applications.carriedIn.naturalPerson', 2],
      ['applications.carriedIn.total', 2],
    ]);
    expect(problem && explain(problem, '2021', 'zh').message).toContain('改后与上一年报告的结转数一致');
  });
});

describe('blanks', () => {
  const cells = tableThree(['granted', 'naturalPerson', 5], ['partiallyGranted', 'business', 2]);
  const cell = 'applications.partiallyGranted.business';
  const blanks = ['applications.granted.research', cell] as const;

  it('of which one is wrong: only the others are to be filled with 0', () => {
    const problems = judge(reportsOf({ cells: { ...cells, [cell]: 0 }, blanks }))[0]?.problems ?? [];
    expect(problems[0]?.cures).toEqual([{ cell, from: null, to: 2 }]);
    expect(problems[0] && explain(problems[0], '2021', 'zh').suggestion).toBe(
      '表三「(二)部分公开」商业企业空白处应填 2,改后行、列都平',
    );
    const blank = problems.filter(({ rule }) => rule === 'structure/blank');
    expect(blank).toMatchObject([{ cells: ['applications.granted.research'], values: { count: 1 } }]);
  });

  it('printed as 「/」 are no other', () => {
    const [problem, ...rest] =
      judge(reportsOf({ cells: { ...cells, [cell]: 0 }, placeholders: { [cell]: '/' } }))[0]?.problems ?? [];
    expect(problem?.cures).toEqual([{ cell, from: null, to: 2 }]);
    expect(rest.map(({ rule }) => rule)).not.toContain('structure/blank');
  });

  it('with which the sums hold are told once a table', () => {
    const problems = judge(reportsOf({ cells, blanks: ['applications.granted.research'] }))[0]?.problems ?? [];
    expect(problems.map(({ rule }) => rule)).toEqual(['structure/blank']);
  });
});

describe('doubt about the reading', () => {
  const cells = { ...base, 'applications.granted.total': 20 };
  const lost = { doubts: ['labels-lost' as const] };
  const causes = (example: ExampleReport) => new Set(problemsOf(example).map(({ cause }) => cause));

  it('is none when nothing but labels was lost', () => {
    expect(causes({ cells, evidence: lost })).toEqual(new Set(['report']));
  });

  it('is one when a row was lost too', () => {
    const problems = problemsOf({ cells, evidence: { ...lost, missingRows: ['applications.refused.stateSecret'] } });
    expect(problems.map(({ cause, severity }) => [cause, severity])).toEqual(
      problems.map(() => ['reading', 'warning']),
    );
    expect(problems.length).toBeGreaterThan(0);
  });

  it('is one when a number was placed by arithmetic', () => {
    expect(causes({ cells, inferred: ['applications.granted.total'] })).toContain('reading');
  });
});

import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/report/problem.ts';
import { Ledger } from '../../src/rules/causes/ledger.ts';
import { fewest } from '../../src/rules/causes/search.ts';
import { equationsOf } from '../../src/rules/equations.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { explain, judge } from '../../src/rules/index.ts';
import { layoutOf } from '../../src/rules/layout.ts';
import { Reader, type Settings } from '../../src/rules/reader.ts';
import type { ExampleReport } from '../../src/rules/rule.ts';
import { tableThree } from './support.ts';
import { cellsIn, summedCells, tableOf, problemsOf as tableProblems, withChanges } from './suspect-tables.ts';

const sums = /^(applications|litigation)\//;
const problemsOf = (example: ExampleReport): Problem[] =>
  (judge(reportsOf(example))[0]?.problems ?? []).filter(({ rule }) => sums.test(rule));
const told = (problems: readonly Problem[]) =>
  problems.map(({ rule, cells, expected, found, item }) => [item, rule, cells[0], expected, found]);

const base = tableThree(
  ['granted', 'naturalPerson', 10],
  ['partiallyGranted', 'naturalPerson', 3],
  ['unavailable.notHeld', 'business', 7],
  ['carriedOut', 'naturalPerson', 11],
);

describe('one wrong cell', () => {
  it('is told as one cause with its cure', () => {
    const problems = problemsOf({ year: 2020, cells: { ...base, 'applications.granted.total': 20 } });
    expect(told(problems)).toEqual([
      [1, 'applications/row-sum', 'applications.granted.total', 10, 20],
      [1, 'applications/result-sum', 'applications.handled.total', 30, 20],
    ]);
    const cures = [{ cell: 'applications.granted.total', from: 20, to: 10 }];
    expect(problems.map((problem) => problem.cures)).toEqual([cures, cures]);
    expect(problems.map((problem) => explain(problem, '2019', 'zh'))).toMatchObject([
      {
        message: '表三「(一)予以公开」总计填 20,应为 10:自然人 10 + 法人 0 = 10',
        suggestion: '表三「(一)予以公开」总计 20 改为 10,改后行、列都平',
      },
      {
        message:
          '表三「(七)总计」总计填 20,(一)至(六)各行相加是 30;问题在表三「(一)予以公开」总计,应为 10,改后行、列都平',
      },
    ]);
  });

  it.each([
    ['a part of a row', 'applications.unavailable.notHeld.business', 9],
    ['一', 'applications.received.naturalPerson', 25],
    ['二', 'applications.carriedIn.total', 1],
    ['(七), which stands in three sums', 'applications.handled.naturalPerson', 12],
    ['(七)总计', 'applications.handled.total', 21],
    ['四', 'applications.carriedOut.total', 12],
  ] as const)('is found wherever it stands: %s', (_, cell, wrong) => {
    const problems = problemsOf({ cells: { ...base, [cell]: wrong } });
    const right = base[cell] ?? 0;
    expect(problems.length).toBeGreaterThanOrEqual(2);
    for (const problem of problems)
      expect(problem).toMatchObject({ item: 1, cures: [{ cell, from: wrong, to: right }] });
  });
});

describe('two wrong cells', () => {
  it('that are independent are two items, each with its cure', () => {
    const problems = problemsOf({
      cells: { ...base, 'applications.granted.total': 12, 'applications.unavailable.notHeld.business': 8 },
    });
    const cures = new Map(problems.map(({ item, cures: [cure] }) => [item, cure]));
    expect([...cures.values()]).toEqual([
      { cell: 'applications.granted.total', from: 12, to: 10 },
      { cell: 'applications.unavailable.notHeld.business', from: 8, to: 7 },
    ]);
  });

  it('that cancel each other in every sum of their rows are not guessed at when there are several ways', () => {
    // 3 moved from one column to another within a row: each row with 3 or more there could be the one.
    const problems = problemsOf({
      cells: {
        ...base,
        'applications.granted.naturalPerson': 7,
        'applications.granted.business': 3,
      },
    });
    expect(told(problems)).toEqual([
      [1, 'applications/result-sum', 'applications.handled.naturalPerson', 10, 13],
      [2, 'applications/result-sum', 'applications.handled.business', 10, 7],
    ]);
    for (const problem of problems) {
      expect(problem.cures).toEqual([]);
      expect(problem.message).toBe('candidates');
    }
    expect(String(problems[0]?.values.candidates).split(',')).toContain('applications.granted.business');
  });

  it('that are one number in the wrong column are told as that', () => {
    const right = tableThree(['granted', 'naturalPerson', 4], ['carriedOut', 'business', 2]);
    const problems = problemsOf({
      cells: { ...right, 'applications.carriedOut.naturalPerson': 2, 'applications.carriedOut.business': 0 },
    });
    expect(problems.map(({ item, cures }) => [item, cures.length])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(problems[0] && explain(problems[0], '2021', 'zh')).toMatchObject({
      message:
        '表三「自然人」列新收与上年结转共 4,办结与结转下年共 6;2 应填在表三「四、结转下年度继续办理」的「商业企业」,不在「自然人」,改后都平',
    });
  });

  it('one in table three and one in table four do not disturb each other', () => {
    const problems = problemsOf({
      cells: { ...base, 'applications.granted.total': 20, 'litigation.directLawsuit.total': 1 },
    });
    expect(problems.map(({ rule, cures }) => [rule, cures.length])).toEqual([
      ['applications/row-sum', 1],
      ['applications/result-sum', 1],
      ['litigation/sum', 0],
    ]);
  });
});

describe('four wrong cells', () => {
  it('that differ by different amounts are four items', () => {
    const problems = problemsOf({
      cells: {
        ...base,
        'applications.granted.total': 11,
        'applications.partiallyGranted.naturalPerson': 5,
        'applications.unavailable.notHeld.business': 10,
        'applications.refused.stateSecret.research': 4,
      },
    });
    expect(new Set(problems.map(({ item }) => item)).size).toBe(4);
    expect(problems.every(({ cures }) => cures.length === 1)).toBe(true);
  });
});

describe('what cannot be known', () => {
  it('a cure whose other sums could not be judged is not claimed', () => {
    const problems = problemsOf({
      cells: { ...base, 'applications.granted.total': 20, 'applications.refused.stateSecret.total': null },
    });
    expect(told(problems)).toEqual([[1, 'applications/row-sum', 'applications.granted.total', 10, 20]]);
    expect(problems[0]?.cures).toEqual([]);
  });

  it('a negative number is never the cure', () => {
    const problems = problemsOf({ cells: { ...base, 'applications.granted.business': 2 } });
    for (const { cures } of problems) for (const { to } of cures) expect(to).toBeGreaterThanOrEqual(0);
  });
});

describe('a table in which everything is wrong', () => {
  const values = layoutOf('2021').cells.map((_, index) => (index * index * 37 + index * 101) % 997);
  const table = { layout: layoutOf('2021'), system: equationsOf(layoutOf('2021')), values };

  it('is no guess', () => {
    const problems = tableProblems(table);
    expect(problems).toHaveLength(42);
    expect(problems.map(({ item }) => item)).toEqual(problems.map((_, index) => index + 1));
  });

  it('is bounded work, as is any number of wrong cells', () => {
    const right = tableOf('2021', 7, true);
    const cells = summedCells(right);
    for (let count = 1; count <= 40; count++) {
      const changes = new Map(cells.slice(0, count).map((_, at) => [cells[(at * 41) % cells.length] ?? 0, at % 3]));
      const wrong = count === 40 ? table : withChanges(right, changes);
      const [report] = reportsOf({ cells: cellsIn(wrong) });
      if (!report) throw new Error('no report');
      const read = new Reader(report, { similarity: { warning: 1, info: 1 } } as Settings);
      const steps = wrong.system.families.map((family) => fewest(new Ledger(wrong.system, family, read)).steps);
      expect(Math.max(...steps)).toBeLessThanOrEqual(20_001);
    }
  });

  it('gives the same answer every time', () => {
    expect(tableProblems(table)).toEqual(tableProblems(table));
  });
});

describe('more wrong cells than can be searched', () => {
  const right = tableOf('2021', 11, true);
  const cells = summedCells(right);
  /** Nine wrong cells, in the same places, off by these amounts. */
  const nine = (amount: (at: number) => number) => {
    const places = Array.from({ length: 9 }, (_, at) => cells[at * 8] ?? 0);
    return withChanges(right, new Map(places.map((cell, at) => [cell, (right.values[cell] ?? 0) + amount(at)])));
  };

  it('each of an amount of its own are cured one by one', () => {
    const problems = tableProblems(nine((at) => 100 + at * 17));
    const cures = problems.flatMap((problem) => problem.cures.map(({ from, to }) => (from ?? 0) - to));
    expect(cures.length).toBeGreaterThan(0);
    for (const by of cures) expect((by - 100) % 17).toBe(0);
  });

  it('of small amounts, which agree by chance, are not claimed', () => {
    const problems = tableProblems(nine((at) => 1 + (at % 9)));
    expect(problems.length).toBeGreaterThan(9);
    for (const { cures } of problems) expect(cures).toEqual([]);
    for (const problem of problems)
      expect(explain(problem, '2021', 'zh').message).not.toMatch(/undefined|NaN|可能是填错/);
  });
});

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

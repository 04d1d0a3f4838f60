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
      [1, 'applications/result-sum', 'applications.handled.business', 10, 7],
    ]);
    for (const { cures } of problems) expect(cures).toEqual([]);
    // The candidates are named once.
    expect(problems.map(({ message }) => message)).toEqual(['candidates', 'differs']);
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

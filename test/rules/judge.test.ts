import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/report/problem.ts';
import type { Report, Tables } from '../../src/report/report.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { explain, explainNotAssessed, judge } from '../../src/rules/index.ts';
import { tableThree } from './support.ts';

describe('judge', () => {
  it('finds nothing in a report that is in order', () => {
    expect(judge(reportsOf({ cells: tableThree(['granted', 'naturalPerson', 2]) }))[0]?.problems).toEqual([]);
  });

  it('tells the worst first, then in the order of the tables, and numbers the items', () => {
    const [judgement] = judge(
      reportsOf({
        cells: {
          'litigation.reconsideration.total': 1,
          'proactive.normativeDocuments.issued': 2,
          'proactive.fees.amount': -1,
        },
        blanks: ['litigation.directLawsuit.upheld'],
      }),
    );
    expect(judgement?.problems.map(({ item, severity, rule }) => `${item} ${severity} ${rule}`)).toEqual([
      '1 error values/valid',
      '2 error litigation/sum',
      '3 warning proactive/in-force-bounds',
      '4 info structure/blank',
    ]);
  });

  it('judges no table of the years before 2019', () => {
    const [judgement] = judge(
      reportsOf({ year: 2015, without: ['proactive', 'applications', 'litigation'], evidence: { sections: [] } }),
    );
    expect(judgement?.problems.map(({ rule, severity }) => [rule, severity])).toEqual([['structure/form', 'info']]);
    expect(judgement?.notAssessed.every(({ reason }) => reason === 'before-forms')).toBe(true);
  });

  it('says of every rule on sums why it could not be judged when nothing was read', () => {
    const nothing = reportsOf({ without: ['proactive', 'applications', 'litigation'] });
    const [judgement] = judge(nothing);
    const reasons = new Map(judgement?.notAssessed.map(({ rule, reason }) => [rule, reason]));
    for (const rule of ['applications/balance', 'applications/row-sum', 'applications/result-sum', 'litigation/sum']) {
      expect(reasons.get(rule)).toBe('no-table');
    }
  });

  it('compares unnamed reports of one page, and never those of different agencies', () => {
    const left = { cells: tableThree(['carriedOut', 'naturalPerson', 1]) };
    const problems = (agency: string | null, before: string | null) =>
      judge(reportsOf({ agency, previous: { agency: before, ...left } }))[0]?.problems.map(({ rule }) => rule);
    expect(problems(null, null)).toEqual(['years/carry-over']);
    expect(problems('示例县教育局', '示例县教育局')).toEqual(['years/carry-over']);
    expect(problems('示例县教育局', '示例县水利局')).toEqual([]);
    expect(problems('示例县教育局', null)).toEqual([]);
  });

  it('does not compare a year that is there twice', () => {
    const [report, before] = reportsOf({ previous: { cells: tableThree(['carriedOut', 'naturalPerson', 1]) } });
    const again = structuredClone(report);
    const judgements = judge([report, again, before].filter((one): one is Report => one !== undefined));
    expect(judgements.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(judgements[0]?.notAssessed).toContainEqual({
      rule: 'years/carry-over',
      reason: 'several-of-one-year',
      cells: [],
    });
  });

  it('leaves the reports as they were', () => {
    const reports = reportsOf({ cells: { 'applications.granted.total': 3 }, previous: {} });
    const before = structuredClone(reports);
    judge(reports);
    expect(reports).toEqual(before);
  });

  it('does not fall over absurd numbers', () => {
    const cells = {
      'applications.granted.total': 1e30,
      'applications.received.total': -7,
      'applications.handled.business': 0.5,
    };
    const [judgement] = judge(reportsOf({ cells }));
    for (const problem of judgement?.problems ?? []) {
      expect(explain(problem, '2021', 'zh').message).not.toMatch(/NaN|undefined/);
    }
  });
});

describe('words', () => {
  it('speaks English too', () => {
    const [judgement] = judge(
      reportsOf({ cells: { ...tableThree(['granted', 'business', 2]), 'applications.granted.total': 5 } }),
    );
    const [problem] = judgement?.problems ?? [];
    expect(problem && explain(problem, '2021', 'en')).toEqual({
      message: 'table 3 “(1) granted in full”, total says 5 and should be 2: natural persons 0 + organizations 2',
      basis:
        'Annex to 国办公开办函〔2021〕30号, table 3: the total of a row is natural persons plus the five kinds of organizations',
      suggestion: 'change table 3 “(1) granted in full”, total from 5 to 2; rows and columns then add up',
    });
  });

  it('names the unread cells, a few of them', () => {
    const cells = ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'].map(
      (column) => [`applications.granted.${column}`, null] as const,
    );
    const [judgement] = judge(reportsOf({ cells: Object.fromEntries(cells) }));
    const one = judgement?.notAssessed.find(({ rule }) => rule === 'applications/row-sum');
    expect(one && explainNotAssessed(one, '2021', 'zh')).toMatch(
      /^表三「\(一\)予以公开」商业企业、.+等 5 处没有读清,不核对$/,
    );
  });
});

interface GoldReport {
  agency: string | null;
  year: number;
  format: '2019' | '2021';
  tables: Tables;
  mustFind: Pick<Problem, 'rule' | 'cells' | 'expected' | 'found'>[];
}
const gold = new URL('../../../shared/gold/', import.meta.url);

describe.skipIf(!existsSync(gold))('the real reports', () => {
  const files = existsSync(gold) ? readdirSync(gold) : [];
  it.each(files)('%s: finds what holds of its tables, and nothing else', (file) => {
    const { reports } = JSON.parse(readFileSync(new URL(file, gold), 'utf8')) as { reports: GoldReport[] };
    const read = reports.map(({ agency, year, format, tables }): Report => {
      const [report] = reportsOf({ agency, year, format });
      if (!report) throw new Error('no report');
      return { ...report, tables };
    });
    for (const [at, { problems }] of judge(read).entries()) {
      // What rests on the text is judged where the text is read.
      const expected = reports[at]?.mustFind.filter(({ rule }) => !/^(narrative|structure)\//.test(rule)) ?? [];
      const found = problems.filter(({ severity }) => severity !== 'info');
      expect(found.map(({ rule, cells, expected, found }) => ({ rule, cells, expected, found }))).toEqual(expected);
    }
  });
});

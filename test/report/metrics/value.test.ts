/** The values of metrics: what is missing is missing, and sums and shares are those of the tables. */
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/parser/index.ts';
import { cellsOf } from '../../../src/report/cell.ts';
import { type MetricValue, metricById, metrics, type Numbers } from '../../../src/report/metrics.ts';
import type { Claim } from '../../../src/report/report.ts';
import { seedsWithGold } from '../../seeds/gold.ts';
import { randomReport } from '../../support/generate.ts';
import { numbersOf, numbersWith } from '../../support/numbers.ts';

const valueIn = (id: string, report: Numbers): MetricValue => {
  const metric = metricById(id);
  if (!metric) throw new Error(`no metric ${id}`);
  return metric.value(report);
};
const numberOf = (id: string, report: Numbers): number | null => {
  const value = valueIn(id, report);
  return value.kind === 'number' || value.kind === 'share' ? value.value : null;
};

describe('a number', () => {
  const received = 'applications.received.total';

  test('stands with its cell', () => {
    expect(valueIn(received, numbersWith('2021', { [received]: 13 }))).toEqual({
      kind: 'number',
      value: 13,
      cells: [received],
      placeholders: false,
      inferred: false,
    });
  });

  test.each(['blank', 'unread', 'absent'] as const)('that is %s is none, never 0', (state) => {
    const report = numbersWith('2021', { [received]: state });
    expect(valueIn(received, report)).toEqual({ kind: 'none', why: state, cells: [received] });
  });

  test('printed as 「/」 is 0, and says so', () => {
    expect(valueIn(received, numbersWith('2021', { [received]: 'placeholder' }))).toMatchObject({
      value: 0,
      placeholders: true,
    });
  });

  test('placed by the arithmetic says so', () => {
    expect(valueIn(received, numbersWith('2021', { [received]: 'inferred' }))).toMatchObject({ inferred: true });
  });

  test.each([
    ['proactive.normativeDocuments.issued', '2019'],
    ['proactive.normativeDocuments.created', '2021'],
    ['proactive.fees.amount', '2019'],
    ['proactive.procurement.amount', '2021'],
    ['applications.other.feeUnpaid.total', '2019'],
  ] as const)('%s is absent in the form of %s', (id, format) => {
    expect(valueIn(id, numbersWith(format, {}))).toEqual({ kind: 'none', why: 'absent', cells: [] });
  });

  test('of a report without tables is absent', () => {
    for (const metric of metrics.filter(({ kind }) => kind !== 'claim')) {
      expect(metric.value(numbersWith(null, {}))).toMatchObject({ kind: 'none', why: 'absent' });
    }
  });
});

describe('a group', () => {
  const one = 'applications.refused.stateSecret.total';
  const two = 'applications.refused.enforcementFile.total';

  test('is the sum of its rows', () => {
    expect(numberOf('applications.refused', numbersWith('2021', { [one]: 2, [two]: 3 }))).toBe(5);
  });

  test('of one blank row is blank, not what the others add up to', () => {
    const report = numbersWith('2021', { [one]: 2, [two]: 'blank' });
    expect(valueIn('applications.refused', report)).toEqual({ kind: 'none', why: 'blank', cells: [two] });
  });

  test('of a blank and an unread row is unread', () => {
    const report = numbersWith('2021', { [one]: 'unread', [two]: 'blank' });
    expect(valueIn('applications.refused', report)).toEqual({ kind: 'none', why: 'unread', cells: [one] });
  });

  test('(六) is one row in 2019 and three since 2021', () => {
    expect(numberOf('applications.other', numbersWith('2019', { 'applications.other.total': 4 }))).toBe(4);
    const cells = { 'applications.other.notCorrected.total': 1, 'applications.other.otherReasons.total': 2 };
    expect(numberOf('applications.other', numbersWith('2021', cells))).toBe(3);
  });

  test('of organizations is their five columns', () => {
    const cells = Object.fromEntries(
      ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization', 'total'].map(
        (column, at) => [`applications.received.${column}`, 10 ** at],
      ),
    );
    expect(numberOf('applications.received.organizations', numbersWith('2021', cells))).toBe(111110);
  });
});

describe('a share', () => {
  const cells = {
    'applications.received.total': 12,
    'applications.carriedIn.total': 4,
    'applications.handled.total': 10,
    'applications.carriedOut.total': 6,
    'applications.granted.total': 5,
    'applications.partiallyGranted.total': 1,
    'applications.refused.stateSecret.total': 2,
    'applications.received.naturalPerson': 9,
    'litigation.reconsideration.corrected': 1,
    'litigation.reconsideration.upheld': 3,
    'litigation.reconsideration.pending': 6,
    'litigation.reconsideration.total': 10,
    'litigation.directLawsuit.corrected': 1,
    'litigation.directLawsuit.upheld': 1,
  };
  const report = numbersWith('2021', cells);

  test.each([
    ['rate.granted', 5, 10],
    ['rate.partiallyGranted', 1, 10],
    ['rate.grantedOrPartially', 6, 10],
    ['rate.refused', 2, 10],
    ['rate.unavailable', 0, 10],
    ['rate.carriedOut', 6, 16],
    ['rate.handled', 10, 16],
    ['rate.received.naturalPerson', 9, 12],
    // Pending cases have no result yet.
    ['rate.reconsideration.corrected', 1, 4],
    ['rate.lawsuits.corrected', 1, 2],
    ['rate.all.corrected', 2, 6],
    ['rate.all.upheld', 4, 6],
  ])('%s is %i of %i', (id, numerator, denominator) => {
    expect(valueIn(id, report)).toMatchObject({
      kind: 'share',
      numerator,
      denominator,
      value: numerator / denominator,
    });
  });

  test('of nothing is none', () => {
    expect(valueIn('rate.granted', numbersWith('2021', {}))).toEqual({
      kind: 'none',
      why: 'zero-denominator',
      cells: ['applications.handled.total'],
    });
  });

  test('of a blank is none', () => {
    expect(valueIn('rate.granted', numbersWith('2021', { ...cells, 'applications.handled.total': 'blank' }))).toEqual({
      kind: 'none',
      why: 'blank',
      cells: ['applications.handled.total'],
    });
  });
});

describe('what the text says', () => {
  const claim = (value: number, scope: Claim['scope']): Claim => ({
    metric: 'applications.received',
    value,
    unit: '件',
    quote: `共收到${value}件`,
    word: '收到',
    scope,
    approximate: false,
    zeroInWords: false,
    section: 3,
  });

  test('is told with its sentence, parts left out', () => {
    const whole = claim(34, 'all');
    expect(valueIn('narrative.applications.received', numbersWith('2021', {}, [whole, claim(3, 'part')]))).toEqual({
      kind: 'claims',
      claims: [whole],
    });
  });

  test('or is said not to be there', () => {
    expect(valueIn('narrative.applications.received', numbersWith('2021', {}, [claim(3, 'part')]))).toEqual({
      kind: 'none',
      why: 'not-said',
      cells: [],
    });
  });
});

describe('of consistent reports', () => {
  const reports = (['2021', '2019'] as const).flatMap((format) =>
    Array.from({ length: 60 }, (_, seed) => {
      const { cells } = randomReport({ format, seed });
      return numbersWith(format, cells);
    }),
  );

  test('every share is within 0 and 1', () => {
    let shares = 0;
    for (const report of reports) {
      for (const metric of metrics) {
        const value = metric.value(report);
        if (value.kind !== 'share') continue;
        shares++;
        expect(value.value, metric.id).toBeGreaterThanOrEqual(0);
        expect(value.value, metric.id).toBeLessThanOrEqual(1);
      }
    }
    expect(shares).toBeGreaterThan(1000);
  });

  test('the results of (一) to (六) are what was handled, and their shares are one', () => {
    const parts = ['granted', 'partiallyGranted', 'refused', 'unavailable', 'notProcessed', 'other'];
    for (const report of reports) {
      const ids = parts.map((part) => (part.endsWith('anted') ? `applications.${part}.total` : `applications.${part}`));
      const sum = ids.reduce((all, id) => all + (numberOf(id, report) ?? Number.NaN), 0);
      expect(sum).toBe(numberOf('applications.handled.total', report));
      if (sum === 0) continue;
      const shares = parts.reduce((all, part) => all + (numberOf(`rate.${part}`, report) ?? Number.NaN), 0);
      expect(shares).toBeCloseTo(1, 9);
      expect((numberOf('rate.handled', report) ?? 0) + (numberOf('rate.carriedOut', report) ?? 0)).toBeCloseTo(1, 9);
    }
  });

  test('natural persons and organizations are all applicants; the three groups of table four are all cases', () => {
    for (const report of reports) {
      const of = (id: string) => numberOf(id, report) ?? Number.NaN;
      expect(of('applications.received.naturalPerson') + of('applications.received.organizations')).toBe(
        of('applications.received.total'),
      );
      expect(of('litigation.reconsideration.total') + of('litigation.lawsuits.total')).toBe(of('litigation.all.total'));
    }
  });
});

const seeds = seedsWithGold();
describe.skipIf(seeds.length === 0)('of the real inputs', () => {
  test.each(seeds.map((seed) => ({ seed, name: seed.name })))(
    '$name: every number is that of the tables',
    async ({ seed }) => {
      const reading = await read(seed.bytes, seed.name);
      const reports = reading.status === 'report' ? reading.reports : [];
      expect(reports.length).toBe(seed.reports.length);
      for (const [at, gold] of seed.reports.entries()) {
        const report = reports[at];
        if (!report || gold.format === null) continue;
        const numbers = numbersOf(report);
        const byCell = new Map(
          metrics.flatMap((metric) => {
            const { format } = numbers;
            const cell = metric.value(numbersWith(format, {}));
            return cell.kind === 'number' && cell.cells.length === 1 ? [[cell.cells[0] ?? '', metric] as const] : [];
          }),
        );
        for (const { address, table, row, column } of cellsOf(gold.format)) {
          const truth = gold.tables[table]?.[row]?.[column] ?? null;
          const value = byCell.get(address)?.value(numbers);
          expect(value?.kind === 'number' ? value.value : null, address).toBe(truth);
        }
      }
    },
  );
});

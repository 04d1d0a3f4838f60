/** What is mended is certain, what is not certain stays as it is, and what was mended reads as free of errors. */
import { describe, expect, test } from 'vitest';
import type { Mending } from '../../../src/bot/form/mending.ts';
import { type CellAddress, cellsOf, type Format } from '../../../src/report/cell.ts';
import type { Report } from '../../../src/report/report.ts';
import { random } from '../../support/random.ts';
import { essence, type File, generated, judgedAlone, mending, readBack, reportOf } from './forms.ts';

const errorsIn = ({
  problems,
}: {
  readonly problems: readonly { readonly severity: string; readonly rule: string }[];
}) => problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

/** Every cell that differs. */
function changedCells(before: Report, after: Report): CellAddress[] {
  return cellsOf(before.format ?? '2021')
    .filter(({ table, row, column }) => before.tables[table]?.[row]?.[column] !== after.tables[table]?.[row]?.[column])
    .map(({ address }) => address);
}

const changesOf = ({ mended }: Mending) => mended.flatMap(({ changed }) => changed);

/** A consistent report with one wrong number. */
function spoilt(format: Format, seed: number) {
  const source = random(seed);
  const sums = cellsOf(format).filter(({ table }) => table !== 'proactive');
  const { address } = source.pick(sums);
  const by = source.int(1, 9);
  const right = generated(format, seed);
  const report = generated(format, seed, (cells) => {
    cells[address] = (cells[address] ?? 0) + by;
  });
  return { right, report, address };
}

describe.each(['2021', '2019'] as const)('one wrong number in the form of %s', (format) => {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
  const certain: number[] = [];

  test.each(seeds)('is mended or left, seed %i', async (seed) => {
    const { right, report, address } = spoilt(format, seed);
    const judged = judgedAlone(report);
    const made = mending(judged, 'mend');
    expect(errorsIn(judged.judgement).length).toBeGreaterThan(0);
    expect(changedCells(report, made.report)).toEqual(changesOf(made).map(({ cell }) => cell));
    const open = made.open.filter(({ item }) => item.weight === 'error');
    if (open.length > 0) {
      expect(made.report.tables).toEqual(report.tables);
      return;
    }
    certain.push(seed);
    expect(changesOf(made).map(({ cell }) => cell)).toEqual([address]);
    expect(made.report.tables).toEqual(right.tables);
    const files: File[] = seed % 4 === 0 ? ['xlsx', 'docx'] : [];
    for (const file of files) {
      const back = await readBack(made, file);
      expect(essence(back.report).tables).toEqual(made.report.tables);
      expect(errorsIn(back.judgement)).toEqual([]);
    }
  });

  test('most are certain', () => {
    expect(certain.length).toBeGreaterThan(seeds.length / 2);
  });
});

describe('what is never done', () => {
  const cells = {
    'applications.received.naturalPerson': 3,
    'applications.received.total': 3,
    'applications.granted.naturalPerson': 3,
    'applications.granted.total': 5,
    'applications.handled.naturalPerson': 3,
    'applications.handled.total': 3,
  } as const;

  test('a certain cure is put in, with what was there', () => {
    const made = mending(judgedAlone(reportOf({ cells })), 'mend');
    expect(changesOf(made)).toEqual([{ cell: 'applications.granted.total', from: 5, to: 3 }]);
  });

  test('nothing is changed where only the tables were asked for', () => {
    const report = reportOf({ cells });
    const made = mending(judgedAlone(report), 'keep');
    expect(made.report).toEqual(report);
    expect(made.mended).toEqual([]);
  });

  test('nothing is changed when the reading is in doubt', () => {
    const report = reportOf({ cells, inferred: ['applications.granted.total', 'applications.granted.naturalPerson'] });
    const made = mending(judgedAlone(report), 'mend');
    expect(made.report.tables).toEqual(report.tables);
    expect(made.mended).toEqual([]);
  });

  test('an unread cell stays unread', () => {
    const report = reportOf({ cells: { ...cells, 'applications.granted.total': null } });
    for (const wish of ['mend', 'fill'] as const) {
      const made = mending(judgedAlone(report), wish);
      expect(made.report.unread).toEqual(['applications.granted.total']);
      expect(made.report.tables).toEqual(report.tables);
    }
  });

  test('a number of the text is never put into the table', () => {
    const consistent = { ...cells, 'applications.granted.total': 3 };
    const report = reportOf({ cells: consistent, claims: [{ metric: 'applications.received', value: 9 }] });
    const made = mending(judgedAlone(report), 'mend');
    expect(made.report.tables).toEqual(report.tables);
    expect(made.open.map(({ item }) => item.problems[0].rule)).toContain('narrative/applications');
  });

  test('what was set aside is not mended', () => {
    const judged = judgedAlone(reportOf({ cells }));
    const made = mending({ ...judged, judgement: { ...judged.judgement, problems: [] } }, 'mend');
    expect(made.mended).toEqual([]);
  });
});

describe('empty cells', () => {
  const cells = {
    'applications.received.naturalPerson': 3,
    'applications.received.total': 3,
    'applications.granted.naturalPerson': 3,
    'applications.handled.naturalPerson': 3,
    'applications.handled.total': 3,
  } as const;
  const blanks: CellAddress[] = [
    'applications.granted.total',
    'applications.received.business',
    'proactive.licensing.decisions',
  ];

  test('stay empty, also the one whose number is known', () => {
    const report = reportOf({ cells, blanks });
    const made = mending(judgedAlone(report), 'mend');
    expect(made.report.blanks).toEqual(report.blanks);
    expect(made.report.tables).toEqual(report.tables);
  });

  test('are filled in when that was asked for: 0, and sums where a sum must stand', () => {
    const made = mending(judgedAlone(reportOf({ cells, blanks })), 'fill');
    expect(made.report.blanks).toEqual([]);
    expect(made.report.tables.applications?.granted?.total).toBe(3);
    expect(made.report.tables.applications?.received?.business).toBe(0);
    expect(errorsIn(judgedAlone(made.report).judgement)).toEqual([]);
  });

  test('are not filled in when a sum would break', () => {
    const report = reportOf({
      cells: { 'applications.received.total': 3, 'applications.handled.total': 3, 'applications.granted.total': 3 },
      blanks: [
        'applications.received.naturalPerson',
        'applications.granted.naturalPerson',
        'applications.handled.naturalPerson',
      ],
    });
    const made = mending(judgedAlone(report), 'fill');
    expect(errorsIn(judgedAlone(made.report).judgement).length).toBeLessThanOrEqual(
      errorsIn(judgedAlone(report).judgement).length,
    );
  });
});

test('a label that is printed otherwise is printed as prescribed, and said to be', () => {
  const wording = [{ row: 'applications.refused.internalAffairs', printed: '5.属于三类内容事务信息' } as const];
  const made = mending(judgedAlone(reportOf({ evidence: { wording } })), 'mend');
  expect(made.mended.map(({ changed }) => changed)).toEqual([[]]);
  expect(made.open).toEqual([]);
});

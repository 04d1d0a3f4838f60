import { describe, expect, it } from 'vitest';
import type { CellAddress } from '../../../src/report/cell.ts';
import type { Claim } from '../../../src/report/report.ts';
import type { ExampleReport } from '../../../src/rules/rule.ts';
import { findings, testRule } from '../support.ts';

const id = 'narrative/applications';

/** Table three of natural persons: the totals and their only column. */
function table(numbers: {
  received?: number;
  carriedIn?: number;
  granted?: number;
  carriedOut?: number;
}): Partial<Record<CellAddress, number>> {
  const { received = 0, carriedIn = 0, granted = 0, carriedOut = 0 } = numbers;
  const rows = { received, carriedIn, granted, handled: granted, carriedOut } as const;
  const cells: Partial<Record<CellAddress, number>> = {};
  for (const [row, value] of Object.entries(rows)) {
    cells[`applications.${row as keyof typeof rows}.naturalPerson`] = value;
    cells[`applications.${row as keyof typeof rows}.total`] = value;
  }
  return cells;
}

type GivenClaim = Partial<Claim> & Pick<Claim, 'metric' | 'value'>;
const received = (value: number, more: Partial<Claim> = {}): GivenClaim => ({
  metric: 'applications.received',
  value,
  ...more,
});
const carrying = table({ received: 10, carriedIn: 2, granted: 9, carriedOut: 3 });

testRule(id, {
  valid: [
    { title: 'what came this year', report: { cells: carrying, claims: [received(10)] } },
    { title: 'received with what was carried over', report: { cells: carrying, claims: [received(12)] } },
    {
      title: 'handled with and without what was carried on or over',
      report: {
        cells: carrying,
        claims: [
          { metric: 'applications.processed', value: 12, word: '办理' },
          { metric: 'applications.processed', value: 9, word: '处理' },
          { metric: 'applications.handled', value: 9, word: '办结' },
          { metric: 'applications.answered', value: 7, word: '答复' },
        ],
      },
    },
    {
      title: 'mixed wording in any of its readings',
      report: { cells: carrying, claims: [{ metric: 'applications.accepted', value: 9, word: '受理、答复' }] },
    },
    {
      title: 'carried over and on',
      report: {
        cells: carrying,
        claims: [
          { metric: 'applications.carriedIn', value: 2, word: '上年结转' },
          { metric: 'applications.carriedOut', value: 3, word: '结转下年' },
        ],
      },
    },
    {
      title: 'answered, but for those who withdrew',
      report: {
        cells: {
          ...table({ received: 5, granted: 4 }),
          'applications.other.otherReasons.naturalPerson': 1,
          'applications.other.otherReasons.total': 1,
          'applications.handled.naturalPerson': 5,
          'applications.handled.total': 5,
        },
        claims: [{ metric: 'applications.answered', value: 4, word: '答复' }],
      },
    },
    { title: 'none and none', report: { claims: [received(0, { word: '未收到', zeroInWords: true })] } },
    {
      title: 'numbers of two offices that add up',
      report: { cells: carrying, claims: [received(7), received(3)] },
    },
    {
      title: 'a smaller count of the same word beside the right one',
      report: { cells: carrying, claims: [received(10), received(4)] },
    },
    {
      title: 'a wrong total whose row agrees with the text',
      report: {
        cells: { ...carrying, 'applications.received.total': 20 },
        claims: [received(10)],
      },
    },
    {
      title: 'nothing by one channel beside a whole number that fits',
      report: {
        cells: carrying,
        claims: [received(10), received(0, { zeroInWords: true, scope: 'part', quote: '网上未收到依申请公开。' })],
      },
    },
  ],
  invalid: [
    {
      title: 'another number than the table',
      report: {
        cells: table({ received: 31, granted: 20, carriedOut: 11 }),
        claims: [received(34, { quote: '共收到34件。' })],
      },
      finds: [
        {
          rule: id,
          severity: 'warning',
          cells: ['applications.received.total'],
          expected: 31,
          found: 34,
          quote: '共收到34件。',
        },
      ],
      says: ['收到'],
    },
    {
      title: 'none in the text, some in the table',
      report: {
        cells: table({ received: 2, granted: 2 }),
        claims: [received(0, { word: '未收到', zeroInWords: true })],
      },
      finds: [{ severity: 'error', cells: ['applications.received.total'], expected: 2, found: 0 }],
      says: ['没有收到'],
    },
    {
      title: 'some in the text, none in the table',
      report: { claims: [received(3)] },
      finds: [{ severity: 'error', cells: ['applications.received.total'], expected: 0, found: 3 }],
    },
    {
      title: 'one wrong number told once',
      report: {
        cells: table({ received: 3, granted: 3 }),
        claims: [
          { metric: 'applications.answered', value: 5, word: '答复' },
          received(5),
          { metric: 'applications.handled', value: 5, word: '办结' },
        ],
      },
      finds: [{ cells: ['applications.received.total'], expected: 3, found: 5 }],
    },
    {
      title: 'two wrong numbers told twice',
      report: {
        cells: table({ received: 3, granted: 3 }),
        claims: [received(5), { metric: 'applications.handled', value: 4, word: '办结' }],
      },
      finds: [
        { cells: ['applications.received.total'], found: 5 },
        { cells: ['applications.handled.total'], expected: 3, found: 4 },
      ],
    },
    {
      title: 'nothing by the only channel that is named',
      report: {
        cells: table({ received: 2, granted: 2 }),
        claims: [received(0, { zeroInWords: true, scope: 'part', quote: '门户网站未收到依申请公开。' })],
      },
      finds: [{ severity: 'warning', cells: ['applications.received.total'], expected: 2, found: 0 }],
    },
  ],
  unread: [
    { title: 'no claim', report: {}, reason: 'no-claim' },
    { title: 'no table', report: { without: ['applications'], claims: [received(1)] }, reason: 'no-table' },
    {
      title: 'an unread total',
      report: { cells: { 'applications.received.total': null }, claims: [received(1)] },
      reason: 'unread',
      cells: ['applications.received.total'],
    },
  ],
});

describe('whose number it is', () => {
  const cells = table({ received: 10, granted: 10 });
  const problems = (agency: string | null, claim: Partial<Claim>): number =>
    findings(id, { agency, cells, claims: [received(88, claim)] } satisfies ExampleReport).problems.length;

  it('holds a county’s number against the tables of a county only', () => {
    expect(problems('示例县教育局', { of: 'area' })).toBe(0);
    expect(problems('示例县人民政府办公室', { of: 'area' })).toBe(0);
    expect(problems('示例县人民政府', { of: 'area' })).toBe(1);
  });
  it('does not hold an office’s number against the tables of a county', () => {
    expect(problems('示例县人民政府', { of: 'office' })).toBe(0);
    expect(problems('示例县人民政府办公室', { of: 'office' })).toBe(1);
  });
  it('takes a town for itself', () => {
    expect(problems('示例镇人民政府', { of: 'office' })).toBe(1);
  });
  it('leaves parts and rough numbers alone', () => {
    expect(problems('示例县教育局', { scope: 'part' })).toBe(0);
    expect(problems('示例县教育局', { approximate: true })).toBe(0);
  });
});

it('does not accuse on numbers that were placed by arithmetic', () => {
  const { problems } = findings(id, {
    cells: table({ received: 2, granted: 2 }),
    inferred: ['applications.received.total'],
    claims: [received(0, { zeroInWords: true })],
  });
  expect(problems).toMatchObject([{ severity: 'warning', cause: 'reading' }]);
});

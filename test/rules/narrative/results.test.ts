import type { Claim, ClaimMetric } from '../../../src/report/report.ts';
import { testRule } from '../support.ts';

const claim = (metric: ClaimMetric, value: number, word: string): Partial<Claim> & Pick<Claim, 'metric' | 'value'> => ({
  metric,
  value,
  word,
  quote: `其中${word}${value}件。`,
});
const granted = (value: number) => claim('applications.granted', value, '予以公开');
const partially = (value: number) => claim('applications.partiallyGranted', value, '部分公开');
const either = (value: number) => claim('applications.grantedOrPartially', value, '公开和部分公开');
const unavailable = (value: number) => claim('applications.unavailable', value, '无法提供');

/** The totals of the rows left blank, as some offices do. */
const blankTotals = ['applications.granted.total', 'applications.unavailable.notHeld.total'] as const;

const cells = {
  'applications.received.naturalPerson': 9,
  'applications.received.total': 9,
  'applications.granted.naturalPerson': 4,
  'applications.granted.total': 4,
  'applications.partiallyGranted.naturalPerson': 3,
  'applications.partiallyGranted.total': 3,
  'applications.unavailable.notHeld.naturalPerson': 1,
  'applications.unavailable.notHeld.total': 1,
  'applications.unavailable.needsCompilation.naturalPerson': 1,
  'applications.unavailable.needsCompilation.total': 1,
  'applications.handled.naturalPerson': 9,
  'applications.handled.total': 9,
} as const;

testRule('narrative/results', {
  valid: [
    { title: 'rows and groups', report: { cells, claims: [granted(4), partially(3), unavailable(2)] } },
    { title: 'both together, said so', report: { cells, claims: [either(7)] } },
    { title: 'partial disclosure counted as disclosure', report: { cells, claims: [granted(7), unavailable(2)] } },
    {
      title: 'a wrong total whose row agrees with the text',
      report: { cells: { ...cells, 'applications.granted.total': 14 }, claims: [granted(4), partially(3)] },
    },
    {
      title: 'blank totals whose rows agree with the text',
      report: { cells, blanks: blankTotals, claims: [granted(4), partially(3), unavailable(2)] },
    },
    { title: 'a part beside the whole', report: { cells, claims: [unavailable(2), unavailable(1)] } },
    {
      title: 'the one row of 其他处理 of the trial form',
      report: {
        year: 2020,
        cells: { 'applications.other.naturalPerson': 1, 'applications.other.total': 1 },
        claims: [claim('applications.other', 1, '其他处理')],
      },
    },
  ],
  invalid: [
    {
      title: 'a row and a group, each told',
      report: { cells, claims: [granted(6), partially(3), unavailable(1)] },
      finds: [
        { severity: 'warning', cells: ['applications.granted.total'], expected: 4, found: 6 },
        { severity: 'warning', cells: ['applications.unavailable'], expected: 2, found: 1, quote: '其中无法提供1件。' },
      ],
      says: ['予以公开', '无法提供'],
    },
    {
      title: 'disclosure with partial disclosure when that is told apart',
      report: { cells, claims: [granted(7), partially(3)] },
      finds: [{ cells: ['applications.granted.total'], expected: 4, found: 7 }],
    },
    {
      title: 'a combined number that is neither',
      report: { cells, claims: [either(5)] },
      finds: [
        {
          cells: ['applications.granted.total', 'applications.partiallyGranted.total'],
          expected: 7,
          found: 5,
        },
      ],
    },
    {
      title: 'a blank total is no 0: its row is what the text is held against',
      report: { cells, blanks: blankTotals, claims: [granted(0), partially(3), unavailable(1)] },
      finds: [
        { message: 'empty', cells: ['applications.granted.total'], expected: 4, found: 0 },
        { message: 'empty', cells: ['applications.unavailable'], expected: 2, found: 1 },
      ],
      says: ['没有填全,按各列相加是 4'],
    },
    {
      title: 'the same wrong number told twice by the text',
      report: { cells, claims: [unavailable(5), unavailable(5)] },
      finds: [{ cells: ['applications.unavailable'], found: 5 }],
    },
  ],
  unread: [
    { title: 'no claim', report: { cells }, reason: 'no-claim' },
    { title: 'no table', report: { without: ['applications'], claims: [granted(1)] }, reason: 'no-table' },
    {
      title: 'an unread row of the group',
      report: { cells: { ...cells, 'applications.unavailable.notHeld.total': null }, claims: [unavailable(2)] },
      reason: 'unread',
      cells: ['applications.unavailable.notHeld.total'],
    },
  ],
});

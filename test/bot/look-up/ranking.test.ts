import { expect, test } from 'vitest';
import { rankingOf, totalOf } from '../../../src/bot/look-up/ranking.ts';
import { metricById } from '../../../src/report/metrics.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import { asking } from './asking.ts';

test('ties share a rank, blanks and unread numbers are left out of order and sum', async () => {
  const chat = await asking();
  const received = [9, 14, 9, null, 40];
  const offices = ['教育局', '民政局', '水利局', '财政局', '司法局'];
  for (const [index, name] of offices.entries()) {
    const value = received[index] ?? null;
    const [report] = reportsOf({
      agency: `东阿县${name}`,
      year: 2023,
      cells: {
        'applications.received.total': value,
        'applications.handled.total': 10,
        'applications.granted.total': 1,
      },
    });
    if (report) await chat.keep(report);
  }
  const { result, printed } = await chat.ask('东阿县各单位2023年新收排名');
  expect(printed.ranking.map(({ rank }) => rank)).toEqual([1, 2, 3, 3]);
  if (result.found.kind !== 'values') throw new Error(result.found.kind);
  const metric = metricById('applications.received.total');
  if (!metric) throw new Error('no metric');
  const ranking = rankingOf(result.found, metric, 2023, 'least');
  expect(ranking.ranked.map(({ rank }) => rank)).toEqual([1, 1, 3, 4]);
  expect(ranking.leftOut.map(({ agency }) => agency.name)).toEqual(['东阿县财政局']);
  expect(totalOf(ranking)).toMatchObject({ kind: 'number', value: 72 });
  // The share of a sum is the share of the sums, not the mean of the shares.
  const rate = await chat.ask('东阿县各单位2023年予以公开率合计');
  expect(rate.printed.totals[0]).toMatchObject({ value: 0.1, formula: { numerator: 5, denominator: 50 }, count: 5 });
  await chat.store.close();
});

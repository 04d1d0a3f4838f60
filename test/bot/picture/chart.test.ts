/** Charts: what is missing is a gap, every value is written, and colour is not the only sign. */
import { expect, test } from 'vitest';
import { chartSvg } from '../../../src/bot/picture/chart.ts';
import { type Chart, chartOf } from '../../../src/bot/picture/chart-data.ts';
import { pngOf } from '../../../src/bot/picture/png.ts';
import { wordsOf } from '../../../src/bot/say/languages.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import { asking, now } from '../look-up/asking.ts';
import { textsOf } from './marked.ts';

const chart: Chart = {
  shape: 'line',
  title: '示例县教育局 · 本年新收',
  subtitle: '单位:件',
  footer: '来源:4 份年报',
  categories: ['2020 年', '2021 年', '2022 年', '2023 年'],
  series: [{ name: '本年新收', values: [31, null, 13, 0] }],
  percent: false,
  theme: 'light',
};

async function asked(question: string, years: readonly number[], offices = ['示例县教育局']): Promise<Chart | null> {
  const { keep, ask, store } = await asking();
  for (const [index, agency] of offices.entries()) {
    for (const year of years) {
      const received = 100 * index + (year % 100);
      const cells = {
        'applications.received.total': received,
        'applications.granted.total': 3,
        'applications.refused.stateSecret.total': 2,
        'applications.notProcessed.petition.total': 1,
        'applications.handled.total': 6,
      } as const;
      for (const report of reportsOf({ year, agency, cells })) await keep(report);
    }
  }
  const { result } = await ask(question);
  await store.close();
  return result.found.kind === 'values' ? chartOf(result.found, now, wordsOf('zh')) : null;
}

test('years of one office: a year without a report is a gap and never 0', async () => {
  const found = await asked('示例县教育局 2019到2023 新收', [2019, 2020, 2022, 2023]);
  expect(found?.shape).toBe('line');
  expect(found?.categories).toEqual([2019, 2020, 2021, 2022, 2023].map((year) => `${year} 年`));
  expect(found?.series).toEqual([{ name: '本年新收', values: [19, 20, null, 22, 23] }]);
  expect(found?.title).toBe('示例县教育局 · 本年新收');
  expect(found?.subtitle).toBe('单位:件');
  expect(found?.footer).toContain('4 份年报');
  expect(found?.footer).toContain('2024-01-15');
});

test('numbers that the check holds to be wrong are counted beneath the chart: a picture goes on without the words', async () => {
  const found = await asked('示例县教育局 2020到2022 办结', [2020, 2021, 2022]);
  expect(found?.footer).toContain('有 3 个数核对时对不上');
  const sound = await asked('示例县教育局 2020到2022 行政许可', [2020, 2021, 2022]);
  expect(sound?.footer).not.toContain('对不上');
});

test('two values are no chart', async () => {
  expect(await asked('示例县教育局 2022到2023 新收', [2022, 2023])).toBeNull();
});

test('offices of one year stand in their order, most first', async () => {
  const offices = ['示例县教育局', '示例县民政局', '示例县水利局'];
  const found = await asked(`${offices.join('、')} 2023 新收`, [2023], offices);
  expect(found?.shape).toBe('bars');
  expect(found?.categories).toEqual(['示例县水利局', '示例县民政局', '示例县教育局']);
  expect(found?.series[0]?.values).toEqual([223, 123, 23]);
});

test('results by kind are stacked', async () => {
  const found = await asked('示例县教育局 2021到2023 予以公开、不予公开、不予处理', [2021, 2022, 2023]);
  expect(found?.shape).toBe('stacked');
  expect(found?.series.map(({ values }) => values)).toEqual([
    [3, 3, 3],
    [2, 2, 2],
    [1, 1, 1],
  ]);
});

test('a share is drawn in percent', async () => {
  const found = await asked('示例县教育局 2021到2023 不予公开率', [2021, 2022, 2023]);
  expect(found).toMatchObject({ percent: true, subtitle: '单位:%', series: [{ values: [33.3, 33.3, 33.3] }] });
});

test('a gap is neither a point nor a number; a nought is both', () => {
  const texts = textsOf(chartSvg(chart)).map(({ content }) => content);
  for (const shown of [...chart.categories, '31', '13', chart.title, chart.subtitle, chart.footer]) {
    expect(texts).toContain(shown);
  }
  // The nought of the axis, and that of 2023.
  expect(texts.filter((one) => one === '0')).toHaveLength(2);
  const without = textsOf(chartSvg({ ...chart, series: [{ name: '本年新收', values: [31, null, 13, null] }] }));
  expect(without.filter(({ content }) => content === '0')).toHaveLength(1);
});

test('several series differ in shape as well as colour, and all their values are beneath', () => {
  const series = ['甲', '乙', '丙'].map((name, index) => ({
    name,
    values: [31 + index, null, 13 + index, 41 + index],
  }));
  const svg = chartSvg({ ...chart, series, theme: 'dark' });
  const texts = textsOf(svg).map(({ content }) => content);
  for (const value of series.flatMap(({ values }) => values))
    expect(texts).toContain(value === null ? '—' : String(value));
  expect(svg).toContain('stroke-dasharray');
  const stacked = chartSvg({ ...chart, shape: 'stacked', series });
  expect(stacked).toContain('<pattern');
});

test('what is less than nothing is not cut off', () => {
  const svg = chartSvg({ ...chart, series: [{ name: '本年增/减', values: [3, -4, 2, -1] }] });
  const texts = textsOf(svg);
  expect(texts.filter(({ content }) => content === '-4').length).toBeGreaterThan(0);
});

test('names of offices stay text', () => {
  const name = '<script>&"\'局';
  const svg = chartSvg({ ...chart, shape: 'bars', categories: [name], series: [{ name, values: [3] }] });
  expect(svg).not.toContain('<script');
  expect(textsOf(svg).some(({ content }) => content.includes('<script>&"'))).toBe(true);
});

test('a chart is a PNG as wide as a table, light and dark', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const shape of ['line', 'bars', 'stacked'] as const) {
      const png = pngOf(chartSvg({ ...chart, shape, theme }));
      expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1080);
      expect(png.length).toBeLessThan(150_000);
    }
  }
});

/** Draws a chart as SVG. The only file that knows the library of charts; it is loaded by the worker. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, Series } from './chart-data.ts';
import { drawable, FAMILY, widthOf } from './font.ts';
import { footer, heading, WIDTH } from './frame.ts';
import { picture } from './svg.ts';
import { type Theme, themes } from './theme.ts';
import { type ValueTable, valueTable } from './value-table.ts';
import { shortened, wrap } from './wrap.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);
// Without a page the library can only guess how wide a text is.
setPlatformAPI({
  measureText: (content, font = '') => ({
    width: widthOf(content, Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12'), /\b(?:bold|[6-9]00)\b/.test(font)),
  }),
});

const SIZE = 26;
const LABEL_WIDTH = 330;
const BAR = 58;
const LINE_HEIGHT = 640;
/** Beside its colour each series has a shape and a kind of line. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'] as const;
const dashes = ['solid', 'dashed', 'dotted', [14, 5, 3, 5], [4, 8], [20, 6]] as const;

/** The whole picture: title, chart, source. */
export function chartSvg(chart: Chart): string {
  const theme = themes[chart.theme];
  const above = heading(chart.title, chart.subtitle, theme);
  const legend = chart.series.length > 1 ? legendRows(chart.series) * 44 + 12 : 0;
  const rows = chart.categories.length * (chart.shape === 'bars' ? Math.max(1, chart.series.length) : 1);
  const height = chart.shape === 'line' ? LINE_HEIGHT + legend : rows * BAR + legend + 30;
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawn.setOption(optionOf(chart, legend, theme));
  const inner = drawn.renderToSVGString().replace('<svg ', `<svg x="0" y="${above.height}" `);
  drawn.dispose();
  const below = above.height + height + 8;
  const values = chart.series.length > 1 ? valueTable(valuesOf(chart), below, theme) : { source: '', end: below };
  const end = footer(chart.footer, values.end, theme);
  return picture(WIDTH, end.end, theme.background, above.source + inner + values.source + end.source);
}

/** Years from left to right; offices from top to bottom, as they stand in the chart. */
function valuesOf({ shape, categories, series, percent }: Chart): ValueTable {
  const cell = (value: number | null | undefined) => shownValue(value, percent) || '—';
  if (shape === 'line') {
    return { columns: categories, rows: series.map(({ name, values }) => ({ name, cells: values.map(cell) })) };
  }
  const rows = categories.map((name, at) => ({ name, cells: series.map(({ values }) => cell(values[at])) }));
  return { columns: series.map(({ name }) => name), rows };
}

/** How many rows the legend takes. */
function legendRows(series: readonly Series[]): number {
  let [rows, x] = [1, 0];
  for (const { name } of series) {
    const width = widthOf(shortened(name, 420, SIZE), SIZE) + 90;
    if (x > 0 && x + width > WIDTH - 60) [rows, x] = [rows + 1, 0];
    x += width;
  }
  return rows;
}

function optionOf(chart: Chart, legend: number, theme: Theme): EChartsCoreOption {
  const { shape, percent, series } = chart;
  const label = { fontSize: SIZE, color: theme.ink, fontFamily: FAMILY };
  const categories = {
    type: 'category',
    data: chart.categories.map((one) =>
      shape === 'line' ? drawable(one) : wrap(one, LABEL_WIDTH - 20, SIZE, false, 2).join('\n'),
    ),
    axisLabel: {
      ...label,
      lineHeight: 28,
      interval: 0,
      ...(shape === 'line' && chart.categories.length > 8 ? { rotate: 40 } : {}),
    },
    axisLine: { lineStyle: { color: theme.faint, width: 2 } },
    axisTick: { show: false },
  };
  const numbers = {
    type: 'value',
    // From 0, but for what may be less than nothing (增/减).
    ...(series.some(({ values }) => values.some((value) => value !== null && value < 0)) ? {} : { min: 0 }),
    ...(percent ? {} : { minInterval: 1 }),
    axisLabel: {
      ...label,
      color: theme.faint,
      fontSize: 22,
      show: shape === 'line',
      formatter: percent ? '{value}%' : '{value}',
    },
    splitLine: { show: shape === 'line', lineStyle: { color: theme.grid } },
  };
  const lines = shape === 'line';
  return {
    animation: false,
    color: [...theme.series],
    textStyle: { fontFamily: FAMILY },
    legend: {
      show: series.length > 1,
      type: 'plain',
      top: 0,
      left: 28,
      right: 28,
      itemGap: 28,
      itemWidth: 44,
      itemHeight: 20,
      textStyle: label,
      formatter: (name: string) => shortened(name, 420, SIZE),
    },
    grid: lines
      ? { left: 90, right: 70, top: legend + 50, bottom: chart.categories.length > 8 ? 100 : 60 }
      : { left: LABEL_WIDTH, right: 120, top: legend + 10, bottom: 10 },
    xAxis: lines ? { ...categories, boundaryGap: true } : numbers,
    yAxis: lines ? numbers : { ...categories, inverse: true },
    ...(shape === 'stacked' ? { aria: { enabled: true, decal: { show: true } } } : {}),
    series: series.map((one, index) => (lines ? lineOf(one, index, chart, theme) : barOf(one, index, chart, theme))),
  };
}

const shownValue = (value: unknown, percent: boolean): string =>
  typeof value === 'number' ? `${value}${percent ? '%' : ''}` : '';

function lineOf({ name, values }: Series, index: number, { series, percent }: Chart, theme: Theme) {
  return {
    type: 'line',
    name: drawable(name),
    data: values.map((value) => value ?? '-'),
    connectNulls: false,
    symbol: symbols[index % symbols.length],
    symbolSize: 18,
    lineStyle: { width: 5, type: dashes[index % dashes.length] },
    label: {
      // Of several series the numbers stand beneath the chart.
      show: series.length === 1,
      position: 'top',
      distance: 12,
      fontSize: 30,
      fontWeight: 'bold',
      color: theme.ink,
      backgroundColor: theme.background,
      padding: [2, 4],
      fontFamily: FAMILY,
      formatter: ({ value }: { value: unknown }) => shownValue(value, percent),
    },
  };
}

/** Black on a light colour, white on a dark one. */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#000000' : '#ffffff';
}

/** A number that its part of a bar has no room for is not written into it. */
const LEAST_SHARE = 0.05;

function barOf({ name, values }: Series, index: number, chart: Chart, theme: Theme) {
  const { shape, percent, series } = chart;
  const stacked = shape === 'stacked';
  const sums = chart.categories.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const most = Math.max(...sums, 1);
  const colour = theme.series[index % theme.series.length] ?? theme.ink;
  return {
    type: 'bar',
    name: drawable(name),
    data: values.map((value) => value ?? '-'),
    ...(stacked ? { stack: 'all' } : {}),
    barMaxWidth: 38,
    itemStyle: { borderColor: theme.background, borderWidth: stacked ? 2 : 0, color: colour },
    label: {
      show: true,
      position: stacked ? 'inside' : 'right',
      fontSize: SIZE,
      fontWeight: 'bold',
      fontFamily: FAMILY,
      color: stacked ? inkOn(colour) : theme.ink,
      ...(stacked ? { backgroundColor: colour, padding: [2, 5] } : {}),
      formatter: ({ value }: { value: unknown }) =>
        stacked && (typeof value !== 'number' || value / most < LEAST_SHARE) ? '' : shownValue(value, percent),
    },
  };
}

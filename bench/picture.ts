/** How long pictures take, from the report or the numbers to the PNG, in a process that has drawn before. */
import { numberItems } from '../src/bot/answer/report.ts';
import { chartSvg } from '../src/bot/picture/chart.ts';
import { pngOf } from '../src/bot/picture/png.ts';
import { tableSvg } from '../src/bot/picture/table.ts';
import { wordsOf } from '../src/bot/say/languages.ts';
import { judgeAll } from '../src/check.ts';
import { reportsOf } from '../src/rules/example.ts';
import { atMost, say, type Tell } from './rows.ts';

const ROUNDS = 21;

interface PictureTimes {
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  /** Bytes of the largest. */
  readonly size: number;
}

function markedTable(agency: string): Uint8Array {
  const cells = { 'applications.received.total': 10, 'applications.granted.total': 20 };
  const judged = judgeAll(reportsOf({ agency, cells }));
  const [first] = judged;
  if (!first?.report.format) throw new Error('the report has no form');
  const { report } = first;
  const told = { source: '年报.docx', checkedOn: '2024-01-15', theme: 'light', table: 'applications' } as const;
  const svg = tableSvg({ ...told, report, format: first.report.format, items: numberItems(judged) }, wordsOf('zh'));
  return pngOf(svg);
}

function chart(): Uint8Array {
  const years = [2018, 2019, 2020, 2021, 2022, 2023];
  const svg = chartSvg({
    shape: 'line',
    title: '示例县教育局 · 本年新收、办结',
    subtitle: '单位:件',
    footer: '来源:6 份年报',
    categories: years.map((year) => `${year} 年`),
    series: ['本年新收', '办结'].map((name, index) => ({ name, values: years.map((year) => (year % 7) + index) })),
    percent: false,
    theme: 'light',
  });
  return pngOf(svg);
}

const subjects = {
  table: () => markedTable('示例县教育局'),
  rare: () => markedTable('㙍镕县喆䶮局'),
  chart,
} as const;

/** Each picture in turn, `rounds` times. */
function pictureTimes(rounds: number): Readonly<Record<keyof typeof subjects, PictureTimes>> {
  const measured = (draw: () => Uint8Array): PictureTimes => {
    for (let round = 0; round < 3; round++) draw();
    let size = 0;
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      size = Math.max(size, draw().length);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(rounds - 1, Math.floor(share * rounds))] ?? Number.NaN;
    return { median: at(0.5), p95: at(0.95), size };
  };
  return { table: measured(subjects.table), rare: measured(subjects.rare), chart: measured(subjects.chart) };
}

export async function pictureRows(tell: Tell): Promise<void> {
  const times = pictureTimes(ROUNDS);
  const { table, rare, chart: years } = times;
  for (const [name, { median, p95 }] of Object.entries(times)) {
    say(`picture ${name.padEnd(8)} ${median.toFixed(1).padStart(7)} ms, 95th ${p95.toFixed(1)} ms`);
  }
  tell(atMost('a marked table as a picture, ms', table.median, 0, 120));
  tell(atMost('its size, KB', table.size / 1000, 0, 150));
  tell(atMost('the same with rare characters, ms', rare.median, 0, 900));
  tell(atMost('a chart as a picture, ms', years.median, 0, 150));
}

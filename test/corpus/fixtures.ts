/** What is true of the hand-written reports in `test/fixtures`, and must be found there and nothing more. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { read } from '../../src/parser/index.ts';
import { judge } from '../../src/rules/index.ts';

const folder = join(import.meta.dirname, '../fixtures');

/** Errors and warnings as `severity rule`, each of them read in the source by a person. Others have none. */
export const truths: Readonly<Record<string, readonly string[]>> = {
  // 「8.属于行政查询事项」 is not printed, and 「内部」 is printed 「内容」.
  'nanpu-market-2024': ['error structure/table', 'warning structure/wording'],
  // Nothing is filled in where there is none, not even in the totals.
  'jinhu-transport-2019': ['warning structure/blank', 'warning structure/blank'],
  'haiyan-statistics-2023': ['warning structure/blank', 'warning structure/blank'],
};

export const fixtures: readonly string[] = globSync('*/source.*', { cwd: folder }).sort();

export const fixtureName = (file: string): string => basename(dirname(file));

/** The errors and warnings that are told of a fixture. */
export async function toldOf(file: string): Promise<string[]> {
  const reading = await read(readFileSync(join(folder, file)), basename(file));
  if (reading.status !== 'report') return [`${reading.status}: ${reading.reason}`];
  return judge(reading.reports)
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule }) => `${severity} ${rule}`)
    .sort();
}

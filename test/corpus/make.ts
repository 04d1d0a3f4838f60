/** From a file of the corpus and a seed to reports, and from reports to what is read and found. */

import { read } from '../../src/parser/index.ts';
import type { Problem } from '../../src/report/problem.ts';
import type { Report } from '../../src/report/report.ts';
import { judge, type Settings } from '../../src/rules/index.ts';
import { differences, type Expected } from '../support/expected.ts';
import type { GeneratedReport } from '../support/generate.ts';
import { layouts } from '../support/layouts/index.ts';
import type { Alteration, Layout } from '../support/layouts/layout.ts';
import { random } from '../support/random.ts';
import { type Cells, figuresOf } from './figures.ts';
import { fill } from './fill.ts';
import type { Spec, SpecProse } from './spec.ts';

/** One report on its way to a reader, and what is done to it there. */
export interface Copy {
  readonly report: GeneratedReport;
  readonly alter: Alteration;
}

/** The layouts in which any report can be set. */
export const drawable: readonly (Layout & Required<Pick<Layout, 'draw'>>)[] = layouts.flatMap((layout) =>
  layout.draw ? [{ ...layout, draw: layout.draw }] : [],
);

function layoutNamed(name: string): (typeof drawable)[number] {
  const found = drawable.find((one) => one.name === name);
  if (!found) throw new Error(`No layout ${name} can set a given report.`);
  return found;
}

/** The reports of a file for a seed: the one of its year, and before it that of the year before when there is one. */
export function reportsOf(spec: Spec, seed: number): GeneratedReport[] {
  const source = random(spec.seed * 7919 + seed);
  const reports: GeneratedReport[] = [];
  let before: Cells | null = null;
  for (const [text, year] of [
    ...(spec.before ? [[spec.before, spec.year - 1] as const] : []),
    [spec.text, spec.year] as const,
  ]) {
    const format = year >= 2021 ? '2021' : '2019';
    const chance = source.fork();
    const cells = figuresOf(chance.fork(), format, spec, before);
    const decoys = Array.from({ length: 4 }, () => chance.int(3, 480));
    const { agency: name, we } = spec;
    const write = (paragraphs: readonly string[]) =>
      paragraphs.map((paragraph) => fill(paragraph, { year, name, we, cells, before: before ?? null, decoys }));
    reports.push({
      format,
      year,
      body: { name, we, level: spec.level, government: spec.government, makesRegulations: spec.makesRegulations },
      publishedOn: `${year + 1}-01-${String(chance.int(8, 29)).padStart(2, '0')}`,
      cells,
      procurementUnit: (cells['proactive.procurement.projects'] ?? 0) > 0 ? '元' : null,
      prose: written(text, write),
    });
    before = cells;
  }
  return reports;
}

const written = (text: SpecProse, write: (paragraphs: readonly string[]) => string[]): GeneratedReport['prose'] => ({
  intro: write(text.intro),
  overview: write(text.overview),
  problems: write(text.problems),
  other: write(text.other),
});

export interface Judged {
  /** Where the reading differs from what was printed. */
  readonly misread: readonly string[];
  readonly read: readonly Report[];
  readonly expected: readonly Expected[];
  readonly problems: readonly Problem[];
}

/** Sets each copy in a layout, reads what comes of it, and judges the last one together with those before. */
export async function judged(
  copies: readonly Copy[],
  layout: string,
  seed: number,
  settings: Partial<Settings> = {},
): Promise<Judged> {
  const misread: string[] = [];
  const reports: Report[] = [];
  const expected: Expected[] = [];
  for (const { report, alter } of copies) {
    const drawn = layoutNamed(layout).draw(report, seed, alter);
    const reading = await read(drawn.bytes, drawn.name);
    misread.push(...differences(reading, drawn.expected));
    if (reading.status === 'report') reports.push(...reading.reports);
    expected.push(...drawn.expected);
  }
  return { misread, read: reports, expected, problems: judge(reports, settings).flatMap(({ problems }) => problems) };
}

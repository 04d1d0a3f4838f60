/**
 * Measures the rules against the corpus: per rule what was found of the errors put into clean
 * reports, and what was found where there is nothing to find. `--json` prints all of it, with the
 * places of what was missed; `--write` keeps it as test/corpus/result.json, which the tests compare.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Result } from '../test/corpus/measure.ts';

const headings = [
  'rule',
  'injected',
  'found',
  'missed',
  'false errors',
  'false warnings',
  'false hints',
  'warnings/100',
];

function table({ rules, clean }: Result): string {
  const rows = Object.entries(rules).map(([rule, one]) => [
    rule,
    ...[one.injected, one.found, one.missed, one.falseErrors, one.falseWarnings, one.falseInfos].map(String),
    ((one.falseWarnings / clean) * 100).toFixed(2),
  ]);
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  ');
  return [headings, ...rows].map(line).join('\n');
}

const result = await measure();
const json = `${JSON.stringify(result, null, 2).replaceAll(/\{\s+("[^{}[\]]+)\s+\}/g, (_, inner: string) => `{ ${inner.trim().replaceAll(/\s*\n\s*/g, ' ')} }`)}\n`;
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, '../test/corpus/result.json'), json);
if (process.argv.includes('--json')) process.stdout.write(json);
else {
  process.stdout.write(`${table(result)}\n\n${result.clean} clean reports\n`);
  for (const { id, missed } of result.kinds)
    for (const place of missed) process.stdout.write(`missed: ${id}: ${place}\n`);
  for (const words of result.false) process.stdout.write(`false: ${words}\n`);
  for (const words of result.misread) process.stdout.write(`misread: ${words}\n`);
}

/**
 * Makes the generated documentation: a page for each rule, one of all metrics, the JSON Schemas of what is
 * printed, and the transcripts in the READMEs. `--check` writes nothing and fails when a page is not what it would be.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { answerSchema, askSchema } from '../src/report/schema.ts';
import { metricPage } from './metric-page.ts';
import { rulePages } from './rule-pages.ts';
import { withTranscripts } from './transcripts.ts';

const root = join(import.meta.dirname, '..');
// What `gouji check --format json` prints: an answer per input.
const answers = z.toJSONSchema(z.array(answerSchema).meta({ title: 'gouji check --format json' }));
const asked = z.toJSONSchema(askSchema.meta({ title: 'gouji ask --format json' }));
const wanted = new Map([
  ['docs/answer.schema.json', `${JSON.stringify(answers, null, 2)}\n`],
  ['docs/ask.schema.json', `${JSON.stringify(asked, null, 2)}\n`],
]);
wanted.set('docs/metrics.md', metricPage());
for (const [path, text] of rulePages()) wanted.set(`docs/rules/${path}`, text);
for (const page of ['README.md', 'README.en.md']) wanted.set(page, withTranscripts(page));

const stale = [...wanted].filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
const surplus = globSync('docs/rules/**/*.md', { cwd: root }).filter((path) => !wanted.has(path.replaceAll('\\', '/')));

if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is out of date\n`);
  for (const path of surplus) process.stderr.write(`${path} belongs to no rule\n`);
  if (stale.length + surplus.length > 0) {
    process.stderr.write('Run npm run docs and commit what it makes.\n');
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
  for (const path of surplus) rmSync(join(root, path));
}

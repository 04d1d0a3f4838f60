/**
 * Makes the generated documentation: a page for each rule and the JSON Schema of the answer.
 * `--check` writes nothing and fails when a page is not what it would be.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchema } from '../src/report/schema.ts';
import { rulePages } from './rule-pages.ts';

const docs = join(import.meta.dirname, '..', 'docs');
const wanted = new Map([['answer.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`]]);
for (const [path, text] of rulePages()) wanted.set(join('rules', path), text);

const stale = [...wanted].filter(([path, text]) => {
  const file = join(docs, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
const surplus = globSync('rules/**/*.md', { cwd: docs }).filter((path) => !wanted.has(path));

if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`docs/${path} is out of date\n`);
  for (const path of surplus) process.stderr.write(`docs/${path} belongs to no rule\n`);
  if (stale.length + surplus.length > 0) {
    process.stderr.write('Run npm run docs and commit what it makes.\n');
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), text);
    process.stdout.write(`docs/${path}\n`);
  }
  for (const path of surplus) rmSync(join(docs, path));
}

/** The closing line of CI: it must never say that all is well when a file was not even loaded, or nothing ran. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gouji-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type File = [status: 'passed' | 'failed', ...tests: string[]];

function count(files: File[] | null): { line: string; status: number | null } {
  const path = join(folder, 'tests.json');
  const testResults = files?.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }));
  if (testResults) writeFileSync(path, JSON.stringify({ testResults }));
  else rmSync(path, { force: true });
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'count-tests.ts');
  const { stdout, status } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' });
  return { line: stdout, status };
}

test.each<[string, File[] | null, string, number]>([
  ['all passed', [['passed', 'passed', 'passed']], '2 passed, 0 failed\n', 0],
  ['one failed', [['failed', 'passed', 'failed']], '1 passed, 1 failed\n', 1],
  ['one skipped', [['passed', 'passed', 'skipped', 'todo']], '1 passed, 0 failed, 2 skipped\n', 0],
  ['a file that could not be loaded', [['passed', 'passed'], ['failed']], '1 passed, 1 failed\n', 1],
  ['no test', [], '0 passed, 0 failed\n', 1],
  ['no result at all', null, '0 passed, 0 failed\n', 1],
])('%s', (_, files, line, status) => {
  expect(count(files)).toEqual({ line, status });
});

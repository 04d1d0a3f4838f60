/**
 * Prints the counts of a test run as the closing line that any CI reads: `412 passed, 0 failed`.
 * Usage: node scripts/count-tests.ts RESULT.json (written by vitest's json reporter).
 * A test file that could not even be loaded counts as one failure. Exit status 1 when a test failed
 * or none ran.
 */
import { existsSync, readFileSync } from 'node:fs';

interface File {
  status: string;
  assertionResults: { status: string }[];
}

const path = process.argv[2] ?? '';
const files = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { testResults: File[] }).testResults : [];
const tests = files.flatMap((file) => file.assertionResults.map((test) => test.status));
const count = (...statuses: string[]) => tests.filter((status) => statuses.includes(status)).length;

const broken = files.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const passed = count('passed');
const failed = count('failed') + broken;
const skipped = count('skipped', 'pending', 'todo', 'disabled');

process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

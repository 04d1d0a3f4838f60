/** The bench of the store at its smallest: it runs, and measures all that it says it does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

test('every figure of the store is measured', { timeout: 120_000 }, async () => {
  const bench = spawn(
    process.execPath,
    ['bench/index.ts', 'store', '--offices', '30', '--questions', '60', '--times', '60'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [printed, errors, [status]] = await Promise.all([text(bench.stdout), text(bench.stderr), once(bench, 'exit')]);
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  const rows = printed.split('\n').filter((line) => / (met|MISSED)$/.test(line));
  const engines = process.env.GOUJI_TEST_DATABASE_URL ? ['SQLite', 'PostgreSQL'] : ['SQLite'];
  if (engines.length === 1) expect(printed).toContain('PostgreSQL is left out: GOUJI_TEST_DATABASE_URL is not set');
  expect(rows.map((row) => row.replace(/ {2,}.*$/, ''))).toEqual(
    engines.flatMap((engine) => [
      `${engine}: a number asked for by name, ms at the 95th percentile`,
      `${engine}: the same, the store alone`,
      `${engine}: finding by initials`,
      `${engine}: finding with a typing error`,
      `${engine}: importing, reports a second`,
      `${engine}: gouji ask as a process, ms`,
      `${engine}: its memory, MB`,
      `${engine}: memory after 60 look-ups, MB`,
    ]),
  );
  for (const row of rows) expect(row).toMatch(/ \d+(\.\d+)? {3}(<|>)/);
});

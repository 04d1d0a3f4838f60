/** `gouji check` of one small file as a whole process, against an empty run of the same Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Subject, sideBySide } from './measure.ts';

const root = join(import.meta.dirname, '..');

function run(args: readonly string[], statuses: readonly number[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === null || !statuses.includes(status)) throw new Error(`${args.join(' ')}: status ${status}\n${stderr}`);
}

/** Median milliseconds of both. The first rounds fill Node's compile cache and are not counted. */
export async function startUp(rounds: number): Promise<{ check: number; empty: number }> {
  const subjects: Subject[] = [
    { name: 'empty', times: 1, run: () => run(['--eval', '0'], [0]) },
    // The example has errors on purpose: exit status 1.
    { name: 'check', times: 1, run: () => run(['bin/gouji.js', 'check', 'examples/faulty.txt'], [1]) },
  ];
  const times = await sideBySide(subjects, rounds);
  return { check: times.get('check') ?? Number.NaN, empty: times.get('empty') ?? Number.NaN };
}

/** `gouji check` of one small file as a whole process, against an empty run of the same Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Subject, sideBySide } from './measure.ts';
import { row, say, type Tell } from './rows.ts';

const root = join(import.meta.dirname, '..');
const ROUNDS = 21;

function run(args: readonly string[], statuses: readonly number[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === null || !statuses.includes(status)) throw new Error(`${args.join(' ')}: status ${status}\n${stderr}`);
}

/** The first rounds fill Node's compile cache and are not counted. */
export async function startRows(tell: Tell): Promise<void> {
  const subjects: Subject[] = [
    { name: 'empty', times: 1, run: () => run(['--eval', '0'], [0]) },
    // The example has errors on purpose: exit status 1.
    { name: 'check', times: 1, run: () => run(['bin/gouji.js', 'check', 'examples/faulty.txt'], [1]) },
  ];
  const times = await sideBySide(subjects, ROUNDS);
  for (const [name, time] of times) say(`${name.padEnd(12)} ${time.toFixed(1).padStart(9)} ms`);
  const ofEmpty = (times.get('check') ?? Number.NaN) / (times.get('empty') ?? Number.NaN);
  tell(row('gouji check of a small file, in empty runs of Node', ofEmpty, 2, '<= 4 (goal <= 3)', ofEmpty <= 4));
}

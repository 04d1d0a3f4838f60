/** A whole store filled as people fill one, `gouji import`, and then asked, `gouji ask`: what it takes. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from '../../src/agencies/identity.ts';
import type { Place } from './engines.ts';
import { chatOf, isPublic, officesOf, years } from './lines.ts';
import { CHAT, type Looked, type Questions } from './looking.ts';
import { questionsAbout } from './questions.ts';

const root = join(import.meta.dirname, '../..');
const gouji = join(root, 'bin/gouji.js');
/** Starts of the program; the first fills Node's compile cache and is not counted. */
const STARTS = 6;
/** The least share of questions that must be answered for the times to mean anything. */
const ANSWERED = 0.97;

export interface Measured {
  readonly looked: Looked;
  /** Reports a second. */
  readonly imported: number;
  /** Milliseconds of a whole `gouji ask`, and the most bytes that were resident in one. */
  readonly start: number;
  readonly startMemory: number;
  /** Of the database. */
  readonly bytes: number;
}

export interface Size {
  readonly offices: number;
  /** Questions of each way. */
  readonly questions: number;
  /** Look-ups after which the memory is read. */
  readonly times: number;
}

export async function measure(place: Place, { offices: count, questions, times }: Size): Promise<Measured> {
  const environment = { ...process.env, DATABASE_URL: '', ...place.environment, GOUJI_LANG: 'zh' };
  const seconds = await fill(count, environment);
  const offices = officesOf(count).filter((office, index) => isPublic(office, index) || chatOf(office) === CHAT);
  const asked = await questionsAbout(offices, questions, times);
  const starts = startsOf(offices, environment);
  return {
    imported: (count * years.length) / seconds,
    ...starts,
    looked: await looking(asked, environment),
    bytes: await place.bytes(),
  };
}

/** Lines made by one process and imported by another; in seconds. */
async function fill(count: number, environment: NodeJS.ProcessEnv): Promise<number> {
  const lines = spawn(process.execPath, [join(import.meta.dirname, 'lines.ts'), `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // The names are made up before the first line; what counts is from there.
  await once(lines.stdout, 'readable');
  const start = performance.now();
  const importing = spawn(process.execPath, [gouji, 'import', '-'], {
    env: environment,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  lines.stdout.pipe(importing.stdin);
  const [status] = (await once(importing, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`gouji import ended with status ${status}`);
  return (performance.now() - start) / 1000;
}

/** Fresh processes until the answer is there: the median time, and the most memory. */
function startsOf(offices: readonly Identity[], environment: NodeJS.ProcessEnv) {
  // Said by the process itself when it ends: nobody else knows its peak.
  const hook = `process.on('exit',()=>process.stderr.write('maxRSS='+process.resourceUsage().maxRSS))`;
  const times: number[] = [];
  let startMemory = 0;
  for (let time = 0; time < STARTS; time++) {
    const { name } = offices[Math.floor((offices.length * time) / STARTS)] ?? { name: '' };
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, gouji, 'ask', `${name} ${years.at(-1)} 新收`],
      { env: environment, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`gouji ask ended with status ${status}: ${stderr}`);
    if (time > 0) times.push(performance.now() - start);
    startMemory = Math.max(startMemory, 1024 * Number(/maxRSS=(\d+)/.exec(stderr)?.[1]));
  }
  return { start: times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN, startMemory };
}

async function looking(asked: Questions, environment: NodeJS.ProcessEnv): Promise<Looked> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  try {
    // As bin/gouji.js has it for a bot; the first run fills the compile cache and is not counted.
    const env = { ...environment, MALLOC_ARENA_MAX: '1', NODE_COMPILE_CACHE: join(folder, 'compiled') };
    const few = Object.fromEntries(
      Object.entries(asked).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, 5) : value]),
    );
    const run = async (questions: object): Promise<Looked> => {
      const file = join(folder, 'questions.json');
      await writeFile(file, JSON.stringify(questions));
      const program = join(import.meta.dirname, 'looking.ts');
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, file], { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as Looked;
    };
    await run({ ...few, times: 0 });
    const looked = await run(asked);
    // A few names may be those of several offices, and are asked back for.
    if (looked.answered < ANSWERED) throw new Error(`only ${100 * looked.answered} % of the questions were answered`);
    return looked;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench`: how fast a check is, how soon the bot answers, how fast look-ups in a store of many reports are,
 * and what memory they take. Each part is a program of its own: one that fails or hangs is told of, and the others
 * are measured all the same. `npm run bench -- NAME` measures only this part.
 *
 * `--assert` makes a missed target an exit status of 1, as a part that could not be measured always is. For the
 * part `store`: `--offices` says of how many offices, with ten reports each (100000 make a million), `--questions`
 * how many look-ups are timed, and `--times` after how many the memory is read.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { type Part, print, type Row, say } from './rows.ts';

/** Longer than any part takes on a busy machine. A part that is measured alone has all the time it wants. */
const PATIENCE_MS = 120_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    assert: { type: 'boolean' },
    // Enough to see a mistake, and made within seconds.
    offices: { type: 'string', default: '2000' },
    questions: { type: 'string', default: '1000' },
    times: { type: 'string', default: '2000' },
  },
});

/** In the order in which they are measured; nothing of the others is loaded for one. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  check: async () => (await import('./checks.ts')).checkRows,
  formats: async () => (await import('./formats.ts')).formatRows,
  start: async () => (await import('./start-up.ts')).startRows,
  batch: async () => (await import('./batch.ts')).batchRows,
  memory: async () => (await import('./memory.ts')).memoryRows,
  picture: async () => (await import('./picture.ts')).pictureRows,
  web: async () => (await import('./web.ts')).webRows,
  serve: async () => (await import('./serve.ts')).serveRows,
  text: async () => (await import('./bot/cost.ts')).textRows,
  load: async () => (await import('./bot/load.ts')).loadRows,
  wechat: async () => (await import('./bot/wechat.ts')).wechatRows,
  search: async () => (await import('./store/search.ts')).searchRows,
  store: async () =>
    (await import('./store/index.ts')).storeRows({
      offices: number(values.offices),
      questions: number(values.questions),
      times: number(values.times),
    }),
};

function number(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`a whole number is wanted, not ${text}`);
  return value;
}

/** In this process: the figures of one part. */
async function measure(name: string): Promise<void> {
  const tell = (row: Row) => {
    print(row);
    if (values.assert && !row.met) process.exitCode = 1;
  };
  try {
    await (await parts[name]?.())?.(tell);
  } catch (error) {
    say(`NOT MEASURED: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    // Not waiting for what the failed part left open.
    process.exit(1);
  }
}

/** The same as a program of its own; when it ends, so does whatever it started. */
async function apart(name: string): Promise<void> {
  say(`\n${name}`);
  const began = performance.now();
  const options = process.argv.slice(2).filter((given) => !positionals.includes(given));
  const child = spawn(process.execPath, [import.meta.filename, name, ...options], { stdio: 'inherit', detached: true });
  const end = () => endGroup(child.pid);
  const timer = setTimeout(end, PATIENCE_MS);
  const leave = () => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  const [status, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  process.off('SIGINT', leave).off('SIGTERM', leave);
  end();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  say(signal === null ? `(${seconds} s)` : `NOT MEASURED: ${name} was ended after ${seconds} s`);
  if (status !== 0) process.exitCode = 1;
}

/** A group that is gone already is all right. */
function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {}
}

const [first, ...others] = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = positionals.find((name) => !(name in parts));
if (unknown !== undefined) throw new Error(`no part is called ${unknown}; there are ${Object.keys(parts).join(', ')}`);
if (first !== undefined && others.length === 0) await measure(first);
else for (const name of [first ?? '', ...others]) await apart(name);

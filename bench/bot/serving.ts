/** `gouji serve` as a process of its own, with the settings of its channels, and what it takes of the memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'gouji.js');

export interface Serving {
  /** The address of the web chat. */
  readonly address: string;
  /** Settles when it has printed the words. */
  says(words: string): Promise<void>;
  /** Resident megabytes; NaN where the system does not say. */
  memory(): number;
  stop(): Promise<void>;
}

/** Settles when the web chat is there. */
export async function serving(settings: Readonly<Record<string, string>>): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, GOUJI_DATA: folder, PORT: '0', ...settings };
  const child = spawn(process.execPath, [launcher, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += String(data);
  });
  const says = async (words: string): Promise<void> => {
    while (!printed.includes(words)) {
      const gone = ended.then(() => Promise.reject(new Error(`gouji serve ended without saying ${words}`)));
      await Promise.race([once(child.stdout, 'data'), gone]);
    }
  };
  await says('http://');
  return {
    address: /http:\/\/\S+/.exec(printed)?.[0] ?? '',
    says,
    memory: () => megabytes(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function megabytes(pid: number | undefined): number {
  try {
    const told = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(told)?.[1]) / 1000;
  } catch {
    return Number.NaN;
  }
}

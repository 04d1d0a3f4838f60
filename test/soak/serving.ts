/** `gouji serve` as a process of its own, that can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));

export class Serving {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #ready: string;
  #process: ChildProcess | null = null;

  /** @param ready what it prints when it can be used */
  constructor(settings: NodeJS.ProcessEnv, ready: string) {
    const { PATH, HOME } = process.env;
    this.#environment = { PATH, HOME, TZ: 'Asia/Shanghai', ...settings };
    this.#ready = ready;
  }

  /** Settles with what it printed until it was ready, or ended. */
  async start(): Promise<string> {
    const started = spawn(process.execPath, [program, 'serve'], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = started;
    return new Promise((resolve) => {
      let printed = '';
      started.stdout.on('data', (chunk) => {
        printed += String(chunk);
        if (printed.includes(this.#ready)) resolve(printed);
      });
      started.once('exit', () => resolve(printed));
    });
  }

  async kill(): Promise<void> {
    await this.#signal('SIGKILL');
  }

  async end(): Promise<void> {
    const impatient = new AbortController();
    void pause(20_000, undefined, { signal: impatient.signal }).then(
      () => this.kill(),
      () => {},
    );
    await this.#signal('SIGTERM');
    impatient.abort();
  }

  /** Resident, in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }

  async #signal(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  }
}

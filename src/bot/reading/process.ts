/** The outer side of one reading process: start, one input at a time, and why it ended. */
import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import type { Returned, Task } from './outcome.ts';

/** Why a process is no more. */
export type End = 'too-slow' | 'too-much-memory' | 'crashed' | 'stopped';

export interface Ended {
  readonly ended: End;
  /** The end of what it wrote on its error output. */
  readonly errors: string;
}

/** What a process may write on its error output before the rest is dropped, in characters. */
const ERRORS = 4000;
/** Part of the ceiling that the heap of V8 may have; buffers and the program itself need the rest. */
const HEAP = 0.7;

export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  #why: End | null = null;
  #errors = '';
  #give: ((result: Returned | Ended) => void) | null = null;

  constructor(program: URL, memoryLimit: number) {
    const heap = Math.floor((memoryLimit * HEAP) / 1024 / 1024);
    this.#child = fork(program, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: environment(memoryLimit),
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (this.#errors.length < ERRORS) this.#errors += text;
    });
    this.#child.on('message', (returned) => this.#settle(returned as Returned));
    // Sending to a process that has just ended; its end says why.
    this.#child.on('error', (error) => {
      this.#errors += String(error);
    });
    this.#gone = new Promise((resolve) => {
      this.#child.once('close', () => {
        const why = this.#why ?? (this.#errors.includes('out of memory') ? 'too-much-memory' : 'crashed');
        this.#settle({ ended: why, errors: this.#errors });
        this.#why = why;
        resolve();
      });
    });
    this.#hold(false);
  }

  /** Reads one input. Never rejects; one at a time. */
  run(task: Task): Promise<Returned | Ended> {
    if (this.#why) return Promise.resolve({ ended: this.#why, errors: this.#errors });
    return new Promise((resolve) => {
      this.#hold(true);
      this.#give = resolve;
      this.#child.send(task, () => {});
    });
  }

  /** Ends the process; settles when it is gone. */
  async kill(why: End): Promise<void> {
    this.#why ??= why;
    this.#hold(true);
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  #settle(result: Returned | Ended): void {
    const give = this.#give;
    this.#give = null;
    this.#hold(false);
    give?.(result);
  }

  /** Only a process at work keeps the bot from ending. */
  #hold(busy: boolean): void {
    const { channel, stderr } = this.#child;
    const pipe = stderr as unknown as { ref?(): void; unref?(): void } | null;
    for (const one of [this.#child, channel, pipe]) {
      if (busy) one?.ref?.();
      else one?.unref?.();
    }
  }
}

/** Nothing of the bot's settings: a process that reads files of strangers has no use for them. */
function environment(memoryLimit: number): NodeJS.ProcessEnv {
  const { TZ, SystemRoot } = process.env;
  const cache = process.env.NODE_COMPILE_CACHE ?? getCompileCacheDir();
  return {
    ...(TZ === undefined ? {} : { TZ }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: join(dirname(cache), 'reading') }),
    GOUJI_READING_BYTES: String(memoryLimit),
  };
}

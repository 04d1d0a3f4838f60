/**
 * Reading in processes apart, so that a crash, a runaway or a bomb cannot take the conversation
 * with it. Ready-made pools look at the memory of a process only when its work is done, and cannot
 * end one that is at work for what it takes; that is what this one is for.
 */
import { availableParallelism } from 'node:os';
import type { Settings } from '../../rules/index.ts';
import type { ListOutcome, Outcome, Served, Task } from './outcome.ts';
import { type Ended, ReadingProcess } from './process.ts';

export interface PoolOptions {
  /** How many processes; one for each core when nothing is said. */
  readonly size?: number;
  /** Longest time for one input, in milliseconds. */
  readonly timeLimit: number;
  /** Ceiling of the resident memory of one process, in bytes. */
  readonly memoryLimit?: number;
  /** The settings of the judgement that differ from the usual ones. */
  readonly settings?: Partial<Settings>;
  /** The program of the processes; only tests have another. */
  readonly program?: URL;
}

const MEMORY_LIMIT = 512 * 1024 * 1024;

/** A process that nobody needs for so long gives its memory back, in milliseconds. */
const IDLE = 120_000;

interface Waiting {
  readonly task: Task;
  readonly resolve: (outcome: Served) => void;
  readonly reject: (error: unknown) => void;
}

export class ReadingPool {
  /** How many inputs are read at the same time. */
  readonly size: number;
  readonly #timeLimit: number;
  readonly #memoryLimit: number;
  readonly #settings: Partial<Settings>;
  readonly #program: URL;
  readonly #idle: ReadingProcess[] = [];
  readonly #all = new Set<ReadingProcess>();
  readonly #waiting: Waiting[] = [];
  #retiring: NodeJS.Timeout | null = null;

  constructor({
    size = availableParallelism(),
    timeLimit,
    memoryLimit = MEMORY_LIMIT,
    settings = {},
    program,
  }: PoolOptions) {
    this.size = Math.max(1, size);
    this.#timeLimit = timeLimit;
    this.#memoryLimit = memoryLimit;
    this.#settings = settings;
    this.#program = program ?? new URL('./child.ts', import.meta.url);
  }

  /**
   * Reads one input in a process of the pool; first come, first served.
   * @returns its answer, also when the reading had to be ended; or the files when it is an archive
   * @throws Error when the process crashed: a defect of ours
   */
  async read(bytes: Uint8Array, source: string, inner = false): Promise<Outcome> {
    const outcome = await this.#run({ bytes, source, inner, settings: this.#settings });
    if (outcome.kind === 'list') throw new Error('a report was asked for, and a list was given');
    return outcome;
  }

  /**
   * Reads one input as a list of names.
   * @throws Error when the process crashed: a defect of ours
   */
  async list(bytes: Uint8Array, source: string): Promise<ListOutcome> {
    const outcome = await this.#run({ bytes, source, inner: true, list: true });
    if (outcome.kind === 'list') return outcome.reading;
    const answer = outcome.kind === 'answer' && outcome.answer.status === 'unreadable' ? outcome.answer : null;
    return { status: 'unreadable', reason: answer?.reason === 'too-slow' ? 'too-slow' : 'too-much-memory' };
  }

  #run(task: Task): Promise<Served> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#next();
    });
  }

  /** Readings under way. */
  get busy(): number {
    return this.#all.size - this.#idle.length;
  }

  /** Ends all processes; what is under way is given up. */
  async stop(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('The reading was stopped.'));
    if (this.#retiring) clearTimeout(this.#retiring);
    await Promise.all([...this.#all].map((one) => one.kill('stopped')));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      if (this.#idle.length === 0 && this.#all.size >= this.size) return;
      const one = this.#waiting.shift();
      if (!one) return;
      try {
        void this.#serve(this.#idle.pop() ?? this.#start(), one);
      } catch (error) {
        one.reject(error);
      }
    }
  }

  /** @throws Error when the system gives no process */
  #start(): ReadingProcess {
    const made = new ReadingProcess(this.#program, this.#memoryLimit);
    this.#all.add(made);
    return made;
  }

  async #serve(reader: ReadingProcess, { task, resolve, reject }: Waiting): Promise<void> {
    const timer = setTimeout(() => void reader.kill('too-slow'), this.#timeLimit);
    const result = await reader.run(task);
    clearTimeout(timer);
    // What a large input left behind must not be charged to the next one.
    const fresh = 'outcome' in result || 'failure' in result ? result.rss < this.#memoryLimit / 2 : false;
    if (fresh) this.#idle.push(reader);
    else {
      await reader.kill('stopped');
      this.#all.delete(reader);
    }
    if ('outcome' in result) resolve(result.outcome);
    else if ('failure' in result) reject(new Error(`reading failed: ${result.failure}`));
    else settle(result, task.source, resolve, reject);
    this.#next();
    this.#retireLater();
  }

  #retireLater(): void {
    if (this.#retiring) clearTimeout(this.#retiring);
    this.#retiring = setTimeout(() => {
      for (const reader of this.#idle.splice(0)) {
        this.#all.delete(reader);
        void reader.kill('stopped');
      }
    }, IDLE).unref();
  }
}

function settle(
  { ended, errors }: Ended,
  source: string,
  resolve: (outcome: Served) => void,
  reject: (error: unknown) => void,
): void {
  if (ended === 'too-slow' || ended === 'too-much-memory') {
    resolve({ kind: 'answer', answer: { source, status: 'unreadable', reason: ended } });
  } else reject(new Error(`a reading process ended (${ended}) ${errors}`));
}

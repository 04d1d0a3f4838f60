/**
 * Has pictures drawn in a process apart: one, begun with the first picture and ended when none is wanted for
 * a while, or when it has grown. What drawing takes in memory is thereby given back, as a thread cannot.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import type { Drawn, Work } from './task.ts';

/** A process that nobody needs for so long gives its memory back, in milliseconds. */
const IDLE = 30_000;
/** No picture takes longer. */
const LONGEST = 20_000;
/** A process that has grown beyond this is ended with its last picture, in bytes. */
const GROWN = 300 * 1024 * 1024;

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

class Drawer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor() {
    this.#process = fork(new URL('./worker.ts', import.meta.url), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: environment(),
    });
    this.#process.on('message', (drawn) => this.#take(drawn as Drawn));
    this.#process.on('error', (error) => this.end(error));
    this.#process.on('exit', () => this.end(new Error('the process that draws has ended')));
    this.#rest();
  }

  draw(work: Work): Promise<Uint8Array> {
    const id = this.#next++;
    // While something is drawn, the bot must not end.
    this.#process.ref();
    this.#process.channel?.ref();
    this.#wait(LONGEST);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.send({ id, work }, () => {});
    });
  }

  /** Ends the process; what is not drawn yet is not drawn. */
  end(why: Error): void {
    if (drawer === this) drawer = null;
    if (this.#timer) clearTimeout(this.#timer);
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
    this.#process.kill('SIGKILL');
  }

  #take(drawn: Drawn): void {
    const waiting = this.#waiting.get(drawn.id);
    this.#waiting.delete(drawn.id);
    if ('png' in drawn) waiting?.resolve(drawn.png);
    else waiting?.reject(new Error(drawn.failure));
    if (this.#waiting.size > 0) this.#wait(LONGEST);
    else if (drawn.rss > GROWN) this.end(new Error('the process that draws has grown'));
    else this.#rest();
  }

  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
    this.#wait(IDLE);
  }

  #wait(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(new Error('a picture took too long')), milliseconds).unref();
  }
}

/** Nothing of the bot's settings: what is drawn comes out of documents of strangers. */
function environment(): NodeJS.ProcessEnv {
  const { TZ } = process.env;
  const cache = process.env.NODE_COMPILE_CACHE ?? getCompileCacheDir();
  return {
    ...(TZ === undefined ? {} : { TZ }),
    ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: join(dirname(cache), 'drawing') }),
  };
}

let drawer: Drawer | null = null;

/**
 * The PNG of a picture.
 * @throws Error when it cannot be drawn: a defect of ours
 */
export function draw(work: Work): Promise<Uint8Array> {
  drawer ??= new Drawer();
  return drawer.draw(work);
}

/** Ends the process at once. */
export function stopDrawing(): void {
  drawer?.end(new Error('drawing was stopped'));
}

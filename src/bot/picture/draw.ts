/** Has pictures drawn by a worker: one, begun with the first picture and ended when none is wanted for a while. */
import { Worker } from 'node:worker_threads';
import type { Drawn, Work } from './task.ts';

/** A worker that nobody needs for so long gives its memory back, in milliseconds. */
const IDLE = 60_000;
/** No picture takes longer. */
const LONGEST = 20_000;

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

class Drawer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
    this.#worker.on('message', (drawn: Drawn) => this.#take(drawn));
    this.#worker.on('error', (error) => this.end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.end(new Error('the worker that draws has ended')));
    this.#rest();
  }

  draw(work: Work): Promise<Uint8Array> {
    const id = this.#next++;
    // While something is drawn, the process must not end.
    this.#worker.ref();
    this.#wait(LONGEST);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, work });
    });
  }

  /** Ends the worker; what is not drawn yet is not drawn. */
  end(why: Error): void {
    if (drawer === this) drawer = null;
    if (this.#timer) clearTimeout(this.#timer);
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
    void this.#worker.terminate();
  }

  #take(drawn: Drawn): void {
    const waiting = this.#waiting.get(drawn.id);
    this.#waiting.delete(drawn.id);
    if ('png' in drawn) waiting?.resolve(drawn.png);
    else waiting?.reject(new Error(drawn.failure));
    if (this.#waiting.size > 0) this.#wait(LONGEST);
    else this.#rest();
  }

  #rest(): void {
    this.#worker.unref();
    this.#wait(IDLE);
  }

  #wait(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(new Error('a picture took too long')), milliseconds).unref();
  }
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

/** Ends the worker at once. */
export function stopDrawing(): void {
  drawer?.end(new Error('drawing was stopped'));
}

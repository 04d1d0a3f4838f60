/**
 * Inputs checked together: several at a time, their answers in the order of the inputs. An archive
 * stands for the files in it. One input that fails never costs the others their answers.
 */
import type { Answer } from '../check.ts';
import type { Progress } from './channel.ts';
import type { Outcome } from './reading/outcome.ts';
import { UserError } from './user-error.ts';

export interface FileInput {
  readonly name: string;
  /** @throws UserError when the bytes cannot be had */
  open(): Promise<Uint8Array>;
}

/** Something behind which there may be several files, of which one is the report. */
export interface LinkInput {
  readonly name: string;
  /** @throws UserError when nothing can be had */
  through(read: (bytes: Uint8Array, name: string) => Promise<Outcome>): Promise<Outcome>;
}

export type Input = FileInput | LinkInput;

export interface BatchWork {
  /** How many inputs are worked on at the same time. */
  readonly width: number;
  /** Reads one input; `inner` when it came out of an archive. */
  read(bytes: Uint8Array, source: string, inner: boolean): Promise<Outcome>;
  /** The sentence for an error of ours. */
  failed(error: unknown): Promise<string>;
  /** The sentence for an archive without a file. */
  readonly emptyArchive: string;
  progress(progress: Progress): void;
  /** An input has its answer. */
  answered?(): void;
}

/** Between the name of an archive and that of a file in it. */
const WITHIN = ' › ';

interface Slot {
  readonly input: Input;
  readonly inner: boolean;
  answer: Answer | null;
  /** The files of an archive. */
  files: readonly Slot[] | null;
}

export class Batch {
  readonly #work: BatchWork;
  readonly #slots: Slot[] = [];
  readonly #queue: Slot[] = [];
  #running = 0;
  #begun = 0;
  #total = 0;
  #settled: Promise<void> = Promise.resolve();
  #settle: () => void = () => {};

  constructor(work: BatchWork) {
    this.#work = work;
  }

  /** How many inputs there are so far, archives counted by their files. */
  get size(): number {
    return this.#total;
  }

  /** Adds inputs behind the others and begins with them as soon as there is room. */
  add(inputs: readonly Input[]): void {
    const slots = inputs.map((input): Slot => ({ input, inner: false, answer: null, files: null }));
    if (this.#running === 0 && slots.length > 0) {
      this.#settled = new Promise((resolve) => {
        this.#settle = resolve;
      });
    }
    this.#slots.push(...slots);
    this.#queue.push(...slots);
    this.#total += slots.length;
    this.#next();
  }

  /** Settles when every input that was added so far has its answer. Never rejects. */
  settled(): Promise<void> {
    return this.#settled;
  }

  /** The answers in the order of the inputs, up to the first that is still worked on. */
  answers(): Answer[] {
    const answers: Answer[] = [];
    for (const slot of this.#slots) {
      for (const { answer } of slot.files ?? [slot]) {
        if (!answer) return answers;
        answers.push(answer);
      }
    }
    return answers;
  }

  #next(): void {
    while (this.#running < this.#work.width) {
      const slot = this.#queue.shift();
      if (!slot) break;
      this.#running += 1;
      const { name } = slot.input;
      if (this.#total > 1) this.#work.progress({ done: this.#begun, total: this.#total, name });
      this.#begun += 1;
      void this.#check(slot).then(() => {
        this.#work.answered?.();
        this.#running -= 1;
        this.#next();
        if (this.#running === 0) this.#settle();
      });
    }
  }

  async #check(slot: Slot): Promise<void> {
    const { input, inner } = slot;
    try {
      const outcome =
        'open' in input
          ? await this.#work.read(await input.open(), input.name, inner)
          : await input.through((bytes, name) => this.#work.read(bytes, name, inner));
      if (outcome.kind === 'answer') slot.answer = outcome.answer;
      else this.#unfold(slot, input.name, outcome.files);
    } catch (error) {
      const sentence = error instanceof UserError ? error.message : await this.#work.failed(error);
      slot.answer = { source: input.name, status: 'unreadable', reason: { sentence } };
    }
  }

  /** The files of an archive take its place, before what waits behind it. */
  #unfold(slot: Slot, archive: string, files: Extract<Outcome, { kind: 'files' }>['files']): void {
    if (files.length === 0) throw new UserError(this.#work.emptyArchive);
    slot.files = files.map((file): Slot => {
      const source = archive + WITHIN + file.name;
      const answer: Answer | null = 'reason' in file ? { source, status: 'unreadable', reason: file.reason } : null;
      // The bytes are let go of once they are read.
      let bytes = 'reason' in file ? null : file.bytes;
      const open = async () => {
        const taken = bytes ?? new Uint8Array();
        bytes = null;
        return taken;
      };
      return { input: { name: source, open }, inner: true, answer, files: null };
    });
    const waiting = slot.files.filter(({ answer }) => answer === null);
    this.#begun += slot.files.length - waiting.length - 1;
    this.#total += slot.files.length - 1;
    this.#queue.unshift(...waiting);
  }
}

/**
 * Inputs checked together: several at a time, their answers in the order of the inputs. An archive
 * stands for the files in it. One input that fails never costs the others their answers.
 */
import type { Answer } from '../check.ts';
import type { Origin } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import type { Progress } from './channel.ts';
import type { Outcome, Source } from './reading/outcome.ts';

interface Brought {
  readonly name: string;
  /** Who sent it, where the platform tells it. */
  readonly sender?: string | null;
}

export interface FileInput extends Brought {
  /** A text that was written or pasted; a file when nothing is said. */
  readonly kind?: 'file' | 'text';
  /** @throws UserError when the bytes cannot be had */
  open(): Promise<Uint8Array>;
}

/** Something behind which there may be several files, of which one is the report. */
export interface LinkInput extends Brought {
  /** @throws UserError when nothing can be had */
  through(read: (bytes: Uint8Array, name: string) => Promise<Outcome>): Promise<Outcome>;
}

export type Input = FileInput | LinkInput;

export interface BatchWork {
  /** How many inputs are worked on at the same time. */
  readonly width: number;
  /** Reads one input; `inner` when it came out of an archive. Answers with a hash of the bytes get an origin. */
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
  /** Where the archive of an inner file is from. */
  readonly from: { readonly kind: Origin['kind']; readonly source: Source | null } | null;
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
    const slots = inputs.map((input): Slot => ({ input, inner: false, from: null, answer: null, files: null }));
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
      if (outcome.kind === 'answer') slot.answer = withOrigin(outcome, slot);
      else this.#unfold(slot, input.name, outcome);
    } catch (error) {
      const sentence = error instanceof UserError ? error.message : await this.#work.failed(error);
      slot.answer = { source: input.name, status: 'unreadable', reason: { sentence } };
    }
  }

  /** The files of an archive take its place, before what waits behind it. */
  #unfold(slot: Slot, archive: string, { files, from }: Extract<Outcome, { kind: 'files' }>): void {
    if (files.length === 0) throw new UserError(this.#work.emptyArchive);
    const origin = { kind: kindOf(slot.input), source: from ?? null };
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
      return {
        input: { name: source, sender: slot.input.sender ?? null, open },
        inner: true,
        from: origin,
        answer,
        files: null,
      };
    });
    const waiting = slot.files.filter(({ answer }) => answer === null);
    this.#begun += slot.files.length - waiting.length - 1;
    this.#total += slot.files.length - 1;
    this.#queue.unshift(...waiting);
  }
}

const kindOf = (input: Input): Origin['kind'] => ('through' in input ? 'link' : (input.kind ?? 'file'));

/** The answer, with where its bytes are from when they were counted. */
function withOrigin({ answer, hash, from }: Extract<Outcome, { kind: 'answer' }>, slot: Slot): Answer {
  if (hash === undefined) return answer;
  const source = from ?? slot.from?.source ?? null;
  const kind = slot.from?.kind ?? kindOf(slot.input);
  const { name } = slot.input;
  const origin = { kind, name, url: source?.url ?? null, isPublic: source?.isPublic ?? false, hash };
  return { ...answer, origin, sender: slot.input.sender ?? null };
}

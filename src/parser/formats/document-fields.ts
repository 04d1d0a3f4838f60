/**
 * Fields of Word: what computes them is not printed, their result is. A table of contents is left out: it repeats
 * every heading, with the number of its page.
 */

interface Field {
  instruction: string;
  silent: boolean;
  computing: boolean;
}

/** Fields within fields: nobody goes deeper. */
const deepest = 50;

export class Fields {
  #open: Field[] = [];

  /** Text that comes now is not printed. */
  silent = false;

  mark(type: string | null): void {
    const last = this.#open.at(-1);
    if (type === 'begin' && this.#open.length < deepest) {
      this.#open.push({ instruction: '', silent: true, computing: true });
    } else if (type === 'separate' && last) {
      last.computing = false;
      last.silent = /^\s*TOC\b/.test(last.instruction);
    } else if (type === 'end') this.#open.pop();
    this.#sum();
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last?.computing && last.instruction.length < 20) last.instruction += text;
  }

  /** What computes a field does not go on in the next paragraph: such a field is broken, and must not swallow the rest. */
  endParagraph(): void {
    if (this.#open.length === 0) return;
    this.#open = this.#open.filter((field) => !field.computing);
    this.#sum();
  }

  /** A table begins, which no table of contents holds. */
  forget(): void {
    this.#open = [];
    this.silent = false;
  }

  #sum(): void {
    this.silent = this.#open.some((field) => field.silent);
  }
}

/** One after another within a key, side by side otherwise. The work must not reject. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  async take(key: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work);
    this.#last.set(key, turn);
    await turn;
    if (this.#last.get(key) === turn) this.#last.delete(key);
  }
}

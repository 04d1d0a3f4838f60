/** What the sums of one table are off by, while changes of its numbers are tried. */
import type { System } from '../equations.ts';
import type { Reader } from '../reader.ts';

/** One number changed. */
export interface Change {
  readonly cell: number;
  readonly by: number;
}
/** Changes that together settle every sum of a table. */
export type Solution = readonly Change[];

export const nameOf = (solution: Solution): string =>
  solution
    .map(({ cell, by }) => `${cell}:${by}`)
    .sort()
    .join(' ');

export class Ledger {
  readonly system: System;
  readonly read: Reader;
  /** The equations of this table. */
  readonly family: readonly number[];
  /** What each equation is off by; NaN when it cannot be judged. */
  readonly #residuals: number[];
  readonly #columns: number;
  /** How much each number is changed by now. */
  readonly #changed = new Map<number, number>();

  constructor(system: System, family: readonly number[], read: Reader) {
    this.system = system;
    this.family = family;
    this.read = read;
    this.#residuals = system.equations.map(({ terms, unlessAllBlank }) =>
      unlessAllBlank.length > 0 && unlessAllBlank.every((cell) => read.isBlank(cell))
        ? Number.NaN
        : terms.reduce((sum, { cell, sign }) => sum + sign * read.peek(cell), 0),
    );
    this.#columns = family.reduce((most, one) => Math.max(most, -(system.equations[one]?.line ?? 0)), 0);
  }

  residual(equation: number): number {
    return this.#residuals[equation] ?? Number.NaN;
  }

  fails(equation: number): boolean {
    const residual = this.residual(equation);
    return residual !== 0 && !Number.isNaN(residual);
  }

  get failing(): number[] {
    return this.family.filter((equation) => this.fails(equation));
  }

  /** The number of a cell with the changes that are tried. */
  value(cell: number): number {
    return this.read.peek(cell) + (this.#changed.get(cell) ?? 0);
  }

  /** Whether that number could stand in the cell. */
  allows({ cell, by }: Change): boolean {
    const value = this.value(cell) + by;
    return Number.isSafeInteger(value) && value >= 0;
  }

  apply(changes: Solution): void {
    for (const { cell, by } of changes) {
      this.#changed.set(cell, (this.#changed.get(cell) ?? 0) + by);
      for (const { equation, sign } of this.system.touching(cell)) {
        this.#residuals[equation] = this.residual(equation) + sign * by;
      }
    }
  }

  revert(changes: Solution): void {
    this.apply(changes.map(({ cell, by }) => ({ cell, by: -by })));
  }

  /** Whether these changes settle every sum of the table, and could all be made. */
  settledBy(changes: Solution): boolean {
    if (changes.length === 0 || !changes.every((change) => this.allows(change))) return false;
    this.apply(changes);
    const settled = !this.family.some((equation) => this.fails(equation));
    this.revert(changes);
    return settled;
  }

  /** Whether every sum of a cell could be judged: else its cure is not certain. */
  verified(cell: number): boolean {
    return (
      !this.read.isInferred(cell) &&
      this.system.touching(cell).every(({ equation }) => !Number.isNaN(this.residual(equation)))
    );
  }

  /**
   * At least so many cells are wrong in rows, and in columns. A column whose two sums are off by different
   * amounts has two wrong cells: the one number that stands in both would move them alike.
   */
  need(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    const offBy = new Array<number>(this.#columns).fill(0);
    for (const equation of this.family) {
      if (!this.fails(equation)) continue;
      const line = this.system.equations[equation]?.line ?? 0;
      if (line >= 0) {
        rows++;
        continue;
      }
      const before = offBy[-1 - line] ?? 0;
      if (before === 0) columns++;
      else if (before !== this.residual(equation)) columns++;
      offBy[-1 - line] = this.residual(equation);
    }
    return { rows, columns };
  }
}

/**
 * The fewest cells whose change satisfies every sum of a table, found exactly: depth first, deeper
 * step by step, cut off by how many cells the failing rows and columns need at least.
 *
 * The amount of a change must be known to be tried. It is when a cell is the only wrong one of a
 * failing sum, and there always is such a sum in a set of at most three cells (two cells share at
 * most one sum, and no three share them in a ring). In a larger set there is when each wrong cell
 * is needed for a row of its own, or for a column; where that is not so, the set is not complete.
 */
import { type Change, type Ledger, nameOf, type Solution } from './ledger.ts';

/** At most so many cells are changed at once. */
const DEPTH = 6;
/** Sets up to this size hold no ring. */
const WITHOUT_RING = 3;
/** Bounds the work on a table in which much is wrong: changes tried in all. */
const BUDGET = 20_000;
/** More answers than this are as good as none. */
const MANY = 60;

export interface Found {
  /** The solutions of the smallest size. */
  readonly solutions: readonly Solution[];
  /** Whether these are all; else none of them is certain. */
  readonly complete: boolean;
  /** How many changes were tried. */
  readonly steps: number;
}

export function fewest(ledger: Ledger): Found {
  const search = new Search(ledger);
  const { rows, columns } = ledger.need();
  for (let size = Math.max(rows, columns, 1); size <= DEPTH; size++) {
    const found = search.ofSize(size);
    if (found.solutions.length > 0 || !found.complete) return found;
  }
  return { solutions: [], complete: true, steps: search.steps };
}

class Search {
  readonly #ledger: Ledger;
  #found = new Map<string, Solution>();
  #complete = true;
  steps = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  ofSize(size: number): Found {
    this.#found = new Map();
    this.#complete = true;
    this.#descend(size, []);
    return { solutions: [...this.#found.values()], complete: this.#complete, steps: this.steps };
  }

  #descend(left: number, changes: Change[]): void {
    const need = this.#ledger.need();
    if (Math.max(need.rows, need.columns) > left) return;
    if (need.rows + need.columns === 0) {
      this.#found.set(nameOf(changes), [...changes]);
      if (this.#found.size >= MANY) this.#complete = false;
      return;
    }
    for (const equation of this.#toTry(need, left)) {
      const residual = this.#ledger.residual(equation);
      for (const { cell, sign } of this.#ledger.system.equations[equation]?.terms ?? []) {
        if (this.#found.size >= MANY) return;
        if (this.steps++ >= BUDGET) {
          this.#complete = false;
          return;
        }
        const change = { cell, by: -sign * residual };
        if (changes.some((one) => one.cell === cell) || !this.#ledger.allows(change)) continue;
        this.#ledger.apply([change]);
        changes.push(change);
        this.#descend(left - 1, changes);
        changes.pop();
        this.#ledger.revert([change]);
      }
    }
  }

  /** Failing sums of which one has a single wrong cell. */
  #toTry({ rows, columns }: { rows: number; columns: number }, left: number): readonly number[] {
    const { failing, system } = this.#ledger;
    const lineOf = (equation: number) => system.equations[equation]?.line ?? 0;
    if (rows === left) return failing.filter((equation) => lineOf(equation) >= 0).slice(0, 1);
    if (columns === left) {
      const [first] = failing.filter((equation) => lineOf(equation) < 0).map(lineOf);
      return failing.filter((equation) => lineOf(equation) === first);
    }
    if (left > WITHOUT_RING) this.#complete = false;
    return failing;
  }
}

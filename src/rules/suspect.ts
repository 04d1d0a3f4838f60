/**
 * Cause before consequence: one wrong number breaks several sums. The sums of tables three and
 * four are linear equations; when some fail, this finds the fewest cells whose change satisfies
 * all of them, exactly, up to three cells. One such set is a cure; several are candidates, and
 * nothing is guessed.
 */
import type { CellAddress } from '../report/cell.ts';
import type { Cure, Problem } from '../report/problem.ts';
import { equationsOf, type System } from './equations.ts';
import type { Reader } from './reader.ts';

/** At most so many cells are changed at once. */
const DEPTH = 3;
/** A cell stands in at most so many equations: its row, the result sum and the balance. */
const EQUATIONS_OF_A_CELL = 3;
/** Bounds the work on a table in which everything is wrong: cells tried in all. */
const BUDGET = 60_000;
/** More answers than this are as good as none. */
const MANY = 60;
/** More candidates than this help nobody. */
const CANDIDATES = 6;

interface Change {
  readonly cell: number;
  readonly by: number;
}
type Solution = readonly Change[];

/** What is known of the cause of one failing sum. */
interface Cause {
  readonly cures: readonly Change[];
  readonly candidates: readonly number[];
}

/** Tells each failing sum what would cure it. Other problems are returned as they are. */
export function withCauses(problems: readonly Problem[], read: Reader): Problem[] {
  const layout = read.layout;
  if (!layout) return [...problems];
  const system = equationsOf(layout);
  const failing = problems.filter((problem) => problem.cause === 'report' && system.byJudgedCell.has(keyOf(problem)));
  if (failing.length === 0) return [...problems];
  const causes = causesOf(system, read);
  return problems.map((problem) => {
    const equation = system.byJudgedCell.get(keyOf(problem));
    const cause = equation === undefined || !failing.includes(problem) ? undefined : causes.get(equation);
    return cause ? tell(problem, cause, read) : problem;
  });
}

const keyOf = (problem: Problem): string => `${problem.rule} ${problem.cells[0] ?? ''}`;

function tell(problem: Problem, { cures, candidates }: Cause, read: Reader): Problem {
  const addressOf = (cell: number) => read.layout?.cells[cell]?.address as CellAddress;
  if (cures.length === 0) {
    if (candidates.length === 0) return problem;
    const values = { ...problem.values, candidates: candidates.map(addressOf).join(',') };
    return { ...problem, message: 'candidates', values };
  }
  const told = cures.map(
    ({ cell, by }): Cure => ({ cell: addressOf(cell), from: read.printed(cell), to: read.peek(cell) + by }),
  );
  const [first, second] = told;
  if (!first || second) return { ...problem, cures: told };
  const judged = problem.cells.length === 1 && problem.cells[0] === first.cell;
  const values = { ...problem.values, cure: first.cell, to: first.to };
  return { ...problem, cures: told, message: judged ? 'should' : 'caused', values };
}

/** The causes of the failing equations, by number of equation. */
function causesOf(system: System, read: Reader): Map<number, Cause> {
  const search = new Search(system, read);
  const causes = new Map<number, Cause>();
  for (const family of system.families) {
    const failing = family.filter((equation) => search.fails(equation));
    if (failing.length === 0) continue;
    const solutions = search.solve(failing, DEPTH);
    if (solutions.length > 0) explainFamily(system, search, failing, solutions, causes);
    else explainPieces(system, search, failing, causes);
  }
  return causes;
}

/** Pieces that every solution shares are certain; what the rest may be is only named. */
function explainFamily(
  system: System,
  search: Search,
  failing: readonly number[],
  solutions: readonly Solution[],
  causes: Map<number, Cause>,
): void {
  const counted = new Map<string, { piece: Solution; times: number }>();
  for (const solution of solutions) {
    for (const piece of piecesOf(system, solution)) {
      const key = nameOf(piece);
      const seen = counted.get(key);
      if (seen) seen.times++;
      else counted.set(key, { piece, times: 1 });
    }
  }
  const settled = new Set<number>();
  const complete = solutions.length < MANY;
  for (const { piece, times } of counted.values()) {
    if (!complete || times < solutions.length || !piece.every(({ cell }) => search.verified(cell))) continue;
    const cures = [...piece].sort((a, b) => a.cell - b.cell);
    for (const { cell } of piece) {
      settled.add(cell);
      for (const { equation } of system.touching(cell)) causes.set(equation, { cures, candidates: [] });
    }
  }
  const cells = new Set(solutions.flatMap((solution) => solution.map(({ cell }) => cell)));
  const candidates = [...cells].filter((cell) => !settled.has(cell)).sort((a, b) => a - b);
  if (candidates.length === 0 || candidates.length > CANDIDATES) return;
  for (const equation of failing) if (!causes.has(equation)) causes.set(equation, { cures: [], candidates });
}

/**
 * Too many failures for one answer: those that differ by the same amount may still be one wrong
 * cell each, provided that its change disturbs no other sum.
 */
function explainPieces(system: System, search: Search, failing: readonly number[], causes: Map<number, Cause>): void {
  const amounts = new Set(failing.map((equation) => Math.abs(search.residual(equation))));
  for (const amount of amounts) {
    const piece = failing.filter((equation) => Math.abs(search.residual(equation)) === amount);
    if (piece.length < 2 || piece.length > EQUATIONS_OF_A_CELL) continue;
    const [solution, another] = search.solve(piece, 1);
    if (solution && !another) explainFamily(system, search, piece, [solution], causes);
  }
}

/** A solution falls into pieces that share no equation. */
function piecesOf(system: System, solution: Solution): Solution[] {
  const pieces: Change[][] = [];
  for (const change of solution) {
    const equations = new Set(system.touching(change.cell).map(({ equation }) => equation));
    const linked = pieces.filter((piece) =>
      piece.some(({ cell }) => system.touching(cell).some(({ equation }) => equations.has(equation))),
    );
    for (const piece of linked) pieces.splice(pieces.indexOf(piece), 1);
    pieces.push([...linked.flat(), change]);
  }
  return pieces;
}

const nameOf = (solution: Solution): string =>
  solution
    .map(({ cell, by }) => `${cell}:${by}`)
    .sort()
    .join(' ');

/**
 * Depth-first search. In a set of at most three cells that settles everything, some failing
 * equation always holds exactly one of them (two cells share at most one equation, and no three
 * share them in a ring), so that its change is known; it is tried for each cell of each failing equation.
 */
class Search {
  readonly #system: System;
  readonly #read: Reader;
  /** What each equation is off by; NaN when it cannot be judged. */
  readonly #residuals: number[];
  #budget = BUDGET;

  constructor(system: System, read: Reader) {
    this.#system = system;
    this.#read = read;
    this.#residuals = system.equations.map(({ terms, unlessAllBlank }) =>
      unlessAllBlank.length > 0 && unlessAllBlank.every((cell) => read.isBlank(cell))
        ? Number.NaN
        : terms.reduce((sum, { cell, sign }) => sum + sign * read.peek(cell), 0),
    );
  }

  residual(equation: number): number {
    return this.#residuals[equation] ?? Number.NaN;
  }

  fails(equation: number): boolean {
    const residual = this.residual(equation);
    return residual !== 0 && !Number.isNaN(residual);
  }

  /** Whether every sum of a cell could be judged: else its cure is not certain. */
  verified(cell: number): boolean {
    return (
      !this.#read.isInferred(cell) &&
      this.#system.touching(cell).every(({ equation }) => !Number.isNaN(this.residual(equation)))
    );
  }

  /** The solutions with the fewest cells that settle these equations and disturb no other; none when there are none. */
  solve(failing: readonly number[], depth: number): Solution[] {
    const others = this.#residuals.map((_, equation) => this.fails(equation) && !failing.includes(equation));
    for (let cells = 1; cells <= depth; cells++) {
      const found = new Map<string, Solution>();
      this.#descend(failing, others, cells, [], found);
      if (this.#budget <= 0) return [];
      if (found.size > 0) return [...found.values()];
    }
    return [];
  }

  #descend(
    failing: readonly number[],
    others: readonly boolean[],
    left: number,
    changes: Change[],
    found: Map<string, Solution>,
  ): void {
    if (failing.length === 0) {
      found.set(nameOf(changes), [...changes]);
      return;
    }
    if (failing.length > left * EQUATIONS_OF_A_CELL || left === 0 || found.size >= MANY) return;
    // The last cell must be in every equation that still fails.
    const tried = left === 1 ? failing.slice(0, 1) : failing;
    for (const equation of tried) {
      for (const { cell, sign } of this.#system.equations[equation]?.terms ?? []) {
        if (this.#budget-- <= 0) return;
        if (changes.some((change) => change.cell === cell)) continue;
        const by = -sign * this.residual(equation);
        const value = this.#read.peek(cell) + by;
        if (!Number.isSafeInteger(value) || value < 0) continue;
        const touched = this.#system.touching(cell);
        if (touched.some((one) => others[one.equation])) continue;
        for (const one of touched) this.#shift(one.equation, one.sign * by);
        const kept = failing.filter((one) => this.fails(one));
        for (const one of touched)
          if (this.fails(one.equation) && !kept.includes(one.equation)) kept.push(one.equation);
        changes.push({ cell, by });
        this.#descend(kept, others, left - 1, changes, found);
        changes.pop();
        for (const one of touched) this.#shift(one.equation, -one.sign * by);
      }
    }
  }

  #shift(equation: number, by: number): void {
    this.#residuals[equation] = this.residual(equation) + by;
  }
}

/** What may have happened to one table whose sums fail: one explanation is a cure, several are candidates. */
import type { System } from '../equations.ts';
import type { Layout } from '../layout.ts';
import { type AccidentKind, accidentsOf, type Slip, slipOf } from './accidents.ts';
import { narrow, type Source, type Statement } from './evidence.ts';
import { type Change, type Ledger, nameOf, type Solution } from './ledger.ts';
import { fewest } from './search.ts';

/** What is known of the cause of one failing sum. */
export interface Cause {
  /** The changes that settle it, when they are certain. */
  readonly cures: Solution;
  readonly accident: AccidentKind | Slip | null;
  /** What decided between several explanations. */
  readonly evidence: Source | null;
  /** Else the cells of which some are wrong, and how many of them. */
  readonly candidates: readonly Change[];
  readonly wrong: number;
}

interface Explanation {
  readonly solution: Solution;
  readonly kind: AccidentKind | Slip | null;
}

/** Two sums that are off by this or more do not agree by chance. */
const NO_CHANCE = 10;
/** More candidates than this help nobody. */
const CANDIDATES = 6;

/** The causes of the failing sums of the table of a ledger, by number of equation. */
export function explainTable(
  ledger: Ledger,
  layout: Layout,
  statements: readonly Statement[],
  causes: Map<number, Cause>,
): void {
  const { system, failing } = ledger;
  const { solutions, complete } = fewest(ledger);
  // What every solution changes is certain; what the rest may be is another question.
  const common = (complete ? commonPieces(system, solutions) : []).filter((piece) =>
    piece.every(({ cell }) => ledger.verified(cell)),
  );
  for (const piece of common) {
    settle(ledger, { solution: piece, kind: kindOf(ledger, layout, piece, solutions[0] ?? []) }, null, causes);
  }
  const certain = common.flat();
  const cells = new Set(certain.map(({ cell }) => cell));
  ledger.apply(certain);
  if (ledger.failing.length > 0) {
    const rest = complete ? solutions.map((solution) => solution.filter(({ cell }) => !cells.has(cell))) : [];
    const known = complete && solutions.length > 0;
    if (!explainRest(ledger, layout, rest, statements, causes) && !known) settleSingles(ledger, causes);
  }
  ledger.revert(certain);
  for (const equation of failing) if (!causes.has(equation)) causes.set(equation, none);
}

/** The accident that a certain part of a solution is, seen when the rest of it is settled. */
function kindOf(ledger: Ledger, layout: Layout, piece: Solution, solution: Solution): AccidentKind | null {
  if (piece.length === 1) return null;
  const rest = solution.filter(({ cell }) => !piece.some((one) => one.cell === cell));
  ledger.apply(rest);
  const same = accidentsOf(ledger, layout).find((accident) => nameOf(accident.solution) === nameOf(piece));
  ledger.revert(rest);
  return same?.kind ?? null;
}

const none: Cause = { cures: [], accident: null, evidence: null, candidates: [], wrong: 0 };

/** What is not certain by the sums alone; false when nothing can be said of it. */
function explainRest(
  ledger: Ledger,
  layout: Layout,
  solutions: readonly Solution[],
  statements: readonly Statement[],
  causes: Map<number, Cause>,
): boolean {
  const all = explanationsOf(ledger, layout, solutions);
  const { left, by, conflict } = narrow(all, statements, ledger);
  const accidents = left.filter(({ kind }) => kind !== null);
  const smallest = Math.min(...accidents.map(({ solution }) => solution.length));
  const simple = accidents.filter(({ solution }) => solution.length === smallest);
  const [only, another] = left.length === 1 ? left : simple;
  if (only && !another && !conflict && only.solution.every(({ cell }) => ledger.verified(cell))) {
    settle(ledger, only, left.length === 1 ? by : null, causes);
    return true;
  }
  const told = simple.length > 0 && !conflict ? simple : left;
  const candidates = [...new Map(told.flatMap(({ solution }) => solution).map((one) => [keyOf(one), one])).values()];
  if (candidates.length === 0 || candidates.length > CANDIDATES) return false;
  const wrong = Math.max(...told.map(({ solution }) => solution.length));
  candidates.sort((a, b) => a.cell - b.cell);
  for (const equation of ledger.failing) causes.set(equation, { ...none, candidates, wrong });
  return true;
}

const keyOf = ({ cell, by }: Change): string => `${cell}:${by}`;

/**
 * The smallest solutions, and the accidents. An accident may change more cells than they do when
 * they are several, but a single wrong number is always simpler.
 */
function explanationsOf(ledger: Ledger, layout: Layout, solutions: readonly Solution[]): Explanation[] {
  const all = new Map<string, Explanation>();
  for (const solution of solutions) {
    const slips = solution.map(({ cell, by }) => slipOf(ledger.value(cell), ledger.value(cell) + by));
    const kind = slips.every((slip) => slip !== null) ? (slips[0] ?? null) : null;
    all.set(nameOf(solution), { solution, kind });
  }
  if (solutions[0]?.length === 1) return [...all.values()];
  for (const accident of accidentsOf(ledger, layout)) {
    const name = nameOf(accident.solution);
    // The first name for the same changes is the simplest.
    if (!all.get(name)?.kind) all.set(name, accident);
  }
  return [...all.values()];
}

function settle(ledger: Ledger, { solution, kind }: Explanation, evidence: Source | null, causes: Map<number, Cause>) {
  const cures = [...solution].sort((a, b) => a.cell - b.cell);
  const [first, second] = cures;
  const slip = first && !second ? slipOf(ledger.value(first.cell), ledger.value(first.cell) + first.by) : null;
  for (const { cell } of cures) {
    for (const { equation } of ledger.system.touching(cell)) {
      if (!causes.has(equation)) causes.set(equation, { ...none, cures, accident: kind ?? slip, evidence });
    }
  }
}

/** The parts of a solution that stand in every solution. */
function commonPieces(system: System, solutions: readonly Solution[]): Solution[] {
  const counted = new Map<string, { piece: Solution; times: number }>();
  for (const piece of solutions.flatMap((solution) => piecesOf(system, solution))) {
    const name = nameOf(piece);
    const seen = counted.get(name);
    if (seen) seen.times++;
    else counted.set(name, { piece, times: 1 });
  }
  return [...counted.values()].filter(({ times }) => times === solutions.length).map(({ piece }) => piece);
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

/**
 * Too many failures for one answer. A cell whose every sum is off by the same amount may still be
 * one wrong number, provided that no other such cell stands in any of these sums. Small amounts
 * agree by chance: there it is a candidate only.
 */
function settleSingles(ledger: Ledger, causes: Map<number, Cause>): void {
  const { system, failing } = ledger;
  const fitting = new Map<number, Change>();
  for (const equation of failing) {
    for (const { cell, sign } of system.equations[equation]?.terms ?? []) {
      const by = -sign * ledger.residual(equation);
      const all = system.touching(cell).every((one) => ledger.residual(one.equation) === -one.sign * by);
      if (all && ledger.verified(cell) && ledger.allows({ cell, by })) fitting.set(cell, { cell, by });
    }
  }
  for (const change of fitting.values()) {
    const sums = system.touching(change.cell).map(({ equation }) => equation);
    const rivals = sums
      .flatMap((equation) => system.equations[equation]?.terms ?? [])
      .filter(({ cell }) => cell !== change.cell && fitting.has(cell));
    if (rivals.length > 0) continue;
    const amount = Math.abs(change.by);
    const alike = failing.filter((equation) => Math.abs(ledger.residual(equation)) === amount);
    if (amount >= NO_CHANCE && alike.length === sums.length) {
      settle(ledger, { solution: [change], kind: null }, null, causes);
    } else {
      for (const equation of sums) causes.set(equation, { ...none, candidates: [change], wrong: 1 });
    }
  }
}

/**
 * Cause before consequence: one wrong number breaks several sums. The sums of tables three and
 * four are linear equations; when some fail, the fewest cells whose change satisfies all of them
 * are sought, known accidents are recognised, and the text and last year's report are asked. One
 * explanation is a cure; several are candidates, and nothing is guessed.
 */
import type { CellAddress } from '../report/cell.ts';
import type { Cure, Problem } from '../report/problem.ts';
import { statementsOf } from './causes/evidence.ts';
import { type Cause, explainTable } from './causes/explanations.ts';
import { Ledger } from './causes/ledger.ts';
import { equationsOf, type System } from './equations.ts';
import type { Layout } from './layout.ts';
import type { Reader } from './reader.ts';
import type { ReasonId } from './reasons.ts';

/** Tells each failing sum what would cure it. Other problems are returned as they are. */
export function withCauses(
  problems: readonly Problem[],
  read: Reader,
  previous: Reader | ReasonId = 'no-previous-year',
): Problem[] {
  const layout = read.layout;
  if (!layout) return [...problems];
  const system = equationsOf(layout);
  const judged = problems.map((problem) =>
    system.byJudgedCell.has(keyOf(problem)) && rowsMayBeOthers(problem, read) ? doubted(problem) : problem,
  );
  const failing = judged.filter((problem) => problem.cause === 'report' && system.byJudgedCell.has(keyOf(problem)));
  if (failing.length === 0) return judged;
  const causes = causesOf(system, layout, read, previous);
  const told = judged.map((problem) => {
    const equation = system.byJudgedCell.get(keyOf(problem));
    const cause = equation === undefined || !failing.includes(problem) ? undefined : causes.get(equation);
    return cause ? tell(problem, cause, read) : problem;
  });
  return withoutFilledBlanks(told);
}

const keyOf = (problem: Problem): string => `${problem.rule} ${problem.cells[0] ?? ''}`;

/**
 * Whether the rows of table three may stand in the wrong place. Rows without labels that are all
 * there stand in order; where rows or numbers were lost too, the others may have moved up.
 */
function rowsMayBeOthers({ cells }: Problem, { report }: Reader): boolean {
  if (!cells[0]?.startsWith('applications.') || !report.evidence.doubts.includes('labels-lost')) return false;
  return [...report.evidence.missingRows, ...report.unread].some((one) => one.startsWith('applications.'));
}

const doubted = (problem: Problem): Problem => ({
  ...problem,
  cause: 'reading',
  severity: problem.severity === 'error' ? 'warning' : problem.severity,
});

/** The causes of the failing equations, by number of equation. */
function causesOf(system: System, layout: Layout, read: Reader, previous: Reader | ReasonId): Map<number, Cause> {
  const causes = new Map<number, Cause>();
  const statements = statementsOf(read, previous);
  for (const family of system.families) {
    const ledger = new Ledger(system, family, read);
    if (ledger.failing.length > 0) explainTable(ledger, layout, statements, causes);
  }
  return causes;
}

function tell(problem: Problem, { cures, accident, evidence, candidates, wrong }: Cause, read: Reader): Problem {
  const addressOf = (cell: number) => read.layout?.cells[cell]?.address as CellAddress;
  if (cures.length === 0) {
    if (candidates.length === 0) return problem;
    const told = {
      candidates: candidates.map(({ cell }) => addressOf(cell)).join(','),
      corrected: candidates.map(({ cell, by }) => read.peek(cell) + by).join(','),
      wrong,
    };
    return { ...problem, message: 'candidates', values: { ...problem.values, ...told } };
  }
  const told = cures.map(
    ({ cell, by }): Cure => ({
      cell: addressOf(cell),
      from: read.isPlaceholder(cell) ? null : read.printed(cell),
      to: read.peek(cell) + by,
    }),
  );
  const why = {
    ...problem.values,
    ...(accident && { accident }),
    ...(evidence && { evidence }),
  };
  const [first, second] = told;
  if (!first || second) return { ...problem, cures: told, values: why };
  const judged = problem.cells.length === 1 && problem.cells[0] === first.cell;
  const like = likeAnotherTotal(cures[0]?.cell ?? -1, first.to, read);
  const values = { ...why, ...(like && { like }), cure: first.cell, to: first.to };
  return { ...problem, cures: told, message: judged ? 'should' : 'caused', values };
}

/** The total that was put in this cell too, or the one above or below that was put in place of this total. */
function likeAnotherTotal(cell: number, to: number, read: Reader): CellAddress | null {
  const rows = read.layout?.rows ?? [];
  const printed = read.peek(cell);
  if (printed === 0) return null;
  const at = rows.findIndex(({ total, parts }) => total === cell || (to === 0 && parts.includes(cell)));
  const suspects = rows[at]?.total === cell ? [rows[at - 1], rows[at + 1]] : [rows[at]];
  const same = suspects.find((row) => row && read.peek(row.total) === printed && sumOf(row.parts, read) > 0);
  return (same && read.layout?.cells[same.total]?.address) ?? null;
}

const sumOf = (cells: readonly number[], read: Reader): number => cells.reduce((sum, cell) => sum + read.peek(cell), 0);

/** A blank that a cure fills in is not told to be filled with 0. */
function withoutFilledBlanks(problems: readonly Problem[]): Problem[] {
  const filled = new Set<string>(
    problems.flatMap(({ cures }) => cures.filter(({ from }) => from === null).map(({ cell }) => cell)),
  );
  if (filled.size === 0) return [...problems];
  return problems.flatMap((problem) => {
    if (problem.rule !== 'structure/blank') return [problem];
    const cells = problem.cells.filter((cell) => !filled.has(cell));
    if (cells.length === problem.cells.length) return [problem];
    if (cells.length === 0) return [];
    const totals = cells.filter((cell) => cell.endsWith('.total'));
    const blankTotals = totals.join(',');
    const few = totals.length === 0 ? { message: 'some', severity: 'info' as const } : {};
    return [{ ...problem, ...few, cells, values: { count: cells.length, totals: totals.length, blankTotals } }];
  });
}

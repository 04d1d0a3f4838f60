/** The sums of tables three and four as linear equations: Σ sign × cell = 0. */
import type { Layout } from './layout.ts';

interface Term {
  readonly cell: number;
  readonly sign: 1 | -1;
}

export interface Equation {
  readonly terms: readonly Term[];
  /** The row (0 and up) that it sums, or the column (-1 and down). A cell stands in one row and one column at most. */
  readonly line: number;
  /** When all of these are blank the equation says nothing: a total column that nobody filled in. */
  readonly unlessAllBlank: readonly number[];
}

export interface System {
  readonly equations: readonly Equation[];
  /** Equations that share no cell with those of another family. */
  readonly families: readonly (readonly number[])[];
  /** The equation that a problem tells of: rule id, space, address of the first judged cell. */
  readonly byJudgedCell: ReadonlyMap<string, number>;
  /** The equations in which a cell stands. */
  readonly touching: (cell: number) => readonly { readonly equation: number; readonly sign: 1 | -1 }[];
}

const plus = (cells: readonly number[]): Term[] => cells.map((cell) => ({ cell, sign: 1 }));
const minus = (cells: readonly number[]): Term[] => cells.map((cell) => ({ cell, sign: -1 }));

function build(layout: Layout): System {
  const equations: Equation[] = [];
  const byJudgedCell = new Map<string, number>();
  const add = (
    rule: string,
    judged: number,
    line: number,
    terms: readonly Term[],
    unlessAllBlank: readonly number[] = [],
  ): number => {
    byJudgedCell.set(`${rule} ${layout.cells[judged]?.address}`, equations.length);
    return equations.push({ terms, line, unlessAllBlank }) - 1;
  };
  const totals = layout.rows.map(({ total }) => total);
  const table: number[] = [];
  for (const [at, { received, carriedIn, results, handled, carriedOut }] of layout.columns.entries()) {
    const column = -1 - at;
    table.push(
      add('applications/balance', received, column, [...plus([received, carriedIn]), ...minus([handled, carriedOut])]),
      add('applications/result-sum', handled, column, [...plus(results), ...minus([handled])]),
    );
  }
  for (const [row, { parts, total }] of layout.rows.entries()) {
    table.push(add('applications/row-sum', total, row, [...plus(parts), ...minus([total])], totals));
  }
  const groups = layout.groups.map(({ parts, total }) => [
    add('litigation/sum', total, 0, [...plus(parts), ...minus([total])]),
  ]);
  const touching: { equation: number; sign: 1 | -1 }[][] = layout.cells.map(() => []);
  for (const [equation, { terms }] of equations.entries()) {
    for (const { cell, sign } of terms) touching[cell]?.push({ equation, sign });
  }
  return { equations, families: [table, ...groups], byJudgedCell, touching: (cell) => touching[cell] ?? [] };
}

const built = new WeakMap<Layout, System>();

/** The equations of a form; built when a report first fails one. */
export function equationsOf(layout: Layout): System {
  let system = built.get(layout);
  if (!system) {
    system = build(layout);
    built.set(layout, system);
  }
  return system;
}

/** A sheet as plain data, before the library makes a file of it. */

export type Value = string | number | null;

export interface Cell {
  readonly value: Value;
  /** `head`: a heading. The others are shades that guide the eye. */
  readonly look?: 'head' | 'error' | 'warning' | 'clean' | 'unread';
}

export interface Sheet {
  readonly name: string;
  /** Widths of the columns in characters; the last one holds for all that follow. */
  readonly widths: readonly number[];
  /** Columns at the left that stay in sight. */
  readonly fixed: number;
  /** The first row is the heading. */
  readonly rows: readonly (readonly (Cell | Value)[])[];
}

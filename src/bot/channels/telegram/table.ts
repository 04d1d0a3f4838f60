/** A table as lines that a telephone shows without breaking them. */

/** So many narrow characters fit beside each other on a small telephone. */
const SCREEN = 34;
const GAP = '  ';

interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

/**
 * A row is a line, its columns one below the other; where that is too wide, the label has a line of its own and the
 * cells stand beneath it. Such a row holds a line break.
 */
export function tableLines(rows: readonly Row[]): string[] {
  const labels = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map(({ cells }) => widthOf(cells[column] ?? ''))),
  );
  const cellsOf = ({ cells }: Row, gap: string): string =>
    cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join(gap);
  const whole = labels + widths.reduce((sum, width) => sum + width + GAP.length, 0);
  if (whole <= SCREEN) return rows.map((row) => padEnd(row.label, labels) + GAP + cellsOf(row, GAP));
  return rows.map((row) => `${row.label}\n${GAP}${cellsOf(row, ' ')}`);
}

/** In narrow characters; a Chinese one is as wide as two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Numbers stand to the right. */
const padded = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Pages that are printed sideways or upside down, turned so that their text reads from left to right. */
import type { Glyph, PrintedPage, Rule } from './lattice-page.ts';

/** A glyph before it is known which way the page reads: its middle, half its advance, its direction (quarter turns). */
export interface Turned {
  text: string;
  x: number;
  y: number;
  half: number;
  size: number;
  turn: number;
}

/** Quarter turns to the right of a direction, or -1 for a watermark that runs across. */
export function turnOf(dx: number, dy: number): number {
  const [ax, ay] = [Math.abs(dx), Math.abs(dy)];
  if (ay <= ax * 0.05) return dx >= 0 ? 0 : 2;
  if (ax <= ay * 0.05) return dy >= 0 ? 1 : 3;
  return -1;
}

/** The page turned so that most of its text runs from left to right; what lies beyond its edges is left out. */
export function upright(
  turned: readonly Turned[],
  rules: readonly Rule[],
  { width, height }: { width: number; height: number },
): PrintedPage {
  const counts = [0, 0, 0, 0];
  const kept = turned.filter((one) => one.x >= 0 && one.x <= width && one.y >= 0 && one.y <= height);
  for (const one of kept) counts[one.turn] = (counts[one.turn] ?? 0) + 1;
  const turn = counts.indexOf(Math.max(...counts));
  const place = (x: number, y: number): [number, number] => {
    if (turn === 1) return [y, width - x];
    if (turn === 2) return [width - x, height - y];
    return turn === 3 ? [height - y, x] : [x, y];
  };
  const glyphs = kept.map(({ text, x, y, half, size }): Glyph => {
    const [cx, cy] = place(x, y);
    return { text, x0: cx - half, x1: cx + half, y: cy + size * 0.35, size };
  });
  const sideways = turn % 2 === 1;
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs,
    rules:
      turn === 0
        ? [...rules]
        : rules.map(({ x0, y0, x1, y1 }) => {
            const [ax, ay] = place(x0, y0);
            const [bx, by] = place(x1, y1);
            return { x0: ax, y0: ay, x1: bx, y1: by };
          }),
  };
}

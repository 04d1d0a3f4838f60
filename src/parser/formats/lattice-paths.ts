/** Paths of a page to ruling lines: strokes, thin filled rectangles, frames. */
import type { Rule } from './lattice-page.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** A filled rectangle this thin is a line, points. */
const thin = 3;
/** How far a straight line may lean. */
const lean = 0.7;
/** More lines than any table has are a drawing. */
const mostRules = 100_000;

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Gathers the ruling lines of a page. */
export class Paths {
  readonly rules: Rule[] = [];

  /**
   * @param buffer moves (0 x y), lines (1 x y), curves (2 and six, 3 and four numbers) and closings (4)
   * @param paint the name of the operator that paints the path
   */
  add(buffer: ArrayLike<number>, paint: string, ctm: Matrix, lineWidth: number): void {
    const strokes = /stroke/i.test(paint);
    const fills = /fill/i.test(paint);
    if (!strokes && !fills) return;
    const scale = Math.hypot(ctm[0], ctm[1]);
    const asStroke = strokes && lineWidth * scale <= 2 * thin;
    const boxes: Box[] = [];
    let points: number[] = [];
    let curved = false;
    const end = () => {
      if (points.length >= 4) this.#shape(points, curved, asStroke, fills, boxes);
      points = [];
      curved = false;
    };
    let index = 0;
    const point = (x: number, y: number) => {
      points.push(ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]);
    };
    while (index < buffer.length) {
      const code = buffer[index++];
      const at = (offset: number): number => buffer[index + offset] ?? 0;
      if (code === 0) {
        end();
        point(at(0), at(1));
        index += 2;
      } else if (code === 1) {
        point(at(0), at(1));
        index += 2;
      } else if (code === 2 || code === 3) {
        const count = code === 2 ? 6 : 4;
        curved = true;
        point(at(count - 2), at(count - 1));
        index += count;
      } else if (code === 4) {
        if (points.length >= 2) points.push(points[0] as number, points[1] as number);
      } else break;
    }
    end();
    if (fills) this.#frame(boxes);
  }

  #shape(points: readonly number[], curved: boolean, strokes: boolean, fills: boolean, boxes: Box[]): void {
    if (strokes) {
      for (let i = 0; i + 3 < points.length; i += 2) {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(i, i + 4);
        if (!curved && (Math.abs(x1 - x0) <= lean || Math.abs(y1 - y0) <= lean)) this.#rule(x0, y0, x1, y1);
      }
    }
    if (!fills || curved) return;
    const box = boxOf(points);
    boxes.push(box);
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= thin) this.#rule(box.x0, box.y0, box.x1, box.y1);
  }

  /** A rectangle within a slightly larger one, the space between them filled: the border of a cell. */
  #frame(boxes: readonly Box[]): void {
    const [a, b] = boxes;
    if (!a || !b || boxes.length !== 2) return;
    const outer = a.x1 - a.x0 > b.x1 - b.x0 ? a : b;
    const inner = outer === a ? b : a;
    const gaps = [inner.x0 - outer.x0, outer.x1 - inner.x1, inner.y0 - outer.y0, outer.y1 - inner.y1];
    if (gaps.some((gap) => gap < -0.01 || gap > thin)) return;
    this.#rule(outer.x0, outer.y0, outer.x1, outer.y0);
    this.#rule(outer.x0, outer.y1, outer.x1, outer.y1);
    this.#rule(outer.x0, outer.y0, outer.x0, outer.y1);
    this.#rule(outer.x1, outer.y0, outer.x1, outer.y1);
  }

  #rule(x0: number, y0: number, x1: number, y1: number): void {
    if (this.rules.length < mostRules) this.rules.push({ x0, y0, x1, y1 });
  }
}

function boxOf(points: readonly number[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/**
 * Reads the outlines of characters out of a TrueType font. Drawing a table with hundreds of short texts by outlines
 * takes a tenth of what it takes to have each of them set by the library that draws.
 */
import { readFileSync } from 'node:fs';

export interface Glyph {
  /** SVG path, y upwards, in units of the font. */
  readonly path: string;
  readonly advance: number;
}

/** How deep a character may be put together of others. */
const DEPTH = 4;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export class TrueType {
  readonly unitsPerEm: number;
  readonly #tables = new Map<string, DataView>();
  readonly #glyphs = new Map<number, Glyph | null>();
  readonly #longLoca: boolean;
  readonly #metrics: number;

  /** @param file of a font with outlines of its own (`glyf`) */
  constructor(file: string) {
    const bytes = readFileSync(file);
    const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let index = 0; index < font.getUint16(4); index++) {
      const at = 12 + 16 * index;
      const name = bytes.toString('latin1', at, at + 4);
      const [from, length] = [font.getUint32(at + 8), font.getUint32(at + 12)];
      this.#tables.set(name, new DataView(bytes.buffer, bytes.byteOffset + from, length));
    }
    this.unitsPerEm = this.#table('head').getUint16(18);
    this.#longLoca = this.#table('head').getInt16(50) === 1;
    this.#metrics = this.#table('hhea').getUint16(34);
  }

  /** The outline of a character; null when the font has none. */
  glyph(code: number): Glyph | null {
    const known = this.#glyphs.get(code);
    if (known !== undefined) return known;
    const index = this.#indexOf(code);
    const glyph = index === 0 ? null : this.#read(index);
    this.#glyphs.set(code, glyph);
    return glyph;
  }

  /** What the font shows for a character that it does not have. */
  notdef(): Glyph {
    return this.#read(0);
  }

  #table(name: string): DataView {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`the font has no table ${name}`);
    return table;
  }

  #indexOf(code: number): number {
    const cmap = this.#table('cmap');
    for (let index = 0; index < cmap.getUint16(2); index++) {
      const at = cmap.getUint32(8 + 8 * index);
      const format = cmap.getUint16(at);
      const found = format === 12 ? inGroups(cmap, at, code) : format === 4 ? inSegments(cmap, at, code) : 0;
      if (found !== 0) return found;
    }
    return 0;
  }

  #read(index: number): Glyph {
    const hmtx = this.#table('hmtx');
    const advance = hmtx.getUint16(4 * Math.min(index, this.#metrics - 1));
    return { advance, path: this.#contours(index, 0).map(pathOf).join('') };
  }

  #contours(index: number, depth: number): Point[][] {
    const loca = this.#table('loca');
    const at = (one: number) => (this.#longLoca ? loca.getUint32(4 * one) : 2 * loca.getUint16(2 * one));
    const [from, to] = [at(index), at(index + 1)];
    if (to <= from || depth > DEPTH) return [];
    const glyf = this.#table('glyf');
    const view = new DataView(glyf.buffer, glyf.byteOffset + from, to - from);
    const count = view.getInt16(0);
    return count >= 0 ? simple(view, count) : this.#composite(view, depth);
  }

  /** Made of other characters, each moved and perhaps made larger. */
  #composite(view: DataView, depth: number): Point[][] {
    const contours: Point[][] = [];
    let at = 10;
    for (let more = true; more; ) {
      const [flags, index] = [view.getUint16(at), view.getUint16(at + 2)];
      const words = (flags & 1) !== 0;
      const [dx, dy] = words
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)];
      at += words ? 8 : 6;
      const scales = flags & 0x08 ? 1 : flags & 0x40 ? 2 : flags & 0x80 ? 4 : 0;
      const scale = Array.from({ length: scales }, (_, one) => view.getInt16(at + 2 * one) / 16_384);
      at += 2 * scales;
      const [a = 1, b = 0, c = 0, d = 1] = scales === 4 ? scale : [scale[0], 0, 0, scale.at(-1)];
      for (const contour of this.#contours(index, depth + 1)) {
        contours.push(contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })));
      }
      more = (flags & 0x20) !== 0;
    }
    return contours;
  }
}

/** Format 12: groups of code points, in order. */
function inGroups(cmap: DataView, at: number, code: number): number {
  let [low, high] = [0, cmap.getUint32(at + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    if (code < cmap.getUint32(group)) high = middle - 1;
    else if (code > cmap.getUint32(group + 4)) low = middle + 1;
    else return cmap.getUint32(group + 8) + code - cmap.getUint32(group);
  }
  return 0;
}

/** Format 4: segments of the basic plane, in order. */
function inSegments(cmap: DataView, at: number, code: number): number {
  const size = cmap.getUint16(at + 6);
  for (let segment = 0; segment < size && code <= 0xffff; segment += 2) {
    if (code > cmap.getUint16(at + 14 + segment)) continue;
    const first = cmap.getUint16(at + 16 + size + segment);
    if (code < first) return 0;
    const delta = cmap.getUint16(at + 16 + 2 * size + segment);
    const place = at + 16 + 3 * size + segment;
    const offset = cmap.getUint16(place);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = cmap.getUint16(place + offset + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function simple(view: DataView, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [axis(2, 16), axis(4, 32)];
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? -1) + 1;
    const points: Point[] = [];
    for (let one = start; one <= end; one++)
      points.push({ x: xs[one] ?? 0, y: ys[one] ?? 0, on: ((flags[one] ?? 0) & 1) === 1 });
    return points;
  });
}

/** Between two points off the curve lies one on it. */
function pathOf(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const last = points.at(-1) ?? first;
  const start = first.on ? first : last.on ? last : between(first, last);
  const rest = first.on ? points.slice(1) : points;
  let path = `M${start.x} ${start.y}`;
  let control: Point | null = null;
  for (const point of [...rest, start]) {
    if (control) {
      const to = point.on ? point : between(control, point);
      path += `Q${control.x} ${control.y} ${to.x} ${to.y}`;
      control = point.on ? null : point;
    } else if (point.on) path += `L${point.x} ${point.y}`;
    else control = point;
  }
  return `${path}Z`;
}

/** Ruling lines to the cells between them. */
import { maxCells } from '../document.ts';
import type { LatticeCell, Rule } from './lattice-page.ts';
import { merge, near, type Segment } from './lattice-segments.ts';

/** The cells of one table, before there is text in them. */
export interface Frame {
  columns: number[];
  rows: number;
  cells: Omit<LatticeCell, 'lines'>[];
  y0: number;
  y1: number;
  openTop: boolean;
  openBottom: boolean;
  /** Heights of the lines, and for each box between lines the index of its cell, or -1. */
  heights: number[];
  boxes: Int32Array;
}

/** Drawings and maps have thousands of lines; tables have not. */
const mostPairs = 8_000_000;

/** The tables on a page, larger ones first. */
export function findFrames(rules: readonly Rule[]): Frame[] {
  const across: Segment[] = [];
  const down: Segment[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    // A dot of a dotted line may belong to either.
    const dot = width <= near && height <= near;
    if (dot || (height <= near && width > height))
      across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    if (dot || (width <= near && height > width))
      down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
  const horizontal = merge(across);
  const vertical = merge(down);
  if (vertical.length === 0) return [];
  if (horizontal.length * vertical.length > mostPairs) return [];
  return connected(horizontal, vertical)
    .map(([h, v]) => frameOf(h, v))
    .filter((frame) => frame !== null)
    .sort((a, b) => extent(b) - extent(a));
}

const extent = (frame: Frame): number => frame.y1 - frame.y0;

/** Groups of lines that touch each other. */
function connected(horizontal: readonly Segment[], vertical: readonly Segment[]): Group[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  for (const [i, h] of horizontal.entries()) {
    for (const [j, v] of vertical.entries()) {
      if (v.at < h.from - near || v.at > h.to + near || h.at < v.from - near || h.at > v.to + near) continue;
      parent[find(parent, i)] = find(parent, horizontal.length + j);
    }
  }
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const root = find(parent, index);
    const known = groups.get(root);
    if (known) return known;
    const made: Group = [[], []];
    groups.set(root, made);
    return made;
  };
  for (const [i, h] of horizontal.entries()) groupOf(i)[0].push(h);
  for (const [j, v] of vertical.entries()) groupOf(horizontal.length + j)[1].push(v);
  return attachSides([...groups.values()]);
}

type Group = [horizontal: Segment[], vertical: Segment[]];

/** A page that shows only the middle of a tall row has nothing but lines from its top to its bottom. */
function middleOfRow(groups: readonly Group[]): Group[] {
  const lone = groups.filter(([h]) => h.length === 0).flatMap(([, v]) => v);
  const [first] = lone;
  if (!first || lone.length < 3 || lone.length !== groups.length) return [];
  const alike = lone.filter((one) => Math.abs(one.from - first.from) <= near && Math.abs(one.to - first.to) <= near);
  return alike.length === lone.length ? [[[], alike]] : [];
}

/**
 * Where a page shows only the middle of a merged cell at the side of a table, the line at that side touches no
 * other: it belongs to the table that it runs along.
 */
function attachSides(groups: readonly Group[]): Group[] {
  const tables = groups.filter(([h, v]) => h.length > 0 && v.length > 0);
  for (const [h, lone] of groups) {
    if (h.length > 0) continue;
    for (const side of lone) {
      for (const [rows, columns] of tables) {
        const from = Math.min(...columns.map((one) => one.from));
        const to = Math.max(...columns.map((one) => one.to));
        const shared = Math.min(to, side.to) - Math.max(from, side.from);
        if (shared < 0.8 * Math.max(to - from, side.to - side.from) || rows.length === 0) continue;
        columns.push(side);
        break;
      }
    }
  }
  return tables.length > 0 ? tables : middleOfRow(groups);
}

function find(parent: number[] | Int32Array, index: number): number {
  let at = index;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number;
    at = parent[at] as number;
  }
  return at;
}

/** Sorted places, those that are one taken once. */
function places(segments: readonly number[]): number[] {
  const sorted = [...segments].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const at of sorted) if (kept.length === 0 || at - (kept.at(-1) as number) > near) kept.push(at);
  return kept;
}

/** The place at which most lines end; a table without outer lines is closed there. */
function commonEnd(ends: readonly number[], fewest: number): number | null {
  let best: number | null = null;
  let most = fewest - 1;
  for (const end of ends) {
    const count = ends.filter((other) => Math.abs(other - end) <= near).length;
    if (count > most) {
      most = count;
      best = end;
    }
  }
  return best;
}

function frameOf(horizontal: Segment[], vertical: Segment[]): Frame | null {
  const middle = horizontal.length === 0;
  const xs = places(vertical.map((v) => v.at));
  const ys = places(horizontal.map((h) => h.at));
  if (middle) ys.push(Math.min(...vertical.map((v) => v.from)), Math.max(...vertical.map((v) => v.to)));
  const [first = 0, last = 0] = [ys[0], ys.at(-1)];
  // Columns that run on beyond the last line: the page cuts a row there.
  const above = vertical.filter((v) => v.from < first - near).map((v) => v.from);
  const below = vertical.filter((v) => v.to > last + near).map((v) => v.to);
  const top = above.length >= 2 ? commonEnd(above, 2) : null;
  const bottom = below.length >= 2 ? commonEnd(below, 2) : null;
  const openTop = middle || (top !== null && first - top > 2 * near);
  const openBottom = middle || (bottom !== null && bottom - last > 2 * near);
  if (openTop && top !== null) ys.unshift(top);
  if (openBottom && bottom !== null) ys.push(bottom);
  // Tables without lines at their sides.
  const left = commonEnd(
    horizontal.map((h) => h.from).filter((from) => from < (xs[0] ?? 0) - 2 * near),
    2,
  );
  const right = commonEnd(
    horizontal.map((h) => h.to).filter((to) => to > (xs.at(-1) ?? 0) + 2 * near),
    2,
  );
  if (left !== null) xs.unshift(left);
  if (right !== null) xs.push(right);
  const across = xs.length - 1;
  const rows = ys.length - 1;
  if (across < 1 || rows < 1 || across * rows > maxCells) return null;
  const isLine = (segments: readonly Segment[], at: number, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    return segments.some((one) => Math.abs(one.at - at) <= near && one.from <= middle && one.to >= middle);
  };
  const byColumn = xs.map((x) => vertical.filter((v) => Math.abs(v.at - x) <= near));
  const byRow = ys.map((y) => horizontal.filter((h) => Math.abs(h.at - y) <= near));
  const parent = Int32Array.from({ length: across * rows + 1 }, (_, index) => index);
  const beyond = across * rows;
  const join = (a: number, b: number) => {
    parent[find(parent, a)] = find(parent, b);
  };
  for (let row = 0; row < rows; row++) {
    const [y0 = 0, y1 = 0] = [ys[row], ys[row + 1]];
    for (let column = 0; column < across; column++) {
      const [x0 = 0, x1 = 0] = [xs[column], xs[column + 1]];
      const box = row * across + column;
      const virtual = { left: column === 0 && left !== null, right: column === across - 1 && right !== null };
      if (column === 0 && !virtual.left && !isLine(byColumn[0] ?? [], x0, y0, y1)) join(box, beyond);
      if (!(virtual.right || isLine(byColumn[column + 1] ?? [], x1, y0, y1)))
        join(box, column === across - 1 ? beyond : box + 1);
      // Above and below the table is closed even without a line: a page may cut a merged cell there.
      if (row < rows - 1 && !isLine(byRow[row + 1] ?? [], y1, x0, x1)) join(box, box + across);
    }
  }
  return cellsOf(xs, ys, parent, { openTop, openBottom });
}

/** The regions between the lines as cells; what is open to the page around is none. */
function cellsOf(
  xs: number[],
  ys: number[],
  parent: Int32Array,
  open: Pick<Frame, 'openTop' | 'openBottom'>,
): Frame | null {
  const across = xs.length - 1;
  const rows = ys.length - 1;
  const outside = find(parent, across * rows);
  const boxes = new Int32Array(across * rows).fill(-1);
  const cells: Omit<LatticeCell, 'lines'>[] = [];
  const byRegion = new Map<number, number>();
  for (let box = 0; box < across * rows; box++) {
    const region = find(parent, box);
    if (region === outside) continue;
    const row = Math.floor(box / across);
    const column = box % across;
    let index = byRegion.get(region);
    if (index === undefined) {
      index = cells.length;
      byRegion.set(region, index);
      cells.push({ top: row, bottom: row, left: column, right: column, x0: xs[column] ?? 0, x1: xs[column + 1] ?? 0 });
    }
    boxes[box] = index;
    const cell = cells[index];
    if (!cell) continue;
    cell.bottom = row;
    cell.left = Math.min(cell.left, column);
    cell.right = Math.max(cell.right, column);
    cell.x0 = xs[cell.left] ?? 0;
    cell.x1 = xs[cell.right + 1] ?? 0;
  }
  if (cells.length === 0) return null;
  cells.sort((a, b) => a.top - b.top || a.left - b.left);
  const renumbered = new Int32Array(across * rows).fill(-1);
  for (const [index, cell] of cells.entries())
    for (let row = cell.top; row <= cell.bottom; row++)
      for (let column = cell.left; column <= cell.right; column++)
        if ((boxes[row * across + column] ?? -1) >= 0) renumbered[row * across + column] = index;
  return { columns: xs, rows, cells, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0, heights: ys, boxes: renumbered, ...open };
}

/** The index of the cell at a point, or -1. */
export function frameAt(frame: Frame, x: number, y: number): number {
  if (y < frame.y0 || y > frame.y1) return -1;
  const column = intervalOf(frame.columns, x);
  const row = intervalOf(frame.heights, y);
  if (column < 0 || row < 0) return -1;
  return frame.boxes[row * (frame.columns.length - 1) + column] ?? -1;
}

function intervalOf(places: readonly number[], at: number): number {
  if (at < (places[0] ?? 0) || at > (places.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = places.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

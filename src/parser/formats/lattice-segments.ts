/** Pieces of ruling lines to whole lines. */

/** A line across; `at` is its place, `from` and `to` its ends. */
export interface Segment {
  at: number;
  from: number;
  to: number;
}

/** Lines nearer than this are one: double lines, the edges of a thin rectangle, lines drawn cell by cell. */
export const near = 3;
/** A line shorter than this is a dash, a dot or part of a letter. */
const shortest = 4;
/** Pieces of the same line become one. */
export function merge(segments: Segment[]): Segment[] {
  segments.sort((a, b) => a.at - b.at);
  const merged: Segment[] = [];
  let group: Segment[] = [];
  const endGroup = () => {
    group.sort((a, b) => a.from - b.from);
    let open: Segment | null = null;
    let sum = 0;
    let count = 0;
    const close = () => {
      if (open && open.to - open.from >= shortest) merged.push({ ...open, at: sum / count });
    };
    for (const one of group) {
      if (open && one.from <= open.to + near) {
        open.to = Math.max(open.to, one.to);
        sum += one.at;
        count++;
      } else {
        close();
        open = { ...one };
        sum = one.at;
        count = 1;
      }
    }
    close();
    group = [];
  };
  for (const one of segments) {
    const first = group[0];
    if (first && one.at - first.at > near) endGroup();
    group.push(one);
  }
  endGroup();
  return merged;
}

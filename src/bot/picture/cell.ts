/** Draws one cell of a marked table. */

import { widthOf } from './font.ts';
import type { CellMark } from './marks.ts';
import { type Box, line, rect, text, texts } from './svg.ts';
import type { Theme } from './theme.ts';
import type { CellText } from './value.ts';
import { wrap } from './wrap.ts';

const LABEL = 22;
const LABEL_LEADING = 29;
const VALUE = 28;
const VALUE_LEADING = 36;
const PADDING = 8;
const CORNER = 15;
/** Below this size a number is hard to read on a telephone. */
const LEAST = 24;

/** Shown in one cell: the number that stands there, and below it the one that should. */
export interface ValueLines {
  readonly found: CellText;
  readonly due: string | null;
  /** Both fit beside each other: 「20 → 10」. */
  readonly beside: boolean;
  readonly size: number;
}

export function valueLines(found: CellText, mark: CellMark | undefined, width: number): ValueLines {
  const room = width - 1.5 * PADDING;
  const to = mark?.to ?? null;
  const due = to === null || mark?.kind === 'checked' ? null : `→ ${to}${mark?.kind === 'possible' ? '?' : ''}`;
  const bold = mark?.kind === 'wrong';
  const beside = due !== null && widthOf(`${found.text} ${due}`, VALUE, bold) <= room;
  if (beside || due === null) return { found, due, beside, size: fitting(found.text, beside ? 0 : room) };
  // Below each other the arrow says no more than the place, and goes where there is no room for it.
  const short = fitting(due, room) < LEAST ? due.slice('→ '.length) : due;
  return { found, due: short, beside, size: Math.min(fitting(found.text, room), fitting(short, room)) };
}

/** The size at which a number fits; 0 is room without end. */
function fitting(text: string, room: number): number {
  const width = widthOf(text, VALUE, true);
  return room === 0 || width <= room ? VALUE : Math.max(15, Math.floor((VALUE * room) / width));
}

export const valueHeight = ({ due, beside }: ValueLines, mark: CellMark | undefined): number =>
  (due === null || beside ? 1 : 2) * VALUE_LEADING + 12 + (mark && mark.numbers.length > 0 ? CORNER : 0);

export const labelHeight = (label: string, width: number): number =>
  labelLines(label, width).length * LABEL_LEADING + 14;

const labelLines = (label: string, width: number): string[] => wrap(label, width - 2 * PADDING, LABEL);

export interface LabelStyle {
  /** A heading stands in the middle; the label of a row begins at the left. */
  readonly heading: boolean;
  readonly mark: CellMark | undefined;
}

export function drawLabel(label: string, box: Box, { heading, mark }: LabelStyle, theme: Theme): string {
  const lines = labelLines(label, box.width);
  const colours = mark ? theme.marks[mark.kind] : null;
  const top = box.y + (box.height - lines.length * LABEL_LEADING) / 2;
  const x = heading ? box.x + box.width / 2 : box.x + PADDING;
  const style = {
    size: LABEL,
    fill: colours?.ink ?? theme.ink,
    anchor: heading ? 'middle' : 'start',
    class: 'label',
  } as const;
  const fill = colours?.fill ?? theme.head;
  return (
    rect(box, { fill, stroke: theme.grid, class: mark ? `cell ${mark.kind}` : 'cell' }) +
    texts(x, top, lines, LABEL_LEADING, style)
  );
}

export function drawValue(lines: ValueLines, box: Box, mark: CellMark | undefined, theme: Theme): string {
  const colours = mark ? theme.marks[mark.kind] : null;
  const { found, due, beside, size } = lines;
  const dashed = mark?.kind === 'possible' ? '8 5' : undefined;
  const frame = rect(box, {
    fill: colours?.fill ?? theme.background,
    stroke: theme.grid,
    class: mark ? `cell ${mark.kind}` : 'cell',
  });
  const strong = mark !== undefined && mark.kind !== 'checked';
  const edge = strong
    ? rect(inset(box, 2), { fill: 'none', stroke: colours?.edge, 'stroke-width': 3, 'stroke-dasharray': dashed })
    : '';
  const ink = strong ? (colours?.ink ?? theme.ink) : found.kind === 'number' ? theme.ink : theme.faint;
  const numbered = mark && mark.numbers.length > 0;
  const middle = box.y + (box.height + (numbered ? CORNER : 0)) / 2;
  const centre = box.x + box.width / 2;
  const bold = mark?.kind === 'wrong';
  const own = {
    size: found.kind === 'blank' ? Math.min(size, LABEL) : size,
    fill: ink,
    anchor: 'middle',
    bold,
    class: `value ${found.kind}`,
  } as const;
  const corner = numbered
    ? text(box.x + box.width - 7, box.y + 16, mark.numbers.join(','), {
        size: 16,
        fill: colours?.ink ?? theme.ink,
        bold: true,
        anchor: 'end',
        class: 'corner',
      })
    : '';
  if (due === null) return frame + edge + text(centre, middle, found.text, own) + corner;
  const dueStyle = { size, fill: ink, bold: true, class: 'due' } as const;
  if (beside) {
    const [left, gap] = [widthOf(found.text, size, bold), widthOf(' ', size, true)];
    const from = centre - (left + gap + widthOf(due, size, true)) / 2;
    return (
      frame +
      edge +
      text(from, middle, found.text, { ...own, anchor: 'start' }) +
      struck(from, middle, left, mark, ink) +
      text(from + left + gap, middle, due, dueStyle) +
      corner
    );
  }
  const [above, below] = [middle - VALUE_LEADING / 2, middle + VALUE_LEADING / 2];
  const width = widthOf(found.text, own.size, bold);
  return (
    frame +
    edge +
    text(centre, above, found.text, own) +
    struck(centre - width / 2, above, width, mark, ink) +
    text(centre, below, due, { ...dueStyle, anchor: 'middle' }) +
    corner
  );
}

/** A number that is certainly wrong is struck out. */
const struck = (x: number, y: number, width: number, mark: CellMark | undefined, stroke: string): string =>
  mark?.kind === 'wrong' ? line(x - 3, y, x + width + 3, y, { stroke, 'stroke-width': 2.5 }) : '';

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

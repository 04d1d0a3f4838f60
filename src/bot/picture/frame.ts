/** What stands above and below every picture: the title, and where it is from. */
import { line, texts } from './svg.ts';
import type { Theme } from './theme.ts';
import { wrap } from './wrap.ts';

/** Width of a picture in pixels; three for each of a small telephone. */
export const WIDTH = 1080;
export const MARGIN = 28;

const TITLE = 40;
const SUBTITLE = 28;
const SMALL = 24;

/** @returns the source, and where what follows may begin */
export function heading(title: string, subtitle: string, theme: Theme): { source: string; height: number } {
  const room = WIDTH - 2 * MARGIN;
  const first = wrap(title, room, TITLE, true, 2);
  const second = wrap(subtitle, room, SUBTITLE, false, 2);
  const top = 24;
  const between = top + first.length * 52 + 2;
  const source =
    texts(MARGIN, top, first, 52, { size: TITLE, fill: theme.ink, bold: true, class: 'title' }) +
    texts(MARGIN, between, second, 40, { size: SUBTITLE, fill: theme.faint, class: 'subtitle' });
  return { source, height: between + second.length * 40 + 14 };
}

/** @returns the source, and where the picture ends */
export function footer(words: string, top: number, theme: Theme): { source: string; end: number } {
  const lines = wrap(words, WIDTH - 2 * MARGIN, SMALL, false, 3);
  const rule = line(MARGIN, top, WIDTH - MARGIN, top, { stroke: theme.grid, 'stroke-width': 1 });
  const source = rule + texts(MARGIN, top + 12, lines, 34, { size: SMALL, fill: theme.faint, class: 'footer' });
  return { source, end: top + 12 + lines.length * 34 + 16 };
}

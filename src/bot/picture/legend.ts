/** Beneath a marked table: its findings in words, and what the marks mean. */
import type { Words } from '../say/index.ts';
import { widthOf } from './font.ts';
import { MARGIN, WIDTH } from './frame.ts';
import { badge, element, rect, text, texts } from './svg.ts';
import type { MarkKind, Theme } from './theme.ts';
import { wrap } from './wrap.ts';

const SIZE = 28;
const LEADING = 40;
const KEY = 24;
/** So many findings are told in words; the others have their numbers. */
const MOST = 8;

export interface Legend {
  readonly findings: readonly { readonly number: number; readonly sure: boolean; readonly text: string }[];
  readonly kinds: readonly MarkKind[];
  readonly blank: boolean;
  readonly unread: boolean;
}

/** @returns the source, and where it ends */
export function legend(all: Legend, top: number, theme: Theme, words: Words): { source: string; end: number } {
  let y = top;
  let source = '';
  // In a Chinese font the quotation marks of English are as wide as characters.
  for (const { number, sure, text: said } of all.findings.slice(0, MOST)) {
    const lines = wrap(
      words.code === 'en' ? said.replace(/[“”]/g, '"') : said,
      WIDTH - 2 * MARGIN - 50,
      SIZE,
      false,
      3,
    );
    source += badge(
      MARGIN + 18,
      y + LEADING / 2,
      String(number),
      18,
      theme.marks[sure ? 'wrong' : 'verify'].edge,
      theme.onBadge,
    );
    source += texts(MARGIN + 50, y, lines, LEADING, { size: SIZE, fill: theme.ink, class: 'finding' });
    y += lines.length * LEADING + 8;
  }
  const more = all.findings.length - MOST;
  if (more > 0) {
    source += texts(MARGIN + 50, y, [words.next.more(more)], LEADING, { size: SIZE, fill: theme.faint });
    y += LEADING;
  }
  const key = keyOf(all, y + 4, theme, words);
  return { source: source + key.source, end: key.end };
}

const order: readonly MarkKind[] = ['wrong', 'possible', 'verify', 'checked'];

function keyOf(
  { kinds, blank, unread }: Legend,
  top: number,
  theme: Theme,
  words: Words,
): { source: string; end: number } {
  const say = words.picture.key;
  const swatches = order.filter((kind) => kinds.includes(kind)).map((kind) => ({ kind, label: say[kind] }));
  const notes = [...(blank ? [say.blank] : []), ...(unread ? [say.unread] : [])];
  if (swatches.length + notes.length === 0) return { source: '', end: top - 4 };
  let [x, y, source] = [MARGIN, top, ''];
  const makeRoom = (width: number) => {
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + 38];
  };
  for (const { kind, label } of swatches) {
    const width = 44 + widthOf(label, KEY);
    makeRoom(width);
    source += swatch(kind, x, y, theme) + text(x + 44, y + 18, label, { size: KEY, fill: theme.faint, class: 'key' });
    x += width + 30;
  }
  for (const note of notes) {
    const width = widthOf(note, KEY);
    makeRoom(width);
    source += text(x, y + 18, note, { size: KEY, fill: theme.faint, class: 'key' });
    x += width + 30;
  }
  return { source: element('g', { class: 'keys' }, source), end: y + 38 };
}

function swatch(kind: MarkKind, x: number, y: number, theme: Theme): string {
  const { fill, edge } = theme.marks[kind];
  const dashed = kind === 'possible' ? '6 4' : undefined;
  return rect(
    { x: x + 1, y: y + 6, width: 32, height: 24 },
    { fill, stroke: edge, 'stroke-width': kind === 'checked' ? 1 : 3, 'stroke-dasharray': dashed },
  );
}

/** A card to be forwarded: one report in which nothing is wrong, with the figures that matter. */
import type { Judged } from '../../check.ts';
import { cellAt } from '../../report/cell.ts';
import { figuresOf } from '../answer/figures.ts';
import { titleOf } from '../answer/verdict.ts';
import type { Words } from '../say/index.ts';
import { widthOf } from './font.ts';
import { footer, MARGIN, WIDTH } from './frame.ts';
import { element, picture, rect, sign, text, texts } from './svg.ts';
import { type ThemeName, themes } from './theme.ts';
import { cellText } from './value.ts';
import { wrap } from './wrap.ts';

export interface Card {
  readonly judged: Judged;
  readonly source: string | null;
  readonly checkedOn: string | null;
  readonly theme: ThemeName;
}

const figures = ['received', 'carriedIn', 'handled', 'carriedOut'] as const;
const TILE = 150;

export function cardSvg({ judged: { report }, source, checkedOn, theme: name }: Card, words: Words): string {
  const theme = themes[name];
  const room = WIDTH - 2 * MARGIN - 130;
  const title = wrap(titleOf(report, words), room, 44, true, 3);
  const verdict = report.narrative.length > 0 ? words.verdict.consistent : words.verdict.balanced;
  const said = wrap(verdict, room, 32, false, 2);
  const head = 44 + title.length * 58 + said.length * 46 + 22;
  let inner = rect({ x: 0, y: 0, width: WIDTH, height: head }, { fill: theme.goodFill });
  inner += element('circle', { cx: MARGIN + 50, cy: head / 2, r: 48, fill: theme.good });
  inner += sign('tick', MARGIN + 50, head / 2, 46, theme.onBadge);
  inner += texts(MARGIN + 130, 32, title, 58, { size: 44, fill: theme.ink, bold: true, class: 'title' });
  inner += texts(MARGIN + 130, 32 + title.length * 58, said, 46, {
    size: 32,
    fill: theme.good,
    bold: true,
    class: 'verdict',
  });
  const step = (WIDTH - 2 * MARGIN) / figures.length;
  let y = head + 26;
  for (const [index, row] of figures.entries()) {
    const address = `applications.${row}.total`;
    const value =
      report.format && cellAt(report.format, address) ? cellText(address, report, words).text : words.numbers.unread;
    const x = MARGIN + (index + 0.5) * step;
    const size = Math.min(64, (64 * (step - 20)) / Math.max(1, widthOf(value, 64, true)));
    const label = wrap(words.figures[row], step - 16, 30, false, 1);
    inner += text(x, y + 44, value, { size, fill: theme.ink, bold: true, anchor: 'middle', class: 'figure' });
    inner += texts(x, y + 92, label, 40, { size: 30, fill: theme.faint, anchor: 'middle' });
  }
  y += TILE + 6;
  const [, ...others] = figuresOf(report, words);
  for (const block of others) {
    const lines = wrap(
      block.kind === 'line' ? block.runs.map((run) => (typeof run === 'string' ? run : run.strong)).join('') : '',
      WIDTH - 2 * MARGIN,
      30,
    );
    inner += texts(MARGIN, y, lines, 44, { size: 30, fill: theme.ink });
    y += lines.length * 44 + 4;
  }
  const { lookUp, picture: say } = words;
  const published = report.publishedOn === null ? [] : [lookUp.published(report.publishedOn)];
  const checked = checkedOn === null ? [] : [say.checkedOn(checkedOn)];
  const foot = lookUp.titled([...(source === null ? [] : [say.source(source)]), ...published, ...checked, say.by]);
  const end = footer(foot, y + 16, theme);
  return picture(WIDTH, end.end, theme.background, inner + end.source);
}

/** Small helpers for SVG. Every text that comes in is escaped here and nowhere else. */
import { drawable, FAMILY } from './font.ts';

/** The middle of a character above its base line, in parts of its size. */
const MIDDLE = 0.37;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text, or the value of an attribute, as it stands in the source. */
const escaped = (text: string): string => drawable(text).replace(/[&<>"']/g, (one) => entities[one] ?? '');

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributesOf = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value ?? '')}"`)
    .join('');

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** An element without text; `inner` is source already. */
export const element = (name: string, attributes: Attributes, inner = ''): string =>
  inner === '' ? `<${name}${attributesOf(attributes)}/>` : `<${name}${attributesOf(attributes)}>${inner}</${name}>`;

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end' | undefined;
  readonly strike?: boolean;
  readonly class?: string;
}

/** One line of text whose middle is at `y`. */
export function text(x: number, y: number, content: string, style: TextStyle): string {
  const attributes = {
    x,
    y: y + MIDDLE * style.size,
    'font-size': style.size,
    fill: style.fill,
    'font-weight': style.bold ? 700 : undefined,
    'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
    'text-decoration': style.strike ? 'line-through' : undefined,
    class: style.class,
  };
  return element('text', attributes, escaped(content));
}

/** Lines below each other; `top` is the upper edge of the first. */
export const texts = (x: number, top: number, lines: readonly string[], leading: number, style: TextStyle): string =>
  lines.map((line, index) => text(x, top + (index + 0.5) * leading, line, style)).join('');

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const rect = ({ x, y, width, height }: Box, attributes: Attributes): string =>
  element('rect', { x, y, width, height, ...attributes });

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string =>
  element('line', { x1, y1, x2, y2, ...attributes });

/** A number in a disc, as findings are numbered. */
export function badge(x: number, y: number, label: string, radius: number, fill: string, ink: string): string {
  const size = label.length > 2 ? radius * 0.9 : radius * 1.2;
  return (
    element('circle', { cx: x, cy: y, r: radius, fill }) +
    text(x, y, label, { size, fill: ink, bold: true, anchor: 'middle', class: 'badge' })
  );
}

/** ✓ and ✗ are lines, for no font can be relied on to have them. */
export function sign(kind: 'tick' | 'cross', x: number, y: number, size: number, stroke: string): string {
  const at = (dx: number, dy: number) => `${rounded(x + dx * size)} ${rounded(y + dy * size)}`;
  const d =
    kind === 'tick'
      ? `M${at(-0.5, 0.02)}L${at(-0.12, 0.4)}L${at(0.52, -0.38)}`
      : `M${at(-0.4, -0.4)}L${at(0.4, 0.4)}M${at(0.4, -0.4)}L${at(-0.4, 0.4)}`;
  const attributes = { d, stroke, fill: 'none', 'stroke-width': size * 0.18, 'stroke-linecap': 'round' };
  return element('path', { ...attributes, 'stroke-linejoin': 'round', class: kind });
}

/** The whole picture. */
export function picture(width: number, height: number, background: string, inner: string): string {
  const whole = Math.ceil(height);
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height: whole, viewBox: `0 0 ${width} ${whole}` };
  const all = rect({ x: 0, y: 0, width, height: whole }, { fill: background }) + inner;
  return element('svg', { ...frame, 'font-family': FAMILY }, all);
}

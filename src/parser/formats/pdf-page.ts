/** The operators of a PDF page to glyphs and ruling lines. */
import type { PrintedPage } from './lattice-page.ts';
import { apply, type Matrix, multiply, Paths } from './lattice-paths.ts';
import { type Turned, turnOf, upright } from './lattice-turn.ts';

/** What pdfjs gives of a page, as far as it is used here. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface PageFont {
  vertical?: boolean;
  fontMatrix?: readonly number[] | null;
}

interface PdfGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

export interface PageFrame {
  width: number;
  height: number;
  /** From the space of the page to points from the top left corner as it is shown. */
  transform: Matrix;
}

interface State {
  ctm: Matrix;
  font: PageFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const deepest = 500;

/** A glyph of which the file does not say what it means is a damaged print, never an empty cell. */
const textOf = ({ unicode, width }: PdfGlyph): string =>
  width > 0 && (unicode === '' || unicode < '\t') ? '\ufffd' : unicode;

/** Invisible print: usually guessed from a scan, and never shown to anybody. */
const invisible = new Set([3, 7]);

/** Names of the operators by their number, as pdfjs numbers them. */
export type OperatorCodes = Readonly<Record<string, number>>;

/** Walks the operators of one page once. */
export function readOperators(
  operators: Operators,
  codes: OperatorCodes,
  frame: PageFrame,
  fontOf: (name: string) => PageFont,
): PrintedPage {
  const names = namesOf(codes);
  const glyphs: Turned[] = [];
  const paths = new Paths();
  const stack: State[] = [];
  let state: State = {
    ctm: frame.transform,
    font: {},
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    lineWidth: 1,
  };
  let text: Matrix = identity;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  const save = () => {
    if (stack.length < deepest) stack.push({ ...state });
  };
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const moveText = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };

  const show = (items: readonly (PdfGlyph | number)[]) => {
    const matrix = multiply(state.ctm, text);
    const { size, font, scale } = state;
    const unit = (font.fontMatrix?.[0] ?? 0.001) * size;
    const sign = size < 0 ? -1 : 1;
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    const along = Math.hypot(matrix[0], matrix[1]);
    const turn = turnOf(matrix[0] * sign, matrix[1] * sign);
    const shown = !invisible.has(state.mode) && turn >= 0 && along > 0;
    // Upwards on the page, for text in this direction.
    const [upX, upY] = [(matrix[1] * sign) / along, (-matrix[0] * sign) / along];
    for (const item of items) {
      if (typeof item === 'number') {
        if (font.vertical) y -= (item * size) / 1000;
        else x -= (item * size * scale) / 1000;
        continue;
      }
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      if (font.vertical) {
        const advance = ((item.vmetric?.[0] ?? -1000) * size) / 1000 - spacing;
        if (shown) {
          const [cx, cy] = apply(matrix, x, y + advance / 2);
          glyphs.push({ text: textOf(item), x: cx, y: cy, half: height / 2, size: height, turn });
        }
        y += advance;
        continue;
      }
      const width = item.width * unit * scale;
      if (shown) {
        const [cx, cy] = apply(matrix, x + width / 2, y + state.rise);
        const lift = height * 0.35;
        const half = (Math.abs(width) * along) / 2;
        glyphs.push({ text: textOf(item), x: cx + upX * lift, y: cy + upY * lift, half, size: height, turn });
      }
      x += width + spacing * scale;
    }
  };

  for (let index = 0; index < operators.fnArray.length; index++) {
    const args = (operators.argsArray[index] ?? []) as unknown[];
    const [first = 0, second = 0] = args as number[];
    switch (names[operators.fnArray[index] ?? 0]) {
      case 'save':
        save();
        break;
      case 'restore':
        restore();
        break;
      case 'transform':
        state.ctm = multiply(state.ctm, args as unknown as Matrix);
        break;
      case 'paintFormXObjectBegin':
        save();
        if (args[0]) state.ctm = multiply(state.ctm, args[0] as Matrix);
        break;
      case 'paintFormXObjectEnd':
        restore();
        break;
      case 'beginAnnotation':
        save();
        state.ctm = frame.transform;
        if (args[2]) state.ctm = multiply(state.ctm, args[2] as Matrix);
        if (args[3]) state.ctm = multiply(state.ctm, args[3] as Matrix);
        break;
      case 'endAnnotation':
        restore();
        break;
      case 'beginText':
        text = identity;
        x = y = lineX = lineY = 0;
        break;
      case 'setTextMatrix':
        text = (typeof args[0] === 'number' ? args : args[0]) as unknown as Matrix;
        x = y = lineX = lineY = 0;
        break;
      case 'moveText':
        moveText(first, second);
        break;
      case 'setLeadingMoveText':
        state.leading = -second;
        moveText(first, second);
        break;
      case 'setLeading':
        state.leading = first;
        break;
      case 'nextLine':
        moveText(0, -state.leading);
        break;
      case 'setCharSpacing':
        state.charSpacing = first;
        break;
      case 'setWordSpacing':
        state.wordSpacing = first;
        break;
      case 'setHScale':
        state.scale = first / 100;
        break;
      case 'setTextRise':
        state.rise = first;
        break;
      case 'setTextRenderingMode':
        state.mode = first;
        break;
      case 'setFont':
        state.font = fontOf(args[0] as string);
        state.size = second;
        break;
      case 'setLineWidth':
        state.lineWidth = first;
        break;
      case 'setGState':
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
          if (key === 'LW') state.lineWidth = value as number;
          else if (key === 'Font') {
            const [name, size] = value as [string, number];
            state.font = fontOf(name);
            state.size = size;
          }
        }
        break;
      case 'showText':
        show(args[0] as (PdfGlyph | number)[]);
        break;
      case 'constructPath': {
        const [paint, buffers] = args as [number, (Float32Array | null)[]];
        const buffer = buffers?.[0];
        if (buffer) paths.add(buffer, names[paint] ?? '', state.ctm, state.lineWidth);
        break;
      }
    }
  }
  return upright(glyphs, paths.rules, frame);
}

const cached = new WeakMap<OperatorCodes, string[]>();

function namesOf(codes: OperatorCodes): string[] {
  let names = cached.get(codes);
  if (!names) {
    names = [];
    for (const [name, code] of Object.entries(codes)) names[code] = name;
    cached.set(codes, names);
  }
  return names;
}

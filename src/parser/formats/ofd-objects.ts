/** The objects of an OFD page: characters at their places, and paths. */
import { apply, type Matrix, multiply, type Paths } from './lattice-paths.ts';
import { type Turned, turnOf } from './lattice-turn.ts';
import { type Attribute, readXml } from './xml.ts';

export interface Drawn {
  glyphs: Turned[];
  paths: Paths;
  /** What the page says of its size, or the document. */
  box: string | null;
  templates: string[];
  images: number;
}

/** A text or path object while it is open. */
interface Shape {
  matrix: Matrix;
  size: number;
  scale: number;
  paint: string;
  lineWidth: number;
  shown: boolean;
}

/** What is added for a run of more characters would be no page. */
const longestRun = 100_000;
const defaultLineWidth = 0.353;

/**
 * Adds what a page or a template draws.
 * @param unit points in a unit of the page
 */
export function addObjects(bytes: Uint8Array, drawn: Drawn, unit: number): void {
  let shape: Shape | null = null;
  let code: { x: number; y: number; dx: string | null; dy: string | null } = { x: 0, y: 0, dx: null, dy: null };
  let text = '';
  readXml(bytes, {
    open: (name, attribute) => {
      text = '';
      if (name === 'TextObject' || name === 'PathObject') shape = shapeOf(attribute, unit);
      else if (name === 'TextCode') {
        // A place that is not said is that of the run before.
        code = {
          x: numberOf(attribute('X'), code.x),
          y: numberOf(attribute('Y'), code.y),
          dx: attribute('DeltaX'),
          dy: attribute('DeltaY'),
        };
      } else if (name === 'Template') drawn.templates.push(attribute('TemplateID') ?? '');
      else if (name === 'ImageObject') drawn.images++;
    },
    close: (name) => {
      if (name === 'TextCode' && shape?.shown) addRun(text, code, shape, drawn.glyphs);
      else if (name === 'AbbreviatedData' && shape?.shown) {
        drawn.paths.add(commandsOf(text), shape.paint, shape.matrix, shape.lineWidth);
      } else if (name === 'PhysicalBox') drawn.box = text;
      else if (name === 'TextObject' || name === 'PathObject') shape = null;
      text = '';
    },
    text: (piece) => {
      text += piece;
    },
  });
}

function numbersOf(print: string | null): number[] {
  return (print ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
}

function numberOf(print: string | null, otherwise: number): number {
  const value = print === null || print.trim() === '' ? Number.NaN : Number(print);
  return Number.isFinite(value) ? value : otherwise;
}

function shapeOf(attribute: Attribute, unit: number): Shape {
  const [x = 0, y = 0] = numbersOf(attribute('Boundary'));
  const ctm = numbersOf(attribute('CTM'));
  const own: Matrix = ctm.length === 6 && ctm.every(Number.isFinite) ? (ctm as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
  const strokes = attribute('Stroke') !== 'false';
  const fills = attribute('Fill') === 'true';
  return {
    matrix: multiply([unit, 0, 0, unit, x * unit, y * unit], own),
    size: numberOf(attribute('Size'), 0),
    scale: numberOf(attribute('HScale'), 1),
    paint: `${strokes ? 'stroke' : ''}${fills ? 'fill' : ''}`,
    lineWidth: numberOf(attribute('LineWidth'), defaultLineWidth),
    shown: attribute('Visible') !== 'false',
  };
}

/** 「g 3 4.2」 is 4.2 three times. */
export function deltasOf(print: string | null, most: number): number[] {
  const deltas: number[] = [];
  const parts = (print ?? '').trim().split(/[\s,]+/);
  for (let index = 0; index < parts.length && deltas.length < most; index++) {
    if (parts[index] === 'g') {
      const count = Math.min(Number(parts[index + 1]) || 0, most - deltas.length);
      const value = Number(parts[index + 2]) || 0;
      for (let i = 0; i < count; i++) deltas.push(value);
      index += 2;
    } else if (parts[index] !== '') deltas.push(Number(parts[index]) || 0);
  }
  return deltas;
}

const wide = /[\u1100-\u11ff\u2014-\u2027\u2e80-\uffef]/;

function addRun(
  print: string,
  { x, y, dx, dy }: { x: number; y: number; dx: string | null; dy: string | null },
  { matrix, size, scale }: Shape,
  glyphs: Turned[],
): void {
  const chars = [...print.replace(/[\r\n\t]/g, '')].slice(0, longestRun);
  const [across, down] = [deltasOf(dx, chars.length), deltasOf(dy, chars.length)];
  const turn = turnOf(matrix[0], matrix[1]);
  if (turn < 0) return;
  const along = Math.hypot(matrix[0], matrix[1]);
  const height = size * Math.hypot(matrix[2], matrix[3]);
  const [upX, upY] = [(matrix[1] / along) * height * 0.35, (-matrix[0] / along) * height * 0.35];
  let [left, base] = [x, y];
  for (const [index, text] of chars.entries()) {
    const usual = size * scale * (wide.test(text) || text.length > 1 ? 1 : 0.5);
    const step = across[index];
    // How wide a letter is only the font knows; the next one tells when it stands close.
    const width = step !== undefined && step > 0 && step < usual + size * 0.2 ? step : usual;
    const [cx, cy] = apply(matrix, left + width / 2, base);
    glyphs.push({ text, x: cx + upX, y: cy + upY, half: (width * along) / 2, size: height, turn });
    left += step ?? (dx === null && dy === null ? usual : 0);
    base += down[index] ?? 0;
  }
}

/** How many numbers follow a letter, and what the letter is in a path of lattice-paths. */
const commands: Readonly<Record<string, [code: number, count: number]>> = {
  M: [0, 2],
  S: [0, 2],
  L: [1, 2],
  B: [2, 6],
  Q: [3, 4],
  A: [3, 7],
  C: [4, 0],
};

/** 「M 0 0 L 10 0 C」 as the numbers that a path is made of. */
export function commandsOf(print: string): number[] {
  const buffer: number[] = [];
  const parts = print.trim().split(/[\s,]+/);
  let index = 0;
  let command: [number, number] | undefined;
  while (index < parts.length) {
    const own = commands[parts[index] ?? ''];
    if (own) {
      command = own;
      index++;
    }
    // Numbers without a letter go on as before.
    if (!command || (!own && command[1] === 0)) return buffer;
    const [code, count] = command;
    const numbers = parts.slice(index, index + count).map(Number);
    if (numbers.length < count || !numbers.every(Number.isFinite)) return buffer;
    index += count;
    // Of an arc only its end matters: it is no line.
    buffer.push(code, ...(count === 7 ? [...numbers.slice(5), ...numbers.slice(5)] : numbers));
  }
  return buffer;
}

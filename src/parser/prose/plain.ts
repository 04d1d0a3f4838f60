/** Printed text in one plain spelling: half-width digits and punctuation, no blanks. */

export interface Plain {
  readonly text: string;
  /** Where a character of `text` stands in the printed text; null when they agree one to one. */
  readonly origin: readonly number[] | null;
}

const IDEOGRAPHIC_SPACE = 0x3000;
const NO_BREAK_SPACE = 0xa0;
const COMMA = 0x2c;
const COLON = 0x3a;
/** Stands where only a blank kept two figures apart: neither number can be told. */
export const DOUBTFUL = '\ufffc';
const DOUBTFUL_CODE = 0xfffc;

const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === NO_BREAK_SPACE ||
  code === IDEOGRAPHIC_SPACE ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function half(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x2236 || code === 0xfe55) return COLON;
  if (code === 0xfe50) return COMMA;
  return code;
}

/**
 * Plain spelling of a printed text. Blanks are dropped; between two figures a mark takes their
 * place, since 「3 4件」 may be 34 or two numbers.
 */
export function plain(printed: string): Plain {
  const codes: number[] = [];
  let origin: number[] | null = null;
  for (let at = 0; at < printed.length; at++) {
    const raw = printed.charCodeAt(at);
    if (isBlank(raw)) {
      if (origin === null) {
        origin = [];
        for (let before = 0; before < codes.length; before++) origin.push(before);
      }
      if (isDigit(codes.at(-1) ?? 0) && isDigit(half(nextPrinted(printed, at)))) {
        codes.push(DOUBTFUL_CODE);
        origin.push(at);
      }
      continue;
    }
    codes.push(half(raw));
    origin?.push(at);
  }
  return { text: fromCodes(codes), origin };
}

function nextPrinted(printed: string, from: number): number {
  const code = printed.charCodeAt(from + 1);
  return Number.isNaN(code) ? 0 : code;
}

/** `String.fromCharCode` takes its arguments from the stack: long texts go in pieces. */
function fromCodes(codes: readonly number[]): string {
  const piece = 8192;
  if (codes.length <= piece) return String.fromCharCode(...codes);
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += piece) parts.push(String.fromCharCode(...codes.slice(at, at + piece)));
  return parts.join('');
}

const QUOTE_LENGTH = 80;

/** The sentence [from, to) as printed, cut to 80 characters around the place `at`, with … where cut. */
export function quoteOf(printed: string, whole: Plain, from: number, to: number, at: number): string {
  const place = (index: number): number =>
    whole.origin === null ? index : (whole.origin[index] ?? (index >= whole.text.length ? printed.length : 0));
  const start = place(from);
  const end = to >= whole.text.length ? printed.length : place(to);
  const sentence = printed.slice(start, end);
  const lead = sentence.length - sentence.trimStart().length;
  const trimmed = sentence.trim();
  if (trimmed.length <= QUOTE_LENGTH) return trimmed;
  const room = QUOTE_LENGTH - 2;
  const centre = Math.max(0, place(at) - start - lead);
  const first = Math.max(0, Math.min(centre - Math.floor(room * 0.6), trimmed.length - room));
  const last = Math.min(trimmed.length, first + room);
  return `${first > 0 ? '…' : ''}${trimmed.slice(first, last)}${last < trimmed.length ? '…' : ''}`;
}

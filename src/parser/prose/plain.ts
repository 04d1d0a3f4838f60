/** Printed text in one plain spelling: half-width digits and punctuation, no blanks. */

/** Stands where only a blank kept two figures apart: neither number can be told. */
export const DOUBTFUL = '\ufffc';

const isBlank = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f);

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** The half-width form of a character, or the character itself. */
function half(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x2236 || code === 0xfe55) return 0x3a;
  return code === 0xfe50 ? 0x2c : code;
}

/**
 * Plain spelling of a printed text. Blanks are dropped; between two figures a mark takes their
 * place, since 「3 4件」 may be 34 or two numbers.
 */
export function plain(printed: string): string {
  let text = '';
  let copied = 0;
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    const blank = isBlank(code);
    const wanted = blank ? code : half(code);
    if (!blank && wanted === code) continue;
    text += printed.slice(copied, at);
    copied = at + 1;
    if (!blank) text += String.fromCharCode(wanted);
    else if (isDoubtful(printed, at)) text += DOUBTFUL;
  }
  return copied === 0 ? printed : text + printed.slice(copied);
}

const isDoubtful = (printed: string, at: number): boolean =>
  at > 0 && isDigit(printed.charCodeAt(at - 1)) && isDigit(printed.charCodeAt(at + 1));

/** Where a character of the plain text stands in the printed one. */
function printedPlace(printed: string, index: number): number {
  let seen = 0;
  for (let at = 0; at < printed.length; at++) {
    if (isBlank(printed.charCodeAt(at)) && !isDoubtful(printed, at)) continue;
    if (seen === index) return at;
    seen++;
  }
  return printed.length;
}

const QUOTE_LENGTH = 80;

/** A sentence as printed, cut to 80 characters around a place of its plain text, with … where cut. */
export function quoteOf(printed: string, at: number): string {
  const sentence = printed.trim();
  if (sentence.length <= QUOTE_LENGTH) return sentence;
  const room = QUOTE_LENGTH - 2;
  const centre = printedPlace(printed, at) - printed.indexOf(sentence.charAt(0));
  const first = Math.max(0, Math.min(centre - Math.floor(room * 0.6), sentence.length - room));
  const last = first + room;
  return `${first > 0 ? '…' : ''}${sentence.slice(first, last)}${last < sentence.length ? '…' : ''}`;
}

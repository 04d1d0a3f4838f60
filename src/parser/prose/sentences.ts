/** Sentences of a paragraph, in one pass. */

const FULL_STOP = 0x3002;
const EXCLAMATION = 0xff01;
const QUESTION = 0xff1f;
const NEWLINE = 0x0a;
const POINT = 0x2e;
const FULL_WIDTH_POINT = 0xff0e;

const isAscii = (code: number): boolean => code < 0x80;

/**
 * Calls `take` with the bounds of each sentence of a paragraph, end mark excluded. A half-width
 * point ends a sentence only behind a Chinese character (「…事项.」), never in 「684.44」 or a web address.
 */
export function eachSentence(paragraph: string, take: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 0; at < paragraph.length; at++) {
    const code = paragraph.charCodeAt(at);
    const ends =
      code === FULL_STOP ||
      code === NEWLINE ||
      code === EXCLAMATION ||
      code === QUESTION ||
      ((code === POINT || code === FULL_WIDTH_POINT) && at > 0 && !isAscii(paragraph.charCodeAt(at - 1)));
    if (!ends) continue;
    if (at > from) take(from, at);
    from = at + 1;
  }
  if (from < paragraph.length) take(from, paragraph.length);
}

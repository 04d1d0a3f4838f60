/** Sentences of a paragraph, in one pass. */

const FULL_STOP = 0x3002;
const NEWLINE = 0x0a;
const POINT = 0x2e;
const FULL_WIDTH_POINT = 0xff0e;

/** .!? in half and full width. */
const isMark = (code: number): boolean =>
  code === POINT || code === 0x21 || code === 0x3f || code === FULL_WIDTH_POINT || code === 0xff01 || code === 0xff1f;

/** Letters and digits in half and full width. */
const isLatin = (code: number): boolean => code < 0x80 || (code >= 0xff10 && code <= 0xff5a);

/** 「继?办理23件」: between two Chinese characters 「?」 is what is left of a third that could not be shown. */
const isLostCharacter = (paragraph: string, at: number): boolean =>
  paragraph.charCodeAt(at) === 0x3f && /^[\u3400-\u9fff]$/.test(paragraph.charAt(at + 1));

/**
 * Calls `take` with the bounds of each sentence of a paragraph, end mark excluded. A point or a
 * mark ends a sentence only behind a Chinese character (「…事项.」), never in 「684.44」 or a web address.
 */
export function eachSentence(paragraph: string, take: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 0; at < paragraph.length; at++) {
    const code = paragraph.charCodeAt(at);
    const ends =
      code === FULL_STOP ||
      code === NEWLINE ||
      (isMark(code) && at > 0 && !isLatin(paragraph.charCodeAt(at - 1)) && !isLostCharacter(paragraph, at));
    if (!ends) continue;
    if (at > from) take(from, at);
    from = at + 1;
  }
  if (from < paragraph.length) take(from, paragraph.length);
}

/**
 * One spelling for characters that are printed in several ways. An explicit map, because plain
 * NFKC would also turn ① and superscripts into digits.
 */

const fullWidthOffset = 0xfee0;

/** White space, zero-width and control characters: none of them ever separates words of a label. */
const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0x7f && code <= 0xa0) ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Without white space and control characters, full-width ASCII as half-width: 「规 章」→「规章」,「（三）」→「(三)」. */
export function squeeze(text: string): string {
  let from = 0;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code) || (code > 0x20 && code < 0x7f)) continue;
    if (isSpace(code)) {
      result += text.slice(from, i);
      from = i + 1;
    } else if (code >= 0xff01 && code <= 0xff5e) {
      result += text.slice(from, i) + String.fromCharCode(code - fullWidthOffset);
      from = i + 1;
    }
  }
  return from === 0 ? text : result + text.slice(from);
}

/** What a label is recognised by: Han characters, letters and digits only. 「1.属于国家秘密」→「1属于国家秘密」. */
export function keyOf(text: string): string {
  let from = 0;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      isHan(code) ||
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0xf900 && code < 0xfb00)
    )
      continue;
    result += text.slice(from, i);
    from = i + 1;
    if (code >= 0xff10 && code <= 0xff19) result += String.fromCharCode(code - fullWidthOffset);
    else if (code === 0x3007 || code === 0xfffd || (code >= 0xd800 && code < 0xe000)) result += text[i];
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Whether a print was damaged on its way: replacement characters, or bytes read in the wrong encoding. */
export const isDamaged = (print: string): boolean => /[\ufffd\u0080-\u02ff\u2500-\u25ff\ue000-\uf8ff?锟]/.test(print);

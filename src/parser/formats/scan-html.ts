/**
 * The tokens of an HTML text: tags and the text between them, as browsers cut them, in one pass and
 * without a tree. Most of a government page is markup that is skipped here, which is why this is not
 * left to a general tokenizer: it is several times faster on such pages.
 */

export interface Tokens {
  text(start: number, end: number): void;
  /** An element of those in `names`; `start` to `end` is what stands between the name and the `>`. */
  open(name: string, start: number, end: number): void;
  close(name: string): void;
  /** Asked after each tag: enough has been seen. */
  stopped(): boolean;
}

/** Elements whose content is not markup: it ends only at their own end tag. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const equals = 0x3d;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/**
 * The element names that mean something to a reader of text, by a hash of their letters in lower case,
 * so that no text is made for the thousands of tags that mean nothing.
 */
const names = new Map<number, string>();
for (const name of (
  'address article aside blockquote body br caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 ' +
  'h6 head header hr html iframe img li main meta nav noembed noframes noscript object ol option p pre script section ' +
  'select style summary svg table tbody td template textarea tfoot th thead title tr ul xmp'
).split(' ')) {
  names.set(hashOf(name, 0, name.length), name);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 0x20)) | 0;
  return hash;
}

/** The name in lower case, or an empty text for elements that mean nothing here. */
const nameOf = (html: string, from: number, to: number): string => names.get(hashOf(html, from, to)) ?? '';

/** Hands the tokens over in order. Malformed markup is read as far as browsers do; time is linear. */
export function scanHtml(html: string, tokens: Tokens): void {
  const length = html.length;
  let at = 0;
  while (at < length) {
    const tag = html.indexOf('<', at);
    if (tag < 0 || tag + 1 >= length) {
      tokens.text(at, length);
      return;
    }
    if (tag > at) tokens.text(at, tag);
    const code = html.charCodeAt(tag + 1);
    if (isLetter(code)) {
      const nameEnd = endOfName(html, tag + 1);
      const end = endOfTag(html, nameEnd);
      const name = nameOf(html, tag + 1, nameEnd);
      at = end + 1;
      if (name === '') continue;
      tokens.open(name, nameEnd, end);
      if (tokens.stopped()) return;
      if (rawText.has(name)) {
        const close = endOfRawText(html, at, name);
        if (close > at) tokens.text(at, close);
        at = close;
      }
    } else if (code === slash && isLetter(html.charCodeAt(tag + 2))) {
      const nameEnd = endOfName(html, tag + 2);
      const name = nameOf(html, tag + 2, nameEnd);
      if (name !== '') tokens.close(name);
      at = after(html, '>', nameEnd);
    } else if (code === 0x21 || code === 0x3f || code === slash) {
      at = endOfDeclaration(html, tag);
    } else {
      // A bare 「<」 in the text.
      tokens.text(tag, tag + 1);
      at = tag + 1;
    }
  }
}

/** The position behind the next occurrence, or the end of the text. */
function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function endOfName(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === greaterThan || code === slash || code === lessThan || isSpace(code)) break;
    at++;
  }
  return at;
}

/** The `>` that closes a tag: not one within a quoted attribute value. */
function endOfTag(html: string, from: number): number {
  let previous = 0;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === greaterThan) return at;
    if ((code === 0x22 || code === 0x27) && previous === equals) {
      const quote = html.indexOf(code === 0x22 ? '"' : "'", at + 1);
      // An unclosed quotation would swallow the rest of the page.
      if (quote < 0) return Math.min(html.length, after(html, '>', at) - 1);
      at = quote;
    }
    if (!isSpace(code)) previous = code;
  }
  return html.length;
}

function endOfRawText(html: string, from: number, name: string): number {
  let at = from;
  while (true) {
    at = html.indexOf('</', at);
    if (at < 0) return html.length;
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    at += 2;
  }
}

/** Comments, declarations, processing instructions and CDATA; an unclosed comment ends at the next `>`. */
function endOfDeclaration(html: string, tag: number): number {
  if (html.startsWith('<!--', tag)) {
    const end = html.indexOf('-->', tag + 4);
    return end < 0 ? after(html, '>', tag) : end + 3;
  }
  return after(html, '>', tag);
}

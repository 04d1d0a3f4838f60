/**
 * The pages of one article as one page. Every page repeats the head, the menus and the foot of the
 * site, and the title of the article: between two parts of a table they would be taken for text, and
 * the title for the next report. What two pages have in common at their beginning and at their end is
 * therefore blanked, on the inner sides only, and the tags stay.
 */

/** How far two pages may differ before they are in step again (a date, a count of visits). */
const LOOK_AHEAD = 6;

/** Words that lead from page to page. */
const pager =
  /^(?:[上下前后]一?页|首页|尾页|末页|第?\s?\d{1,2}\s?页|共\s?\d{1,2}\s?页|当前.{0,12}页|\[?\(?\d{1,2}\)?\]?|[<>«»›‹|.…]{1,3})$/;
const pagerWord = /^(?:[上下前后]一?页|首页|尾页|末页)$/;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Joins pages in their order; with one page nothing is changed. */
export function joinPages(pages: readonly string[]): string {
  const pieces = pages.map(piecesOf);
  const parts = pages.map((html, index) => {
    const own = pieces[index] ?? [];
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const from = before ? commonStart(own, before) : 0;
    const to = after ? own.length - commonStart([...own].reverse(), [...after].reverse()) : own.length;
    const blank = own.filter((_, at) => at < from || at >= to);
    return without(html, [...blank, ...pagersOf(own)]);
  });
  return parts.join('\n');
}

/** The texts between tags, in order; those of scripts and styles count as well, and do no harm. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    const text = html
      .slice(at, end)
      .replace(/(?:&nbsp;|\s)+/g, ' ')
      .trim();
    if (text !== '') pieces.push({ start: at, end, text });
    if (tag < 0) break;
    const close = html.indexOf('>', tag);
    at = close < 0 ? html.length : close + 1;
  }
  return pieces;
}

/** How many of the first pieces belong to what both pages begin with. */
function commonStart(own: readonly Piece[], other: readonly Piece[]): number {
  let common = 0;
  let mine = 0;
  let theirs = 0;
  while (mine < own.length && theirs < other.length) {
    const step = nextStep(own, other, mine, theirs);
    if (!step) break;
    [mine, theirs] = [step[0] + 1, step[1] + 1];
    common = mine;
  }
  return common;
}

/** The nearest place from which both pages say the same again; a mere number proves nothing. */
function nextStep(own: readonly Piece[], other: readonly Piece[], mine: number, theirs: number) {
  for (let distance = 0; distance <= LOOK_AHEAD * 2; distance++) {
    for (let ahead = Math.max(0, distance - LOOK_AHEAD); ahead <= Math.min(distance, LOOK_AHEAD); ahead++) {
      const text = own[mine + ahead]?.text;
      if (text === undefined || text !== other[theirs + distance - ahead]?.text) continue;
      if (distance === 0 || (text.length > 1 && !/^[\d.\s]+$/.test(text)))
        return [mine + ahead, theirs + distance - ahead] as const;
    }
  }
  return null;
}

/** The line that leads from page to page: numbers that stand beside its words. */
function pagersOf(pieces: readonly Piece[]): Piece[] {
  const found = new Set<Piece>();
  for (const [at, piece] of pieces.entries()) {
    if (found.has(piece) || !pagerWord.test(piece.text)) continue;
    for (const step of [-1, 1]) {
      for (let beside = at; beside >= 0 && Math.abs(beside - at) < 20; beside += step) {
        const one = pieces[beside];
        if (!one || !pager.test(one.text)) break;
        found.add(one);
      }
    }
  }
  return [...found];
}

function without(html: string, pieces: readonly Piece[]): string {
  const sorted = [...new Set(pieces)].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const { start, end } of sorted) {
    result += html.slice(at, start);
    at = end;
  }
  return result + html.slice(at);
}

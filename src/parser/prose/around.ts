/** The words around a number of a plain sentence. Each look is bounded, so that long sentences stay cheap. */
import * as words from './vocabulary.ts';

const OWN_LENGTH = 80;
const RIGHT_LENGTH = 40;
/** What ends the words behind a number. */
export const stops = /[,;:。(、)]/;

/**
 * The words that lead to a number: from the last stop or number. When they are only fillers
 * (「…申请,共9件」「…申请(含网上)9件」) the clause before belongs to them.
 */
export function ownWords(text: string, from: number, to: number): string {
  if (text.charAt(to - 1) === ')') {
    const aside = wordsBeforeAside(text, to);
    if (aside !== null) return aside;
  }
  const piece = text.slice(Math.max(from, to - OWN_LENGTH), to);
  const stop = lastStop(piece, piece.length);
  const own = piece.slice(stop + 1);
  if (stop < 0 || own.includes('其中') || !words.blankWords.test(own)) return own;
  let end = stop;
  if (piece.charAt(stop) === ')') {
    const open = piece.lastIndexOf('(', stop);
    if (open < 0) return own;
    end = open;
  }
  const before = lastStop(piece, end);
  // A clause that follows a number at once (「1件按无法提供办结,18件…」) speaks of that number.
  return before < 0 && from > 0 && to - from <= OWN_LENGTH ? own : piece.slice(before + 1, end) + own;
}

/** The words from the last stop or number alone, for a number that is decided by what follows it. */
export function nearWords(text: string, from: number, to: number): string {
  const piece = text.slice(Math.max(from, to - OWN_LENGTH), to);
  return piece.slice(lastStop(piece, piece.length) + 1);
}

/** 「共办理申请(含上年结转2件)9件」: the words before the brackets lead to the number behind them. */
function wordsBeforeAside(text: string, to: number): string | null {
  const near = text.slice(Math.max(0, to - OWN_LENGTH), to);
  const open = near.lastIndexOf('(');
  if (open < 0) return null;
  const before = near.slice(0, open);
  const clause = before.slice(lastStop(before, before.length) + 1);
  return /\d/.test(clause) ? null : clause;
}

function lastStop(piece: string, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    const sign = piece.charAt(at);
    if (sign === ',' || sign === ';' || sign === ':' || sign === '(' || sign === ')') return at;
  }
  return -1;
}

/** The words from the unit to the next stop or number, at most 40 characters. */
export function rightWords(text: string, from: number, next: number | undefined): string {
  const piece = text.slice(from, Math.min(next ?? text.length, from + RIGHT_LENGTH));
  const stop = piece.search(stops);
  return stop < 0 ? piece : piece.slice(0, stop);
}

/** Which labels of the forms a run of printed texts holds. */
import type { TableName } from '../report/cell.ts';
import { type Meaning, meaningsOf, nearestRow } from './labels.ts';

/** Printed text longer than this is prose, not a label. */
export const longestLabel = 70;

export interface Piece {
  text: string;
  key: string;
}

export interface Label {
  text: string;
  meaning: Meaning | null;
  fuzzy: boolean;
}

/** Reads texts as labels: each alone, several joined (a label broken over lines), or by likeness. */
export function recognise(pieces: readonly Piece[], mode: TableName | null): Label[] {
  const labels: Label[] = [];
  let table = mode;
  let index = 0;
  while (index < pieces.length) {
    const found = longestMatch(pieces, index, table);
    if (found) {
      labels.push(...found.labels);
      table = found.labels.at(-1)?.meaning?.table ?? table;
      index += found.count;
      continue;
    }
    const piece = pieces[index] as Piece;
    const near = nearestOf(pieces, index, table);
    if (near) {
      labels.push({ text: near.text, meaning: near.meaning, fuzzy: true });
      table = near.meaning.table;
      index += near.count;
      continue;
    }
    labels.push({ text: piece.text, meaning: null, fuzzy: false });
    index++;
  }
  return labels;
}

/** The label that begins at a piece and takes the most pieces, matched exactly. */
function longestMatch(
  pieces: readonly Piece[],
  start: number,
  table: TableName | null,
): { labels: Label[]; count: number } | null {
  let key = '';
  let text = '';
  let best: { labels: Label[]; count: number } | null = null;
  const end = Math.min(pieces.length, start + 4);
  for (let i = start; i < end; i++) {
    const piece = pieces[i] as Piece;
    key += piece.key;
    text += piece.text;
    if (key.length > longestLabel) break;
    const meaning = choose(meaningsOf(key), table);
    if (meaning) best = { labels: [{ text, meaning, fuzzy: false }], count: i - start + 1 };
    else {
      const glued = gluedLabels(key, text, table);
      if (glued && !best) best = { labels: glued, count: i - start + 1 };
    }
    if (i === start && best && (pieces[i + 1]?.key.length ?? 0) > 6) break;
  }
  return best;
}

/** First characters of group headings, with and without their number. */
const groupInitials = new Set('三四五六本不无其申法');

/** A group heading printed in one piece with its first row: 「(三)不予公开1.属于国家秘密」. */
function gluedLabels(key: string, text: string, table: TableName | null): Label[] | null {
  if (key.length < 8 || !groupInitials.has(key.charAt(0))) return null;
  for (let cut = 4; cut <= 9 && cut < key.length - 2; cut++) {
    const front = choose(meaningsOf(key.slice(0, cut)), table);
    if (!front || (front.kind !== 'group' && front.kind !== 'frame')) continue;
    const behind = choose(meaningsOf(key.slice(cut)), front.table);
    if (behind) {
      return [
        { text: key.slice(0, cut), meaning: front, fuzzy: false },
        { text, meaning: behind, fuzzy: false },
      ];
    }
  }
  return null;
}

function nearestOf(
  pieces: readonly Piece[],
  start: number,
  table: TableName | null,
): { text: string; meaning: Meaning; count: number } | null {
  if (table === 'litigation' || !table) return null;
  let best: { text: string; meaning: Meaning; count: number; score: number } | null = null;
  let key = '';
  let text = '';
  for (let i = start; i < Math.min(pieces.length, start + 3); i++) {
    const piece = pieces[i] as Piece;
    if (i > start && meaningsOf(piece.key).length > 0) break;
    key += piece.key;
    text += piece.text;
    const near = nearestRow(key, table);
    if (near && near.score > (best?.score ?? 0))
      best = { text, meaning: near.meaning, count: i - start + 1, score: near.score };
  }
  return best;
}

/** Of several meanings the one of the table at hand. 「总计」 heads columns of two tables. */
function choose(meanings: readonly Meaning[], table: TableName | null): Meaning | null {
  if (meanings.length < 2) return meanings[0] ?? null;
  return meanings.find((one) => one.table === table) ?? (meanings[0] as Meaning);
}

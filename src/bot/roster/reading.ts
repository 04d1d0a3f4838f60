/** A list in whatever form it comes: as text, as files, as what came to the chat. */
import type { ListPart } from '../../parser/index.ts';
import { readLines } from './lines.ts';
import type { ListedLine } from './listed.ts';
import { readRows } from './rows.ts';

/** The lines of all parts; their numbers go on from one part to the next only within it. */
export const linesOf = (parts: readonly ListPart[]): ListedLine[] =>
  parts.flatMap((part) => (part.kind === 'table' ? readRows(part.rows) : readLines(part.text)));

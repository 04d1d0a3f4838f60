/** A reply as texts and the files after them, for platforms that show lines of text and no layout. */
import type { Piece } from '../channel.ts';
import { openAttached } from './attached.ts';
import type { Words } from './index.ts';
import { plain } from './plain.ts';
import type { Reply } from './reply.ts';
import { type Limit, type Rendered, type TextBlock, textsOf } from './split.ts';

/** What a platform does differently. */
export interface Dialect {
  /** Makes a run stand out; plain text has no way. */
  readonly strong?: (text: string) => string;
  /** What is written of the text of a block: escaped. */
  readonly written?: (text: string) => string;
  /** Blocks that are of no use there. */
  readonly leavesOut?: readonly TextBlock['kind'][];
}

export async function plainPieces(reply: Reply, words: Words, limit: Limit, dialect: Dialect = {}): Promise<Piece[]> {
  const { strong, written = (text: string) => text, leavesOut = [] } = dialect;
  const render = (block: TextBlock): Rendered => {
    if (leavesOut.includes(block.kind)) return { lines: [] };
    const lines = written(plain({ blocks: [block] }, words, strong)).split('\n');
    // A table is divided between its rows, and its heading is said again.
    return block.kind === 'table' ? { lines: lines.slice(1), open: lines.slice(0, 1), divisible: true } : { lines };
  };
  const { texts, file } = textsOf(reply, render, limit, words);
  const files = [...(file ? [file] : []), ...(await openAttached(reply))];
  return [
    ...texts.map((text): Piece => ({ text })),
    ...files.map(({ name, bytes }): Piece => ({ text: '', file: { name, bytes } })),
  ];
}

/** A reply as WeChat takes it: plain text, and files after it. */
import type { Piece } from '../../channel.ts';
import { openAttached } from '../../say/attached.ts';
import type { Words } from '../../say/index.ts';
import { plain } from '../../say/plain.ts';
import type { Reply } from '../../say/reply.ts';
import { textsOf, utf16 } from '../../say/split.ts';

/** Nothing is published; longer messages are known to be refused or folded. */
const MOST = 2000;

export async function piecesOf(reply: Reply, words: Words): Promise<Piece[]> {
  const { texts, file } = textsOf(
    reply,
    (block) => {
      const lines = plain({ blocks: [block] }, words).split('\n');
      return block.kind === 'table' ? { lines: lines.slice(1), open: lines.slice(0, 1), divisible: true } : { lines };
    },
    { most: MOST, measure: utf16 },
    words,
  );
  const pieces: Piece[] = texts.map((text) => ({ text }));
  if (file) pieces.push({ text: '', file });
  for (const attached of await openAttached(reply)) pieces.push({ text: '', file: attached });
  return pieces;
}

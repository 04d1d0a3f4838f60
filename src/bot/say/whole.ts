/** A reply in one piece, for channels of our own that show the document itself (the page, the terminal). */
import type { Piece } from '../channel.ts';
import { openAttached } from './attached.ts';
import { isAttached, type Reply, type ShownReply } from './reply.ts';

/** The document as text, with its last file; further files go before it. */
export async function wholePieces(reply: Reply): Promise<Piece[]> {
  const files = await openAttached(reply);
  const there = new Set(files.map(({ name }) => name));
  const shown = reply.blocks.flatMap((block): ShownReply['blocks'] => {
    if (!isAttached(block)) return [block];
    if (!there.has(block.name)) return [];
    const { kind, name } = block;
    return [kind === 'picture' ? { kind, name, alt: block.alt } : { kind, name }];
  });
  const text = JSON.stringify(shown);
  const last = files.pop();
  return [...files.map((file): Piece => ({ text: '', file })), { text, ...(last ? { file: last } : {}) }];
}

/** The document that is the text of a piece. */
export const shownIn = (text: string): ShownReply => ({ blocks: JSON.parse(text) as ShownReply['blocks'] });

/** A reply as WeChat takes it: plain text, and files after it. */
import type { Piece } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { plainPieces } from '../../say/plain-pieces.ts';
import type { Reply } from '../../say/reply.ts';
import { utf16 } from '../../say/split.ts';

/** Nothing is published; longer messages are known to be refused or folded. */
const MOST = 2000;

export const piecesOf = (reply: Reply, words: Words): Promise<Piece[]> =>
  plainPieces(reply, words, { most: MOST, measure: utf16 });

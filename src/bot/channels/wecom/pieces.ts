/** A reply as WeCom takes it: its Markdown, measured in bytes, and files after it. */
import type { Piece } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { plainPieces } from '../../say/plain-pieces.ts';
import type { Reply } from '../../say/reply.ts';
import { utf8 } from '../../say/split.ts';

/** Of a streamed answer, and of a pushed one. */
const LIMIT = { most: 20_480, measure: utf8 };

export const piecesOf = (reply: Reply, words: Words): Promise<Piece[]> =>
  plainPieces(reply, words, LIMIT, { strong: (text) => `${BOLD}${text}${BOLD}`, written: harmless });

/** Stands for bold until the rest is harmless; a text of a reply never holds it. */
const BOLD = '\u0001';

/**
 * The platform knows no escaping. What would make a mention, a tag, a link or bold text is parted by a space
 * of no width; an address stays as it is, or nobody could open it.
 */
const harmless = (text: string): string =>
  text
    .replace(/(https?:\/\/[^\s<>`\]]+)|<(?=[@/a-z!])|\](?=\()|[*_~](?=[*_~])|`/gi, (found, address) =>
      address === undefined ? `${found}\u200b` : found,
    )
    .replaceAll(BOLD, '**');

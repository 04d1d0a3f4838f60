/** A reply as WeCom takes it: its Markdown, measured in bytes, and files after it. */
import type { Piece } from '../../channel.ts';
import { openAttached } from '../../say/attached.ts';
import type { Words } from '../../say/index.ts';
import { plain } from '../../say/plain.ts';
import type { Reply } from '../../say/reply.ts';
import { textsOf, utf8 } from '../../say/split.ts';

/** Of a streamed answer, and of a pushed one. */
const MOST_BYTES = 20_480;

export async function piecesOf(reply: Reply, words: Words): Promise<Piece[]> {
  const { texts, file } = textsOf(
    reply,
    (block) => {
      const lines = harmless(plain({ blocks: [block] }, words, (text) => `${BOLD}${text}${BOLD}`)).split('\n');
      return block.kind === 'table' ? { lines: lines.slice(1), open: lines.slice(0, 1), divisible: true } : { lines };
    },
    { most: MOST_BYTES, measure: utf8 },
    words,
  );
  const pieces: Piece[] = texts.map((text) => ({ text }));
  if (file) pieces.push({ text: '', file });
  for (const attached of await openAttached(reply)) pieces.push({ text: '', file: attached });
  return pieces;
}

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

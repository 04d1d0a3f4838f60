/** Cuts a reply into what Telegram sends as one. */
import type { Piece } from '../../channel.ts';
import { type Opened, openAttached } from '../../say/attached.ts';
import type { Words } from '../../say/index.ts';
import type { Reply, Step } from '../../say/reply.ts';
import { textsOf } from '../../say/split.ts';
import { escaped, htmlOf, joined, limit } from './html.ts';

const LARGEST_FILE = 50 * 1024 * 1024;
const LONGEST_CAPTION = 1024;

/** Texts first, the buttons under the last of them; then the files. */
export async function piecesOf(reply: Reply, words: Words): Promise<Piece[]> {
  const { texts, file: everything } = textsOf(reply, htmlOf, limit, words);
  const files = (await openAttached(reply)).map((attached) => filePiece(attached, words));
  const buttons = reply.blocks.flatMap((block): readonly Step[] => ('steps' in block ? block.steps : []));
  const pressed = buttons.some(({ say }) => say !== null);
  return [
    ...texts.map((text, index): Piece => {
      const last = index === texts.length - 1;
      return { text: joined(text), ...(last && pressed ? { buttons } : {}) };
    }),
    ...(everything ? [{ text: '', file: everything }] : []),
    ...files,
  ];
}

/** A picture is sent as a photo by its name; it is often forwarded by itself, so it says what it shows. */
function filePiece({ name, bytes, alt = '' }: Opened, words: Words): Piece {
  if (bytes.length > LARGEST_FILE) return { text: escaped(words.telegram.tooLargeToSend(name)) };
  return { text: escaped(alt.slice(0, LONGEST_CAPTION).toWellFormed()), file: { name, bytes } };
}

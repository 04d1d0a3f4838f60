/** A piece of a reply as the outbox keeps it, and back. */
import type { OutgoingPiece } from '../../store/store.ts';
import type { Piece } from '../channel.ts';
import type { Step } from '../say/reply.ts';

/** As it is planned. */
export const planned = ({ text, buttons, file }: Piece): OutgoingPiece => ({
  text,
  buttons: buttons ? JSON.stringify(buttons) : null,
  file: file ?? null,
});

/** As the channel had cut it. */
export const pieceOf = ({ text, buttons, file }: OutgoingPiece): Piece => ({
  text,
  ...(buttons === null ? {} : { buttons: JSON.parse(buttons) as Step[] }),
  ...(file ? { file } : {}),
});

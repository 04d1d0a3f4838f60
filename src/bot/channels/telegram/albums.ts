/** Albums that were meant for the bot. The mention stands in the caption of the first message, and means all of them. */
import type { Message } from '../../channel.ts';

/** The messages of an album come within seconds of each other. */
const MOST = 200;

export class Albums {
  readonly #meant = new Set<string>();

  /** The message, addressed when one of its album before it was. */
  whole(message: Message): Message {
    const { album, addressed } = message;
    if (album === undefined) return message;
    if (addressed === false) return this.#meant.has(album) ? { ...message, addressed: true } : message;
    this.#meant.add(album);
    for (const oldest of this.#meant) {
      if (this.#meant.size <= MOST) break;
      this.#meant.delete(oldest);
    }
    return message;
  }
}

/** Files that go with answers, kept for a while so that the page can fetch them. */
import { randomBytes } from 'node:crypto';
import type { Attached, Block, ShownReply } from '../../say/reply.ts';

/** Files that are kept, of all chats together, and their bytes. */
const FILES = 60;
const BYTES = 60_000_000;

/** A file as the page gets it: where to fetch it. */
export interface FileLink {
  readonly kind: 'file';
  readonly name: string;
  readonly href: string;
}

/** A picture as the page gets it: where to fetch it, and what it shows in words. */
export interface PictureLink {
  readonly kind: 'picture';
  readonly name: string;
  readonly alt: string;
  readonly href: string;
}

export interface WebReply {
  readonly blocks: readonly (Exclude<Block, Attached> | FileLink | PictureLink)[];
}

interface Kept {
  readonly chat: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class Downloads {
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  /** The reply with its files put where the page can fetch them. */
  publish(chat: string, { blocks }: ShownReply): WebReply {
    return {
      blocks: blocks.flatMap((block): WebReply['blocks'] => {
        if (block.kind !== 'file' && block.kind !== 'picture') return [block];
        const id = this.#newest(chat, block.name);
        // Only when the bot was ended between a file and its answer.
        return id === undefined ? [] : [{ ...block, href: `files/${id}` }];
      }),
    };
  }

  /** A file of this chat; undefined when it is of another one, or no longer kept. */
  find(chat: string, id: string): Kept | undefined {
    const found = this.#kept.get(id);
    return found?.chat === chat ? found : undefined;
  }

  /** Keeps a file for the answer that it goes with. */
  keep(chat: string, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
    this.#kept.set(randomBytes(12).toString('hex'), { chat, name, bytes });
    this.#size += bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#kept.size === 1 || (this.#kept.size <= FILES && this.#size <= BYTES)) break;
      this.#kept.delete(oldest);
      this.#size -= bytes.length;
    }
  }

  #newest(chat: string, name: string): string | undefined {
    return [...this.#kept].findLast(([, file]) => file.chat === chat && file.name === name)?.[0];
  }
}

/** The name for old clients without what is not ASCII, and the name itself (RFC 6266). */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

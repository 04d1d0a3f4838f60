/** Files that go with answers, kept for a while so that the page can fetch them. */
import { randomBytes } from 'node:crypto';
import type { Block, Reply } from '../../say/reply.ts';

/** Files that are kept, of all chats together, and their bytes. */
const FILES = 60;
const BYTES = 60_000_000;

/** A file as the page gets it: where to fetch it. */
export interface FileLink {
  readonly kind: 'file';
  readonly name: string;
  readonly href: string;
}

export interface WebReply {
  readonly blocks: readonly (Exclude<Block, { kind: 'file' }> | FileLink)[];
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
  async publish(chat: string, { blocks }: Reply): Promise<WebReply> {
    const made = blocks.map(async (block) => {
      if (block.kind !== 'file') return block;
      const id = this.#keep({ chat, name: block.name, bytes: await block.open() });
      return { kind: 'file' as const, name: block.name, href: `files/${id}` };
    });
    return { blocks: await Promise.all(made) };
  }

  /** A file of this chat; undefined when it is of another one, or no longer kept. */
  find(chat: string, id: string): Kept | undefined {
    const found = this.#kept.get(id);
    return found?.chat === chat ? found : undefined;
  }

  #keep(file: Kept): string {
    const id = randomBytes(12).toString('hex');
    this.#kept.set(id, file);
    this.#size += file.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#kept.size === 1 || (this.#kept.size <= FILES && this.#size <= BYTES)) break;
      this.#kept.delete(oldest);
      this.#size -= bytes.length;
    }
    return id;
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
